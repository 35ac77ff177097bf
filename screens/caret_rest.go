package screens

import (
	"time"

	"seatbook/screens/parts"
)

// How long nothing is typed before the caret rests, and how often that is looked at.
const (
	caretBlinks = 10 * time.Second
	caretLooked = 5 * time.Second
)

// restCarets has the caret of a field in which nothing is typed stand still: a dialog that
// is left open costs nothing then.
func (w *Window) restCarets() {
	w.After(caretLooked, func() {
		if !w.over {
			parts.RestCaret(w.Fyne().Canvas(), caretBlinks)
			w.restCarets()
		}
	})
}
