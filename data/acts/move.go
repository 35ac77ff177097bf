package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Move moves people from one product to another: they are given the other, the first
// is taken back and its total goes down as is wanted; what else they hold stays (R38).
// Who holds the other already only gives up the first. The step counts who moves in To and
// who waits for the order in From. Errors: CodeNoneAvailable,
// CodeNotFound for who does not hold the first, CodeWrongChannel for what is no other plan
// of the same vendor and organization, CodeNotActive, CodeBlocked, CodeOpenChange.
type Move struct {
	From, To data.SubscriptionRef
	People   []data.PersonRef
	Raise    bool // licenses that are missing are bought first
	Lower    data.Lowering
	// Draft says that the orders are not placed yet (R21): what is bought and what is
	// lowered are drafts. Those for whom a license has to be bought then keep the first, as
	// they do where it waits for a credit check (R14).
	Draft bool
	// Also are licenses that people who move give up as well, as the other plan includes them
	// (R34); those who wait for it keep them.
	Also []GivenUp
	// Answers is the subscription whose review that answers, with the Note (R39); the zero
	// value for none.
	Answers data.SubscriptionRef
	Note    string
	On      data.Date // today when it is zero
}

// GivenUp is licenses of a subscription that people give up.
type GivenUp struct {
	Subscription data.SubscriptionRef
	People       []data.PersonRef
}

// Saw implements ledger.Act.
func (a Move) Saw() []data.Ref {
	refs := []data.Ref{a.From.Seen(), a.To.Seen()}
	for _, also := range a.Also {
		refs = append(refs, also.Subscription.Seen())
	}
	for _, p := range a.People {
		refs = append(refs, p.Seen())
	}
	if a.Answers.ID != 0 && a.Answers.ID != a.From.ID {
		refs = append(refs, a.Answers.Seen())
	}
	return refs
}

// Needs implements ledger.Act.
func (a Move) Needs(*ledger.Writing) ([]ledger.Need, error) {
	needs := []ledger.Need{{Right: data.RightAssign, On: a.From.ID}, {Right: data.RightAssign, On: a.To.ID}}
	for _, also := range a.Also {
		needs = append(needs, ledger.Need{Right: data.RightAssign, On: also.Subscription.ID})
	}
	return needs, nil
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
	missing := data.MissingFor(product, len(without), on)
	given, err := giveOrRaise(w, to, without, buying{raise: a.Raise, draft: a.Draft, from: from.ID}, on)
	if err != nil {
		return about(err, to.Product)
	}
	if !a.Raise {
		missing = 0
	}
	if waiting := without[len(given):]; len(waiting) > 0 {
		missing = 0
		keepHolding(held, waiting)
		w.Step.From, w.Step.To = len(waiting), w.Step.To-len(waiting)
	}
	if w.Step.To == 0 { // all that is done is the purchase
		w.Step.Kind, w.Step.Subject = data.StepChangeSubmitted, to.Product
		if a.Draft {
			w.Step.Kind = data.StepChangeDrafted
		}
		w.Step.From, w.Step.To = to.PaidTotal(), to.PaidTotal()+to.ToBuy(product, len(without), on)
	}
	up := givingUp{order: order, freed: held, how: a.Lower, draft: a.Draft, by: data.LeakMoved, instead: to.PerYear(1, on)}
	for _, ref := range given[len(given)-missing:] {
		up.bought = append(up.bought, ref.ID)
	}
	if err := up.do(w, on); err != nil {
		return err
	}
	if err := a.giveUpAlso(w, given, on); err != nil || a.Answers.ID == 0 {
		return err
	}
	return a.answer(w, on)
}

// giveUpAlso takes back what else is given up by those who were given the other plan.
func (a Move) giveUpAlso(w *ledger.Writing, given []data.PersonRef, on data.Date) error {
	up := givingUp{freed: map[data.SubscriptionID][]data.PersonID{}, how: a.Lower, draft: a.Draft, by: data.LeakOverlap}
	for _, also := range a.Also {
		up.order = append(up.order, also.Subscription.ID)
		for _, ref := range also.People {
			if slices.ContainsFunc(given, func(moved data.PersonRef) bool { return moved.ID == ref.ID }) {
				up.freed[also.Subscription.ID] = append(up.freed[also.Subscription.ID], ref.ID)
			}
		}
	}
	return up.do(w, on)
}

// answer keeps that the people move as the answer to a review.
func (a Move) answer(w *ledger.Writing, on data.Date) error {
	s, err := ledger.Subscription(w, a.Answers.ID)
	if err != nil {
		return err
	}
	total, err := renewsWith(w, s.ID)
	if err != nil {
		return err
	}
	w.Step.Note = a.Note
	return keepNamed(w, data.Review{Subscription: s.ID, Renewal: s.NextRenewal(on), Answer: data.ReviewMove, Total: total, On: on, Note: a.Note})
}

// keepHolding leaves those who wait for a license that is not ordered yet with what they
// hold (R21).
func keepHolding(held map[data.SubscriptionID][]data.PersonID, waiting []data.PersonRef) {
	for id, people := range held {
		held[id] = slices.DeleteFunc(people, func(person data.PersonID) bool {
			return slices.ContainsFunc(waiting, func(ref data.PersonRef) bool { return ref.ID == person })
		})
	}
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
