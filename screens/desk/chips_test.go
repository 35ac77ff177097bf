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
		"to decide": {func(row *data.SubscriptionRow) { row.RecurringBilling = false }, "End to be decided", "Einde te beslissen"},
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
