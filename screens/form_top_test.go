package screens_test

import (
	"context"
	"math"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// A dialog that is higher than the window begins at its top, although its first field lies
// below; Tab leads there.
func TestADialogBeginsAtItsTop(t *testing.T) {
	s := look(t, newBook(t))
	f := s.window.Desk.NewForm("Long")
	for i := range 60 {
		f.Say("Line " + strconv.Itoa(i+1))
	}
	name := parts.NewEntry("", "")
	f.Add("name", false, name)
	f.Show("Save", func(*desk.Reading) func(context.Context) error { return nil }, nil)
	s.shows("Line 1")
	if find.Field(s.canvas, "Name") != nil {
		t.Error("it begins at its field")
	}
	s.canvas.FocusNext()
	if s.canvas.Focused() != name || find.Field(s.canvas, "Name") == nil {
		t.Errorf("Tab leads to %T", s.canvas.Focused())
	}
}

// A dialog that grows while it is open stays in the middle of the window, with its buttons in
// view.
func TestADialogThatGrowsStaysInTheMiddle(t *testing.T) {
	s := look(t, newBook(t))
	f := s.window.Desk.NewForm("Grows")
	f.Say("Line")
	f.Show("Save", func(*desk.Reading) func(context.Context) error { return nil }, nil)
	driver := fyne.CurrentApp().Driver()
	room := func() (above, below float32) {
		bottom := driver.AbsolutePositionForObject(f.Confirm).Y + f.Confirm.Size().Height
		return driver.AbsolutePositionForObject(find.Text(s.canvas, "Grows")).Y, s.canvas.Size().Height - bottom
	}
	above, below := room()
	differ := above - below // by what is around the title and the buttons
	for i := range 60 {
		f.Say("Line " + strconv.Itoa(i+2))
		f.Fit()
		if above, below := room(); below < 0 || math.Abs(float64(above-below-differ)) > 1 {
			t.Fatalf("with %d lines there are %.0f above the title and %.0f below the buttons", i+2, above, below)
		}
	}
}
