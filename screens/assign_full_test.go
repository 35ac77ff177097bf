package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/booktest"
)

// R17: where no license is left to give, the dialog leads to the total rather than refuse those
// who were ticked.
func TestAssigningWhatIsFullLeadsToTheTotal(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(1))
	people := s.addPeople("Anna", "Bram")
	s.window.ShowSubscription(office.ID)
	s.press("Assign…")
	s.hides("Buy more first…")
	s.press("Cancel")
	if err := booktest.Assign(t, s.book.Book, office.ID, people[:1]); err != nil {
		t.Fatal(err)
	}
	s.press("Assign…")
	s.press("Buy more first…")
	s.hides("Choose who gets a license")
	if s.canvas.Focused() != fyne.Focusable(s.total().Entry) {
		t.Errorf("the keyboard is on %T", s.canvas.Focused())
	}
}
