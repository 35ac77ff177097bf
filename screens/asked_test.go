package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// R13, R21, R35, R39: a lower total of what a reseller sold is refused below what is assigned,
// with the button to take licenses back; asked for, it stands with the changes, and the savings
// say when it was asked.
func TestALowerTotalIsAskedOfAReseller(t *testing.T) {
	s := look(t, newBook(t))
	sold := booktest.Office(6)
	sold.Channel, sold.PartnerName = data.ChannelReseller, "Kantoor-ICT"
	sold.TermStart, sold.RenewsOn = booktest.Today().AddDays(-345), booktest.Today().AddDays(20)
	sold = s.add(sold)
	if err := booktest.Assign(t, s.book.Book, sold.ID, s.addPeople("Anna", "Bram", "Carla")); err != nil {
		t.Fatal(err)
	}
	today, renewal := dayText(booktest.Today()), dayText(sold.RenewsOn)
	s.window.ShowSubscription(sold.ID)
	s.press("Review the renewal…")
	s.fill("New total at renewal", "2")
	s.press("Record answer")
	s.shows("Unassign 1 license…")
	s.fill("New total at renewal", "4")
	s.press("Record answer")
	s.press("Changes")
	s.shows("A change from 6 to 4 licenses at the renewal still has to be asked for.")
	s.press("Savings")
	s.shows("Already in a draft, 6 to 4: ask Kantoor-ICT")
	s.press("Changes")
	s.press("Asked for")
	s.shows("A change from 6 to 4 licenses was asked for on " + today + ", for the renewal on " + renewal)
	s.press("Savings")
	s.savings("Saved this year")
	s.shows("Asked of Kantoor-ICT on " + today)
}
