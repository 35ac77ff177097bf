package data

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold returns text as search compares it: without case, accents and outer
// white space.
func Fold(text string) string {
	fold := transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), cases.Fold(), norm.NFC)
	folded, _, err := transform.String(fold, strings.TrimSpace(text))
	if err != nil {
		return strings.ToLower(strings.TrimSpace(text))
	}
	return folded
}
