package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// Columns stay as the user left them.
func TestColumnsOfPeopleAreKept(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna")
	s.press("People")
	for _, item := range s.table().ColumnMenu(-1).Items {
		if item.Label == "Address" {
			item.Action()
		}
	}
	s.window.Open(s.book.Book)
	s.press("People")
	if shown := strings.Join(s.table().Shown(), " "); shown != "name address department licenses cost" {
		t.Errorf("shown are %q", shown)
	}
}

// What the list is narrowed to is kept under a name, used again and forgotten.
func TestKeptFilters(t *testing.T) {
	s := look(t, newBook(t))
	for name, department := range map[string]string{"Anna": "Stock", "Bram": ""} {
		if _, err := booktest.SavePerson(s.book.Book, data.Person{Name: name, Address: name + "@example.nl", Department: department}); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.shows("2 people")
	s.narrowPeople("Department…", "Stock")
	s.shows("1 person")
	s.press("Filters and columns")
	s.tap("Save these filters…")
	s.press("Save")
	s.shows("Fill this in.")
	s.typeText("Who has stock")
	s.press("Save")
	s.narrowPeople("Stock", "All departments")
	s.shows("2 people")
	s.press("Filters and columns")
	s.tap("Who has stock")
	s.shows("1 person")
	s.press("Filters and columns")
	s.tap("Delete “Who")
	s.press("Filters and columns")
	s.hides("Who has stock")
}

// narrowPeople presses a chip over the list of people, and chooses an entry of its menu
// where it has one.
func (s *seen) narrowPeople(chip string, entry ...string) {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		of, is := o.(*parts.Chip)
		return is && of.Visible() && of.Words() == chip
	})
	if found == nil {
		s.t.Fatalf("no chip %q in view:\n%s", chip, s.text())
	}
	found.(*parts.Chip).Tapped(nil)
	for _, label := range entry {
		s.tap(label)
	}
}
