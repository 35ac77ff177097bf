package overview_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/overview"
	"seatbook/data/savings"
)

// R39: what is used without what leaks, and the reserve, is proposed; the price is the
// one of the renewal.
func TestReviewOf(t *testing.T) {
	row := billed(1, today.AddDays(20), "EUR")
	row.NamedAssigned, row.LowestAvailable = 6, 1
	row.PriceChanges = []data.PriceChange{{From: today.AddDays(20), Price: data.Money{Minor: 1100, Currency: "EUR"}}}
	leaks := []savings.Row{
		{Leak: data.LeakBlocked, Subscription: row, Person: data.Person{ID: 7}, State: data.SavingOpen},
		{Leak: data.LeakOverlap, Subscription: row, Person: data.Person{ID: 7}, State: data.SavingOpen},
		{Leak: data.LeakInactive, Subscription: row, Person: data.Person{ID: 8}, State: data.SavingKept},
		{Leak: data.LeakUnused, Subscription: row, State: data.SavingOpen},
		{Leak: data.LeakBlocked, Subscription: billed(2, today.AddDays(20), "EUR"), Person: data.Person{ID: 9}, State: data.SavingOpen},
	}
	r := overview.ReviewOf(row, 8, leaks, nil, today)
	if r.Proposed != 6 || len(r.Leaking) != 2 || r.MostUsed != 8 || r.Now.Minor != 1000 || r.Then.Minor != 1100 || r.Year.Minor != 6*12*1100 {
		t.Errorf("%+v", r)
	}
	if r.Given.Answer != "" {
		t.Errorf("answered %+v", r.Given)
	}
}

// R39: what ends by itself costs nothing in the year ahead, whatever would do.
func TestReviewOfWhatEnds(t *testing.T) {
	row := billed(1, today.AddDays(20), "EUR")
	row.NamedAssigned, row.RecurringBilling, row.AtEnd = 6, false, data.AtEndCancel
	answered := data.Review{Subscription: 1, Renewal: row.RenewsOn, Answer: data.ReviewEnd, Total: 10, On: today}
	for name, given := range map[string][]data.Review{"not answered": nil, "let it end": {answered}} {
		if r := overview.ReviewOf(row, 6, nil, given, today); r.Year.Minor != 0 {
			t.Errorf("%s: %d a year", name, r.Year.Minor)
		}
	}
}

// R39: those of a month, by day; what simply renews is not among them.
func TestRenewing(t *testing.T) {
	late, early, other, monthly := billed(1, data.NewDate(2026, 12, 20), "EUR"), billed(2, data.NewDate(2026, 12, 5), "EUR"),
		billed(3, data.NewDate(2027, 1, 5), "EUR"), billed(4, data.NewDate(2026, 12, 7), "EUR")
	monthly.Term = data.TermMonthly
	found := overview.Renewing([]data.SubscriptionRow{late, early, other, monthly}, data.Month{Year: 2026, Month: 12}, today)
	if len(found) != 2 || found[0].ID != 2 || found[1].ID != 1 {
		t.Errorf("%d found: %+v", len(found), found)
	}
}

// R39: what is not needed is what it renews with beyond what would do, those who leak
// included, at the price of the renewal.
func TestReviewNeedless(t *testing.T) {
	row := billed(1, today.AddDays(20), "EUR")
	row.Total, row.NamedAssigned = 10, 8
	leaks := []savings.Row{{Leak: data.LeakBlocked, Subscription: row, Person: data.Person{ID: 7}, State: data.SavingOpen}}
	r := overview.ReviewOf(row, 8, leaks, nil, today)
	if r.Needless() != 3 || r.NeedlessPerMonth() != r.PerMonthWith(3) || r.PerMonthWith(3).Minor != 3000 {
		t.Errorf("%d needless, %v a month", r.Needless(), r.NeedlessPerMonth())
	}
	row.Open = &data.Change{State: data.ChangeScheduled, From: 10, To: 7}
	if r := overview.ReviewOf(row, 8, leaks, nil, today); r.Needless() != 0 || r.NeedlessPerMonth().Known() {
		t.Errorf("planned, %d needless, %v a month", r.Needless(), r.NeedlessPerMonth())
	}
}
