package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Snooze keeps concerns of subscriptions, and budgets that are passed, out of what needs
// attention before a day (R25). Errors: CodeDayAhead as Mistakes for a day that is not ahead.
type Snooze struct {
	Of      []Snoozed
	Budgets []data.Budget
	Until   data.Date
}

// Snoozed is a concern of a subscription.
type Snoozed struct {
	Subscription data.SubscriptionRef
	Concern      data.Concern
}

// Saw implements ledger.Act.
func (a Snooze) Saw() (refs []data.Ref) {
	for _, one := range a.Of {
		if ref := one.Subscription.Seen(); !slices.Contains(refs, ref) {
			refs = append(refs, ref)
		}
	}
	for _, b := range a.Budgets {
		refs = append(refs, data.RefTo(b))
	}
	return refs
}

// Needs implements ledger.Act.
func (Snooze) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a Snooze) Do(w *ledger.Writing) error {
	if !a.Until.After(w.Today()) {
		var mistakes data.Mistakes
		mistakes.Add("until", data.CodeDayAhead, nil)
		return mistakes.Err()
	}
	w.Step.Kind = data.StepSnoozed
	for _, one := range a.Of {
		s, err := ledger.One[data.Subscription](w, one.Subscription.Seen().Key)
		if err != nil {
			return err
		}
		w.Step.Subject = s.Product
		if err := keepNamed(w, data.Snooze{Subscription: s.ID, Concern: one.Concern, Until: a.Until}); err != nil {
			return err
		}
	}
	for _, b := range a.Budgets {
		if err := snoozeBudget(w, b, a.Until); err != nil {
			return err
		}
	}
	switch n := len(a.Of) + len(a.Budgets); {
	case n > 1: // they are counted rather than named
		w.Step.Subject, w.Step.To = "", n
	case len(a.Budgets) == 1: // which tells it from a product
		w.Step.To = n
	}
	return nil
}

// snoozeBudget writes on a budget until when it needs no attention, and names the step by it.
func snoozeBudget(w *ledger.Writing, b data.Budget, until data.Date) error {
	b, err := ledger.One[data.Budget](w, b.Key())
	if err != nil {
		return err
	}
	if w.Step.Subject, err = budgetOwner(w, b); err != nil {
		return err
	}
	b.SnoozedUntil = until
	return w.Change(b)
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
