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
	return removeSubscription(w, s)
}

// RemoveSubscriptions removes several subscriptions, as RemoveSubscription does one.
// Errors: CodeStillAssigned with the product.
type RemoveSubscriptions struct{ Subscriptions []data.SubscriptionRef }

// Saw implements ledger.Act.
func (a RemoveSubscriptions) Saw() []data.Ref { return seenSubscriptions(a.Subscriptions) }

// Needs implements ledger.Act: putting the record right takes no right.
func (RemoveSubscriptions) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a RemoveSubscriptions) Do(w *ledger.Writing) error {
	for _, ref := range a.Subscriptions {
		s, err := ledger.Subscription(w, ref.ID)
		if err != nil {
			return err
		}
		if err := removeSubscription(w, s); err != nil {
			return err
		}
	}
	severalDone(w, data.StepSubscriptionsGone, a.Subscriptions)
	return nil
}

// removeSubscription removes a subscription with all that hangs on it but licenses that
// people hold.
func removeSubscription(w *ledger.Writing, s data.Subscription) error {
	if s.NamedAssigned > 0 {
		return data.NewError(data.CodeStillAssigned, "Count", s.NamedAssigned, "Product", s.Product)
	}
	for _, entity := range []data.Entity{data.EntitySnooze, data.EntityPrice, data.EntityChange, data.EntitySaving, data.EntityReview, data.EntityAttachment, data.EntityWaiting, data.EntityOtherName} {
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
	if err := movesFromInstead(w, s.ID, 0); err != nil {
		return err
	}
	return w.Remove(s)
}
