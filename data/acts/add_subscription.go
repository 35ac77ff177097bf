package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// AddSubscription adds a subscription. Errors: Mistakes.
type AddSubscription struct{ Subscription data.Subscription }

// Saw implements ledger.Act.
func (AddSubscription) Saw() []data.Ref { return nil }

// Needs implements ledger.Act: writing down what there is takes no right.
func (AddSubscription) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a AddSubscription) Do(w *ledger.Writing) error {
	w.Step.Kind, w.Step.Subject, w.Step.To = data.StepSubscriptionAdded, a.Subscription.Product, a.Subscription.Total
	_, err := addSubscription(w, a.Subscription)
	return err
}
