package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// BuyExtra adds the second subscription beside a prepaid one, which stays as it is
// (R10). Errors: CodeWrongChannel, CodeOutOfRange.
type BuyExtra struct {
	Prepaid data.SubscriptionRef
	Extra   data.ExtraPurchase
}

// Saw implements ledger.Act.
func (a BuyExtra) Saw() []data.Ref { return seen(a.Prepaid) }

// Needs implements ledger.Act.
func (a BuyExtra) Needs(*ledger.Writing) ([]ledger.Need, error) { return buys(a.Prepaid.ID) }

// Do implements ledger.Act.
func (a BuyExtra) Do(w *ledger.Writing) error {
	prepaid, err := ledger.Subscription(w, a.Prepaid.ID)
	if err != nil {
		return err
	}
	extra, err := data.BuyExtra(prepaid, a.Extra.Licenses, a.Extra.Payment, a.Extra.Price, w.Day(a.Extra.On))
	if err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject, w.Step.To = data.StepExtraBought, extra.Product, extra.Total
	if err := w.Touch(prepaid); err != nil { // bought once, however often it is pressed
		return err
	}
	_, err = addSubscription(w, extra)
	return err
}
