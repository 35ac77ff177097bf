package acts

import (
	"slices"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// writesOf reads the writes that a question keeps.
func writesOf(w *ledger.Writing, q ledger.WriteQuery) (writes []data.Write, err error) {
	err = w.EachWrite(q, func(write data.Write, _ time.Time) error {
		writes = append(writes, write)
		return nil
	})
	return writes, err
}

// needsOf is what the reverse of a step takes: the rights that the step took, on
// each subscription that it touched and that is there (R19, R22).
func needsOf(w *ledger.Writing, choose func(*ledger.Writing) (data.Step, error)) (needs []ledger.Need, err error) {
	r, err := chosen(w, choose)
	if err != nil || len(r.first.Kind.Rights()) == 0 && !r.first.Kind.MayChangeTotals() {
		return nil, err
	}
	if err := r.read(w); err != nil {
		return nil, err
	}
	if r.first.Kind.MayChangeTotals() {
		return r.needsByWrites(w)
	}
	for _, right := range r.first.Kind.Rights() {
		for _, id := range r.touched() {
			row, err := w.Row(data.Subscription{ID: id}.Key())
			if err != nil {
				return nil, err
			}
			if row != nil {
				needs = append(needs, ledger.Need{Right: right, On: id})
			}
		}
	}
	return needs, nil
}

// needsByWrites is what the reverse of a step takes that did several things: the right
// to assign where it gave or took licenses, the right to buy where it changed a total
// or how a subscription ends.
func (r reversal) needsByWrites(w *ledger.Writing) (needs []ledger.Need, err error) {
	for _, write := range r.writes {
		right := data.RightBuy
		for _, row := range []data.Row{write.Before, write.After} {
			switch row.(type) {
			case data.Assignment:
				right = data.RightAssign
			case data.Change, data.Subscription:
			default:
				continue
			}
			id := data.SubscriptionOf(row)
			there, err := w.Row(data.Subscription{ID: id}.Key())
			if err != nil {
				return nil, err
			}
			if need := (ledger.Need{Right: right, On: id}); there != nil && !slices.Contains(needs, need) {
				needs = append(needs, need)
			}
		}
	}
	return needs, nil
}

// allowed refuses the reverse of a total that was ordered and confirmed at once,
// where the rules would refuse it if it was made now (R13, R18, R19, R21, R22).
func (r reversal) allowed(w *ledger.Writing) error {
	if r.chosen.Kind == data.StepOrganizationSet || r.first.Kind == data.StepOrganizationSet {
		return r.holdNothing(w)
	}
	if r.first.Kind == data.StepSubscriptionsEdited {
		return r.heldByNobody(w)
	}
	if r.chosen.Kind != data.StepTotalChanged && !r.chosen.Kind.MayChangeTotals() {
		return nil
	}
	for _, write := range r.writes {
		c, ordered := write.After.(data.Change)
		if was, there := write.Before.(data.Change); there && was.State != data.ChangeDraft {
			continue
		}
		if !ordered || c.Kind != data.KindTotal || c.From < data.MinTotal {
			continue
		}
		row, err := w.Row(data.Subscription{ID: c.Subscription}.Key())
		if err != nil {
			return err
		}
		if row == nil {
			return nil // putting it back says what is in the way
		}
		s, err := ledger.Subscription(w, c.Subscription)
		if err != nil {
			return err
		}
		if s.PaidTotal() == c.From {
			continue
		}
		if err := r.noneOpen(w, s.ID); err != nil {
			return err
		}
		order := data.Order{SubscriptionRef: s.Ref(), NewTotal: c.From, When: data.WhenNow, On: w.Today()}
		p, err := preview(w, s, order)
		if r.chosen.Kind.MayChangeTotals() && slices.Equal(p.Blocks, []data.Block{data.BlockAssigned}) {
			continue // what it gave is taken back as well; checkAssigned looks at what is left
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// noneOpen refuses what noneOpen does, but for a change that the step itself left open, which
// goes with it: a total went down in part, and the rest is scheduled (R21, R35).
func (r reversal) noneOpen(w *ledger.Writing, id data.SubscriptionID) error {
	open, err := ledger.OpenChange(w, id)
	if err != nil || open == nil {
		return err
	}
	if slices.ContainsFunc(r.writes, func(write data.Write) bool { return write.After != nil && write.After.Key() == open.Key() }) {
		return nil
	}
	return data.OpenChangeError(*open)
}

// holdNothing refuses to move people back to another organization who hold licenses by
// now.
func (r reversal) holdNothing(w *ledger.Writing) error {
	for _, write := range r.writes {
		p, is := write.After.(data.Person)
		if !is {
			continue
		}
		if err := holdsNothing(w, p); err != nil {
			return err
		}
	}
	return nil
}

// heldByNobody refuses to move subscriptions back to another organization whose licenses
// people of the present one hold by now.
func (r reversal) heldByNobody(w *ledger.Writing) error {
	for _, write := range r.writes {
		before, was := write.Before.(data.Subscription)
		after, is := write.After.(data.Subscription)
		if !was || !is || before.Organization == after.Organization {
			continue
		}
		row, err := w.Row(after.Key())
		if err != nil || row == nil {
			return err // putting it back says what is in the way
		}
		if err := heldByNobody(row.(data.Subscription)); err != nil {
			return err
		}
	}
	return nil
}

// touched returns the subscriptions that the step wrote something of, each once.
func (r reversal) touched() (ids []data.SubscriptionID) {
	known := map[data.SubscriptionID]bool{0: true}
	for _, write := range r.writes {
		for _, row := range []data.Row{write.Before, write.After} {
			if id := data.SubscriptionOf(row); !known[id] {
				known[id] = true
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// overAssigned returns how many licenses more than paid for the subscriptions that
// the step touched have assigned now.
func (r reversal) overAssigned(w *ledger.Writing) (map[data.SubscriptionID]int, error) {
	over := map[data.SubscriptionID]int{}
	for _, id := range r.touched() {
		row, err := w.Row(data.Subscription{ID: id}.Key())
		if err != nil {
			return nil, err
		}
		if s, there := row.(data.Subscription); there {
			over[id] = max(0, -s.Available())
		}
	}
	return over, nil
}

// checkAssigned refuses a reverse that would leave more licenses assigned than paid
// for than there were (R13).
func (r reversal) checkAssigned(w *ledger.Writing, before map[data.SubscriptionID]int) error {
	after, err := r.overAssigned(w)
	if err != nil {
		return err
	}
	for id, over := range after {
		if was, there := before[id]; there && over > was {
			s, err := ledger.Subscription(w, id)
			if err != nil {
				return err
			}
			return data.NewError(data.CodeUndoAssigned, "Count", over, "Product", s.Product)
		}
	}
	return nil
}
