package acts

import (
	"cmp"
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Leave has people leave: what they hold is taken back, or handed to a successor; the
// subscriptions that they own get a new owner where one is named, and the totals go down by what was taken back as is wanted, as one step (R36). Errors:
// CodeCantAssign, CodeSelfService with the product unless what users bought stays with them
// (R5c), CodeLeavesToo and CodeSuccessorElsewhere for a successor who can't be one, CodeLeavesToo
// for such an owner.
type Leave struct {
	People    []data.PersonRef
	Successor data.PersonRef // none takes everything back
	Owner     data.PersonRef // of what they own: none is the successor, and without one they stay it
	Lower     data.Lowering
	Draft     bool // the order of the lower totals is not placed yet (R21)
	Block     bool // their sign-in was blocked
	Shared    bool // their mailbox was made a shared one
	KeepOwn   bool // what a user bought stays with who holds it, and all else goes (R5c)
	// Without are subscriptions whose licenses the successor does not get: they are taken back,
	// as what the successor would hold twice (R34).
	Without []data.SubscriptionID
	On      data.Date
}

// Saw implements ledger.Act.
func (a Leave) Saw() (refs []data.Ref) {
	for _, p := range a.People {
		refs = append(refs, p.Seen())
	}
	for _, other := range []data.PersonRef{a.Successor, a.Owner} {
		if other.ID != 0 {
			refs = append(refs, other.Seen())
		}
	}
	return refs
}

// owner is who gets what they own, 0 for nobody.
func (a Leave) owner() data.PersonID { return cmp.Or(a.Owner.ID, a.Successor.ID) }

// Needs implements ledger.Act: the right to assign on all that they hold.
func (a Leave) Needs(w *ledger.Writing) (needs []ledger.Need, err error) {
	for _, p := range a.People {
		held, err := a.gives(w, p.ID)
		if err != nil {
			return nil, err
		}
		for _, h := range held {
			needs = append(needs, ledger.Need{Right: data.RightAssign, On: h.Subscription})
		}
	}
	return needs, nil
}

// Do implements ledger.Act.
func (a Leave) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepLeft
	on := w.Day(a.On)
	freed := map[data.SubscriptionID][]data.PersonID{}
	var names []string
	var order []data.SubscriptionID
	for _, ref := range a.People {
		p, err := ledger.One[data.Person](w, ref.Seen().Key)
		if err != nil {
			return err
		}
		if err := a.canSucceed(w, p); err != nil {
			return err
		}
		names = append(names, p.Name)
		held, err := a.gives(w, p.ID)
		if err != nil {
			return err
		}
		for _, h := range held {
			handed, err := a.handOver(w, h)
			switch {
			case err != nil:
				return err
			case handed:
				w.Step.From++
				continue
			case !slices.Contains(order, h.Subscription):
				order = append(order, h.Subscription)
			}
			freed[h.Subscription] = append(freed[h.Subscription], p.ID)
			w.Step.To++
		}
		if owner := a.owner(); owner != 0 {
			if err := handOwned(w, p.ID, data.Owner{Person: owner}); err != nil {
				return err
			}
		}
		if err := waitsNoMore(w, p.ID, on); err != nil {
			return err
		}
		if err := a.change(w, p); err != nil {
			return err
		}
	}
	if err := given(w); err != nil {
		return err
	}
	w.Step.Subject = data.ListNames(names)
	if w.Step.From > 0 {
		successor, err := ledger.One[data.Person](w, a.Successor.Seen().Key)
		if err != nil {
			return err
		}
		w.Step.Subject += data.StepOnTo + successor.Name
	}
	return givingUp{order: order, freed: freed, how: a.Lower, draft: a.Draft, by: data.LeakLeft}.do(w, on)
}

// gives are the licenses that somebody who leaves gives up: all, or all but what users
// bought (R5c).
func (a Leave) gives(w *ledger.Writing, id data.PersonID) (gives []data.NamedHolding, err error) {
	held, err := w.Holdings(ledger.HoldingQuery{Person: id})
	if err != nil || !a.KeepOwn {
		return held, err
	}
	for _, h := range held {
		s, err := ledger.One[data.Subscription](w, data.Subscription{ID: h.Subscription}.Key())
		if err != nil {
			return nil, err
		}
		if s.CanAssignOn() {
			gives = append(gives, h)
		}
	}
	return gives, nil
}

// canSucceed refuses a successor who leaves, too, or is of another organization than
// somebody who does: the licenses would be taken back without a word.
func (a Leave) canSucceed(w *ledger.Writing, p data.Person) error {
	if a.Owner.ID == p.ID {
		return data.NewError(data.CodeLeavesToo, "Name", p.Name)
	}
	if a.Successor.ID == 0 {
		return nil
	}
	successor, err := ledger.One[data.Person](w, a.Successor.Seen().Key)
	switch {
	case err != nil:
		return err
	case successor.ID == p.ID:
		return data.NewError(data.CodeLeavesToo, "Name", p.Name)
	case successor.Organization != p.Organization:
		return data.NewError(data.CodeSuccessorElsewhere, "Name", successor.Name, "Leaves", p.Name)
	}
	return nil
}

// change writes what is said of who leaves.
func (a Leave) change(w *ledger.Writing, p data.Person) error {
	p.Blocked = p.Blocked || a.Block
	if a.Shared {
		p.Kind = data.KindSharedMailbox
	}
	return w.Change(p)
}

// handOver gives a license to the successor, unless there is none, or they hold one of
// the product.
func (a Leave) handOver(w *ledger.Writing, h data.NamedHolding) (handed bool, err error) {
	if a.Successor.ID == 0 || slices.Contains(a.Without, h.Subscription) {
		return false, nil
	}
	s, err := ledger.One[data.Subscription](w, data.Subscription{ID: h.Subscription}.Key())
	if err != nil {
		return false, err
	}
	if !s.CanAssignOn() {
		return false, data.NewError(data.CodeSelfService, "Product", s.Product)
	}
	product, err := ledger.Sharing(w, s)
	if err != nil {
		return false, err
	}
	if holdsNone(w, product, a.Successor) != nil || !data.CurrentStatus(s, w.Today()).Status.CanAssignIn() {
		return false, nil
	}
	if err := w.Remove(h.Assignment); err != nil {
		return false, err
	}
	_, err = w.Add(data.Assignment{Subscription: s.ID, Person: a.Successor.ID, On: w.Day(a.On)})
	return true, err
}
