package screens_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
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
	s.choose("To", "Ending (4 available), ends on 25 Mar")
	s.shows("Ending ends on 25 March 2026: recurring billing is off.",
		"For 1 person, Ending costs $55.00 a month instead of €11.70 for Microsoft 365 Business Standard. 1 license of Ending is already paid for.")
	outcome := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.Outcome); return is }).(*parts.Outcome)
	if says := outcome.Warning(); !strings.Contains(says, "has no license from then on") {
		t.Errorf("what is lost is told by %q", says)
	}
	lines := find.Lines(s.canvas)
	lost := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "Ending ends on") })
	cost := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "The monthly cost goes down") })
	if lost < 0 || cost < 0 || lost > cost {
		t.Errorf("what is lost stands in line %d, the cost in line %d", lost, cost)
	}
}
