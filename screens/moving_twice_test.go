package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// R34, R38: who moves to a plan that includes something else which they hold is said to hold
// that twice, with what it costs, and it is given up in the same step where that is wanted.
func TestMovingSaysWhatIsHeldTwice(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Options.Inclusions = []data.Inclusion{{Part: "Microsoft 365 Business Standard", Whole: "Microsoft 365 Business Premium"}}
	basic, standard, premium := named("Microsoft 365 Business Basic", 5), s.add(booktest.Office(5)), named("Microsoft 365 Business Premium", 5)
	basic.Price.Minor, premium.Price.Minor = 560, 2060
	basic, premium = s.add(basic), s.add(premium)
	people := s.addPeople("Anna", "Bram", "Cees")
	for id, holders := range map[data.SubscriptionID][]data.PersonID{basic.ID: people, standard.ID: people[:2]} {
		if err := booktest.Assign(t, s.book.Book, id, holders); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.pickAll()
	s.pickMenu("Move to another plan…")
	s.choose("From", "Microsoft 365 Business Basic: 3 people")
	s.choose("To", "Microsoft 365 Business Premium (5 available)")
	s.shows("2 people then have Microsoft 365 Business Standard as well, which Microsoft 365 Business Premium includes: €23.40 a month.",
		"The monthly cost goes down by €16.80")
	s.tick("Give those up as well")
	s.shows("The monthly cost goes down by €40.20")
	s.outcome("M365 Business Premium | 5 | already paid | –", "M365 Business Basic | 5 to 2 | once ordered | -€16.80",
		"M365 Business Standard | 5 to 3 | once ordered | -€23.40", "Total |  |  | -€40.20")
	s.press("Move")
	for id, want := range map[data.SubscriptionID]int{basic.ID: 0, standard.ID: 0, premium.ID: 3} {
		if now := s.detail(id); now.NamedAssigned != want {
			t.Errorf("%s has %d, want %d", now.Product, now.NamedAssigned, want)
		}
	}
	if open := s.detail(standard.ID).Open; open == nil || open.To != 3 {
		t.Errorf("what is double has open %v", open)
	}
	s.window.Undo()
	for id, want := range map[data.SubscriptionID]int{basic.ID: 3, standard.ID: 2, premium.ID: 0} {
		if now := s.detail(id); now.NamedAssigned != want || now.Open != nil {
			t.Errorf("taken back, %s has %d, want %d; open %v", now.Product, now.NamedAssigned, want, now.Open)
		}
	}
}
