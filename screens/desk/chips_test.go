package desk

import (
	"testing"

	"seatbook/data"
	"seatbook/i18n"
)

// R18, R21, R26: a row of which nothing is wrong says calmly what waits with it.
func TestCalmRows(t *testing.T) {
	on := data.NewDate(2026, 11, 26)
	open := func(state data.ChangeState, due data.Date) func(*data.SubscriptionRow) {
		return func(row *data.SubscriptionRow) { row.Open = &data.Change{State: state, From: 40, To: 34, DueOn: due} }
	}
	for name, c := range map[string]struct {
		change func(*data.SubscriptionRow)
		en, nl string
	}{
		"nothing":   {func(*data.SubscriptionRow) {}, "Bought directly · credit card", "Rechtstreeks gekocht · creditcard"},
		"a draft":   {open(data.ChangeDraft, data.Date{}), "Draft: 34 licenses", "Concept: 34 licenties"},
		"planned":   {open(data.ChangeScheduled, data.NewDate(2027, 3, 1)), "Then 34 licenses", "Daarna 34 licenties"},
		"to decide": {func(row *data.SubscriptionRow) { row.RecurringBilling = false }, "Decision needed", "Beslissing nodig"},
	} {
		s := data.NewSubscription(data.NewDate(2026, 3, 1))
		s.Product, s.Total, s.Agreement, s.Payment = "Office", 40, data.AgreementNew, data.PaymentCreditCard
		s.TermStart, s.RenewsOn = data.NewDate(2026, 3, 1), data.NewDate(2027, 3, 1)
		row := data.SubscriptionRow{Subscription: s}
		c.change(&row)
		for tag, want := range map[string]string{"en": c.en, "nl": c.nl} {
			if got := (Words{Translator: i18n.New(tag)}).Calm(row, on); got != want {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
		}
	}
}

// A chip without room has shorter words, and the same day or number.
func TestShortChips(t *testing.T) {
	on := data.NewDate(2026, 11, 26)
	row := func(change func(*data.Subscription)) data.SubscriptionRow {
		s := data.NewSubscription(data.NewDate(2026, 3, 1))
		s.Product, s.Total, s.ReportedAssigned = "Office", 40, 42
		change(&s)
		return data.SubscriptionRow{Subscription: s}
	}
	trial := func(s *data.Subscription) { s.Trial, s.RenewsOn = true, data.NewDate(2026, 12, 5) }
	for name, c := range map[string]struct {
		badge      data.Badge
		row        data.SubscriptionRow
		whole, cut string
	}{
		"over":  {data.BadgeOverAssigned, row(func(*data.Subscription) {}), "2 te veel toegewezen", "2 te veel"},
		"check": {data.BadgeCreditCheck, row(func(s *data.Subscription) { s.CreditCheckSince = data.NewDate(2026, 11, 18) }), "Kredietcontrole sinds 18 nov", "Controle sinds 18 nov"},
		"trial": {data.BadgeTrial, row(trial), "Proefabonnement, nog 9 dagen", "Proef, nog 9 dagen"},
	} {
		words := Words{Translator: i18n.New("nl")}
		if whole, short := words.chipText("whole", c.badge, c.row, on), words.chipText("short", c.badge, c.row, on); whole != c.whole || short != c.cut {
			t.Errorf("%s: %q and %q, want %q and %q", name, whole, short, c.whole, c.cut)
		}
	}
}
