package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// TakeControl ends what a user bought for himself or herself: its people are moved to
// a subscription of the organization, or, with none named, it was cancelled (R5c). It
// is deleted afterwards. Errors: CodeWrongChannel, CodeDeleted, CodeNoneAvailable,
// CodeAlreadyHolds, CodeNotActive, CodeNotFound for a subscription of another
// organization.
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

// give gives who held the purchase a license of the organization's own.
func (a TakeControl) give(w *ledger.Writing, from data.Subscription, held []data.Assignment, on data.Date) error {
	to, err := ledger.Subscription(w, a.To.ID)
	if err != nil {
		return err
	}
	if to.Organization != from.Organization {
		return data.NewError(data.CodeNotFound)
	}
	people := make([]data.PersonRef, len(held))
	for i, h := range held {
		p, err := ledger.One[data.Person](w, data.Person{ID: h.Person}.Key())
		if err != nil {
			return err
		}
		people[i] = p.Ref()
	}
	return about(Assign{People: people, On: on}.assign(w, to), to.Product)
}
