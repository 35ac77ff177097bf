package importing

import (
	"regexp"
	"strings"

	"seatbook/data"
)

var (
	typeName = regexp.MustCompile("^(Deserialized\\.)?(System|Microsoft)\\.[A-Z]|`\\d+\\[|\\[\\]$|^@\\{|^class \\w+ *\\{|^#<")
	dayForm  = regexp.MustCompile(`^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})([T ].*)?$`)
)

// neverProducts are words that stand where a product or a day was asked for.
var neverProducts = []string{
	"never accessed", "never logged in", "never", "nooit", "n/a", "nan", "null", "none", "undefined", "true", "false", "-", "--", "?", "...",
}

// NoProduct tells whether text can't be the name of a product (F0): a type name of
// .NET, an object or JSON that was written as text, an address of a person or of a page, a day, a number
// with a fraction, or a word that says that nothing is there.
func NoProduct(text string) bool {
	text = strings.TrimSpace(text)
	folded := data.Fold(text)
	for _, word := range neverProducts {
		if folded == word {
			return true
		}
	}
	switch {
	case strings.Contains(text, "://"), strings.HasPrefix(folded, "www."):
		return true
	case text == "", isTypeName(text), '0' <= text[0] && text[0] <= '9' && dayForm.MatchString(text):
		return true
	case strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[") || strings.Contains(text, "[object Object]"):
		return true
	}
	local, domain, isAddress := strings.Cut(text, "@")
	return isAddress && local != "" && strings.Contains(domain, ".") && !strings.Contains(text, " ")
}

// isTypeName tells whether text is a type name of .NET or an object. The names of
// products, of which there are thousands, have none of the signs that these have.
func isTypeName(text string) bool {
	return strings.ContainsAny(text, ".`[]{<") && typeName.MatchString(text)
}
