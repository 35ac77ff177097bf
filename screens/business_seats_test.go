package screens_test

import (
	"testing"

	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// R28: a change of a Business plan says how many seats the organization will have, and
// Attention how many it has; it blocks nothing.
func TestBusinessSeatsAreSaid(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(200))
	premium := named("Microsoft 365 Business Premium", 60)
	premium.SKU = "SPB"
	s.add(premium)
	s.tap("M365 Business Standard")
	s.total().Entry.SetText("205")
	s.hides("Business Basic, Standard and Premium")
	s.total().Entry.SetText("215")
	s.shows("The organization will have 275 of the 300 licenses that Microsoft allows")
	s.total().Entry.SetText("250")
	s.shows("Microsoft allows 300 Business licenses in all; this makes 310.", "Office 365 E1 or E3")
	if find.Button(s.canvas, "Continue to ordering…").Disabled() {
		t.Error("it is blocked")
	}
	s.add(named("Microsoft 365 Business Basic", 50))
	s.shortcut("Overview")
	s.shows("310 Business licenses in total, and Microsoft allows 300")
}
