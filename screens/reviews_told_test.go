package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/booktest"
)

// R39: what was answered is told over the page of the month that one comes back to, where it
// can be read, and taken back there; once the page is closed it lies over the window again.
func TestWhatIsAnsweredIsToldOverTheReviews(t *testing.T) {
	s := look(t, newBook(t))
	sub := renewsSoon(5)
	sub.Product, sub.SKU = "Office", ""
	s.add(sub)
	s.window.OpenReviews(booktest.Today().AddDays(20))
	s.press("Review…")
	s.press("Record answer")
	s.shows("Renewals to review", "Change the answer…")
	s.press("Undo") // only what lies on top can be pressed
	s.shows("Renewals to review", "Review…")
	s.hides("Change the answer…")
	if given, err := s.book.Reviews(t.Context()); err != nil || len(given) != 0 {
		t.Errorf("answered %+v, error %v", given, err)
	}
	s.press("Redo")
	s.shows("Change the answer…")
	s.key(fyne.KeyEscape)
	s.press("Undo")
	if given, err := s.book.Reviews(t.Context()); err != nil || len(given) != 0 {
		t.Errorf("after the page is closed, answered %+v, error %v", given, err)
	}
}
