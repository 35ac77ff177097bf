package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
)

// dated reads a day that a test writes as ISO, zero where it is none.
func dated(text string) data.Date {
	day, _ := data.ParseDate(text)
	return day
}

func euros(minor int64) data.Money { return data.Money{Minor: minor, Currency: "EUR"} }

// billed is a subscription of 8 licenses that is billed by the month, on the 6th, and
// whose term ends in December.
func billed(change func(*data.Subscription)) data.Subscription {
	s := data.Subscription{
		Cloud: data.CloudWorldwide, Channel: data.ChannelDirect, Agreement: data.AgreementNew, Payment: data.PaymentCreditCard,
		Total: 8, Price: euros(940), BillingPeriod: data.BillingMonthly, PeriodStart: dated("2026-11-06"), NextBilling: dated("2026-12-06"),
		Term: data.TermYearly, TermStart: dated("2026-03-06"), RenewsOn: dated("2027-03-06"), RecurringBilling: true,
	}
	change(&s)
	return s
}

// R6 R16 R18 R26 R27: what is charged next, which is not what the present period was
// charged where the term ends, a price rises or a change is scheduled.
func TestNextBill(t *testing.T) {
	scheduled := &data.Change{State: data.ChangeScheduled, To: 6}
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		open   *data.Change
		want   data.Bill
	}{
		"as it is":               {func(*data.Subscription) {}, nil, data.Bill{On: dated("2026-12-06"), Amount: euros(7520)}},
		"scheduled for later":    {func(*data.Subscription) {}, scheduled, data.Bill{On: dated("2026-12-06"), Amount: euros(7520)}},
		"scheduled for that day": {func(s *data.Subscription) { s.RenewsOn = dated("2026-12-06") }, scheduled, data.Bill{On: dated("2026-12-06"), Amount: euros(5640)}},
		"it ends that day":       {func(s *data.Subscription) { s.RenewsOn, s.RecurringBilling = dated("2026-12-06"), false }, nil, data.Bill{Nothing: true}},
		"it ends later":          {func(s *data.Subscription) { s.RecurringBilling = false }, nil, data.Bill{On: dated("2026-12-06"), Amount: euros(7520)}},
		"it is extended that day": {func(s *data.Subscription) {
			s.RenewsOn, s.RecurringBilling, s.AtEnd = dated("2026-12-06"), false, data.AtEndExtend
		}, nil, data.Bill{On: dated("2026-12-06"), Amount: euros(9250), Estimated: true}},
		"it is extended": {func(s *data.Subscription) {
			s.RenewsOn, s.RecurringBilling, s.AtEnd, s.MonthlyPlan = dated("2026-11-26"), false, data.AtEndExtend, euros(1128)
		}, nil, data.Bill{On: dated("2026-11-26"), Amount: euros(9295)}},
		"it is charged today": {func(s *data.Subscription) {
			s.PeriodStart, s.NextBilling = dated("2026-11-26"), dated("2026-12-26")
		}, nil, data.Bill{On: dated("2026-11-26"), Amount: euros(7520)}},
		"it renews today with fewer": {func(s *data.Subscription) {
			s.PeriodStart, s.NextBilling, s.TermStart, s.RenewsOn = dated("2026-10-26"), dated("2026-11-26"), dated("2025-11-26"), dated("2026-11-26")
		}, &data.Change{State: data.ChangeScheduled, To: 6, DueOn: dated("2026-11-26")}, data.Bill{On: dated("2026-11-26"), Amount: euros(5640)}},
		"its extended term ends before": {func(s *data.Subscription) {
			s.ExtendedFrom, s.ExtendedUntil, s.RenewsOn, s.RecurringBilling = dated("2026-11-06"), dated("2026-12-06"), dated("2026-12-06"), false
		}, nil, data.Bill{Nothing: true}},
		"the price rises that day": {func(s *data.Subscription) {
			s.PriceChanges = []data.PriceChange{{From: dated("2026-12-06"), Price: euros(1000)}}
		}, nil, data.Bill{On: dated("2026-12-06"), Amount: euros(8000)}},
		"a trial that becomes paid": {func(s *data.Subscription) { s.Trial, s.RenewsOn = true, dated("2026-12-05") }, nil, data.Bill{On: dated("2026-12-05"), Amount: euros(7520)}},
		"a trial without a price":   {func(s *data.Subscription) { s.Trial, s.RenewsOn, s.Price = true, dated("2026-12-05"), data.Money{} }, nil, data.Bill{On: dated("2026-12-05")}},
		"a trial that was paid for": {func(s *data.Subscription) { s.Trial, s.RenewsOn = true, dated("2026-11-25") }, nil, data.Bill{}},
		"a trial that ends":         {func(s *data.Subscription) { s.Trial, s.RenewsOn, s.RecurringBilling = true, dated("2026-12-05"), false }, nil, data.Bill{Nothing: true}},
		"expired":                   {func(s *data.Subscription) { s.RenewsOn, s.RecurringBilling = dated("2026-11-26"), false }, nil, data.Bill{Nothing: true}},
		"free":                      {func(s *data.Subscription) { s.Free = true }, nil, data.Bill{Nothing: true}},
		"no dates":                  {func(s *data.Subscription) { s.PeriodStart, s.NextBilling = data.Date{}, data.Date{} }, nil, data.Bill{}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, data.NextBill(billed(c.change), c.open, dated("2026-11-26"))); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
