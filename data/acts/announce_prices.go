package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// AnnouncePrices notes a rise of prices that a vendor announced, for one or several
// subscriptions: each pays it from its first renewal on or after that day (R27).
// Errors: Mistakes.
type AnnouncePrices struct {
	Subscriptions []data.SubscriptionRef
	Rise          data.Rise
}

// Saw implements ledger.Act.
func (a AnnouncePrices) Saw() (all []data.Ref) {
	for _, ref := range a.Subscriptions {
		all = append(all, ref.Seen())
	}
	return all
}

// Needs implements ledger.Act: the vendor changes it, and the record follows.
func (AnnouncePrices) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a AnnouncePrices) Do(w *ledger.Writing) error {
	if err := a.Rise.Validate(); err != nil {
		return err
	}
	var all []data.Subscription
	for _, ref := range a.Subscriptions {
		s, err := ledger.Subscription(w, ref.ID)
		if err != nil {
			return err
		}
		all = append(all, s)
	}
	if err := a.Rise.Fits(all); err != nil {
		return err
	}
	for _, ref := range a.Subscriptions {
		err := changeSubscription(w, ref.ID, func(s data.Subscription) (data.Subscription, error) {
			return data.Announce(s, a.Rise)
		})
		if err != nil {
			return err
		}
	}
	w.Step.Kind, w.Step.From, w.Step.To = data.StepPricesAnnounced, 0, len(a.Subscriptions)
	if len(a.Subscriptions) != 1 {
		w.Step.Subject = ""
	}
	return nil
}
