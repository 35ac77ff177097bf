package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// ChangePrice dates a change of the price. Errors: Mistakes.
type ChangePrice struct {
	Subscription data.SubscriptionRef
	Change       data.PriceChange
}

// Saw implements ledger.Act.
func (a ChangePrice) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act: the vendor changed it, and the record follows.
func (ChangePrice) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a ChangePrice) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepPriceChanged
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		return data.ChangePrice(s, a.Change)
	})
}
