package savings_test

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/savings"
)

// holding is a record of which only the subscriptions are asked for.
type holding []data.SubscriptionRow

func (h holding) Subscriptions(context.Context, data.SubscriptionQuery) (data.Page[data.SubscriptionRow], error) {
	return data.Page[data.SubscriptionRow]{Rows: h, Count: len(h)}, nil
}

func (h holding) Products(context.Context) ([]data.Product, error) { return nil, nil }

// R31, R34: what a license more would leak is what the list of savings would say then, and
// does not say now.
func TestWasted(t *testing.T) {
	part, whole := row(suite(1, "Microsoft 365 Business Basic", 5)), row(suite(2, "Microsoft 365 Business Premium", 5))
	known := savings.Known{Suites: []data.Inclusion{{Part: part.Product, Whole: whole.Product}}}
	giving, err := savings.AskGiving(t.Context(), holding{part, whole}, known, data.Settings{}, today)
	if err != nil {
		t.Fatal(err)
	}
	holds := func(of data.SubscriptionRow) []data.NamedHolding {
		return []data.NamedHolding{{Assignment: data.Assignment{Person: 7, Subscription: of.ID}}, {Assignment: data.Assignment{Person: 8, Subscription: of.ID}}}
	}
	free := part
	free.Free = true
	for name, c := range map[string]struct {
		blocked bool
		holds   []data.NamedHolding
		given   data.SubscriptionRow
		want    data.Leak
		of      data.SubscriptionID
	}{
		"nothing beside it":            {given: part},
		"who holds what includes it":   {holds: holds(whole), given: part, want: data.LeakOverlap, of: part.ID},
		"who holds what it includes":   {holds: holds(part), given: whole, want: data.LeakOverlap, of: part.ID},
		"who can't sign in":            {blocked: true, given: part, want: data.LeakBlocked, of: part.ID},
		"free":                         {blocked: true, holds: holds(whole), given: free},
		"what leaks already, not anew": {blocked: true, holds: holds(part), given: row(suite(3, "Visio Plan 1", 2)), want: data.LeakBlocked, of: 3},
	} {
		t.Run(name, func(t *testing.T) {
			wasted := giving.Wasted(data.Person{ID: 7, Name: "Anna", Blocked: c.blocked}, c.holds, c.given)
			switch {
			case c.want == "" && len(wasted) > 0, c.want != "" && len(wasted) != 1:
				t.Errorf("wasted is %+v", wasted)
			case c.want != "" && (wasted[0].Leak != c.want || wasted[0].Subscription.ID != c.of || wasted[0].PerYear.Minor != 12000):
				t.Errorf("wasted is %s of %d, %v a year, want %s of %d", wasted[0].Leak, wasted[0].Subscription.ID, wasted[0].PerYear, c.want, c.of)
			}
		})
	}
}
