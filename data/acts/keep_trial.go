package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// KeepTrial records whether a trial becomes paid by itself at its end (R6). Errors:
// CodeWrongChannel, Mistakes.
type KeepTrial struct {
	Subscription data.SubscriptionRef
	Keep         bool
	Payment      data.Payment // what it is paid with then
}

// Saw implements ledger.Act.
func (a KeepTrial) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (a KeepTrial) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Subscription.ID) }

// Do implements ledger.Act.
func (a KeepTrial) Do(w *ledger.Writing) error {
	if w.Step.Kind = data.StepTrialEnds; a.Keep {
		w.Step.Kind = data.StepTrialKept
	}
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		return data.KeepTrial(s, a.Keep, a.Payment)
	})
}
