package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// ChooseAtEnd chooses what happens at the end of a subscription's term: it is renewed,
// extended or cancelled (R26). What was scheduled for a renewal that will not be is
// withdrawn (R18). Errors: CodeWrongChannel.
type ChooseAtEnd struct {
	Subscription data.SubscriptionRef
	Renew        bool
	Choice       data.AtEnd // where it is not renewed
	On           data.Date  // today when it is zero
}

// Saw implements ledger.Act.
func (a ChooseAtEnd) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (a ChooseAtEnd) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Subscription.ID) }

// Do implements ledger.Act.
func (a ChooseAtEnd) Do(w *ledger.Writing) error {
	switch {
	case a.Renew:
		w.Step.Kind = data.StepResumed
	case a.Choice == data.AtEndExtend:
		w.Step.Kind = data.StepWillExtend
	default:
		w.Step.Kind = data.StepCancelled
	}
	on := w.Day(a.On)
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		after, err := data.ChooseAtEnd(s, a.Renew, a.Choice, on)
		if err == nil && (a.Renew || a.Choice == data.AtEndExtend) {
			err = dropEnded(w, s.ID, on)
		}
		return after, err
	})
}
