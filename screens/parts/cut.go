package parts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// cutMark stands where something is left out.
const cutMark = "…"

// cut is what a text says in one line that has no room for all of it. The words give way,
// and a number stays whole, with the word behind it: of a day that is its month, of 9
// days what there are 9 of. Where a number has no room at all, it is left out.
func cut(text string, width, size float32, style fyne.TextStyle) string {
	fits := func(text string) bool { return fyne.MeasureText(text, size, style).Width <= width }
	if width <= 0 || fits(text) {
		return text
	}
	if kept := cutName(text, fits); kept != "" {
		return kept
	}
	figures := figuresIn(text)
	if len(figures) == 0 {
		return cutEnd(text, 0, fits)
	}
	last := figures[len(figures)-1]
	if kept := cutEnd(text, last.end, fits); kept != "" {
		return kept
	}
	for i := len(figures) - 2; i >= 0; i-- { // of several, those at the end go first
		if kept := cutEnd(text[:figures[i+1].start], figures[i].end, fits); kept != "" {
			return kept
		}
	}
	for _, figure := range figures { // from the first that leaves room for it and all that follow
		for _, tail := range []string{text[figure.start:], text[figure.start:last.end]} {
			if kept := cutBefore(text[:figure.start], tail, fits); kept != "" {
				return kept
			}
		}
	}
	if isFamily(text) {
		return cutEnd(text, 0, fits) // it is told all the same
	}
	if words := wordsOf(text); len(words) == 2 && words[1].end-words[1].start >= longName && !strings.ContainsFunc(text[words[1].start:], unicode.IsDigit) {
		return cutEnd(text, words[1].start+leastWord, fits) // so many of what: it is all that is said
	}
	return cutEnd(text[:figures[0].start], 0, fits)
}

// isFamily tells whether a name begins with a figure in it, as those of M365.
func isFamily(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(first) && strings.ContainsFunc(strings.Fields(text)[0], unicode.IsDigit)
}

// cutName keeps the last word of a name of such a family, by which its members are told
// apart: M365 Business Basic is M365… Basic. Empty for other texts, and where it has no room.
func cutName(text string, fits func(string) bool) string {
	words := wordsOf(text)
	if len(words) < 3 || !isFamily(text) {
		return ""
	}
	last := words[len(words)-1].start
	if kept := cutBefore(text[:last], text[last:], fits); strings.HasPrefix(kept, text[:words[0].end]) {
		return kept
	}
	return ""
}

// span is a part of a text, from a byte up to another.
type span struct{ start, end int }

// figuresIn are the numbers of a text, each with the sign of a currency before it and the
// word behind it.
func figuresIn(text string) (figures []span) {
	words := wordsOf(text)
	hasDigit := func(word span) bool { return hasFigure(text[word.start:word.end]) }
	for i, word := range words {
		if !hasDigit(word) {
			continue
		}
		if i > 0 && leads(text[words[i-1].start:words[i-1].end]) {
			word.start = words[i-1].start
		}
		if i+1 < len(words) && !hasDigit(words[i+1]) && !strings.ContainsFunc(text[words[i+1].start:words[i+1].end], isCurrency) {
			word.end = words[i+1].end
		}
		if n := len(figures); n > 0 && word.start <= figures[n-1].end {
			figures[n-1].end = word.end
			continue
		}
		figures = append(figures, word)
	}
	return figures
}

// hasFigure tells whether a word has a number that is wrong when a part of it is left out:
// those in an address or in the name of a file are letters of it.
func hasFigure(word string) bool {
	digits, letters := 0, 0
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return digits > 0 && !strings.Contains(word, "@") && letters < longName
}

// leastWord is how much of a word is left, at least, behind the number of what it counts.
const leastWord = 3

// longName is from how many letters on a word with digits is a name: Q3, E5 and 18-nov are none.
const longName = 8

// leads tells whether a word goes with the number behind it: the sign of a currency, or
// one that opens what both stand in.
func leads(word string) bool {
	return strings.ContainsFunc(word, isCurrency) || strings.Contains(word, "(") && !strings.Contains(word, ")")
}

func isCurrency(r rune) bool { return unicode.Is(unicode.Sc, r) }

// wordsOf are the words of a text; one begins after each space, also one that does not
// break.
func wordsOf(text string) (words []span) {
	start := -1
	for i, r := range text {
		switch {
		case unicode.IsSpace(r) && start >= 0:
			words, start = append(words, span{start, i}), -1
		case !unicode.IsSpace(r) && start < 0:
			start = i
		}
	}
	if start >= 0 {
		words = append(words, span{start, len(text)})
	}
	return words
}

// cutEnd leaves out letters at the end, but none before a byte; empty where that does not
// fit.
func cutEnd(text string, least int, fits func(string) bool) string {
	for end := len(text); end > least; {
		_, size := utf8.DecodeLastRuneInString(text[:end])
		end -= size
		if kept := strings.TrimRightFunc(text[:max(end, least)], unicode.IsSpace) + cutMark; fits(kept) {
			return kept
		}
	}
	return ""
}

// cutBefore keeps a tail whole and leaves out of the words before it, whole ones first;
// empty where the tail has no room.
func cutBefore(words, tail string, fits func(string) bool) string {
	for _, end := range slices.Backward(wordsOf(words)) {
		if kept := words[:end.end] + cutMark + " " + tail; fits(kept) {
			return kept
		}
	}
	for end := len(words); end > 0; {
		_, size := utf8.DecodeLastRuneInString(words[:end])
		end -= size
		if kept := words[:end] + cutMark + " " + tail; end > 0 && fits(kept) {
			return kept
		}
	}
	if kept := cutMark + " " + tail; fits(kept) {
		return kept
	}
	return ""
}
