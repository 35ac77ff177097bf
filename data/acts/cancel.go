package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// Cancel turns recurring billing off, so that the subscription ends at its renewal, or
// ends it now, and withdraws what was scheduled for its renewal (R18, R23). Errors:
// CodeWrongChannel, CodeCancelTotal, Mistakes.
type Cancel struct {
	Subscription data.SubscriptionRef
	When         data.When // at the renewal when it is empty
	On           data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a Cancel) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (a Cancel) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Subscription.ID) }

// Do implements ledger.Act.
func (a Cancel) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepCancelled
	return a.end(w, w.Day(a.On))
}

// end turns recurring billing off.
func (a Cancel) end(w *ledger.Writing, on data.Date) error {
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		after, err := data.Cancel(s, a.When, on)
		if err != nil {
			return s, err
		}
		return after, dropScheduled(w, s.ID, on)
	})
}

// dropScheduled withdraws a change that was scheduled for a renewal that will not be
// (R18).
func dropScheduled(w *ledger.Writing, id data.SubscriptionID, on data.Date) error {
	open, err := ledger.OpenChange(w, id)
	if err != nil || open == nil || open.State != data.ChangeScheduled {
		return err
	}
	if err := dropWaiting(w, id); err != nil { // with the draft beside it
		return err
	}
	return endChange(w, *open, on, true)
}
