package screens_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// openMenu opens the menu of the panel with all that can be done.
func (s *seen) openMenu() {
	s.t.Helper()
	s.press("More")
}

// chooseEntry chooses an entry of the open menu.
func (s *seen) chooseEntry(entry string) {
	s.t.Helper()
	line := find.Text(s.canvas, entry)
	if line == nil {
		s.t.Fatalf("no entry %q:\n%s", entry, s.text())
	}
	test.TapCanvas(s.canvas, find.Middle(line))
}

// R18 R23: cancelling says when it ends, and can be taken back.
func TestCancelScreen(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	if _, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: sub.Ref(), NewTotal: 30, When: data.WhenRenewal, On: booktest.Today()}); err != nil {
		t.Fatal(err)
	}
	s.tap("M365 Business Standard")
	s.openMenu()
	s.chooseEntry("Cancel the subscription…")
	s.shows("The licenses keep working until 1 May 2026", "The change scheduled for the renewal is withdrawn.")
	s.press("Cancel the subscription")
	s.shows("Ends 1 May 2026", "Microsoft 365 Business Standard canceled")
	s.hides("is scheduled for")
	s.openMenu()
	s.chooseEntry("Turn on recurring billing")
	s.shows("Renewal 1 May 2026")
}

// A change of price is dated, and the form shows the price of today.
func TestChangeOfPriceScreen(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	s.openMenu()
	s.chooseEntry("Change the price…")
	s.fill("Price per license and billing period", "12.50")
	s.fill("From", "2026-07-01")
	s.press("Save")
	s.shows("Price of Microsoft 365 Business Standard changed", "€468.00")
	if got := s.detail(sub.ID).PriceOn(data.NewDate(2026, 7, 1)).Minor; got != 1250 {
		t.Errorf("the price of July is %d", got)
	}
	s.openMenu()
	s.chooseEntry("Change the price…")
	s.shows("Already known: €12.50 from 1 July 2026.")
	s.press("Cancel")
	s.press("Edit…")
	s.fill("Price per license and billing period", "11.90")
	s.press("Save")
	d := s.detail(sub.ID)
	if d.PriceOn(booktest.Today()).Minor != 1190 || d.PriceOn(data.NewDate(2026, 7, 1)).Minor != 1250 {
		t.Errorf("the prices are %+v and %+v", d.Price, d.PriceChanges)
	}
}
