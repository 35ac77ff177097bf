package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// RedeemKey adds the licenses of a product key; the key itself is checked and not
// kept (R9). Errors: CodeProductKey, CodeOutOfRange, CodeWrongChannel.
type RedeemKey struct {
	Subscription data.SubscriptionRef
	Key          string
	Licenses     int
	On           data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a RedeemKey) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (a RedeemKey) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Subscription.ID) }

// Do implements ledger.Act.
func (a RedeemKey) Do(w *ledger.Writing) error {
	if _, err := data.ParseProductKey(a.Key); err != nil {
		return err
	}
	w.Step.Kind = data.StepKeyRedeemed
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		after, err := data.RedeemKey(s, a.Licenses)
		if err != nil {
			return s, err
		}
		return after, noteChange(w, s, after, data.KindKey, w.Day(a.On))
	})
}
