package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
)

// R22: the list as it was on a past day, and back.
func TestListAsItWas(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	s.press("Look back…")
	s.fill("Day", "2027-01-01")
	s.press("Show")
	s.shows("Enter today or an earlier day.")
	s.fill("Day", "2026-03-10")
	s.press("Show")
	s.shows("As of 10 March 2026.", "Nothing found.", "The list shows 10 March 2026.")
	s.press("Back to today")
	s.shows("0 of 40")
	s.press("Look back…")
	s.fill("Day", "2026-03-11")
	s.press("Show")
	s.shows("As of 11 March 2026.", "0 of 40")
	s.tap("M365 Business Standard") // the past is there to be read
	s.hides("Continue to ordering…")
}

// R22: a total that the palette types leads back to today, since what is ordered is ordered
// now.
func TestATotalTypedInThePastIsOfToday(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.press("Look back…")
	s.fill("Day", "2026-03-11")
	s.press("Show")
	s.shows("As of 11 March 2026.")
	s.enter("std 45", "Microsoft 365 Business Standard: 45 licenses in total")
	s.hides("As of 11 March 2026.")
	s.shows("5 more", "Continue to ordering…")
}

// R22: of a total that was typed today and not ordered, the list of a past day knows nothing.
func TestAPastDayKnowsNothingOfWhatIsTyped(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.add(named("Zoom", 7))
	s.tap("M365 Business Standard")
	s.total().SetNumber(45)
	s.tap("Zoom")
	s.shows("45 typed, not ordered")
	s.press("Look back…")
	s.fill("Day", "2026-03-11")
	s.press("Show")
	s.shows("As of 11 March 2026.", "M365 Business Standard")
	s.hides("45 typed, not ordered")
	s.press("Back to today")
	s.shows("45 typed, not ordered")
}

// R22: what leads to a subscription from another page shows it as it is, and the list beside
// it, too.
func TestWhatLeadsToASubscriptionIsOfToday(t *testing.T) {
	s := look(t, newBook(t))
	gone := named("Visio", 5)
	gone.Price.Minor = 0
	gone.RecurringBilling, gone.RenewsOn = false, booktest.Today().AddDays(5)
	id := s.add(gone).ID
	for _, lead := range []func(){
		func() { s.window.ShowSubscription(id) },
		func() { s.window.ShowOrganization(desk.TabSubscriptions, 0, data.FilterRenewsSoon) },
	} {
		s.press("Subscriptions")
		s.press("Look back…")
		s.fill("Day", "2026-03-11")
		s.press("Show")
		s.shows("As of 11 March 2026.")
		s.press("Overview")
		lead()
		s.hides("As of 11 March 2026.", "Nothing can be changed here.")
		s.shows("Visio")
	}
}
