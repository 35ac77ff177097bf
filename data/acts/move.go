package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// Move moves people from one product to another: they are given the other, the first
// is taken back and its total goes down as is wanted; what else they hold stays (R38).
// Who holds the other already only gives up the first. Errors: CodeNoneAvailable,
// CodeNotFound for who does not hold the first, CodeWrongChannel for what is no other plan
// of the same vendor and organization, CodeNotActive, CodeBlocked, CodeOpenChange,
// CodeCreditCheck where what is missing has to wait for its credit check first.
type Move struct {
	From, To data.SubscriptionRef
	People   []data.PersonRef
	Raise    bool // licenses that are missing are bought first
	Lower    data.Lowering
	Draft    bool      // the order of the lower total is not placed yet (R21)
	On       data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a Move) Saw() []data.Ref {
	refs := []data.Ref{a.From.Seen(), a.To.Seen()}
	for _, p := range a.People {
		refs = append(refs, p.Seen())
	}
	return refs
}

// Needs implements ledger.Act.
func (a Move) Needs(*ledger.Writing) ([]ledger.Need, error) {
	return []ledger.Need{{Right: data.RightAssign, On: a.From.ID}, {Right: data.RightAssign, On: a.To.ID}}, nil
}

// Do implements ledger.Act.
func (a Move) Do(w *ledger.Writing) error {
	on := w.Day(a.On)
	from, err := ledger.Subscription(w, a.From.ID)
	if err != nil {
		return err
	}
	to, err := ledger.Subscription(w, a.To.ID)
	if err != nil {
		return err
	}
	if !to.CanReplace(from) {
		return data.NewError(data.CodeWrongChannel)
	}
	if data.CurrentStatus(to, on).Status != data.StatusActive {
		return data.NewError(data.CodeNotActive, "Product", to.Product)
	}
	w.Step.Kind, w.Step.To = data.StepMoved, len(a.People)
	w.Step.Subject = from.Product + data.StepOnTo + to.Product
	order, held, err := heldOf(w, from, a.People)
	if err != nil {
		return err
	}
	product, err := ledger.Sharing(w, to)
	if err != nil {
		return err
	}
	var without []data.PersonRef
	for _, ref := range a.People {
		if holdsNone(w, product, ref) == nil {
			without = append(without, ref)
		}
	}
	missing, err := missingFor(w, to, len(without), on)
	if err != nil {
		return err
	}
	given, err := giveOrRaise(w, to, without, a.Raise, on)
	if err == nil && !given {
		err = data.NewError(data.CodeCreditCheck)
	}
	if err != nil {
		return about(err, to.Product)
	}
	up := givingUp{order: order, freed: held, how: a.Lower, draft: a.Draft, by: data.LeakMoved, instead: to.PerYear(1, on)}
	for _, ref := range without[len(without)-missing:] {
		up.bought = append(up.bought, ref.ID)
	}
	return up.do(w, on)
}

// heldOf returns on which of a product's subscriptions each of some people holds a
// license (R13b). Errors: CodeNotFound for who holds none.
func heldOf(w *ledger.Writing, from data.Subscription, people []data.PersonRef) (order []data.SubscriptionID, held map[data.SubscriptionID][]data.PersonID, err error) {
	product, err := ledger.Sharing(w, from)
	if err != nil {
		return nil, nil, err
	}
	held = map[data.SubscriptionID][]data.PersonID{}
	for _, s := range product {
		order = append(order, s.ID)
	}
	for _, ref := range people {
		found := false
		for _, s := range product {
			there, err := w.Twin(data.Assignment{Subscription: s.ID, Person: ref.ID})
			if err != nil {
				return nil, nil, err
			}
			if there != nil {
				held[s.ID], found = append(held[s.ID], ref.ID), true
				break
			}
		}
		if !found {
			return nil, nil, data.NewError(data.CodeNotFound)
		}
	}
	return order, held, nil
}
