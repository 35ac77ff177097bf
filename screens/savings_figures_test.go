package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// R35: a figure leads to what it is of: the licenses without a price to where that is filled in,
// and what was saved to the list of it.
func TestFiguresOfSavingsLeadOn(t *testing.T) {
	s := look(t, newBook(t))
	office, unknown := s.add(booktest.Office(4)), named("Visio", 2)
	unknown.Price = data.Money{}
	s.add(unknown)
	free := acts.Free{Rows: []acts.Leaking{{Leak: data.LeakUnused, Subscription: office.Ref(), Licenses: 1}}}
	if err := booktest.Try(s.book.Book, free); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.link("2 licenses aren't counted: their prices aren't known").OnTapped()
	s.shows("Fill in prices", "Visio")
	s.key(fyne.KeyEscape)
	s.link("Freed up this year: saves €140.40 a year, excluding VAT").OnTapped()
	s.shows("Freed on 11 March 2026")
}
