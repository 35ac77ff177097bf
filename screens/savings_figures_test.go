package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
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
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	uncounted := s.link("2 licenses aren't counted: their prices aren't known")
	if at, head := place(find.Text(s.canvas, "2 licenses aren't counted")), place(find.Text(s.canvas, "To save: ")); at.X != head.X {
		t.Errorf("what explains the total begins at %v, the total at %v", at.X, head.X)
	}
	uncounted.OnTapped()
	s.shows("Fill in prices", "Visio")
	s.key(fyne.KeyEscape)
	s.link("Freed up this year: saves €140.40 a year, excluding VAT").OnTapped()
	s.shows("Freed on 11 March 2026")
}

// R35: what ends by itself leads to its rows, also where they are far below.
func TestFigureOfWhatEndsLeadsOn(t *testing.T) {
	s := look(t, newBook(t))
	ends := named("Zoom", 3)
	ends.Cloud, ends.RecurringBilling = data.CloudNone, false
	s.add(ends)
	office := s.add(booktest.Office(40))
	people := s.addPeople("Anna", "Bram", "Carla", "Daan", "Els", "Fem", "Guus", "Hans", "Iris", "Jan", "Kim", "Loes", "Mo", "Noor")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	for _, id := range people {
		s.block(id)
	}
	s.press("Savings")
	s.link("Ends automatically: €421.20 a year, nothing to lower").OnTapped()
	s.shows("3 licenses of Zoom")
	list, is := s.canvas.Focused().(*parts.List)
	if !is {
		t.Fatalf("the keyboard is on %T", s.canvas.Focused())
	}
	s.key(fyne.KeyDown)
	if is = list.Highlighted() > len(people); !is {
		t.Errorf("the keyboard is on row %d", list.Highlighted())
	}
}

// R35: what comes to the same stands by name, whatever accents it has; from when it saves is
// said once for those that say the same, and of another day beside it.
func TestSavingsOfAGroup(t *testing.T) {
	s := look(t, newBook(t))
	office := named("Office", 3)
	office.Agreement = data.AgreementNew
	office = s.add(office)
	people := s.addPeople("Zoë", "Élise", "anna")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	for _, id := range people {
		s.block(id)
	}
	s.press("Savings")
	inTurn := func(texts ...string) {
		t.Helper()
		all, from := s.text(), 0
		for _, text := range texts {
			at := strings.Index(all[from:], text)
			if at < 0 {
				t.Fatalf("%q is not in its turn:\n%s", text, all)
			}
			from += at + len(text)
		}
	}
	const when = "Saves from the renewal"
	inTurn(when, "anna, Office", "Élise, Office", "Zoë, Office")
	if n := strings.Count(s.text(), when); n != 1 {
		t.Errorf("said %d times:\n%s", n, s.text())
	}
	other := named("Other", 2)
	other.Agreement, other.TermStart, other.RenewsOn = data.AgreementNew, office.TermStart.AddDays(9), office.RenewsOn.AddDays(9)
	s.add(other)
	if n := strings.Count(s.text(), when); n != 2 {
		t.Errorf("of two days it is said %d times:\n%s", n, s.text())
	}
}

// Of several customers, each row says whose it is; of the one that was chosen, none has to.
func TestSavingsSayWhose(t *testing.T) {
	s := look(t, newBook(t))
	first, second := twoOrganizations(s)
	s.press("Savings")
	s.shows("Anker · Assigned to nobody", "Zon · Assigned to nobody")
	s.hides("renews 1 May 2026") // nothing reads the same
	s.window.ShowOrganization(desk.TabSavings, first.ID, "")
	s.shows("Visio of Anker")
	s.hides("Anker · Assigned", "Visio of Zon")
	twin := named("Visio of Zon", 10)
	twin.Organization = second.ID
	s.add(twin)
	s.window.ShowOrganization(desk.TabSavings, second.ID, "")
	s.shows("Assigned to nobody. 0 assigned · 10 available · renews 1 May 2026.")
}
