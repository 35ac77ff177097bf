package data

import (
	"strings"
	"unicode"
)

// NearName is the letters and digits of a name, which two spellings of it have in common:
// Alpha B.V., alpha bv. It is empty for a name of neither.
func NearName(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, Fold(name))
}
