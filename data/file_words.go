package data

import "strings"

// MostFileWords is how much of a file's words is kept, in bytes.
const MostFileWords = 512 << 10

// FileWords are the words of an attached file, in which people are looked for: folded, in
// their order, a blank before and behind each. Looked tells that all of the file could be
// looked into; of a scan or a picture nothing can.
type FileWords struct {
	Words  string
	Looked bool
}

// FileWordsOf returns the words of a text.
func FileWordsOf(text string) FileWords {
	var kept strings.Builder
	looked := true
	for _, word := range wordsOf(text) {
		if kept.Len()+len(word) > MostFileWords {
			looked = false
			break
		}
		kept.WriteByte(' ')
		kept.WriteString(word)
	}
	if kept.Len() > 0 {
		kept.WriteByte(' ')
	}
	return FileWords{Words: kept.String(), Looked: looked}
}

// Phrases are how the names may stand in the words of a file: a name from its first word
// on, or from any other, as in "Bos, Jan"; an address as it is. A name of one word may be a
// word of anything, and is none.
func (n Names) Phrases() (phrases []string) {
	for _, text := range n.texts {
		words := wordsOf(text)
		if len(words) < 2 {
			continue
		}
		turns := len(words)
		if strings.Contains(text, "@") {
			turns = 1
		}
		for i := range turns {
			phrases = append(phrases, " "+strings.Join(append(words[i:len(words):len(words)], words[:i]...), " ")+" ")
		}
	}
	return phrases
}
