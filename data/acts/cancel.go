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
		return data.Cancel(s, a.When, on)
	})
}
