package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// TakeBack takes a license of a product back from people, on whichever of its
// subscriptions it sits (R13b, R19). Errors: CodeNotFound for a person who holds none,
// CodeSelfService (R5c).
type TakeBack struct {
	Subscription data.SubscriptionRef // one of the product's
	People       []data.PersonRef
}

// Saw implements ledger.Act.
func (a TakeBack) Saw() []data.Ref {
	return append(seen(a.Subscription), seenPeople(a.People)...)
}

// Needs implements ledger.Act.
func (a TakeBack) Needs(*ledger.Writing) ([]ledger.Need, error) {
	return []ledger.Need{{Right: data.RightAssign, On: a.Subscription.ID}}, nil
}

// Do implements ledger.Act.
func (a TakeBack) Do(w *ledger.Writing) error {
	s, err := ledger.Subscription(w, a.Subscription.ID)
	if err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject, w.Step.To = data.StepUnassigned, s.Product, len(a.People)
	if err := nameOne(w, a.People); err != nil {
		return err
	}
	order, held, err := heldOf(w, s, a.People)
	if err != nil {
		return err
	}
	for _, id := range order {
		on, err := ledger.Subscription(w, id)
		if err != nil {
			return err
		}
		if err := takeBack(w, on, held[id]); err != nil {
			return err
		}
	}
	return nil
}
