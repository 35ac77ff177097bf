package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// EditSubscription writes every field of a form, the dated prices with them. A
// total that the form puts right is kept as a corrected change, so that the past
// stays readable. Errors: Mistakes.
type EditSubscription struct{ Subscription data.Subscription }

// Saw implements ledger.Act.
func (a EditSubscription) Saw() []data.Ref { return []data.Ref{data.RefTo(a.Subscription)} }

// Needs implements ledger.Act: putting the record right takes no right.
func (EditSubscription) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a EditSubscription) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepSubscriptionEdited
	return changeSubscription(w, a.Subscription.ID, func(before data.Subscription) (data.Subscription, error) {
		after := a.Subscription
		w.Step.Subject = after.Product
		if err := after.Validate(); err != nil {
			return after, err
		}
		if after.TotalUnknown || before.TotalUnknown == after.TotalUnknown && before.Total == after.Total {
			return after, nil
		}
		return after, noteChange(w, before, after, data.KindCorrected, w.Today())
	})
}
