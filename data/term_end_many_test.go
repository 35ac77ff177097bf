package data

import "testing"

// What can't become of a subscription has a reason; what has none can be done.
func TestTermEnds(t *testing.T) {
	on := Date{2026, 3, 11}
	with := func(change func(*Subscription)) Subscription {
		s := NewSubscription(on.AddDays(-100))
		s.Product, s.Total, s.Agreement, s.RenewsOn = "P", 30, AgreementClassic, on.AddDays(60)
		change(&s)
		return s
	}
	global, support := Admin{Role: GlobalAdmin}, Admin{Role: ServiceSupportAdmin}
	choosing := func(s *Subscription) {
		s.Agreement, s.TermStart, s.RenewsOn = AgreementNew, on.AddDays(-9), on.AddDays(356)
	}
	cases := []struct {
		name                    string
		s                       Subscription
		admin                   Admin
		renew, extend, end, now TermBlock
	}{
		{"classic, renews", with(func(*Subscription) {}), global, TermAlready, TermNoChoice, TermFree, TermTooMany},
		{"classic of 25", with(func(s *Subscription) { s.Total = 25 }), global, TermAlready, TermNoChoice, TermFree, TermFree},
		{"classic, ends", with(func(s *Subscription) { s.RecurringBilling = false }), global, TermFree, TermNoChoice, TermAlready, TermTooMany},
		{"new, a choice", with(choosing), global, TermAlready, TermFree, TermFree, TermWindow},
		{"new, cancelled", with(func(s *Subscription) { choosing(s); s.RecurringBilling, s.AtEnd = false, AtEndCancel }), global, TermFree, TermFree, TermAlready, TermWindow},
		{"new, to be decided", with(func(s *Subscription) { choosing(s); s.RecurringBilling = false }), global, TermFree, TermFree, TermFree, TermWindow},
		{"new, ends, in its window", with(func(s *Subscription) { choosing(s); s.RecurringBilling, s.TermStart = false, on.AddDays(-7) }), global, TermFree, TermFree, TermFree, TermFree},
		{"another vendor", with(func(s *Subscription) { s.Cloud = CloudNone }), global, TermAlready, TermNoChoice, TermFree, TermNoNow},
		{"reseller", with(func(s *Subscription) { s.Channel = ChannelReseller }), global, TermAlready, TermNoChoice, TermOther, TermOther},
		{"trial", with(func(s *Subscription) { s.Trial = true }), global, TermTrial, TermTrial, TermTrial, TermTrial},
		{"expired", with(func(s *Subscription) { s.RecurringBilling, s.RenewsOn = false, on.AddDays(-3) }), global, TermOver, TermOver, TermOver, TermOver},
		{"no date", with(func(s *Subscription) { s.RenewsOn, s.TermStart = Date{}, Date{} }), global, TermAlready, TermNoChoice, TermUndated, TermTooMany},
		{"no right", with(choosing), support, TermAlready, TermRole, TermRole, TermWindow},
	}
	for _, c := range cases {
		for end, want := range map[TermEnd]TermBlock{TermRenew: c.renew, TermExtend: c.extend, TermCancel: c.end, TermCancelNow: c.now} {
			got := end.Blocked(c.s, on, c.admin)
			if got != want {
				t.Errorf("%s, %s: %q, want %q", c.name, end, got, want)
			}
			if _, err := end.Of(c.s, on); got == TermFree && err != nil {
				t.Errorf("%s, %s is free and refused: %v", c.name, end, err)
			}
		}
	}
}
