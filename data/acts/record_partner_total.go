package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// RecordPartnerTotal records the total that a partner or VLSC made of a
// subscription (R4, R5). Errors: CodeWrongChannel, CodeOutOfRange.
type RecordPartnerTotal struct {
	Subscription data.SubscriptionRef
	Total        int
	On           data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a RecordPartnerTotal) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act: the partner changed it, and the record follows.
func (RecordPartnerTotal) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a RecordPartnerTotal) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepPartnerChanged
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		after, err := data.RecordPartnerTotal(s, a.Total)
		if err != nil || after.PaidTotal() == s.PaidTotal() && !s.TotalUnknown {
			return after, err
		}
		return after, noteChange(w, s, after, data.KindPartner, w.Day(a.On))
	})
}
