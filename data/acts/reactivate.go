package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// Reactivate brings an expired or disabled subscription back: with a new end or
// renewal date, or under the new agreement as another one that starts that day, to
// which its people move (R8). Errors: CodeDeleted, CodeWrongChannel, Mistakes.
type Reactivate struct {
	Subscription data.SubscriptionRef
	RenewsOn     data.Date // of one that comes back as it is
	On           data.Date // the day it was reactivated; today when it is zero
}

// Saw implements ledger.Act.
func (a Reactivate) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (a Reactivate) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Subscription.ID) }

// Do implements ledger.Act.
func (a Reactivate) Do(w *ledger.Writing) error {
	if err := notAhead(w, "reactivated_on", a.On); err != nil {
		return err
	}
	w.Step.Kind = data.StepReactivated
	on := w.Day(a.On)
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		if !data.ReactivatesAnew(s) {
			return data.Reactivate(s, a.RenewsOn, on)
		}
		ended, started, err := data.ReactivateAnew(s, on)
		if err != nil {
			return s, err
		}
		added, err := addSubscription(w, started)
		if err != nil {
			return s, err
		}
		held, err := ledger.Of[data.Assignment](w, s.ID)
		if err != nil {
			return s, err
		}
		for _, one := range held {
			if one.Subscription = added.ID; err == nil {
				err = w.Change(one)
			}
		}
		ended.NamedAssigned = 0
		return ended, err
	})
}
