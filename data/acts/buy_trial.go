package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// BuyTrial makes a trial a paid subscription (R6). Errors: CodeWrongChannel,
// CodeOutOfRange, Mistakes.
type BuyTrial struct {
	Subscription data.SubscriptionRef
	Bought       data.TrialPurchase
}

// Saw implements ledger.Act.
func (a BuyTrial) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (a BuyTrial) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Subscription.ID) }

// Do implements ledger.Act.
func (a BuyTrial) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepTrialBought
	a.Bought.On = w.Day(a.Bought.On)
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		return data.BuyTrial(s, a.Bought)
	})
}
