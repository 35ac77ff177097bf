package costs_test

import (
	"fmt"
	"testing"

	"seatbook/data"
	"seatbook/data/costs"
)

// R16: a day that was reckoned back from the renewal is no charge that anybody told of, and
// those that come after it, while the record knows the subscription, are as any other.
func TestReckonedBack(t *testing.T) {
	on := data.NewDate(2026, 11, 27)
	from := data.Month{Year: 2025, Month: 11}
	renews := data.Subscription{
		Product: "Figma", Channel: data.ChannelDirect, Total: 5, Price: data.Money{Minor: 1500, Currency: "EUR"}, BillingPeriod: data.BillingMonthly,
		Term: data.TermYearly, RenewsOn: data.NewDate(2027, 1, 10), RecurringBilling: true,
	}
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		want   string
	}{
		"by the renewal":     {func(s *data.Subscription) { *s = s.BilledByRenewal(on) }, "2026-11-10 reckoned, 2026-12-10 ahead"},
		"looked at later":    {func(s *data.Subscription) { *s = s.BilledByRenewal(on.AddDays(-30)) }, "2026-10-10 reckoned, 2026-11-10 charged, 2026-12-10 ahead"},
		"it runs since then": {func(s *data.Subscription) { *s = s.BilledByRenewal(on); s.StartedOn = data.NewDate(2026, 10, 10) }, "2026-10-10 charged, 2026-11-10 charged, 2026-12-10 ahead"},
		"dates that were told": {func(s *data.Subscription) {
			s.PeriodStart, s.NextBilling = data.NewDate(2026, 11, 3), data.NewDate(2026, 12, 3)
		}, "2026-11-03 charged, 2026-12-03 ahead"},
	} {
		s := renews
		c.change(&s)
		got := ""
		for _, line := range costs.Statements([]data.SubscriptionRow{{Subscription: s}}, nil, from, 14, on) {
			state := map[[2]bool]string{{true, true}: "reckoned", {true, false}: "charged", {false, false}: "ahead"}[[2]bool{line.Charged, line.Reckoned}]
			if got != "" {
				got += ", "
			}
			got += fmt.Sprintf("%v %s", line.On, state)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// What a month comes to is parted into what was charged, what should have been and what is
// still to come; months before the first line are not told of.
func TestMonthsSince(t *testing.T) {
	on, from := data.NewDate(2026, 11, 27), data.Month{Year: 2025, Month: 11}
	// What is reckoned for a day of last month tells nothing of what else was charged in it.
	late := data.Subscription{
		Product: "Jira", Channel: data.ChannelDirect, Total: 5, Price: data.Money{Minor: 1500, Currency: "EUR"}, BillingPeriod: data.BillingMonthly,
		Term: data.TermYearly, RenewsOn: data.NewDate(2027, 1, 29), RecurringBilling: true,
	}.BilledByRenewal(on)
	s := data.Subscription{
		Product: "Figma", Channel: data.ChannelDirect, Total: 5, Price: data.Money{Minor: 1500, Currency: "EUR"}, BillingPeriod: data.BillingMonthly,
		Term: data.TermYearly, RenewsOn: data.NewDate(2027, 1, 10), RecurringBilling: true,
	}.BilledByRenewal(on)
	lines := costs.Statements([]data.SubscriptionRow{{Subscription: s}, {Subscription: late}}, nil, from, 14, on)
	months := costs.Since(costs.Months(lines, from, 14), lines, on)
	got := ""
	for _, m := range months {
		got += fmt.Sprintf("%v %d = %d + %d + %d; ", m.Month, m.Amount.Minor, m.Told().Minor, m.Reckoned.Minor, m.Ahead.Minor)
	}
	if want := "2026-11 15000 = 0 + 7500 + 7500; 2026-12 15000 = 0 + 0 + 15000; "; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if none := costs.Since(nil, nil, on); len(none) != 0 {
		t.Errorf("of nothing: %v", none)
	}
}
