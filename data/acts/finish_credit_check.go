package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// FinishCreditCheck ends a pending credit check: done confirms the change that waits
// for it, refused withdraws it (R2, R21). Errors: CodeWrongChannel.
type FinishCreditCheck struct {
	Subscription data.SubscriptionRef
	On           data.Date // today when it is zero
	Refused      bool
}

// Saw implements ledger.Act.
func (a FinishCreditCheck) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act: the vendor decided, and the record follows.
func (FinishCreditCheck) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a FinishCreditCheck) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepCreditCheckDone
	if a.Refused {
		w.Step.Kind = data.StepCreditCheckRefused
	}
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		s, err := data.FinishCreditCheck(s)
		if err != nil {
			return s, err
		}
		open, err := ledger.OpenChange(w, s.ID)
		if err != nil || open == nil || open.State != data.ChangeCreditCheck {
			return s, err
		}
		if !a.Refused {
			s.Total, s.TotalUnknown = open.To, false
		}
		if err := endChange(w, *open, w.Day(a.On), a.Refused); err != nil {
			return s, err
		}
		_, err = keepBeside(w, s, *open, s.PaidTotal())
		return s, err
	})
}
