package screens_test

import (
	"testing"

	"seatbook/data/booktest"
)

// R16: what the months ahead cost, and the lines behind each.
func TestCostsScreen(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Costs")
	s.shows("Nothing costs anything yet")
	sub := s.add(booktest.Office(40))
	s.shows("€468.00 a month", "€5,616.00 a year", "unused licenses are €468.00 of it", "April 2026", "February 2027")
	s.tap("April 2026")
	s.shows("1 Apr 26", "40 × €11.70", "Whole period")
	s.press("Subscriptions")
	s.tap("M365 Business Standard")
	s.total().Entry.SetText("45")
	s.press("Submit change")
	s.press("Costs")
	s.tap("March 2026")
	s.shows("13 Mar 26", "5 × €11.70", "€39.63", "Part of a period")
	if got := s.detail(sub.ID).Total; got != 45 {
		t.Errorf("total %d", got)
	}
}
