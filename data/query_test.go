package data_test

import (
	"testing"

	"seatbook/data"
)

// Each filter keeps what it says, and all but the one of free products leave those
// out.
func TestFilters(t *testing.T) {
	with := func(change func(*data.Subscription)) data.Subscription {
		s := office()
		change(&s)
		return s
	}
	plain := office()
	full := with(func(s *data.Subscription) { s.Total = 38 })
	over := with(func(s *data.Subscription) { s.Total = 37 })
	unknown := with(func(s *data.Subscription) { s.TotalUnknown = true })
	expired := with(func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, today })
	ends := with(func(s *data.Subscription) {
		s.RecurringBilling, s.Agreement, s.TermStart, s.RenewsOn = false, data.AgreementNew, today.AddDays(-10), today.AddDays(355)
	})
	decided := ends
	decided.AtEnd = data.AtEndCancel
	for filter, c := range map[data.SubscriptionFilter]struct{ keeps, drops []data.Subscription }{
		data.FilterAll:           {[]data.Subscription{plain, full, over, unknown, expired}, nil},
		data.FilterToDecide:      {[]data.Subscription{over, unknown, expired, ends}, []data.Subscription{plain, full, decided}}, // R26
		data.FilterOverAssigned:  {[]data.Subscription{over}, []data.Subscription{plain, full, unknown}},
		data.FilterNoneAvailable: {[]data.Subscription{full, over}, []data.Subscription{plain, unknown, with(func(s *data.Subscription) { s.Total = 39 })}},
		data.FilterUnused:        {[]data.Subscription{plain, with(func(s *data.Subscription) { s.Total = 39 })}, []data.Subscription{full, over, unknown}},
		data.FilterTrial:         {[]data.Subscription{with(func(s *data.Subscription) { s.Trial = true })}, []data.Subscription{plain}},
		data.FilterPrepaid:       {[]data.Subscription{with(func(s *data.Subscription) { s.Channel = data.ChannelProductKey })}, []data.Subscription{plain}},
		data.FilterCreditCheck:   {[]data.Subscription{with(func(s *data.Subscription) { s.CreditCheckSince = today })}, []data.Subscription{plain}},
		data.FilterNotActive:     {[]data.Subscription{expired}, []data.Subscription{plain}},
		data.FilterLinkMissing:   {[]data.Subscription{with(func(s *data.Subscription) { s.EndOfSale = true })}, []data.Subscription{plain}},
	} {
		keeps := func(s data.Subscription) bool { return filter.Keeps(s, today, globalAdmin) }
		for _, s := range c.keeps {
			free := s
			free.Free = true
			if !keeps(s) || keeps(free) || !data.FilterFree.Keeps(free, today, globalAdmin) {
				t.Errorf("%s, with %d available: kept %t, a free one %t", filter, s.Available(), keeps(s), keeps(free))
			}
		}
		for _, s := range c.drops {
			if keeps(s) || data.FilterFree.Keeps(s, today, globalAdmin) {
				t.Errorf("%s keeps one with %d available", filter, s.Available())
			}
		}
	}
	if !data.FilterLinkMissing.Keeps(plain, today, data.Admin{Role: data.UserAdmin}) {
		t.Error("the link is there for a User admin (R8b)")
	}
}
