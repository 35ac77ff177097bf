package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// R21, R36: what a departure saves is said from when, who is still to be asked, and afterwards
// the changes say whose departure they are for.
func TestLeavingSaysFromWhen(t *testing.T) {
	s := look(t, newBook(t))
	later, asked := named("Visio", 4), named("Exchange", 4)
	later.Agreement = data.AgreementNew
	asked.Channel, asked.PartnerName, asked.RenewsOn = data.ChannelReseller, "Zandbergen", data.NewDate(2026, 6, 1)
	people := s.addPeople("Anna")
	for _, sub := range []data.Subscription{s.add(booktest.Office(4)), s.add(later), s.add(asked)} {
		if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.tap("Anna")
	s.press("Record a departure…")
	s.shows("This frees 3 licenses and saves €11.70 a month once ordered, €23.40 from 1 May 2026, €35.10 from 1 June 2026.",
		"Still to be asked: Exchange (Zandbergen).")
	s.press("Record departure")
	s.shows("Saves €11.70 a month once ordered, €23.40 from 1 May 2026, €35.10 from 1 June 2026.")
	s.press("Changes")
	s.shows("Departure of Anna")
	s.window.Undo()
	s.press("People")
	s.press("Record a departure…")
	s.choose("Have you ordered the lower totals?", "Yes, where they were bought")
	s.shows("saves €11.70 a month from today, €23.40 from 1 May 2026")
	s.hides("Still to be asked")
	s.press("Record departure")
	s.press("Changes")
	s.shows("Departure of Anna", "4 to 3") // what is ordered, and what has been made
}
