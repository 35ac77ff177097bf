package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// Reactivate brings an expired or disabled subscription back, with a new end or
// renewal date (R8). Errors: CodeDeleted, CodeWrongChannel, Mistakes.
type Reactivate struct {
	Subscription data.SubscriptionRef
	RenewsOn     data.Date
}

// Saw implements ledger.Act.
func (a Reactivate) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (a Reactivate) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Subscription.ID) }

// Do implements ledger.Act.
func (a Reactivate) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepReactivated
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		return data.Reactivate(s, a.RenewsOn, w.Today())
	})
}
