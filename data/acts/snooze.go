package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// Snooze keeps a concern of a subscription out of what needs attention before a day
// (R25). Errors: CodeDayAhead as Mistakes for a day that is not ahead.
type Snooze struct {
	Subscription data.SubscriptionRef
	Concern      data.Concern
	Until        data.Date
}

// Saw implements ledger.Act.
func (a Snooze) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act.
func (Snooze) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a Snooze) Do(w *ledger.Writing) error {
	if !a.Until.After(w.Today()) {
		var mistakes data.Mistakes
		mistakes.Add("until", data.CodeDayAhead, nil)
		return mistakes.Err()
	}
	s, err := ledger.One[data.Subscription](w, a.Subscription.Seen().Key)
	if err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject = data.StepSnoozed, s.Product
	row := data.Snooze{Subscription: s.ID, Concern: a.Concern, Until: a.Until}
	return keepNamed(w, row)
}

// keepNamed writes a row over the one that has its unique name, or adds it.
func keepNamed(w *ledger.Writing, row data.Row) error {
	there, err := w.Twin(row)
	switch {
	case err != nil:
		return err
	case there != nil:
		return w.Change(row.Kept(there.Key().ID, there.Written()))
	}
	_, err = w.Add(row)
	return err
}
