package screens_test

import (
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// R24 R25: the first page lists what needs attention, most urgent first, each with the
// way to where it is settled; what is put off comes back on its day.
func TestHome(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Overview")
	s.shows("Wednesday 11 March", "Welcome to Seatbook")
	quiet := named("Project", 5)
	s.add(quiet)
	s.shows("This month", "Next renewal", "Nothing needs attention")
	over := named("Visio", 1)
	over.ReportedAssigned, over.ReportedOn = 3, booktest.Today()
	s.add(over)
	trial := named("Premium", 5)
	trial.Trial, trial.RecurringBilling, trial.RenewsOn = true, false, booktest.Today().AddDays(9)
	s.add(trial)
	s.shows("Now", "2 too many assigned: Visio", "by 9 Jun", "Resolve", "Soon", "The trial Premium ends", "20 Mar")
	s.counts("Overview", "2")
	s.counts("Subscriptions", "3")
	if title := s.window.Fyne().Title(); title != "Seatbook (2)" {
		t.Errorf("the window's title is %q", title)
	}
	s.press("Later…")
	s.shows("Postpone until", "2 more licenses are assigned than paid for. Resolve this by 9 June 2026.")
	s.fill("Postpone until", "2026-03-11")
	s.press("Postpone")
	s.shows("Enter a day after today.")
	s.fill("Postpone until", "2026-03-12")
	s.press("Postpone")
	s.counts("Overview", "1")
	s.shows("The trial Premium ends", "Visio postponed")
	s.hides("too many assigned")
	s.press("Undo")
	s.counts("Overview", "2")
	s.press("Resolve")
	s.shows("2 more licenses are assigned than you pay for. Resolve that by 9 June 2026.")
}

// A number that is shown leads to the list behind it.
func TestHomeFiguresLeadOn(t *testing.T) {
	s := look(t, newBook(t))
	office := booktest.Office(40)
	office.RenewsOn = booktest.Today().AddDays(20)
	s.add(office)
	s.press("Overview")
	s.shows("€468.00", "excl. VAT", "Could be saved", "a year", "31 March", "40 licenses · decide before 24 March")
	s.press("See savings")
	s.shows("To save: ")
	s.counts("Savings", "€5,616")
	for _, c := range []struct{ card, there string }{
		{"This month €468.00", "€5,616.00 a year"},
		{"Next renewal 31 March", "How many licenses do you want in total?"},
		{"Could be saved €5,616.00", "To save: "},
	} {
		s.press("Overview")
		s.press(c.card)
		s.shows(c.there)
	}
}

// R26: what is to be decided says what happens where nothing is chosen.
func TestHomeSaysTheDefault(t *testing.T) {
	s := look(t, newBook(t))
	open := booktest.Office(5)
	open.Agreement, open.RecurringBilling = data.AgreementNew, false
	open.TermStart, open.RenewsOn = data.NewDate(2026, 2, 20), booktest.Today().AddDays(9)
	open.Term = data.TermMonthly
	s.add(open)
	s.press("Overview")
	s.shows("is canceled at the end of its term if you choose nothing", "before 20 Mar", "Decide")
	s.press("Later…")
	s.shows("If you choose nothing, it is canceled.")
}

// R23 R24: of what a file says is expired, the day of the next stage may be unknown.
func TestHomeWithoutADate(t *testing.T) {
	s := look(t, newBook(t))
	expired := named("Exchange", 5)
	expired.RenewsOn, expired.ReportedStatus, expired.StatusOn = data.Date{}, data.StatusExpired, booktest.Today()
	s.press("Overview")
	s.add(expired)
	s.shows("Exchange has expired", "since when?", "What now?")
}

// R25, R35: what can be saved is told by person, with what it is a year and from when,
// and can be freed or kept from there; it is no number of things to do.
func TestHomeToSave(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(2))
	unknown := named("Visio", 1)
	unknown.TotalUnknown = true
	s.add(unknown)
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.press("Overview")
	s.counts("Overview", "1")
	s.shows("Soon", "How many licenses of Visio do you have", "by 1 May")
	s.hides("Now", "To save", "in use")
	s.block(people[0])
	s.shows("To save", "Anna is blocked but still has M365 Business Standard", "€140.40 a year", "from today")
	s.block(people[1])
	s.shows("2 people are blocked but still have M365 Business Standard", "€280.80 a year", "All possible savings (2)")
	s.tap("All possible savings")
	s.shows("€280.80 a year, excluding VAT · 2 rows")
	s.press("Overview")
	s.counts("Overview", "1")
	s.counts("Savings", "€281")
	s.press("Free up…")
	s.shows("The licenses are unassigned here")
	s.press("Only unassign")
	s.hides("are blocked")
	s.press("Later…") // of the first line, the question
	s.press("Cancel")
	s.press("Answer…")
	s.shows("Visio")
}

// What can be saved is kept from the first page, with a reason.
func TestHomeKeeps(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(1))
	people := s.addPeople("Anna")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	s.press("Overview")
	s.press("Later…")
	s.fill("Why", "comes back in May")
	s.press("Keep")
	s.hides("Anna is blocked")
	s.shows("Nothing needs attention")
	if find.Button(s.canvas, "See savings") != nil {
		t.Error("what is kept is still to be saved")
	}
}

// A long list is shown in parts, and the whole savings list is one press away.
func TestHomeShowsMore(t *testing.T) {
	s := look(t, newBook(t))
	for i := range 12 {
		over := named("Product "+string(rune('A'+i)), 1)
		over.ReportedAssigned, over.ReportedOn = 3, booktest.Today()
		s.add(over)
	}
	s.press("Overview")
	s.counts("Overview", "12")
	if n := strings.Count(s.text(), "too many assigned"); n != 8 {
		t.Errorf("%d lines at first, want 8", n)
	}
	s.press("Show 4 more")
	if n := strings.Count(s.text(), "too many assigned"); n != 12 {
		t.Errorf("%d lines, want all 12", n)
	}
}
