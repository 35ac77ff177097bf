package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// AddReplacement adds the subscription that takes the place of one at its end of
// sale (R7). Errors: Mistakes.
type AddReplacement struct {
	Replaced    data.SubscriptionRef
	Replacement data.Subscription
}

// Saw implements ledger.Act.
func (a AddReplacement) Saw() []data.Ref { return seen(a.Replaced) }

// Needs implements ledger.Act.
func (a AddReplacement) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Replaced.ID) }

// Do implements ledger.Act.
func (a AddReplacement) Do(w *ledger.Writing) error {
	replaced, err := ledger.Subscription(w, a.Replaced.ID)
	if err != nil {
		return err
	}
	a.Replacement.Organization = replaced.Organization
	w.Step.Kind, w.Step.Subject, w.Step.To = data.StepReplacementAdded, a.Replacement.Product, a.Replacement.Total
	if err := w.Touch(replaced); err != nil { // added once, however often it is pressed
		return err
	}
	_, err = addSubscription(w, a.Replacement)
	return err
}
