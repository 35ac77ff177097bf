package data

import (
	"regexp"
	"strings"
	"unicode"
)

// CleanName returns the name of a product in one line as a person reads it: each white
// space, a line break among them, is one blank, and what can't be seen is left out.
func CleanName(name string) string {
	if isPlain(name) {
		return name
	}
	name = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || r == '\u2800':
			return ' '
		case unicode.Is(unicode.Cf, r) || unicode.IsControl(r) || unicode.Is(unicode.Variation_Selector, r) || r == '\u115F' || r == '\u1160' || r == '\u3164' || r == '\uFFA0' || r == '\u034F':
			return -1
		}
		return r
	}, name)
	return strings.Join(strings.Fields(name), " ")
}

// isPlain tells whether a name is as [CleanName] would have it: most are.
func isPlain(name string) bool {
	for i := range len(name) {
		if c := name[i]; c < ' ' || c > '~' || c == ' ' && (i == 0 || i == len(name)-1 || name[i+1] == ' ') {
			return false
		}
	}
	return true
}

// ownedMarks are the marks of who owns a name, which some write and others don't.
var ownedMarks = regexp.MustCompile(`(?i)[®™©℠]|\((?:r|tm|c|sm)\)`)

// NameKey returns the name of a product as two are compared (F0): what is written one way
// here and another there is one, such as case, blanks, signs, ® and the vendor's short
// names. What makes another product stays: its edition, the number of its plan, without
// Teams, in which region. It is for comparing alone, and never shown.
func NameKey(name string) string {
	name = CleanName(name)
	if strings.ContainsAny(name, "®™©℠(") {
		name = ownedMarks.ReplaceAllString(name, " ")
	}
	words := nameWords(Fold(name))
	if len(words) > 1 && words[0] == "microsoft" && words[1] != "365" {
		words = words[1:]
	}
	var key strings.Builder
	key.Grow(len(name))
	for i, word := range words {
		if i > 0 && startsWithDigit(word) && startsWithDigit(words[i-1]) {
			key.WriteByte(' ')
		}
		key.WriteString(word)
	}
	if key.Len() == 0 {
		return Fold(name)
	}
	return key.String()
}

func startsWithDigit(word string) bool { return word[0] >= '0' && word[0] <= '9' }

// nameWords splits a folded name into letters and numbers, each by itself, in the words
// that are compared: M365 is Microsoft 365, and Plan 1 is P1. A plus that ends a word is
// part of it (Business+), one between words is not.
func nameWords(name string) (words []string) {
	runes := []rune(name)
	for i := 0; i < len(runes); {
		r, begin := runes[i], i
		switch {
		case unicode.IsDigit(r):
			for i < len(runes) && unicode.IsDigit(runes[i]) {
				i++
			}
			words = append(words, string(runes[begin:i]))
		case isNameLetter(r):
			for i < len(runes) && isNameLetter(runes[i]) {
				i++
			}
			words = append(words, string(runes[begin:i]))
		case (r == '+' || r == '#') && i > 0 && runes[i-1] != ' ' && (i+1 == len(runes) || !isNameLetter(runes[i+1]) && !unicode.IsDigit(runes[i+1])):
			words = append(words, string(r))
			i++
		default:
			i++
		}
	}
	return sameWords(words)
}

func isNameLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// sameWords puts one word for those that mean the same in the name of a product.
func sameWords(words []string) (same []string) {
	for i := 0; i < len(words); i++ {
		word, next := words[i], ""
		if i+1 < len(words) {
			next = words[i+1]
		}
		switch {
		case next == "365" && (word == "m" || word == "ms"):
			word = "microsoft"
		case next == "365" && word == "o":
			word = "office"
		case (word == "plan" || word == "abonnement") && len(next) == 1 && startsWithDigit(next):
			word = "p"
		case word == "ms":
			word = "microsoft"
		case word == "w" && next == "o":
			word = "no"
			i++
		case word == "without" || word == "zonder" || word == "ohne" || word == "sans":
			word = "no"
		case word == "and":
			continue
		}
		same = append(same, word)
	}
	return same
}
