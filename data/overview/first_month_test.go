package overview_test

import (
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/overview"
)

// R39: the month to review first is the first in which an answer is left to give.
func TestFirstToReview(t *testing.T) {
	on := data.NewDate(2026, 11, 27)
	renews := func(id data.SubscriptionID, day data.Date) data.SubscriptionRow {
		s := data.NewSubscription(on.AddDays(-90))
		s.ID, s.Product, s.Total, s.Term, s.RenewsOn, s.RecurringBilling = id, "Office", 5, data.TermYearly, day, true
		return data.SubscriptionRow{Subscription: s}
	}
	kept := func(row data.SubscriptionRow) data.Review {
		return data.Review{Subscription: row.ID, Renewal: row.NextRenewal(on), Answer: data.ReviewKeep, Total: 5, On: on}
	}
	january, march := renews(1, data.NewDate(2027, 1, 10)), renews(2, data.NewDate(2027, 3, 10))
	rows := []data.SubscriptionRow{march, january}
	month := func(year int, month time.Month) data.Month { return data.Month{Year: year, Month: month} }
	for name, c := range map[string]struct {
		rows  []data.SubscriptionRow
		given []data.Review
		want  data.Month
	}{
		"nothing renews":              {nil, nil, month(2026, 11)},
		"nothing is answered":         {rows, nil, month(2027, 1)},
		"the first is answered":       {rows, []data.Review{kept(january)}, month(2027, 3)},
		"all is answered":             {rows, []data.Review{kept(january), kept(march)}, month(2027, 1)},
		"later than can be looked at": {[]data.SubscriptionRow{renews(3, data.NewDate(2029, 1, 10))}, nil, month(2026, 11)},
	} {
		if got := overview.FirstToReview(c.rows, c.given, 12, on); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
