package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// EndTerms says of several subscriptions what is to become of them: they are renewed,
// extended or cancelled at the end of their terms, or cancelled now (R18, R23, R26). What
// was scheduled for a renewal that will not be is withdrawn. Errors: those of
// data.TermEnd.Of, with the product.
type EndTerms struct {
	Subscriptions []data.SubscriptionRef
	End           data.TermEnd
	On            data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a EndTerms) Saw() []data.Ref { return seenSubscriptions(a.Subscriptions) }

// Needs implements ledger.Act.
func (a EndTerms) Needs(*ledger.Writing) (needs []ledger.Need, err error) {
	for _, ref := range a.Subscriptions {
		needs = append(needs, ledger.Need{Right: data.RightBuy, On: ref.ID})
	}
	return needs, nil
}

// Do implements ledger.Act.
func (a EndTerms) Do(w *ledger.Writing) error {
	on := w.Day(a.On)
	for _, ref := range a.Subscriptions {
		if err := endTerm(w, ref.ID, a.End, on); err != nil {
			return err
		}
	}
	kind := data.StepTermsEnd
	switch a.End {
	case data.TermRenew:
		kind = data.StepTermsRenew
	case data.TermExtend:
		kind = data.StepTermsExtend
	}
	severalDone(w, kind, a.Subscriptions)
	return nil
}

// endTerm has that become of a subscription.
func endTerm(w *ledger.Writing, id data.SubscriptionID, end data.TermEnd, on data.Date) error {
	return changeSubscription(w, id, func(s data.Subscription) (data.Subscription, error) {
		after, err := end.Of(s, on)
		if err != nil {
			return s, ofProduct(err, s)
		}
		if end == data.TermRenew || end == data.TermExtend {
			if err := dropEnded(w, s.ID, on); err != nil {
				return s, err
			}
		}
		return after, nil
	})
}
