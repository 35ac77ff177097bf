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
	if r.Proposed != 6 || len(r.Leaking) != 2 || r.MostUsed != 8 || r.Now.Minor != 1000 || r.Then.Minor != 1100 || r.Stands.Year.Minor != 10*12*1100 || r.IsNoted {
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
		if r := overview.ReviewOf(row, 6, nil, given, today); r.Stands.Licenses != 0 || r.Stands.Year.Minor != 0 || r.IsNoted {
			t.Errorf("%s: %+v, %+v", name, r.Stands, r.Noted)
		} else if r.Needless() != 0 { // nothing to lower (R35)
			t.Errorf("%s: %d are called not needed", name, r.Needless())
		}
	}
}

// R39: those of a month, by day, trials too; what simply renews is not among them.
func TestRenewing(t *testing.T) {
	late, early, other, monthly := billed(1, data.NewDate(2026, 12, 20), "EUR"), billed(2, data.NewDate(2026, 12, 5), "EUR"),
		billed(3, data.NewDate(2027, 1, 5), "EUR"), billed(4, data.NewDate(2026, 12, 7), "EUR")
	monthly.Term = data.TermMonthly
	trial := billed(5, data.NewDate(2026, 12, 6), "EUR")
	trial.Trial = true
	found := overview.Renewing([]data.SubscriptionRow{late, early, other, monthly, trial}, data.Month{Year: 2026, Month: 12}, today)
	if len(found) != 3 || found[0].ID != 2 || found[1].ID != 5 || found[2].ID != 1 {
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

// R18 R21 R35 R39: what is only noted, or asked for, costs what it did until it is done; beside
// it stands what it comes to then.
func TestReviewNoted(t *testing.T) {
	for name, c := range map[string]struct {
		change        func(*data.SubscriptionRow)
		given         data.Review
		stands, noted int // -1 for nothing noted
	}{
		"as it is":             {func(*data.SubscriptionRow) {}, data.Review{}, 10, -1},
		"planned":              {opened(data.Change{State: data.ChangeScheduled, To: 8}), data.Review{}, 8, -1},
		"planned, and a draft": {opened(data.Change{State: data.ChangeScheduled, To: 8, DraftTo: 6}), data.Review{}, 8, 6},
		"a draft":              {opened(data.Change{State: data.ChangeDraft, To: 6}), data.Review{}, 10, 6},
		"an end to be asked":   {opened(data.Change{State: data.ChangeDraft, Ends: true, To: 10}), data.Review{}, 10, 0},
		"an end that is asked": {opened(data.Change{State: data.ChangeScheduled, Ends: true, To: 10}), data.Review{}, 10, 0},
		"to be done with a key": {
			func(row *data.SubscriptionRow) { row.Channel = data.ChannelProductKey },
			data.Review{Subscription: 1, Answer: data.ReviewLower, Total: 7},
			10, 7,
		},
		"not any more": {func(*data.SubscriptionRow) {}, data.Review{Subscription: 1, Answer: data.ReviewLower, Total: 7}, 10, -1},
	} {
		row := billed(1, today.AddDays(20), "EUR")
		row.Total, row.NamedAssigned = 10, 5
		c.change(&row)
		c.given.Renewal = row.RenewsOn
		r := overview.ReviewOf(row, 5, nil, []data.Review{c.given}, today)
		if r.Stands.Licenses != c.stands || r.Stands.Year.Minor != int64(c.stands)*12*1000 {
			t.Errorf("%s: it stands at %+v", name, r.Stands)
		}
		if r.IsNoted != (c.noted >= 0) || r.IsNoted && (r.Noted.Licenses != c.noted || r.Noted.Year.Minor != int64(c.noted)*12*1000) {
			t.Errorf("%s: noted %t, %+v", name, r.IsNoted, r.Noted)
		}
	}
}

func opened(open data.Change) func(*data.SubscriptionRow) {
	return func(row *data.SubscriptionRow) { row.Open = &open }
}

// R26 R39: what goes on by the month costs its months, a license and all of them alike, and so
// does what of it is not needed.
func TestReviewOfWhatGoesOn(t *testing.T) {
	row := billed(1, data.NewDate(2027, 3, 1), "EUR")
	row.Total, row.NamedAssigned = 10, 8
	row.Agreement, row.RecurringBilling, row.AtEnd = data.AgreementNew, false, data.AtEndExtend
	r := overview.ReviewOf(row, 8, nil, nil, today)
	price, period := r.NextPrice()
	if price.Minor != 1230 || period != data.BillingMonthly || r.Stands.Year.Minor != 10*12*1230 || r.NeedlessPerMonth().Minor != 2*1230 {
		t.Errorf("%v a license, %v a year, %v not needed", price, r.Stands.Year, r.NeedlessPerMonth())
	}
}
