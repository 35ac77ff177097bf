package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
)

// TakeControl ends what a user bought for himself or herself: its people are moved to
// a subscription of the organization, or, with none named, it was cancelled (R5c). It
// is deleted afterwards. Who holds the other already only gives up the purchase. Errors:
// CodeWrongChannel, CodeDeleted, CodeNoneAvailable, CodeSelfService, CodeNotActive,
// CodeNotFound for a subscription of another organization.
type TakeControl struct {
	Subscription data.SubscriptionRef
	To           data.SubscriptionRef // the zero one where it was cancelled
	On           data.Date            // today when it is zero
}

// Saw implements ledger.Act.
func (a TakeControl) Saw() []data.Ref {
	refs := seen(a.Subscription)
	if a.To.ID != 0 {
		refs = append(refs, a.To.Seen())
	}
	return refs
}

// Needs implements ledger.Act: ending it takes the right to buy, and giving its people
// other licenses the right to assign.
func (a TakeControl) Needs(*ledger.Writing) ([]ledger.Need, error) {
	needs, err := buys(a.Subscription.ID)
	if a.To.ID != 0 {
		needs = append(needs, ledger.Need{Right: data.RightAssign, On: a.To.ID})
	}
	return needs, err
}

// Do implements ledger.Act.
func (a TakeControl) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepTakenControl
	on := w.Day(a.On)
	return changeSubscription(w, a.Subscription.ID, func(s data.Subscription) (data.Subscription, error) {
		after, err := data.TakeControl(s, on)
		if err != nil {
			return s, err
		}
		held, err := ledger.Of[data.Assignment](w, s.ID)
		if err != nil {
			return s, err
		}
		for _, a := range held {
			if err := w.Remove(a); err != nil {
				return s, err
			}
		}
		if a.To.ID != 0 {
			err = a.give(w, s, held, on)
		}
		after.NamedAssigned = 0
		return after, err
	})
}

// give gives who held the purchase a license of the organization's own: never on the
// purchase itself, which may be of the same product.
func (a TakeControl) give(w *ledger.Writing, from data.Subscription, held []data.Assignment, on data.Date) error {
	to, err := ledger.Subscription(w, a.To.ID)
	switch {
	case err != nil:
		return err
	case to.Organization != from.Organization:
		return data.NewError(data.CodeNotFound)
	case !to.CanAssignOn():
		return data.NewError(data.CodeSelfService, "Product", to.Product)
	case !data.CurrentStatus(to, on).Status.CanAssignIn():
		return data.NewError(data.CodeNotActive, "Product", to.Product)
	}
	product, err := ledger.Sharing(w, to)
	if err != nil {
		return err
	}
	product = slices.DeleteFunc(product, func(s data.Subscription) bool { return s.ID == from.ID })
	var without []data.PersonID
	for _, h := range held {
		p, err := ledger.One[data.Person](w, data.Person{ID: h.Person}.Key())
		if err != nil {
			return err
		}
		if holdsNone(w, product, p.Ref()) == nil {
			without = append(without, p.ID)
		}
	}
	places, err := data.PlaceAssignments(product, len(without), on)
	if err != nil {
		return about(err, to.Product)
	}
	for i, person := range without {
		if _, err := w.Add(data.Assignment{Subscription: places[i], Person: person, On: on}); err != nil {
			return err
		}
	}
	return given(w)
}
