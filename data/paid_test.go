package data

import "testing"

// paidCases are subscriptions with what of them is paid for and can still be given.
func paidCases(on Date) map[string]struct {
	s               Subscription
	paid, available int
	known           bool
} {
	with := func(change func(s *Subscription)) Subscription {
		s := NewSubscription(on.AddDays(-100))
		s.RenewsOn, s.TermStart = on.AddDays(200), on.AddDays(-165)
		s.Total, s.NamedAssigned, s.Price = 10, 4, Money{1000, "EUR"}
		change(&s)
		return s
	}
	type row = struct {
		s               Subscription
		paid, available int
		known           bool
	}
	reported := func(status Status) row {
		available := map[Status]int{StatusExpired: 6}[status]
		return row{with(func(s *Subscription) { s.ReportedStatus, s.StatusOn = status, on }), 0, available, true}
	}
	return map[string]row{
		"active":        {with(func(*Subscription) {}), 10, 6, true},
		"over-assigned": {with(func(s *Subscription) { s.NamedAssigned = 12 }), 10, -2, true},
		"key":           {with(func(s *Subscription) { s.Channel, s.Price = ChannelProductKey, Money{} }), 10, 6, true},
		"no price":      {with(func(s *Subscription) { s.Price = Money{} }), 10, 6, true},
		"free":          {with(func(s *Subscription) { s.Free = true }), 0, 6, true},
		"trial":         {with(func(s *Subscription) { s.Trial, s.RecurringBilling = true, false }), 0, 6, true},
		"became paid": {with(func(s *Subscription) {
			s.Trial, s.RecurringBilling, s.RenewsOn = true, true, on.AddDays(-3)
		}), 10, 6, true},
		"expired":          reported(StatusExpired),
		"disabled":         reported(StatusDisabled),
		"deleted":          reported(StatusDeleted),
		"unknown":          {with(func(s *Subscription) { s.TotalUnknown, s.Total = true, 0 }), 0, 0, false},
		"unknown, nothing": {with(func(s *Subscription) { s.TotalUnknown, s.Total, s.NamedAssigned = true, 0, 0 }), 0, 0, false},
	}
}

// Paid for is what is active and costs something, available what can be given; sums are of
// what the rows say, and tell how many of them don't.
func TestPaidAndAvailable(t *testing.T) {
	on := NewDate(2026, 3, 11)
	for name, c := range paidCases(on) {
		sums := SumUp([]SubscriptionRow{{Subscription: c.s}}, on)
		if sums.Paid != c.paid {
			t.Errorf("%s: %d paid for, want %d", name, sums.Paid, c.paid)
		}
		if available, known := c.s.AvailableOn(on); available != c.available || known != c.known || sums.Available != c.available {
			t.Errorf("%s: %d available (%v), in the sums %d, want %d", name, available, known, sums.Available, c.available)
		}
		wantTotal, wantUnknown := c.s.Total, 0
		if c.s.TotalUnknown {
			wantTotal, wantUnknown = 0, 1
		}
		if sums.Total != wantTotal || sums.Unknown != wantUnknown || sums.Assigned != c.s.Assigned() {
			t.Errorf("%s: %+v", name, sums)
		}
		if sums.PaidAssigned > sums.Assigned || c.paid == 0 && sums.PaidAssigned != 0 {
			t.Errorf("%s: %d of what is paid for is assigned, %d in all", name, sums.PaidAssigned, sums.Assigned)
		}
	}
}

// What is not known is not nothing: no figure of costs is zero where the price is known and
// the number of licenses is not. Where some are assigned, those count (F1).
func TestUnknownTotalCostsAreNotNothing(t *testing.T) {
	on := NewDate(2026, 3, 11)
	cases := paidCases(on)
	none, some := cases["unknown, nothing"].s, cases["unknown"].s
	extended := none
	extended.Agreement, extended.RecurringBilling, extended.AtEnd, extended.ExtendedFrom = AgreementNew, false, AtEndExtend, on.AddDays(-3)
	for name, s := range map[string]Subscription{"none": none, "extended": extended} {
		for figure, got := range map[string]Money{
			"a period": s.CostPerPeriod(on), "a month": s.CostPerMonth(on), "charged": s.Charged(on), "the next bill": NextBill(s, nil, on).Amount,
		} {
			if got.Known() {
				t.Errorf("%s: %s costs %v", name, figure, got)
			}
		}
		if !s.LacksTotal(on) || SumUp([]SubscriptionRow{{Subscription: s}}, on).Unknown != 1 {
			t.Errorf("%s: nobody says that its total is not known", name)
		}
	}
	if got := some.CostPerMonth(on); got != (Money{4000, "EUR"}) || !some.LacksTotal(on) {
		t.Errorf("4 assigned cost %v", got)
	}
}
