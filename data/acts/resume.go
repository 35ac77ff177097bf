package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// Resume turns recurring billing on again (R23). Errors: CodeWrongChannel.
type Resume struct {
	Subscription data.SubscriptionRef
	On           data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a Resume) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (a Resume) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Subscription.ID) }

// Do implements ledger.Act.
func (a Resume) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepResumed
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		after, err := data.Resume(s, w.Day(a.On))
		if err != nil {
			return s, err
		}
		return after, dropEnded(w, s.ID, w.Day(a.On))
	})
}
