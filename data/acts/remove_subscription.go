package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// RemoveSubscription removes a subscription from the record, with its changes and
// prices. Errors: CodeStillAssigned while people hold its licenses.
type RemoveSubscription struct{ Subscription data.SubscriptionRef }

// Saw implements ledger.Act.
func (a RemoveSubscription) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act: putting the record right takes no right.
func (RemoveSubscription) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a RemoveSubscription) Do(w *ledger.Writing) error {
	s, err := ledger.Subscription(w, a.Subscription.ID)
	if err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject, w.Step.From = data.StepSubscriptionRemoved, s.Product, s.Total
	if s.NamedAssigned > 0 {
		return data.NewError(data.CodeStillAssigned, "Count", s.NamedAssigned)
	}
	for _, entity := range []data.Entity{data.EntitySnooze, data.EntityPrice, data.EntityChange, data.EntitySaving, data.EntityReview, data.EntityAttachment} {
		rows, err := w.Rows(ledger.RowQuery{Entity: entity, Of: s.Key()})
		if err != nil {
			return err
		}
		for _, row := range rows {
			if err := w.Remove(row); err != nil {
				return err
			}
		}
	}
	return w.Remove(s)
}
