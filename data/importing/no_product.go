package importing

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"seatbook/data"
)

var (
	typeName = regexp.MustCompile("^(Deserialized\\.)?(System|Microsoft)\\.[A-Z]|`\\d+\\[|\\[\\]$|^@\\{|^class \\w+ *\\{|^#<")
	// sheetError is how a spreadsheet shows that a formula failed, in any language, or
	// that a column is too narrow.
	sheetError = regexp.MustCompile(`^#[^\s#]+$|^#+$|^#\p{Lu}[\p{Lu} _/]*[!?.]*$|^(?i:err:\d+)$`)
	// failure is how a script writes that it failed.
	failure = regexp.MustCompile(`(?i)^(error|fout|fehler|erreur|exception|warning|failed|access denied|forbidden|unauthorized|timeout)\b\s*(:|\(|\d|$)`)
	// elsewhere are a path, the name of an object of a directory, a formula, an entity
	// and a day as JSON has it.
	elsewhere = regexp.MustCompile(`(?i)^([a-z]:\\|\\\\|(cn|ou|dc|uid)=|=|&#?\w+;$|\\?/Date\()`)
)

// NamesNone tells whether a text that may name several products, a line or a comma
// between them, names something that is none (F0). A number there is part of a name.
func NamesNone(text string) bool {
	if NoProduct(text) {
		return true
	}
	if !strings.ContainsAny(text, ",\n") {
		return false
	}
	return slices.ContainsFunc(strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == '\n' }), func(part string) bool {
		return strings.ContainsFunc(part, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsPunct(r) || unicode.IsSymbol(r) }) && NoProduct(part)
	})
}

// longestProduct is the length in letters up to which a text can name a product:
// Microsoft's longest name has 110.
const longestProduct = 200

// neverProducts are words that stand where a product or a day was asked for: for
// nothing, for yes and no, for a state, for what is not known.
var neverProducts = folded(
	"never accessed", "never logged in", "never", "nooit", "nie", "jamais", "nunca", "mai",
	"n/a", "na", "n.a", "n/b", "n.b", "nb", "n.v.t", "nvt", "k.a", "k. a", "s.o", "s/o", "n.d", "nd", "n/d", "nan", "null", "nil", "none", "undefined", "void", "dbnull", "no data", "no value", "not found", "not set", "not available", "not applicable", "niet van toepassing", "niet beschikbaar", "niet gevonden", "nicht verfügbar", "nicht zutreffend", "non disponible", "sans objet", "no disponible", "no aplica", "non applicabile", "não aplicável",
	"blank", "empty", "leeg", "leer", "vide", "vacio", "vuoto", "vazio", "unknown", "onbekend", "unbekannt", "inconnu", "desconocido", "sconosciuto", "desconhecido", "tbd", "tba", "nader te bepalen", "todo",
	"geen", "kein", "keine", "keines", "aucun", "aucune", "ninguno", "ninguna", "nessuno", "nessuna", "nenhum", "nenhuma", "brak", "ingen", "inget", "intet",
	"true", "false", "yes", "no", "waar", "onwaar", "ja", "nee", "wahr", "falsch", "nein", "vrai", "faux", "oui", "non", "verdadero", "falso", "si", "vero", "sim", "não", "verdadeiro", "tak", "prawda", "fałsz", "nej", "nei", "on", "off", "aan", "uit", "ok",
	"error", "err", "fout", "fehler", "erreur", "errore", "exception", "loading", "laden", "fehlt", "missing", "ontbreekt",
	"active", "inactive", "enabled", "disabled", "actief", "inactief", "ingeschakeld", "uitgeschakeld", "aktiv", "inaktiv", "aktiviert", "deaktiviert", "actif", "inactif", "direct", "inherited", "success", "pending", "licensed", "assigned", "gelicentieerd", "toegewezen", "lizenziert", "zugewiesen", "object", "dictionary", "hashtable",
	"today", "yesterday", "vandaag", "gisteren", "heute", "gestern", "aujourd'hui", "hier",
)

// around are the signs that stand around a word for nothing: <null>, (blank), #N/A.
const around = "()<>[]{}#!?¡¿*'\"`´‘’“”«»-–—_ …:;,."

// NoProduct tells whether text can't be the name of a product (F0): a type name of
// .NET, an object or JSON that was written as text, an address of a person or of a page, a
// day, a time, an amount or any other number, an error of a spreadsheet or a script, signs
// alone, a word that says that nothing is there, or more text than a name has.
func NoProduct(text string) bool {
	text = data.CleanName(text)
	folded := data.Fold(text)
	switch {
	case neverProducts[folded] || neverProducts[strings.Trim(folded, around)]:
		return true
	case isLong(text):
		return true
	case strings.Contains(text, "://"), strings.HasPrefix(folded, "www."):
		return true
	case isTypeName(text), sheetError.MatchString(text), failure.MatchString(text), elsewhere.MatchString(text):
		return true
	case strings.HasPrefix(text, "{") && !IsGUID(text) || strings.HasPrefix(text, "[") || strings.HasPrefix(text, "<") || strings.Contains(text, "[object "):
		return true
	case !strings.ContainsFunc(text, unicode.IsLetter):
		return !isProductNumber(text)
	case strings.ContainsFunc(text, unicode.IsDigit) && (isDayText(text) || isAmountText(text) || isPower(text)):
		return true
	}
	local, domain, isAddress := strings.Cut(text, "@")
	return isAddress && local != "" && strings.Contains(domain, ".") && !strings.Contains(text, " ")
}

// isLong tells whether text is longer than a name, or than each of several in a list.
func isLong(text string) bool {
	return len(text) > longestProduct && slices.ContainsFunc(strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;|+", r) }), func(part string) bool {
		return utf8.RuneCountInString(part) > longestProduct
	})
}

// isProductNumber tells whether text is a number of the form that Google gives its
// products, or a GUID that happens to have no letters.
func isProductNumber(text string) bool {
	return len(text) == 10 && strings.HasPrefix(text, "10") && strings.Trim(text, "0123456789") == "" || IsGUID(text)
}

// isPower tells whether text is a number as programs write large ones: 1e6.
func isPower(text string) bool {
	_, err := strconv.ParseFloat(text, 64)
	return err == nil
}

// isTypeName tells whether text is a type name of .NET or an object. The names of
// products, of which there are thousands, have none of the signs that these have.
func isTypeName(text string) bool {
	return strings.ContainsAny(text, ".`[]{<") && typeName.MatchString(text)
}
