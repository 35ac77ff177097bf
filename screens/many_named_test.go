package screens_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// A step that was about sixty people is told in two lines at the most, in the smallest window
// too, when it is done, undone and done again.
func TestWhatManyDidIsToldInTwoLines(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(60))
	var names []string
	for i := range 60 {
		names = append(names, fmt.Sprintf("Person-number-%d", i))
	}
	if err := booktest.Assign(t, s.book.Book, office.ID, s.addPeople(names...)); err != nil {
		t.Fatal(err)
	}
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	s.press("People")
	told := func(text string) {
		t.Helper()
		notice, _ := find.First(s.canvas, func(o fyne.CanvasObject) bool {
			n, is := o.(*parts.Notice)
			return is && n.Text() == text
		}).(*parts.Notice)
		if notice == nil {
			t.Fatalf("%q is not told:\n%s", text, s.text())
		}
		if high := notice.Size().Height; high > 72 {
			t.Errorf("%q is %v high", text, high)
		}
	}
	s.pickAll()
	s.pickMenu("Account type…")
	s.choose("Account type", "A room or device")
	s.press("Save")
	told("Person-number-0, Person-number-1 and 58 more: account type changed")
	s.window.Undo()
	told("Undone: Person-number-0, Person-number-1 and 58 more: account type changed")
	s.pickAll()
	s.pickMenu("Record a departure…")
	s.press("Record departure")
	told("Person-number-0, Person-number-1 and 58 more left: 60 licenses unassigned")
	s.press("Undo")
	told("Undone: Person-number-0, Person-number-1 and 58 more left: 60 licenses unassigned")
	if redo := s.entry("Redo"); redo.Label != "Redo: Person-number-0,… left: 60 licenses unassigned" {
		t.Errorf("it says %q", redo.Label)
	}
}
