package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/booktest"
)

// Esc puts the total as it is back, and undo what was typed.
func TestEscPutsTheTotalBack(t *testing.T) {
	s, _ := selected(t, booktest.Office(40))
	entry := s.total().Entry
	s.canvas.Focus(entry)
	s.typeText("45")
	for i, step := range []struct {
		does func()
		want string
	}{
		{func() {}, "45"},
		{func() { s.key(fyne.KeyEscape) }, "40"},
		{func() { entry.TypedShortcut(&fyne.ShortcutUndo{}) }, "45"},
		{func() { entry.TypedShortcut(&fyne.ShortcutRedo{}) }, "40"},
		{func() { entry.TypedShortcut(&fyne.ShortcutUndo{}) }, "45"},
	} {
		if step.does(); entry.Text != step.want {
			t.Errorf("step %d: the total is %q, want %q", i, entry.Text, step.want)
		}
	}
	s.press("Continue to ordering…")
	s.shows("from 40 to 45 licenses.")
}
