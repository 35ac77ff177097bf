package parts

import (
	"slices"
	"strings"
	"time"
)

// typingGoesOn is how soon a letter must follow another to be of the same word.
const typingGoesOn = time.Second

// typedAhead is the beginning of an answer as it is typed.
type typedAhead struct {
	text string
	at   time.Time
}

// answer is one that a choice offers, as it is shown.
type answer struct {
	label  string
	greyed bool // it can't be picked
}

// goesOn tells whether a word is being typed: a space is then one of its signs.
func (t *typedAhead) goesOn() bool { return t.text != "" && time.Since(t.at) <= typingGoesOn }

// typed returns which of some answers begins as what is typed does, seen from one of them, or
// else the first one that has a word that does: where the letters before led by chance tells
// nothing. The same letter again goes on to the next one that begins with it. -1 is none.
func (t *typedAhead) typed(r rune, answers []answer, from int) int {
	if !t.goesOn() {
		t.text = ""
	}
	t.at = time.Now()
	letter := strings.ToLower(string(r))
	if t.text != letter {
		t.text += letter
	}
	if t.text == letter {
		from++ // to the next one
	}
	n := len(answers)
	for i := range n {
		at := (max(from, 0) + i) % n
		if a := answers[at]; !a.greyed && strings.HasPrefix(strings.ToLower(a.label), t.text) {
			return at
		}
	}
	return slices.IndexFunc(answers, func(a answer) bool { return !a.greyed && wordBegins(strings.ToLower(a.label), t.text) })
}

// wordBegins tells whether a word after the first one begins with a text, as the product does
// that follows the name of its family. One letter says too little for that.
func wordBegins(label, text string) bool {
	return len(text) > 1 && (strings.Contains(label, " "+text) || strings.Contains(label, "("+text))
}

// TypedRune picks an answer by its first letters, without the list being open.
func (c *Choice[T]) TypedRune(r rune) {
	if c.Disabled() || r == ' ' && !c.ahead.goesOn() { // which opens the answers
		return
	}
	if i := c.ahead.typed(r, c.answers(), c.SelectedIndex()); i >= 0 {
		c.SetSelectedIndex(i)
	}
}

// answers are the answers as they are shown.
func (c *Choice[T]) answers() []answer {
	all := make([]answer, len(c.options))
	for i, o := range c.options {
		all[i] = answer{o.Label, o.Greyed}
	}
	return all
}
