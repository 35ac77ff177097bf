package importing

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"seatbook/data"
)

// monthNames are the names of months in the languages that exports come in, folded, and
// shortMonths how they are cut, which other words are, too.
var (
	monthNames = folded(
		"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
		"januari", "februari", "maart", "mei", "juni", "juli", "augustus", "oktober",
		"januar", "jänner", "februar", "feber", "märz", "mai", "dezember",
		"janvier", "février", "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
		"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
		"gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre",
		"janeiro", "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro", "novembro", "dezembro",
		"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
		"augusti", "marts", "maj", "desember", "tammikuuta", "helmikuuta", "maaliskuuta", "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta", "marraskuuta", "joulukuuta",
	)
	shortMonths = folded(
		"jan", "feb", "mar", "mrt", "maa", "mär", "mrz", "apr", "may", "mei", "mai", "mars", "jun", "jul", "aug", "sep", "sept", "oct", "okt", "nov", "dec", "dez", "des",
		"janv", "févr", "fév", "avr", "juil", "déc", "ene", "abr", "ago", "dic", "gen", "mag", "giu", "lug", "set", "ott", "fev", "out", "sty", "lut", "kwi", "cze", "lip", "sie", "wrz", "paź", "lis", "gru",
	)
	weekdays = folded(
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
		"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "di", "wo", "do", "vr", "za", "zo",
		"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag", "mo", "mi", "fr", "sa", "so",
		"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lun", "mer", "jeu", "ven", "sam", "dim",
		"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "mié", "jue", "vie", "sáb", "dom",
		"lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "gio", "segunda", "terça", "quarta", "quinta", "sexta", "feira",
		"poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag", "mandag", "tirsdag", "lørdag", "søndag",
	)
	// besideDays are the words and signs between the parts of a day or a time.
	besideDays = folded(
		"de", "del", "of", "the", "den", "der", "le", "el", "am", "pm", "at", "om", "um", "à", "a", "p", "m", "t", "z", "utc", "gmt", "cet", "cest", "met", "bst", "est", "edt", "pst", "pdt", "uur", "uhr", "h", "kl", "klo", "st", "nd", "rd", "th", "ste", "e", "er", "ma", "年", "月", "日", "時", "分",
	)
	// inDigits is a day or a time at the beginning of a text.
	inDigits = regexp.MustCompile(`^\d{1,4}[-/.\s]{1,2}\d{1,2}\b|^\d{1,2}:\d{2}\b|^\d{8}T|^\d{1,2}\s?(?i:am|pm|h|uhr|uur)$|^\d{4}年`)
	// quarter is a part of a year.
	quarter = regexp.MustCompile(`(?i)^([qkt][1-4][\s/'-]*(19|20)?\d{2}|(19|20)\d{2}[\s/-]*[qkt][1-4])$`)
)

// isDayText tells whether a text with a digit in it is a day or a time in any writing, and
// nothing else.
func isDayText(text string) bool {
	if quarter.MatchString(text) {
		return true
	}
	named, short, weekday, year := false, false, false, false
	numbers := 0
	for _, word := range runsOf(text) {
		switch n, err := strconv.Atoi(word); {
		case err == nil:
			numbers++
			year = year || n > 1900 && n < 2200
		case monthNames[word]:
			named = true
		case shortMonths[word]:
			short = true
		case weekdays[word]:
			weekday = true
		case !besideDays[word]:
			return false
		}
	}
	switch {
	case named:
		return numbers > 0
	case short:
		return year || numbers > 1
	case weekday && numbers > 1:
		return true
	}
	return inDigits.MatchString(text) && numbers > 0
}

// runsOf are the runs of letters and those of digits in a text, folded.
func runsOf(text string) (runs []string) {
	kind := func(r rune) int {
		switch {
		case unicode.IsDigit(r):
			return 1
		case unicode.IsLetter(r) || unicode.IsMark(r):
			return 2
		}
		return 0
	}
	begin, last := 0, 0
	for i, r := range text {
		if of := kind(r); of != last {
			if last != 0 {
				runs = append(runs, data.Fold(text[begin:i]))
			}
			begin, last = i, of
		}
	}
	if last != 0 {
		runs = append(runs, data.Fold(text[begin:]))
	}
	return runs
}

// moneyWords are the words for currencies, and besideMoney those beside an amount.
var (
	moneyWords  = folded("eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pound", "pounds", "chf", "sfr", "fr", "sek", "nok", "dkk", "kr", "pln", "zł", "czk", "kč", "huf", "ft", "ron", "lei", "cad", "aud", "jpy", "inr", "brl", "try", "cent", "cents", "procent", "percent", "prozent")
	besideMoney = folded("per", "p", "m", "j", "pm", "pj", "mo", "yr", "month", "year", "user", "seat", "license", "maand", "mnd", "jaar", "gebruiker", "licentie", "pro", "monat", "jahr", "benutzer", "lizenz", "par", "mois", "an", "utilisateur", "excl", "incl", "ex", "btw", "vat", "us", "ca", "a")
)

// isAmountText tells whether a text with a digit in it is an amount of money or a
// percentage, and nothing else.
func isAmountText(text string) bool {
	money := strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Sc, r) || r == '%' })
	for _, word := range runsOf(text) {
		switch {
		case moneyWords[word]:
			money = true
		case word[0] >= '0' && word[0] <= '9' || besideMoney[word]:
		default:
			return false
		}
	}
	return money
}
