package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// R18, R21, R35: what can go down inside the removal window only says until when, in the list,
// before it is freed, and as the draft that it becomes. Once the window has closed, the draft
// is not waited for in silence: it moves to the renewal.
func TestDraftOfTheRemovalWindow(t *testing.T) {
	s := look(t, newBook(t))
	office := booktest.Office(6)
	office.Agreement, office.TermStart, office.RenewsOn = data.AgreementNew, booktest.Today().AddDays(-6), booktest.Today().AddDays(359)
	office = s.add(office)
	if err := booktest.Assign(t, s.book.Book, office.ID, s.addPeople("Anna", "Bram")); err != nil {
		t.Fatal(err)
	}
	last, renewal := dayText(booktest.Today().AddDays(1)), dayText(office.RenewsOn)
	s.press("Savings")
	s.shows("Saves from today, and can go down until " + last)
	s.tap("4 licenses of Microsoft")
	s.press("Free up 4 licenses…")
	s.shows("once it is ordered. That can be done until "+last, "only for the renewal on "+renewal)
	s.press("Free up")
	s.shows("4 licenses fewer saved as a draft, still to be ordered. Order it by "+last+".", "place the order by "+last)
	s.press("Changes")
	s.shows("It can be ordered until " + last)

	now := s.detail(office.ID)
	now.TermStart = booktest.Today().AddDays(-8) // two days later
	if err := booktest.Try(s.book.Book, acts.EditSubscription{Subscription: now.Subscription}); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.shows("can no longer be ordered for now", "at the renewal on "+renewal)
	s.press("Changes")
	s.shows("It can go down at the renewal on " + renewal)
	s.press("Move to the renewal")
	s.shows("moved to the renewal", "Record the order…")
	if open := s.detail(office.ID).Open; open == nil || open.State != data.ChangeDraft || open.When != data.WhenRenewal {
		t.Errorf("%+v", open)
	}
}

// R18: where the renewal is not known, none is promised: it is said until when it can be ordered,
// and then that it can't be any more.
func TestDraftWithoutARenewal(t *testing.T) {
	s := look(t, newBook(t))
	office := booktest.Office(6)
	office.Agreement, office.TermStart, office.RenewsOn = data.AgreementNew, booktest.Today().AddDays(-6), data.Date{}
	office = s.add(office)
	if err := booktest.Assign(t, s.book.Book, office.ID, s.addPeople("Anna", "Bram")); err != nil {
		t.Fatal(err)
	}
	last := dayText(booktest.Today().AddDays(1))
	s.press("Savings")
	s.tap("4 licenses of Microsoft")
	s.press("Free up 4 licenses…")
	s.shows("once it is ordered. It can be ordered until " + last + ".")
	s.hides("for the renewal on")
	s.press("Free up")

	now := s.detail(office.ID)
	now.TermStart = booktest.Today().AddDays(-8) // two days later
	if err := booktest.Try(s.book.Book, acts.EditSubscription{Subscription: now.Subscription}); err != nil {
		t.Fatal(err)
	}
	s.press("Overview")
	s.shows("Too late to order for now")
	s.window.ShowSubscription(office.ID)
	s.shows("or its renewal date isn't known.")
	s.hides("Move to the renewal", "Move it to the renewal")
}

// dayText is a day as an English window writes it.
func dayText(day data.Date) string { return day.Time().Format("2 January 2006") }
