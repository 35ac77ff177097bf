package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// EndExtended ends an extended service term on a day (R8a, R26). Errors:
// CodeWrongChannel for a subscription that is in none.
type EndExtended struct {
	Subscription data.SubscriptionRef
	On           data.Date // the first day that is not charged; today when it is zero
}

// RenewExtended turns an extended service term into a normal subscription on a day
// (R8a, R26). Errors: CodeWrongChannel for a subscription that is in none.
type RenewExtended struct {
	Subscription data.SubscriptionRef
	On           data.Date // the first day of its new term; today when it is zero
}

// Saw implements ledger.Act.
func (a EndExtended) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (a EndExtended) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Subscription.ID) }

// Do implements ledger.Act.
func (a EndExtended) Do(w *ledger.Writing) error {
	if err := notAhead(w, "ended_on", a.On); err != nil {
		return err
	}
	w.Step.Kind = data.StepExtendedEnded
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		return data.EndExtended(s, w.Day(a.On))
	})
}

// Saw implements ledger.Act.
func (a RenewExtended) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (a RenewExtended) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Subscription.ID) }

// Do implements ledger.Act.
func (a RenewExtended) Do(w *ledger.Writing) error {
	if err := notAhead(w, "renewed_on", a.On); err != nil {
		return err
	}
	w.Step.Kind = data.StepExtendedRenewed
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		return data.RenewExtended(s, w.Day(a.On))
	})
}
