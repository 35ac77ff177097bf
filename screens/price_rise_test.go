package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// priced is a subscription that has run since 2024 and renews on 1 May 2026.
func priced(product string, total int, minor int64, currency string) data.Subscription {
	s := named(product, total)
	s.StartedOn, s.Price = data.NewDate(2024, 5, 1), data.Money{Minor: minor, Currency: currency}
	return s
}

// R27: a rise is noted for many subscriptions at once, with what a year costs before and
// after, and each pays it from its own renewal.
func TestNoteAPriceRise(t *testing.T) {
	s := look(t, newBook(t))
	basic := s.add(priced("Microsoft 365 Business Basic", 10, 600, "EUR"))
	later := priced("Visio Plan 2", 5, 1000, "EUR")
	later.TermStart, later.RenewsOn = data.NewDate(2025, 9, 1), data.NewDate(2026, 9, 1)
	visio := s.add(later)
	s.add(priced("Project Plan 3", 2, 2000, "USD"))
	adobe := priced("Acrobat Pro", 3, 2000, "EUR")
	adobe.Vendor, adobe.Cloud = "Adobe", data.CloudNone
	other := s.add(adobe)
	undated := priced("Power BI Pro", 3, 2000, "EUR")
	undated.RenewsOn, undated.TermStart = data.Date{}, data.Date{}
	s.add(undated)

	s.shortcut("Announced price increase…")
	s.shows("Record for 3 subscriptions", "Fill in the day and the increase", "1 active subscription with a price isn't listed",
		"M365 Business Basic · €6.00, renews 1 May 26")
	s.press("Record for 3 subscriptions")
	s.shows("Fill this in.")
	s.fill("Announced for", "2026-04-01")
	s.fill("Increase in percent", "5")
	s.shows("A year costs €1,320.00 now and €1,386.00 after the increase: €66.00 more.",
		"A year costs $480.00 now and $504.00 after the increase: $24.00 more.",
		"M365 Business Basic · from 1 May 26: €6.30 instead of €6.00", "Visio Plan 2 · from 1 Sep 26: €10.50 instead of €10.00")
	s.tap("Project Plan 3")
	s.hides("$480.00")
	s.press("Record for 2 subscriptions")
	s.shows("Price increase recorded for 2 subscriptions")
	for id, want := range map[data.SubscriptionID]data.PriceChange{
		basic.ID: {From: data.NewDate(2026, 5, 1), Price: data.Money{Minor: 630, Currency: "EUR"}, Announced: data.NewDate(2026, 4, 1), Percent: 500},
		visio.ID: {From: data.NewDate(2026, 9, 1), Price: data.Money{Minor: 1050, Currency: "EUR"}, Announced: data.NewDate(2026, 4, 1), Percent: 500},
	} {
		if got := s.detail(id).PriceChanges; len(got) != 1 || got[0] != want {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
	if got := s.detail(other.ID).PriceChanges; len(got) > 0 {
		t.Errorf("another vendor's rises: %+v", got)
	}
	s.press("Undo")
	s.shows("Undone: Price increase recorded for 2 subscriptions")
	if got := s.detail(basic.ID).PriceChanges; len(got) > 0 {
		t.Errorf("undone, and still there: %+v", got)
	}
}

// R27: from a subscription's menu its product is ticked; what is found can be ticked as a
// whole; a price must be for one billing period, and not beside a percentage.
func TestPriceRiseOfAProduct(t *testing.T) {
	s := look(t, newBook(t))
	s.add(priced("Visio Plan 2", 5, 1000, "EUR"))
	yearly := priced("Project Plan 3", 2, 20000, "EUR")
	yearly.BillingPeriod = data.BillingYearly
	s.add(yearly)
	s.tap("Visio Plan 2")
	s.openMenu()
	s.chooseEntry("Announced price increase…")
	s.shows("Record for 1 subscription")
	s.fill("Announced for", "2026-04-01")
	s.fill("Price per license", "12.00")
	s.shows("A year costs €600.00 now and €720.00 after the increase: €120.00 more.")
	s.focus("Search")
	s.typeText("project")
	s.press("Tick all results")
	s.shows("so one price can't apply to all")
	s.press("Untick all results")
	s.shows("Record for 1 subscription")
	s.fill("Increase in percent", "5")
	s.press("Record for 1 subscription")
	s.shows("Fill in a percentage or a new price, not both.")
	s.fill("Increase in percent", "abc")
	s.press("Record for 1 subscription")
	s.shows("Enter a number from 0 to 1,000.")
	s.fill("Increase in percent", "")
	s.press("Record for 1 subscription")
	s.shows("Price increase recorded: Visio Plan 2")
}

// R27: when the renewal moves, what was announced moves with it, by hand or undone.
func TestAnnouncedPriceMovesWithTheRenewal(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(priced("Visio Plan 2", 5, 1000, "EUR"))
	rise := data.Rise{Announced: data.NewDate(2026, 4, 1), Percent: 500}
	if err := booktest.Try(s.book.Book, acts.AnnouncePrices{Subscriptions: []data.SubscriptionRef{sub.Ref()}, Rise: rise}); err != nil {
		t.Fatal(err)
	}
	s.tap("Visio Plan 2")
	s.press("Edit…")
	s.fill("Renews or ends on", "2026-08-01")
	s.press("Save")
	if got := s.detail(sub.ID).PriceChanges; len(got) != 1 || got[0].From != data.NewDate(2026, 8, 1) || got[0].Price.Minor != 1050 {
		t.Errorf("%+v", got)
	}
	s.press("Undo")
	if got := s.detail(sub.ID).PriceChanges; len(got) != 1 || got[0].From != data.NewDate(2026, 5, 1) {
		t.Errorf("undone: %+v", got)
	}
}

// R27: the three ways of buying a year beside each other, what is not known as an
// estimate.
func TestCompareTermsScreen(t *testing.T) {
	s := look(t, newBook(t))
	s.add(priced("Visio Plan 2", 10, 1050, "EUR"))
	adobe := priced("Acrobat Pro", 3, 2000, "EUR")
	adobe.Vendor, adobe.Cloud = "Adobe", data.CloudNone
	s.add(adobe)
	s.tap("Visio Plan 2")
	s.openMenu()
	s.chooseEntry("Compare terms…")
	s.shows("One year, paid upfront", "about €1,200.00 a year", "€60.00 less", "One year, paid monthly", "€1,260.00 a year", "as now",
		"One month at a time", "about €1,440.00 a year", "€180.00 more")
	s.press("Close")
	s.tap("Acrobat Pro")
	s.openMenu()
	if find.Text(s.canvas, "Compare terms…") != nil {
		t.Error("another vendor's terms are compared by Microsoft's percentages")
	}
}
