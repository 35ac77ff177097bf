package files

import (
	"strconv"
	"strings"

	"seatbook/data"
)

// Lengths of time are written in too many ways to list: "1 month", "een maand", "every 12
// months". They are read as a number of units, of which the words are listed.

// lengthNumbers are numbers and articles before a unit, and words for one after the other,
// folded.
var lengthNumbers = map[string]int{
	"a": 1, "an": 1, "one": 1, "een": 1, "ein": 1, "eine": 1, "einen": 1, "un": 1, "une": 1,
	"three": 3, "drie": 3, "drei": 3, "trois": 3,
	"per": 1, "every": 1, "each": 1, "elke": 1, "elk": 1, "iedere": 1, "ieder": 1, "pro": 1, "jeden": 1, "jedes": 1, "par": 1, "chaque": 1,
}

// lengthUnits are how many months a unit has, folded.
var lengthUnits = map[string]int{
	"month": 1, "months": 1, "mo": 1, "maand": 1, "maanden": 1, "mnd": 1, "monat": 1, "monate": 1, "mois": 1,
	"year": 12, "years": 12, "yr": 12, "yrs": 12, "jaar": 12, "jaren": 12, "jahr": 12, "jahre": 12, "an": 12, "ans": 12, "annee": 12,
}

// monthsIn returns how many months a length has, 0 where it is none.
func monthsIn(text string) int {
	words := strings.FieldsFunc(data.Fold(text), func(r rune) bool { return r == ' ' || r == '-' || r == '.' || r == '\u00a0' })
	if len(words) == 0 {
		return 0
	}
	months := lengthUnits[words[len(words)-1]]
	for _, word := range words[:len(words)-1] {
		n, known := lengthNumbers[word]
		if number, err := strconv.Atoi(word); err == nil && number > 0 && number <= 36 {
			n, known = number, true
		}
		if !known {
			return 0
		}
		months *= n
	}
	return months
}

// termIn returns the term that words say, and whether they say one.
func termIn(text string) (data.Term, bool) {
	if term, known := termWords[data.Fold(text)]; known {
		return term, true
	}
	switch monthsIn(text) {
	case 1:
		return data.TermMonthly, true
	case 12:
		return data.TermYearly, true
	case 36:
		return data.TermThreeYears, true
	}
	return "", false
}

// billingIn returns the billing period that words say, and whether they say one.
func billingIn(text string) (data.BillingPeriod, bool) {
	if billing, known := billingWords[data.Fold(text)]; known {
		return billing, true
	}
	switch monthsIn(text) {
	case 1:
		return data.BillingMonthly, true
	case 12:
		return data.BillingYearly, true
	}
	return "", false
}
