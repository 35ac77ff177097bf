package data

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Fold returns text as search compares it: without case, accents and outer
// white space.
func Fold(text string) string {
	text = strings.TrimSpace(text)
	if isASCII(text) { // most names: the way below takes buffers of several kilobytes
		return strings.ToLower(text)
	}
	fold := transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), cases.Fold(), norm.NFC)
	folded, _, err := transform.String(fold, text)
	if err != nil {
		return strings.ToLower(text)
	}
	return folded
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
