package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"seatbook/screens/desk"
	"seatbook/screens/find"
)

// A passphrase of backups that is soon guessed is refused with the reason, and what is wrong
// with the last field is in view as a whole, above what is said over the buttons.
func TestPassphraseIsRefusedInWords(t *testing.T) {
	book := newBook(t)
	kept := &folder{path: t.TempDir(), book: book}
	s, h := lookLate(t, book, func(o *desk.Options) { o.Backups = kept })
	s.show(h)
	s.shortcut("Backups…")
	h.settle()
	s.press("Passphrase…")
	s.shows("at least 12 characters")
	s.fill("Passphrase", "abc")
	s.fill("Repeat passphrase", "abcd")
	s.press("Save")
	s.wholeInView("This isn't what you typed above.")
	s.fill("Repeat passphrase", "abc")
	s.press("Save")
	h.settle()
	s.wholeInView("too short")
	s.wholeInView("do well.")
}

// wholeInView fails unless a line with some words lies whole in all that scrolls around it.
func (s *seen) wholeInView(words string) {
	s.t.Helper()
	find.Settle(s.canvas)
	place, found := fyne.CurrentApp().Driver().AbsolutePositionForObject, false
	find.Each(s.canvas, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		line, is := o.(*canvas.Text)
		if !is || !strings.Contains(line.Text, words) {
			return
		}
		found = true
		for _, around := range in {
			if scroll, is := around.(*container.Scroll); is {
				top, bottom := place(o).Y-place(scroll).Y, place(o).Y+o.Size().Height-place(scroll).Y
				if top < 0 || bottom > scroll.Size().Height {
					s.t.Errorf("%q lies from %v to %v of what has %v", line.Text, top, bottom, scroll.Size().Height)
				}
			}
		}
	})
	if !found {
		s.t.Errorf("%q is not on view:\n%s", words, s.text())
	}
}
