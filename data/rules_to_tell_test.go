package data_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
)

// R6 R19b R26: a record of before is told for which of its subscriptions the rules of
// today change something, and for no other.
func TestRulesToTell(t *testing.T) {
	on := data.NewDate(2026, 6, 1)
	ending := func(change func(*data.Subscription)) data.Subscription {
		s := data.NewSubscription(data.NewDate(2026, 3, 1))
		s.RecurringBilling = false
		change(&s)
		return s
	}
	trial := func(s *data.Subscription) { s.Trial, s.RecurringBilling = true, true }
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		admin  data.Admin
		want   string
	}{
		"left to the rules": {func(*data.Subscription) {}, data.Admin{Role: data.GlobalAdmin}, "end_of_term_cancel"},
		"over since a month": {func(s *data.Subscription) {
			s.TermStart, s.RenewsOn, s.Term = data.NewDate(2026, 4, 1), data.NewDate(2026, 5, 1), data.TermMonthly
		}, data.Admin{Role: data.GlobalAdmin}, "end_of_term_cancel"},
		"gone long ago": {func(s *data.Subscription) {
			s.TermStart, s.RenewsOn, s.Term = data.NewDate(2026, 2, 9), data.NewDate(2026, 2, 20), data.TermMonthly
		}, data.Admin{Role: data.GlobalAdmin}, ""},
		"a reseller's": {func(s *data.Subscription) { s.Channel = data.ChannelReseller }, data.Admin{Role: data.GlobalAdmin}, "end_of_term_extend"},
		"chosen":       {func(s *data.Subscription) { s.AtEnd = data.AtEndExtend }, data.Admin{Role: data.GlobalAdmin}, ""},
		"cancelled":    {func(s *data.Subscription) { s.Cancelled = true }, data.Admin{Role: data.GlobalAdmin}, ""},
		"renews":       {func(s *data.Subscription) { s.RecurringBilling = true }, data.Admin{Role: data.GlobalAdmin}, ""},
		"begun before the rule": {func(s *data.Subscription) {
			s.TermStart, s.RenewsOn = data.NewDate(2026, 1, 1), data.NewDate(2027, 1, 1)
		}, data.Admin{Role: data.GlobalAdmin}, ""},
		"classic":                 {func(s *data.Subscription) { s.Agreement = data.AgreementClassic }, data.Admin{Role: data.BillingAdmin}, ""},
		"another vendor":          {func(s *data.Subscription) { s.Cloud = data.CloudNone }, data.Admin{Role: data.BillingAdmin}, ""},
		"free":                    {func(s *data.Subscription) { s.Free = true }, data.Admin{Role: data.BillingAdmin}, ""},
		"a Billing admin":         {func(s *data.Subscription) { s.RecurringBilling = true }, data.Admin{Role: data.BillingAdmin}, "buying_role"},
		"a contributor":           {func(s *data.Subscription) { s.RecurringBilling = true }, data.Admin{Role: data.BillingAdmin, Account: data.AccountRoleContributor}, ""},
		"could not buy before":    {func(s *data.Subscription) { s.RecurringBilling = true }, data.Admin{Role: data.LicenseAdmin}, ""},
		"a trial that pays":       {trial, data.Admin{Role: data.GlobalAdmin}, "trial_pays"},
		"a trial without payment": {func(s *data.Subscription) { trial(s); s.Payment = data.PaymentNone }, data.Admin{Role: data.GlobalAdmin}, ""},
		"both":                    {func(*data.Subscription) {}, data.Admin{Role: data.BillingAdmin}, "end_of_term_cancel buying_role"},
	} {
		t.Run(name, func(t *testing.T) {
			settings := data.Settings{Role: c.admin.Role, AccountRole: c.admin.Account}
			rows := []data.SubscriptionRow{{Subscription: ending(c.change)}}
			got := ""
			for i, change := range data.RulesToTell(settings, rows, on) {
				if i > 0 {
					got += " "
				}
				got += string(change.Code)
				if diff := cmp.Diff(rows, change.Subscriptions); diff != "" {
					t.Errorf("%s speaks of others: %s", change.Code, diff)
				}
			}
			if got != c.want {
				t.Errorf("told %q, want %q", got, c.want)
			}
			settings.RulesTold = data.RulesNow
			if again := data.RulesToTell(settings, rows, on); len(again) > 0 {
				t.Errorf("told again: %s", fmt.Sprint(again))
			}
		})
	}
}
