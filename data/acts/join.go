package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Join adds a person and gives them licenses, as one step (R37), which counts those that
// are given in To and those that wait for their order in From. Of what is not
// available, the total is raised where that is wanted: one that waits for its credit
// check, or is not ordered yet, is given later (R14, R17, R21). Errors: Mistakes, CodeNoneAvailable,
// CodeBlocked, CodeOpenChange, CodeNotActive, each with the product.
type Join struct {
	Person   data.Person // without an ID
	Products []data.SubscriptionRef
	Raise    []data.SubscriptionID // of these, one more is bought where none is available
	Draft    bool                  // the order of those is not placed yet: they are given later (R21)
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
		buy := buying{raise: slices.Contains(a.Raise, s.ID), draft: a.Draft}
		given, err := giveOrRaise(w, s, []data.PersonRef{p.Ref()}, buy, w.Day(a.On))
		if err != nil {
			return about(err, s.Product)
		}
		if len(given) == 0 {
			w.Step.To--
			w.Step.From++
		}
	}
	return nil
}

// buying is whether what is missing is bought, and whether that was ordered (R21).
type buying struct {
	raise, draft bool
	from         data.SubscriptionID // that people give up for it, 0 where they give up none
}

// giveOrRaise gives people a license of a product each, and buys those that are missing
// where that is wanted. It returns who was given one: where the order of what is missing
// is not placed yet, or waits for its credit check, only those for whom there is one (R14,
// R21).
func giveOrRaise(w *ledger.Writing, s data.Subscription, people []data.PersonRef, buy buying, on data.Date) ([]data.PersonRef, error) {
	product, err := ledger.Sharing(w, s)
	if err != nil {
		return nil, err
	}
	if missing := data.MissingFor(product, len(people), on); missing > 0 && buy.raise {
		if err := raise(w, s.ID, s.ToBuy(product, len(people), on), buy.draft, on); err != nil {
			return nil, err
		}
		if s, err = ledger.Subscription(w, s.ID); err != nil {
			return nil, err
		}
		if buy.draft || !s.CreditCheckSince.IsZero() {
			there := len(people) - missing
			if err := wait(w, s, people[there:], buy.from); err != nil {
				return nil, err
			}
			people = people[:there]
		}
	}
	return people, Assign{People: people, On: on}.assign(w, s)
}
