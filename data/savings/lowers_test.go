package savings_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/savings"
)

// R18, R21, R35: what becomes of a total is said as it will be, and what can't go down is
// not promised.
func TestLowers(t *testing.T) {
	on := data.NewDate(2026, 5, 20)
	open := func(state data.ChangeState, to int) func(*savings.Freeing) {
		return func(f *savings.Freeing) { f.Row.Open = &data.Change{State: state, To: to} }
	}
	for name, c := range map[string]struct {
		change   func(*savings.Freeing)
		want     savings.Fate
		from, to int
		saves    bool
	}{
		"classic":              {func(*savings.Freeing) {}, savings.FateNow, 40, 39, true},
		"at the renewal":       {func(f *savings.Freeing) { f.How = data.LowerRenewal }, savings.FateRenewal, 40, 39, true},
		"new commerce":         {func(f *savings.Freeing) { f.Row.Agreement = data.AgreementNew }, savings.FateRenewal, 40, 39, true},
		"wanted to stay":       {func(f *savings.Freeing) { f.How = data.LowerNot }, savings.FateStays, 40, 39, false},
		"not known":            {func(f *savings.Freeing) { f.Row.TotalUnknown = true }, savings.FateUnknown, 0, 0, false},
		"a trial":              {func(f *savings.Freeing) { f.Row.Trial = true }, savings.FateReason, 40, 39, false},
		"credit check pending": {func(f *savings.Freeing) { f.Row.CreditCheckSince = on }, savings.FateReason, 40, 39, false},
		"of a reseller":        {func(f *savings.Freeing) { f.Row.Channel = data.ChannelReseller }, savings.FateAsked, 40, 39, true},
		"a reseller's trial": {
			func(f *savings.Freeing) { f.Row.Channel, f.Row.Trial = data.ChannelReseller, true }, savings.FateReason, 40, 39, false,
		},
		"disabled, of a reseller": {
			func(f *savings.Freeing) {
				f.Row.Channel, f.Row.ReportedStatus, f.Row.StatusOn = data.ChannelReseller, data.StatusDisabled, on
			}, savings.FateReason, 40, 39, false,
		},
		"no longer sold, of a reseller": {
			func(f *savings.Freeing) { f.Row.Channel, f.Row.EndOfSale = data.ChannelReseller, true }, savings.FateAsked, 40, 39, true,
		},
		"renewal not known": {func(f *savings.Freeing) { f.Row.Agreement, f.Row.RenewsOn = data.AgreementNew, data.Date{} }, savings.FateNoRenewal, 40, 39, false},
		"a role that can't": {func(f *savings.Freeing) { f.Admin.Role = data.LicenseAdmin }, savings.FateRole, 40, 39, false},
		"a role that can't, a draft": {
			func(f *savings.Freeing) {
				f.Admin.Role, f.Draft = data.LicenseAdmin, true
				open(data.ChangeDraft, 34)(f)
			},
			savings.FateRole, 40, 39, false,
		},
		"a role that can't, of a reseller": {
			func(f *savings.Freeing) { f.Admin.Role, f.Row.Channel = data.LicenseAdmin, data.ChannelReseller },
			savings.FateAsk, 40, 39, false,
		},
		"ordered already": {
			func(f *savings.Freeing) { f.Draft = true; open(data.ChangeScheduled, 34)(f) },
			savings.FateOrdered, 34, 33, false,
		},
		"ordered, and checked": {open(data.ChangeCreditCheck, 45), savings.FateCheck, 45, 44, false},
		"a draft while it is checked": {
			func(f *savings.Freeing) { f.Draft = true; open(data.ChangeCreditCheck, 45)(f) },
			savings.FateCheck, 45, 44, false,
		},
		"a draft is open":  {open(data.ChangeDraft, 34), savings.FateOpen, 34, 33, false},
		"a change is open": {open(data.ChangeScheduled, 34), savings.FateOpen, 34, 33, false},
		"the last of a draft": {
			func(f *savings.Freeing) { f.Licenses = 34; open(data.ChangeDraft, 34)(f) },
			savings.FateLast, 34, 0, false,
		},
		"the last, a draft":   {func(f *savings.Freeing) { f.Licenses, f.Draft = 40, true }, savings.FateLast, 40, 0, false},
		"the last, as wanted": {func(f *savings.Freeing) { f.Licenses = 40 }, savings.FateEnds, 40, 0, true},
	} {
		t.Run(name, func(t *testing.T) {
			s := data.NewSubscription(data.NewDate(2026, 1, 1))
			s.Product, s.Total, s.Agreement, s.RenewsOn = "Office", 40, data.AgreementClassic, data.NewDate(2027, 1, 1)
			f := savings.Freeing{
				Row: data.SubscriptionRow{Subscription: s}, Licenses: 1, How: data.LowerFirst, Admin: data.Admin{Role: data.GlobalAdmin}, On: on,
			}
			c.change(&f)
			got := f.Lowers()
			if got.Fate != c.want || c.from != 0 && (got.From != c.from || got.To != c.to) || got.Saves() != c.saves {
				t.Errorf("%+v, want %s from %d to %d", got, c.want, c.from, c.to)
			}
		})
	}
}

// R21: an open change that buys fewer saves only what is paid for now.
func TestSavedByAnOpenChange(t *testing.T) {
	for name, c := range map[string]struct {
		lowers savings.Lowers
		want   int
	}{
		"lower and lower still": {savings.Lowers{Fate: savings.FateOpen, From: 39, To: 38}, 1},
		"fewer are bought":      {savings.Lowers{Fate: savings.FateOpen, From: 45, To: 43}, 0},
		"past what is paid for": {savings.Lowers{Fate: savings.FateOpen, From: 41, To: 38}, 2},
		"now":                   {savings.Lowers{Fate: savings.FateNow, From: 40, To: 37}, 3},
		"it stays":              {savings.Lowers{Fate: savings.FateRole, From: 40, To: 37}, 0},
	} {
		if got := c.lowers.Saved(40); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}
