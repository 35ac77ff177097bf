package data_test

import (
	"errors"
	"testing"

	"seatbook/data"
)

// R23: cancelling ends a subscription at its renewal, or now: under the classic
// agreement on any day, under the new one inside the 7 days after its term began. What
// is cancelled now skips expired.
func TestCancel(t *testing.T) {
	yearly := office()
	yearly.Product, yearly.Vendor, yearly.TermStart, yearly.RenewsOn = "Office", "Microsoft", data.NewDate(2025, 5, 1), data.NewDate(2026, 5, 1)
	monthly := yearly
	monthly.Agreement, monthly.Term = data.AgreementNew, data.TermMonthly
	monthly.TermStart, monthly.RenewsOn = data.NewDate(2026, 3, 8), data.NewDate(2026, 4, 8)
	late, first := monthly, monthly
	late.TermStart, late.RenewsOn = data.NewDate(2026, 3, 3), data.NewDate(2026, 4, 3)
	first.TermStart, first.RenewsOn = today, data.NewDate(2026, 4, 11)
	classic := monthly
	classic.Agreement, classic.Total = data.AgreementClassic, 25
	window := yearly
	window.Agreement, window.TermStart, window.RenewsOn = data.AgreementNew, data.NewDate(2026, 3, 5), data.NewDate(2027, 3, 5)
	renewed := yearly
	renewed.TermStart, renewed.RenewsOn = data.NewDate(2024, 5, 1), data.NewDate(2025, 5, 1)
	for name, c := range map[string]struct {
		s    data.Subscription
		when data.When
		ends data.Date
		then data.Status // on the day it ends
	}{
		"at the renewal":                 {yearly, data.WhenRenewal, data.NewDate(2026, 5, 1), data.StatusExpired},
		"at the renewal that comes next": {renewed, data.WhenRenewal, data.NewDate(2026, 5, 1), data.StatusExpired},
		"inside the window":              {monthly, data.WhenNow, today, data.StatusDisabled},
		"on its first day":               {first, data.WhenNow, today, data.StatusDisabled},
		"a year inside its window":       {window, data.WhenNow, today, data.StatusDisabled},
		"new, at the end of its term":    {late, data.WhenRenewal, data.NewDate(2026, 4, 3), data.StatusDisabled},
		"classic, at the renewal":        {classic, data.WhenRenewal, data.NewDate(2026, 4, 8), data.StatusExpired},
		"classic, now":                   {classic, data.WhenNow, today, data.StatusDisabled},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := data.Cancel(c.s, c.when, today)
			if err != nil {
				t.Fatal(err)
			}
			if got.RecurringBilling || got.RenewsOn != c.ends || data.CurrentStatus(got, c.ends).Status != c.then {
				t.Errorf("ends on %s, then %s, recurring billing %t", got.RenewsOn, data.CurrentStatus(got, c.ends).Status, got.RecurringBilling)
			}
			if err := got.Validate(); err != nil {
				t.Error(err)
			}
			if c.ends == today {
				return
			}
			if again, err := data.Resume(got, today); err != nil || !again.RecurringBilling {
				t.Errorf("turned on again: %v", err)
			}
		})
	}
}

// R8 R23: a subscription that was cancelled inside its window skips expired. Once
// it was reactivated that is over: a later ordinary cancel ends it as what was
// bought does, and what was bought is never lost.
func TestCancelledIsOverOnceReactivated(t *testing.T) {
	s := office()
	s.Product, s.Vendor, s.Offer = "Office", "Microsoft", data.OfferVolumeEnterprise
	s.Agreement, s.Total, s.Term, s.TermStart, s.RenewsOn = data.AgreementClassic, 20, data.TermMonthly, data.NewDate(2026, 3, 8), data.NewDate(2026, 4, 8)
	cancelled, err := data.Cancel(s, data.WhenNow, today)
	if err != nil || !cancelled.Cancelled || cancelled.Offer != s.Offer || data.CurrentStatus(cancelled, today).Status != data.StatusDisabled {
		t.Fatalf("cancelled %t, offer %s, error %v", cancelled.Cancelled, cancelled.Offer, err)
	}
	back, err := data.Reactivate(cancelled, data.NewDate(2026, 4, 15), data.NewDate(2026, 3, 15))
	if err != nil || back.Cancelled || back.Offer != s.Offer {
		t.Fatalf("reactivated: cancelled %t, offer %s, error %v", back.Cancelled, back.Offer, err)
	}
	back.TermStart = data.NewDate(2026, 3, 15)
	late := data.NewDate(2026, 4, 10)
	again, err := data.Cancel(back, data.WhenRenewal, late)
	if err != nil || again.Cancelled || again.RenewsOn != data.NewDate(2026, 4, 15) {
		t.Fatalf("cancelled again: %t, ends on %s, error %v", again.Cancelled, again.RenewsOn, err)
	}
	if got := data.CurrentStatus(again, again.RenewsOn); got.Status != data.StatusExpired || got.Until != again.RenewsOn.AddDays(90) {
		t.Errorf("on its end %+v, want expired for 90 days, as bought", got)
	}
	again.Cancelled = true // as a record of before may have it
	if resumed, err := data.Resume(again, late); err != nil || resumed.Cancelled {
		t.Errorf("resumed: cancelled %t, error %v", resumed.Cancelled, err)
	}
	if ordinary, err := data.Cancel(withCancelled(back), data.WhenRenewal, late); err != nil || ordinary.Cancelled {
		t.Errorf("an ordinary cancel left it cancelled inside its window, error %v", err)
	}
}

