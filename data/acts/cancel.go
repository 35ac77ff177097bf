package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// Cancel turns recurring billing off, so that the subscription ends, and withdraws
// what was scheduled for its renewal (R18, R23). Errors: CodeWrongChannel, Mistakes.
type Cancel struct {
	Subscription data.SubscriptionRef
	On           data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a Cancel) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (a Cancel) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Subscription.ID) }

// Do implements ledger.Act.
func (a Cancel) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepCancelled
	on := w.Day(a.On)
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		after, err := data.Cancel(s, on)
		if err != nil {
			return s, err
		}
		open, err := ledger.OpenChange(w, s.ID)
		if err != nil || open == nil || open.State != data.ChangeScheduled {
			return after, err
		}
		return after, endChange(w, *open, on, true)
	})
}
