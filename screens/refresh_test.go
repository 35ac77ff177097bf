package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// A step that has nothing to do with it sets neither the theme nor the language
// anew: that draws the whole window again.
func TestAStepLeavesTheLookAlone(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	changes := 0
	fyne.CurrentApp().Settings().AddListener(func(fyne.Settings) { changes++ })
	s.add(named("Project", 5))
	if changes != 0 {
		t.Errorf("the look was set %d times", changes)
	}
	settings, err := s.book.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	settings.Theme = data.ThemeDark
	if err := booktest.Try(s.book.Book, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	if changes == 0 {
		t.Error("the look was not set when it changed")
	}
}

// A step does not take the keyboard from the tools above the list.
func TestAStepLeavesTheKeyboardAlone(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	filter := func() fyne.CanvasObject {
		return find.First(s.canvas, func(o fyne.CanvasObject) bool {
			_, ok := o.(*parts.Chip)
			return ok
		})
	}
	before := filter()
	s.canvas.Focus(before.(fyne.Focusable))
	s.add(named("Project", 5))
	if filter() != before || s.canvas.Focused() != before.(fyne.Focusable) {
		t.Error("the tools were made anew")
	}
}
