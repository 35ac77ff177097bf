package lookup

import (
	"strings"
	"unicode"

	"seatbook/data"
)

// maxWords is how many words are looked at; more than that nobody types to find
// something.
const maxWords = 6

// Words splits what was typed into the words that are looked for, without the signs between a
// name and what is done with it, as in what is offered: "Visio: Merge with…".
func Words(typed string) (all []string) {
	for _, word := range strings.Fields(data.Fold(typed)) {
		if word = strings.TrimRight(strings.TrimSuffix(word, "..."), ":"); word != "" {
			all = append(all, word)
		}
	}
	return all[:min(len(all), maxWords)]
}

// How well one word is answered by one of a text.
const (
	whole   = 100 // it is the word
	begins  = 80  // the word begins with it
	inside  = 50  // it stands in the word
	letters = 35  // its letters stand in the word in their order, the first one first
)

// Match tells how well a text answers all of some words, from 1 to 100; 0 is that one
// of them is not answered. No words are answered by any text.
func Match(text string, words []string) int {
	if len(words) == 0 {
		return 1
	}
	folded := data.Fold(text)
	of := wordsOf(folded)
	sum, last := 0, -1
	for _, word := range words {
		best, at := bestOf(of, word)
		if best == 0 && strings.Contains(folded, word) { // an address, or a name with a hyphen
			best, at = inside, last
		}
		if best == 0 {
			return 0
		}
		if at > last && best >= begins { // in the order of the text
			best += 2
		}
		last = at
		sum += best
	}
	score := sum / len(words)
	if strings.HasPrefix(folded, strings.Join(words, " ")) {
		score += 8
	}
	return max(1, min(100, score-min(9, max(0, len(of)-len(words)))))
}

// bestOf returns how well the words of a text answer a word, and which does best.
func bestOf(of []string, word string) (best, at int) {
	for i, candidate := range of {
		if score := answer(candidate, word); score > best {
			best, at = score, i
		}
	}
	return best, at
}

func answer(candidate, word string) int {
	switch {
	case candidate == word:
		return whole
	case strings.HasPrefix(candidate, word), candidate == shortFor(word):
		return begins
	case len(word) > 1 && strings.Contains(candidate, word):
		return inside
	case len(word) > 2 && candidate[0] == word[0] && len(candidate) <= 2*len(word)+2 && inOrder(candidate, word):
		return letters
	}
	return 0
}

// inOrder tells whether the letters of a word stand in another in their order.
func inOrder(candidate, word string) bool {
	rest := []rune(word)
	for _, r := range candidate {
		if len(rest) > 0 && r == rest[0] {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}

// shortFor is the word that a known short form in the names of products stands for;
// empty for none.
func shortFor(word string) string {
	switch word {
	case "std", "stnd":
		return "standard"
	case "biz":
		return "business"
	case "mgmt":
		return "management"
	}
	return ""
}

// Begins tells whether each of some words begins a word of a text.
func Begins(text string, words []string) bool {
	of := wordsOf(data.Fold(text))
	for _, word := range words {
		if best, _ := bestOf(of, word); best < begins {
			return false
		}
	}
	return true
}

// wordsOf are the words of a folded text.
func wordsOf(folded string) []string {
	return strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// Rank is how near a name is to what was typed, whatever else answers it better or worse:
// a name that is it before one that begins with it, and that before all others.
type Rank int

// The ranks.
const (
	Elsewhere Rank = iota
	Prefix
	Exact
)

// RankOf tells how near a name is to what was typed.
func RankOf(name, typed string) Rank {
	of, word := strings.Join(wordsOf(data.Fold(name)), " "), strings.Join(wordsOf(data.Fold(typed)), " ")
	switch {
	case word == "":
		return Elsewhere
	case of == word:
		return Exact
	case strings.HasPrefix(of, word):
		return Prefix
	default:
		return Elsewhere
	}
}