func withCancelled(s data.Subscription) data.Subscription {
	s.Cancelled = true
	return s
}

// R18 R23: only what is active, bought directly and paid for can be cancelled and
// resumed; which of the two, recurring billing says.
func TestWhatCanBeCancelledOrResumed(t *testing.T) {
	for name, c := range map[string]struct {
		change         func(*data.Subscription)
		cancel, resume bool // with recurring billing on, and off
	}{
		"active":            {func(*data.Subscription) {}, true, true},
		"a trial":           {func(s *data.Subscription) { s.Trial = true }, false, false},
		"prepaid":           {func(s *data.Subscription) { s.Channel = data.ChannelProductKey }, false, false},
		"from a reseller":   {func(s *data.Subscription) { s.Channel = data.ChannelReseller }, false, false},
		"no renewal date":   {func(s *data.Subscription) { s.RenewsOn = data.Date{} }, true, false},
		"reported disabled": {func(s *data.Subscription) { s.ReportedStatus, s.StatusOn = data.StatusDisabled, today }, false, false},
		"past its end":      {func(s *data.Subscription) { s.RenewsOn = today }, true, false},
	} {
		s := office()
		c.change(&s)
		if s.RecurringBilling = true; data.CanCancel(s, today) != c.cancel || data.CanResume(s, today) {
			t.Errorf("%s, on: cancel %t, resume %t", name, data.CanCancel(s, today), data.CanResume(s, today))
		}
		if s.RecurringBilling = false; data.CanResume(s, today) != c.resume || data.CanCancel(s, today) {
			t.Errorf("%s, off: cancel %t, resume %t", name, data.CanCancel(s, today), data.CanResume(s, today))
		}
	}
}

// R23: more than 25 licenses are lowered to that first under the classic agreement,
// and outside its window nothing of the new one ends before its term does.
func TestCancelNowRefused(t *testing.T) {
	many := office()
	many.Total = data.MostToCancelNow + 1
	if _, err := data.Cancel(many, data.WhenNow, today); code(err) != data.CodeCancelTotal {
		t.Errorf("26 licenses: %v", err)
	}
	late := office()
	late.Agreement, late.TermStart = data.AgreementNew, today.AddDays(-8)
	if _, err := data.Cancel(late, data.WhenNow, today); code(err) != data.CodeWrongChannel {
		t.Errorf("day 8: %v", err)
	}
}

// R16 R23: what ends now gives back the days left of its billing period, whether it would
// have been renewed or not; what can't be ended now gives nothing.
func TestCreditOfCancellingNow(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		want   data.Money
	}{
		"classic":       {func(*data.Subscription) {}, euros(19815)}, // 25 x 11.70 x 21 of 31 days
		"classic, ends": {func(s *data.Subscription) { s.RecurringBilling = false }, euros(19815)},
		"new, day 7":    {func(s *data.Subscription) { s.Agreement, s.TermStart = data.AgreementNew, today.AddDays(-7) }, euros(19815)},
		"new, day 7, ends": {func(s *data.Subscription) {
			s.Agreement, s.TermStart, s.RecurringBilling = data.AgreementNew, today.AddDays(-7), false
		}, euros(19815)},
		"new, day 8":              {func(s *data.Subscription) { s.Agreement, s.TermStart = data.AgreementNew, today.AddDays(-8) }, data.Money{}},
		"on its first day, whole": {func(s *data.Subscription) { s.PeriodStart, s.NextBilling = today, data.NewDate(2026, 4, 11) }, euros(29250)},
		"without a price":         {func(s *data.Subscription) { s.Price = data.Money{} }, data.Money{}},
		"another vendor":          {func(s *data.Subscription) { s.Cloud = data.CloudNone }, data.Money{}},
	} {
		s := office()
		s.Total, s.Price, s.BillingPeriod = 25, euros(1170), data.BillingMonthly
		s.PeriodStart, s.NextBilling = data.NewDate(2026, 3, 1), data.NewDate(2026, 4, 1)
		c.change(&s)
		if got := data.CreditNow(s, today); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		if after, err := data.Cancel(s, data.WhenNow, today); c.want.Known() && (err != nil || after.RenewsOn != today || !after.Cancelled) {
			t.Errorf("%s: it ends on %s, error %v", name, after.RenewsOn, err)
		}
	}
}

func TestCancelRefused(t *testing.T) {
	trial, off, prepaid, undated := office(), office(), office(), office()
	trial.Trial, off.RecurringBilling, prepaid.Channel = true, false, data.ChannelProductKey
	undated.TermStart, undated.RenewsOn = data.Date{}, data.Date{}
	for name, s := range map[string]data.Subscription{"trial": trial, "off": off, "prepaid": prepaid, "undated": undated} {
		if _, err := data.Cancel(s, data.WhenRenewal, today); err == nil {
			t.Errorf("%s: it was cancelled", name)
		}
	}
	if _, err := data.Cancel(undated, data.WhenRenewal, today); err != nil {
		if mistakes, ok := errors.AsType[*data.Mistakes](err); !ok || mistakes.ByField["renews_on"] == nil {
			t.Errorf("without a renewal date: %v", err)
		}
	}
	off.RenewsOn = today.AddDays(-5)
	if _, err := data.Resume(off, today); err == nil {
		t.Error("an expired subscription resumed; it must be reactivated")
	}
}
