package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// R23, R38: that the plan ends by itself is said before people move to it, and of two currencies
// both amounts.
func TestMovingToAPlanThatEnds(t *testing.T) {
	s := look(t, newBook(t))
	office, ending := s.add(booktest.Office(4)), named("Ending", 4)
	ending.RecurringBilling, ending.RenewsOn, ending.AtEnd = false, booktest.Today().AddDays(14), data.AtEndCancel
	ending.Price = data.Money{Minor: 5500, Currency: "USD"}
	s.add(ending)
	if err := booktest.Assign(t, s.book.Book, office.ID, s.addPeople("Anna")); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.tap("Anna")
	s.press("Move to another plan…")
	s.choose("To", "Ending (4 available)")
	s.shows("Ending ends on 25 March 2026: recurring billing is off.",
		"For 1 person, Ending costs $55.00 a month instead of €11.70 for Microsoft 365 Business Standard. 1 license of Ending is already paid for.")
}
