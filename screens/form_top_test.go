package screens_test

import (
	"context"
	"strconv"
	"testing"

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
