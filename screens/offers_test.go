package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/screens/find"
)

// What is offered for a product lies over the form and moves nothing; it goes with the
// keyboard, and is taken by it.
func TestOffersMoveNothing(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	s.window.Places()["add"]()
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	below, save := find.Field(s.canvas, "Total licenses"), find.Button(s.canvas, "Save")
	was, end := place(below), place(save)
	s.typeText("Visio")
	s.shows("Visio Online Plan 2")
	if place(below) != was || place(save) != end {
		t.Errorf("what is below went from %v and %v to %v and %v", was, end, place(below), place(save))
	}
	s.canvas.FocusNext()
	s.hides("Visio Online Plan 2")
	s.canvas.FocusPrevious()
	s.key(fyne.KeyEnd)
	s.typeText(" ")
	s.key(fyne.KeyBackspace)
	s.key(fyne.KeyDown)
	s.key(fyne.KeyReturn)
	if got := s.field("Product"); got != "Visio Online Plan 2" {
		t.Errorf("%q was taken", got)
	}
}
