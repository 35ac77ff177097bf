package data_test

import (
	"testing"

	"seatbook/data"
)

// R23: how many days each offer stays expired and disabled; the end date is the
// first day of what follows, and so is each day after.
func TestDaysOfEachOffer(t *testing.T) {
	for offer, days := range map[data.Offer]struct{ expired, disabled int }{
		data.OfferStandard: {30, 90}, data.OfferVolumeEnterprise: {90, 60}, data.OfferVolumeOpen: {30, 90},
		data.OfferEnterpriseMultiyear: {90, 90}, data.OfferTrial: {30, 0}, data.OfferMonthlyCancelled: {0, 90},
	} {
		disabled := today.AddDays(days.expired)
		deleted := disabled.AddDays(days.disabled)
		for day := today.AddDays(-1); !day.After(deleted.AddDays(1)); day = day.AddDays(1) {
			want := data.Stage{Status: data.StatusDeleted}
			switch {
			case day.Before(today):
				want = data.Stage{Status: data.StatusActive, Until: today}
			case day.Before(disabled):
				want = data.Stage{Status: data.StatusExpired, Until: disabled}
			case day.Before(deleted):
				want = data.Stage{Status: data.StatusDisabled, Until: deleted}
			}
			if got := data.StatusOn(offer, today, day); got != want {
				t.Errorf("%s on %s: %+v, want %+v", offer, day, got, want)
			}
		}
	}
}

// R6 R23: recurring billing keeps a subscription active, and has a trial become paid
// where there is something to pay it with.
func TestRecurringBillingKeepsActive(t *testing.T) {
	for _, c := range []struct {
		trial, recurring bool
		payment          data.Payment
		want             data.Status
		stages           int
	}{
		{false, true, data.PaymentNone, data.StatusActive, 0},
		{false, false, data.PaymentNone, data.StatusExpired, 4},
		{true, true, data.PaymentNone, data.StatusExpired, 3}, // a trial is never disabled
		{true, true, data.PaymentInvoice, data.StatusActive, 0},
		{true, false, data.PaymentInvoice, data.StatusExpired, 3},
	} {
		s := office()
		s.Trial, s.Payment, s.RecurringBilling, s.TermStart, s.RenewsOn = c.trial, c.payment, c.recurring, today.AddDays(-30), today
		if got := data.CurrentStatus(s, today).Status; got != c.want || data.StatusByDate(s, today).Status != c.want {
			t.Errorf("trial %t, recurring billing %t: %s", c.trial, c.recurring, got)
		}
		if got := len(data.Life(s, today)); got != c.stages {
			t.Errorf("trial %t, recurring billing %t: %d stages, want %d", c.trial, c.recurring, got, c.stages)
		}
		s.RenewsOn = data.Date{}
		if got := data.CurrentStatus(s, today).Status; got != data.StatusActive || data.Life(s, today) != nil {
			t.Errorf("without an end it is %s, with the life %v", got, data.Life(s, today))
		}
	}
}

// R8 R23: expired and disabled come back; licenses can be assigned until it is
// disabled.
func TestWhatAStatusAllows(t *testing.T) {
	for status, c := range map[data.Status]struct{ reactivate, assign bool }{
		data.StatusActive: {false, true}, data.StatusExpired: {true, true},
		data.StatusDisabled: {true, false}, data.StatusDeleted: {false, false},
	} {
		if status.CanReactivate() != c.reactivate || status.CanAssignIn() != c.assign {
			t.Errorf("%s: reactivate %t, assign %t", status, status.CanReactivate(), status.CanAssignIn())
		}
	}
}
