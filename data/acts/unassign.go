package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// Unassign takes a subscription's licenses back from people (R13, R19). A number
// that a file reported goes down with them, or they would go on counting. Errors:
// CodeNotFound for a person who holds none, CodeSelfService (R5c).
type Unassign struct {
	Subscription data.SubscriptionRef
	People       []data.PersonRef
}

// Saw implements ledger.Act.
func (a Unassign) Saw() []data.Ref {
	refs := seen(a.Subscription)
	for _, p := range a.People {
		refs = append(refs, p.Seen())
	}
	return refs
}

// Needs implements ledger.Act.
func (a Unassign) Needs(*ledger.Writing) ([]ledger.Need, error) {
	return []ledger.Need{{Right: data.RightAssign, On: a.Subscription.ID}}, nil
}

// Do implements ledger.Act.
func (a Unassign) Do(w *ledger.Writing) error {
	s, err := ledger.Subscription(w, a.Subscription.ID)
	if err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject, w.Step.To = data.StepUnassigned, s.Product, len(a.People)
	if err := nameOne(w, a.People); err != nil {
		return err
	}
	var people []data.PersonID
	for _, ref := range a.People {
		people = append(people, ref.ID)
	}
	return takeBack(w, s, people)
}

// takeBack takes a subscription's licenses back from people (R5c).
func takeBack(w *ledger.Writing, s data.Subscription, people []data.PersonID) error {
	if len(people) > 0 && !s.CanAssignOn() {
		return data.NewError(data.CodeSelfService, "Product", s.Product)
	}
	for _, id := range people {
		held, err := w.Twin(data.Assignment{Subscription: s.ID, Person: id})
		if err != nil {
			return err
		}
		if held == nil {
			return data.NewError(data.CodeNotFound)
		}
		if err := w.Remove(held); err != nil {
			return err
		}
	}
	if s.ReportedAssigned == 0 {
		return nil
	}
	s.ReportedAssigned = max(0, s.Assigned()-len(people))
	return w.Change(s)
}
