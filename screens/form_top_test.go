package screens_test

import (
	"context"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
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

// The buttons of a dialog stay where they are while what is in it grows and shrinks: a line
// that comes in, a field that is shown, what is wrong.
func TestTheButtonsOfADialogStay(t *testing.T) {
	s := look(t, newBook(t))
	f := s.window.Desk.NewForm("Stays")
	says := parts.NewWrapped("Line")
	f.Column.Add(says)
	f.Add("name", true, parts.NewEntry("", ""))
	more := f.Add("notes", false, parts.NewEntry("", ""))
	more.Hide()
	f.Show("Save", func(read *desk.Reading) func(context.Context) error {
		read.Mistakes.Add("name", data.CodeRequired, nil)
		return func(context.Context) error { return nil }
	}, nil)
	place := func() fyne.Position {
		find.Settle(s.canvas)
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(f.Confirm)
	}
	was := place()
	for _, step := range []struct {
		name string
		does func()
	}{
		{"a field is shown", more.Show},
		{"much is said", func() { says.SetText(strings.Repeat("Much is said here. ", 90)) }},
		{"something is wrong", func() { s.press("Save") }},
		{"little is said", func() { says.SetText("") }},
		{"a field is hidden", more.Hide},
	} {
		step.does()
		f.Fit()
		if now := place(); now != was {
			t.Errorf("once %s, the button is at %v, and was at %v", step.name, now, was)
		}
		if find.Button(s.canvas, "Save") == nil {
			t.Errorf("once %s, the button is out of view", step.name)
		}
	}
}

// The caret of a field blinks only while it can be typed there: not under another dialog,
// nor in one that is gone.
func TestTheCaretBlinksInTheDialogOnTop(t *testing.T) {
	s := look(t, newBook(t))
	open := func() (*desk.Form, *parts.Entry) {
		f, name := s.window.Desk.NewForm("Named"), parts.NewEntry("", "")
		f.Add("name", false, name)
		f.Show("Save", func(*desk.Reading) func(context.Context) error { return nil }, nil)
		return f, name
	}
	lower, first := open()
	if !hasCaret(first) {
		t.Fatal("there is no caret in a field that has the keyboard")
	}
	upper, second := open()
	if hasCaret(first) || !hasCaret(second) {
		t.Error("the caret is not in the dialog on top alone")
	}
	if upper.Hide(); !hasCaret(first) || hasCaret(second) {
		t.Error("the caret does not come back, or stays in the dialog that is gone")
	}
	if lower.Hide(); hasCaret(first) {
		t.Error("the caret stays in the dialog that is gone")
	}
}

// hasCaret tells whether a caret is drawn in something.
func hasCaret(o fyne.CanvasObject) bool {
	if !o.Visible() {
		return false
	}
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *canvas.Rectangle:
		return o.Size().Width < 4 && o.Size().Height > 12
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	return slices.ContainsFunc(inside, hasCaret)
}
