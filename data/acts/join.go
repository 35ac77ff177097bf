package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Join adds a person and gives them licenses, as one step (R37). Of what is not
// available, the total is raised where that is wanted: one that waits for its credit
// check is given later (R14, R17). Errors: Mistakes, CodeNoneAvailable,
// CodeBlocked, CodeOpenChange, CodeNotActive, each with the product.
type Join struct {
	Person   data.Person // without an ID
	Products []data.SubscriptionRef
	Raise    []data.SubscriptionID // of these, one more is bought where none is available
	On       data.Date             // today when it is zero
}

// Saw implements ledger.Act.
func (a Join) Saw() (refs []data.Ref) {
	for _, s := range a.Products {
		refs = append(refs, s.Seen())
	}
	return refs
}

// Needs implements ledger.Act.
func (a Join) Needs(*ledger.Writing) (needs []ledger.Need, err error) {
	for _, s := range a.Products {
		needs = append(needs, ledger.Need{Right: data.RightAssign, On: s.ID})
	}
	return needs, nil
}

// Do implements ledger.Act.
func (a Join) Do(w *ledger.Writing) error {
	added := SavePerson{Person: a.Person}
	if err := added.Do(w); err != nil {
		return err
	}
	p := ledger.Wrote[data.Person](w)
	w.Step.Kind, w.Step.To = data.StepJoined, len(a.Products)
	for _, ref := range a.Products {
		s, err := ledger.Subscription(w, ref.ID)
		if err != nil {
			return err
		}
		given, err := giveOrRaise(w, s, []data.PersonRef{p.Ref()}, slices.Contains(a.Raise, s.ID), w.Day(a.On))
		if err != nil {
			return about(err, s.Product)
		}
		if !given {
			w.Step.To--
		}
	}
	return nil
}

// giveOrRaise gives people a license of a product each, and buys those that are
// missing where that is wanted. given is false where they wait for a credit check.
func giveOrRaise(w *ledger.Writing, s data.Subscription, people []data.PersonRef, buy bool, on data.Date) (given bool, err error) {
	assign := Assign{People: people, On: on}
	missing, err := missingFor(w, s, len(people), on)
	if err != nil {
		return false, err
	}
	if missing > 0 && buy {
		if err := raise(w, s.ID, missing, on); err != nil {
			return false, err
		}
		now, err := ledger.Subscription(w, s.ID)
		if err != nil || !now.CreditCheckSince.IsZero() {
			return false, err
		}
		s = now
	}
	return true, assign.assign(w, s)
}

// missingFor is how many licenses of a product are missing for a number of people.
func missingFor(w *ledger.Writing, s data.Subscription, n int, on data.Date) (int, error) {
	product, err := ledger.Sharing(w, s)
	if err != nil {
		return 0, err
	}
	return data.MissingFor(product, n, on), nil
}
