package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// RecordPartnerTotal records the total that a partner or VLSC made of a
// subscription (R4, R5). What they were asked for is done by that. Errors: CodeWrongChannel, CodeOutOfRange.
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
		if met, err := a.meetsAsked(w, s); met || err != nil {
			return after, err
		}
		return after, noteChange(w, s, after, data.KindPartner, w.Day(a.On))
	})
}

// meetsAsked confirms the change that they were asked for by what they made of the total, and
// tells whether there was one that is met: one that is not stays asked for, of the total that
// there is now (R21, R35).
func (a RecordPartnerTotal) meetsAsked(w *ledger.Writing, s data.Subscription) (met bool, err error) {
	open, err := ledger.OpenChange(w, s.ID)
	if err != nil || open == nil || !open.Asked() {
		return false, err
	}
	if open.Ends { // which they are asked for still
		open.From, open.To = a.Total, a.Total
		return false, w.Change(*open)
	}
	if a.Total > open.To {
		open.From = a.Total
		return false, w.Change(*open)
	}
	if open.To = a.Total; open.State == data.ChangeDraft || open.DraftTo >= a.Total { // they did it unasked
		done := *open
		done.SubmittedOn, done.State = w.Day(a.On), data.ChangeConfirmed
		if err := orderFreed(w, done); err != nil {
			return false, err
		}
		if open.DraftTo = 0; open.State == data.ChangeDraft {
			open.SubmittedOn = done.SubmittedOn
		}
	}
	if err := endChange(w, *open, w.Day(a.On), false); err != nil {
		return false, err
	}
	_, err = keepBeside(w, s, *open, a.Total)
	return true, err
}
