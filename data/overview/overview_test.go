package overview_test

import (
	"slices"
	"testing"

	"seatbook/data"
	"seatbook/data/overview"
	"seatbook/data/savings"
)

var today = data.NewDate(2026, 11, 25)

// billed is a subscription of 10 licenses at 10.00 a month that renews on a day.
func billed(id data.SubscriptionID, renews data.Date, currency string) data.SubscriptionRow {
	s := data.NewSubscription(today.AddDays(-200))
	s.ID, s.Product, s.Total = id, "Product", 10
	s.Price = data.Money{Minor: 1000, Currency: currency}
	s.Term, s.BillingPeriod, s.RenewsOn = data.TermYearly, data.BillingMonthly, renews
	s.TermStart = data.DateOf(renews.Time().AddDate(-1, 0, 0))
	s.PeriodStart, s.NextBilling = data.NewDate(2026, 11, int(renews.Day)), data.NewDate(2026, 12, int(renews.Day))
	return data.SubscriptionRow{Subscription: s}
}

// R16: the month is the one that the costs show, a currency each, the largest first,
// with what is still to come.
func TestMonth(t *testing.T) {
	eur, usd := billed(1, data.NewDate(2027, 5, 28), "EUR"), billed(2, data.NewDate(2027, 5, 4), "USD")
	usd.Total = 1
	got := overview.Of(data.CostBasis{Rows: []data.SubscriptionRow{usd, eur}}, overview.Day{On: today}, 0).Month
	if len(got) != 2 || got[0].Amount.Currency != "EUR" || got[1].Amount.Currency != "USD" {
		t.Fatalf("%+v", got)
	}
	if got[0].Amount.Minor != 10000 || got[1].Amount.Minor != 1000 {
		t.Errorf("EUR %d and USD %d, want 10000 and 1000", got[0].Amount.Minor, got[1].Amount.Minor)
	}
}

// R25: the next renewal is of a term longer than a month; until 7 days before it there
// is time to decide.
func TestNextRenewal(t *testing.T) {
	with := func(days int, change func(*data.SubscriptionRow)) data.SubscriptionRow {
		r := billed(data.SubscriptionID(days), today.AddDays(days), "EUR")
		change(&r)
		return r
	}
	plain := func(*data.SubscriptionRow) {}
	lower := data.Change{State: data.ChangeScheduled, To: 4}
	for name, c := range map[string]struct {
		rows     []data.SubscriptionRow
		want     data.SubscriptionID
		by       int // days ahead
		licenses int
		ends     bool
	}{
		"none":     {nil, 0, 0, 0, false},
		"the next": {[]data.SubscriptionRow{with(40, plain), with(20, plain)}, 20, 13, 10, false},
		"not what costs nothing, is tried or simply renews": {[]data.SubscriptionRow{
			with(20, func(r *data.SubscriptionRow) { r.Free = true }),
			with(21, func(r *data.SubscriptionRow) { r.Trial = true }),
			with(22, func(r *data.SubscriptionRow) { r.Term = data.TermMonthly }),
			with(23, func(r *data.SubscriptionRow) {
				r.Cancelled, r.ReportedStatus, r.StatusOn = true, data.StatusDisabled, today
			}),
			with(60, plain),
		}, 60, 53, 10, false},
		"soon":          {[]data.SubscriptionRow{with(5, plain)}, 5, 5, 10, false},
		"ends":          {[]data.SubscriptionRow{with(30, func(r *data.SubscriptionRow) { r.RecurringBilling = false })}, 30, 23, 10, true},
		"with a change": {[]data.SubscriptionRow{with(30, func(r *data.SubscriptionRow) { r.Open = &lower })}, 30, 23, 4, false},
	} {
		got := overview.NextRenewal(c.rows, today)
		if got.Subscription.ID != c.want || got.Licenses != c.licenses || got.Ends != c.ends {
			t.Errorf("%s: %d with %d licenses, ends %v; want %d with %d, %v", name, got.Subscription.ID, got.Licenses, got.Ends, c.want, c.licenses, c.ends)
		}
		if c.want != 0 && (today.DaysUntil(got.DecideBy) != c.by || today.DaysUntil(got.On) != int(c.want)) {
			t.Errorf("%s: on %s, to be decided before %s", name, got.On, got.DecideBy)
		}
	}
}

// R1, R35: what can't go down now saves from its renewal, which is said with the reason; with
// others that can, it is those that count.
func TestWhatIsHeldSavesFromItsRenewal(t *testing.T) {
	row := func(person data.PersonID, way savings.Way) savings.Row {
		r := savings.Row{Leak: data.LeakBlocked, Licenses: 1, State: data.SavingOpen, Way: way}
		r.Subscription.ID, r.Person.ID = data.SubscriptionID(person), person
		return r
	}
	held := savings.Way{From: today.AddDays(9), Held: data.ReasonEndOfSale}
	both := []savings.Row{row(2, held), row(2, savings.Way{From: today.AddDays(5)})}
	both[1].Subscription.ID = 3
	o := overview.Of(data.CostBasis{}, overview.Day{On: today, Leaks: append(both, row(1, held))}, 0)
	if len(o.ToSave) != 2 {
		t.Fatalf("%+v", o.ToSave)
	}
	for _, got := range o.ToSave {
		switch got.Rows[0].Person.ID {
		case 1:
			if got.From != today.AddDays(9) || got.Held() != data.ReasonEndOfSale {
				t.Errorf("it saves from %s, held %q", got.From, got.Held())
			}
		case 2:
			if got.From != today.AddDays(5) || got.Held() != "" {
				t.Errorf("of two, one is held: from %s, held %q", got.From, got.Held())
			}
		}
	}
}

