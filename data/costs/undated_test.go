package costs_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/costs"
)

// R16: what costs something and is on no statement is told, and nothing else is.
func TestUndated(t *testing.T) {
	on := data.NewDate(2026, 11, 26)
	price := data.Money{Minor: 1250, Currency: "EUR"}
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		want   int
	}{
		"a price and no dates": {func(*data.Subscription) {}, 1},
		"billed": {func(s *data.Subscription) {
			s.PeriodStart, s.NextBilling = data.NewDate(2026, 11, 1), data.NewDate(2026, 12, 1)
		}, 0},
		"only the next bill": {func(s *data.Subscription) { s.NextBilling = data.NewDate(2026, 12, 1) }, 1},
		"no price":           {func(s *data.Subscription) { s.Price = data.Money{} }, 0},
		"a price of nothing": {func(s *data.Subscription) { s.Price.Minor = 0 }, 0},
		"free":               {func(s *data.Subscription) { s.Free = true }, 0},
		"a trial":            {func(s *data.Subscription) { s.Trial = true }, 0},
		"prepaid":            {func(s *data.Subscription) { s.Channel = data.ChannelProductKey }, 0},
		"ended":              {func(s *data.Subscription) { s.RenewsOn, s.RecurringBilling = data.NewDate(2026, 1, 1), false }, 0},
	} {
		s := data.Subscription{
			Product: "P", Channel: data.ChannelDirect, Total: 5, Price: price, BillingPeriod: data.BillingMonthly, Term: data.TermYearly, RecurringBilling: true,
		}
		c.change(&s)
		if got := costs.Undated([]data.SubscriptionRow{{Subscription: s}}, on); len(got) != c.want {
			t.Errorf("%s: %d, want %d", name, len(got), c.want)
		}
	}
}
