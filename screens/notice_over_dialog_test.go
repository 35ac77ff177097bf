package screens_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/booktest"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// noticeOnTop tells whether what is told lies in what is uppermost in the window.
func (s *seen) noticeOnTop() bool {
	s.t.Helper()
	on := false
	find.Each(s.canvas, func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
		notice, is := o.(*parts.Notice)
		on = on || is && notice.Visible()
	})
	return on
}

// What is told while a dialog is open lies over it, whichever it is, and can be pressed: of
// what was done there, and that something is going on.
func TestNoticesLieOverTheDialog(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(10))
	s.window.ShowTab(desk.TabCosts)
	s.press("Set a budget…")
	s.press("Add a budget")
	s.fill("Budget per year", "1000")
	s.press("Save")
	if !s.noticeOnTop() {
		t.Error("the notice lies behind the budgets")
	}
	s.press("Undo")
	s.shows("No budgets yet.")
	s.key(fyne.KeyEscape)
	s.press("Settings…")
	s.toEnd()
	s.press("New license set…")
	s.fill("Name", "Sales")
	s.tap("Microsoft 365 Business Standard")
	s.press("Save with 1 license")
	if !s.noticeOnTop() {
		t.Error("the notice lies behind the settings")
	}
	s.press("Undo")
	s.shows("License sets", "There are none yet.")
	s.key(fyne.KeyEscape)
	for _, title := range []string{"one", "another"} {
		f := s.window.Desk.NewForm(title)
		f.Add("name", false, parts.NewEntry("", ""))
		f.Show("Do it", func(*desk.Reading) func(context.Context) error { return nil }, nil)
		s.window.Notices.Done("Something was done")
		if !s.noticeOnTop() {
			t.Errorf("the notice lies behind %s", title)
		}
	}
	s.key(fyne.KeyEscape)
	if !s.noticeOnTop() {
		t.Error("the notice went with the dialog that lay over another")
	}
}
