package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// R24 R25: one list, most urgent first, each with the way to where it is settled.
func TestAttentionScreen(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Attention")
	s.shows("Nothing needs attention")
	over := named("Visio", 1)
	over.ReportedAssigned, over.ReportedOn = 3, booktest.Today()
	s.add(over)
	trial := named("Premium", 5)
	trial.Trial, trial.RecurringBilling, trial.RenewsOn = true, false, booktest.Today().AddDays(9)
	s.add(trial)
	s.shows("2 things need attention", "2 licenses more assigned than paid for. Resolve it by 9 June 2026.", "The trial ends on 20 March 2026.", "Attention (2)")
	if title := s.window.Fyne().Title(); title != "Seatbook (2)" {
		t.Errorf("the window's title is %q", title)
	}
	s.press("Later…")
	s.shows("Not before", "2 licenses more assigned than paid for.")
	s.fill("Not before", "2026-03-11")
	s.press("Put off")
	s.shows("This date must be later")
	s.fill("Not before", "2026-03-12")
	s.press("Put off")
	s.shows("1 thing needs attention", "The trial ends", "Visio put off")
	s.press("Undo")
	s.shows("2 things need attention")
	s.press("Show")
	s.shows("Buy 2 licenses or unassign 2 people within 90 days.")
}

// R23 R24: of what a file says is expired, the day of the next stage may be unknown.
func TestAttentionWithoutADate(t *testing.T) {
	s := look(t, newBook(t))
	expired := named("Exchange", 5)
	expired.RenewsOn, expired.ReportedStatus, expired.StatusOn = data.Date{}, data.StatusExpired, booktest.Today()
	s.press("Attention")
	s.add(expired)
	s.shows("It is no longer active. Reactivate it soon: when the next stage begins is not known.")
}

// R25: what needs attention is grouped; an unknown total is a question, fully used is no
// alarm, and what leaks is folded by reason.
func TestAttentionIsGrouped(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(2))
	unknown := named("Visio", 1)
	unknown.TotalUnknown = true
	s.add(unknown)
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.press("Attention (1)")
	s.shows("Soon", "How many licenses do you have?")
	s.hides("Now", "To save", "in use")
	s.block(people[0])
	s.block(people[1])
	s.shows("2 things need attention", "To save", "Blocked, and still holding a license: 2 licenses. That is €23.40 a month.")
	s.press("Answer…")
	s.shows("Visio")
}