// R25, R35: what can be saved on one person for one reason is one line, the costliest
// first; unused licenses are there once they need attention; what is kept is not.
func TestToSave(t *testing.T) {
	row := func(leak data.Leak, subscription data.SubscriptionID, person data.PersonID, minor int64, from int) savings.Row {
		r := savings.Row{Leak: leak, Licenses: 1, State: data.SavingOpen, Way: savings.Way{From: today.AddDays(from)}}
		r.Subscription.ID, r.Person.ID = subscription, person
		if minor > 0 {
			r.PerYear = data.Money{Minor: minor, Currency: "EUR"}
		}
		return r
	}
	shared := []savings.Row{row(data.LeakShared, 7, 11, 100, 0), row(data.LeakShared, 7, 12, 100, 3)} // folded into one
	kept := row(data.LeakBlocked, 1, 9, 99999, 0)
	kept.State = data.SavingKept
	rows := []savings.Row{
		row(data.LeakInactive, 1, 2, 5000, 10), row(data.LeakBlocked, 1, 1, 4000, 20), row(data.LeakBlocked, 2, 1, 3000, 5),
		row(data.LeakUnused, 1, 0, 9000, 0), row(data.LeakUnused, 2, 0, 8000, 0), row(data.LeakOverlap, 3, 1, 0, 0), kept,
	}
	rows = append(rows, shared...)
	now := row(data.LeakUnused, 5, 0, 10000, 0) // which nobody has had for long, and which can go down today
	now.Way.Lower = data.WhenNow
	rows = append(rows, now)
	unused := data.Notice{Concern: data.ConcernUnused}
	unused.Subscription.ID = 2
	over := data.Notice{Concern: data.ConcernOverAssigned}
	o := overview.Of(data.CostBasis{}, overview.Day{On: today, Leaks: rows, Notices: []data.Notice{unused, over}}, 0)
	if len(o.Notices) != 1 || o.Notices[0].Concern != data.ConcernOverAssigned {
		t.Errorf("needs attention: %+v", o.Notices)
	}
	want := []struct {
		leak     data.Leak
		licenses int
		minor    int64
		from     int
	}{
		{data.LeakUnused, 1, 10000, 0}, {data.LeakUnused, 1, 8000, 0}, {data.LeakBlocked, 2, 7000, 5}, {data.LeakInactive, 1, 5000, 10}, {data.LeakShared, 2, 200, 0}, {data.LeakOverlap, 1, 0, 0},
	}
	if o.SaveRows != len(rows)-1 { // all that are open
		t.Errorf("%d rows of %d", o.SaveRows, len(rows))
	}
	if len(o.ToSave) != len(want) {
		t.Fatalf("%d lines, want %d: %+v", len(o.ToSave), len(want), o.ToSave)
	}
	for i, w := range want {
		got := o.ToSave[i]
		if got.Leak() != w.leak || got.Licenses() != w.licenses || minor(got) != w.minor || got.From != today.AddDays(w.from) {
			t.Errorf("line %d: %s, %d licenses, %v from %s", i, got.Leak(), got.Licenses(), got.PerYear, got.From)
		}
	}
	// A license counts once, however many reasons it has; this is the savings list's own total.
	if total, _ := savings.Total(rows, data.SavingOpen); len(o.Savings) != 1 || o.Savings[0] != total[0] {
		t.Errorf("%v a year, the savings list says %v", o.Savings, total)
	}
}

func minor(s overview.Saving) int64 {
	if len(s.PerYear) == 0 {
		return 0
	}
	return s.PerYear[0].Minor
}

// R25: a day since when something is so, which nothing is lost by, puts it before nothing that
// has a day to come; an order that waits since a day comes first.
func TestSoonHasWhatComesBeforeWhatIs(t *testing.T) {
	all := []data.Notice{
		{Concern: data.ConcernUnknown, By: today.AddDays(-300)},
		{Concern: data.ConcernFewAvailable, By: today.AddDays(-200)},
		{Concern: data.ConcernUnknown, By: today.AddDays(20)},
		{Concern: data.ConcernRenewal, By: today.AddDays(12)},
		{Concern: data.ConcernNotOrdered, By: today.AddDays(-3)},
	}
	var days []int
	for _, n := range overview.Of(data.CostBasis{}, overview.Day{On: today, Notices: all}, 0).Notices {
		days = append(days, today.DaysUntil(n.By))
	}
	if want := []int{-3, 12, 20, -300, -200}; !slices.Equal(days, want) {
		t.Errorf("in the order of days %v, want %v", days, want)
	}
}

// R25: what can wait stands in the order of its days, whatever it is about, and what has no
// day last.
func TestSoonIsInTheOrderOfItsDays(t *testing.T) {
	var soon, all []data.Notice
	for _, concern := range data.Concerns() {
		n := data.Notice{Concern: concern, By: today.AddDays(40 - len(all))}
		if len(all)%3 == 0 {
			n.By = data.Date{}
		}
		all = append(all, n)
	}
	for _, n := range overview.Of(data.CostBasis{}, overview.Day{On: today, Notices: all}, 0).Notices {
		if n.Concern.Group() == data.GroupSoon {
			soon = append(soon, n)
		}
	}
	if len(soon) < 3 {
		t.Fatalf("only %d can wait", len(soon))
	}
	for i, n := range soon[1:] {
		if before := soon[i].By; before.IsZero() && !n.By.IsZero() || !n.By.IsZero() && n.By.Before(before) {
			t.Errorf("%v stands after %v", n.By, before)
		}
	}
}
