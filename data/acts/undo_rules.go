package acts

import (
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
	if err != nil || len(r.first.Kind.Rights()) == 0 {
		return nil, err
	}
	if err := r.read(w); err != nil {
		return nil, err
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

// allowed refuses the reverse of a total that was ordered and confirmed at once,
// where the rules would refuse it if it was made now (R13, R18, R19, R21, R22).
func (r reversal) allowed(w *ledger.Writing) error {
	if r.chosen.Kind != data.StepTotalChanged {
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
		if err := noneOpen(w, s.ID); err != nil {
			return err
		}
		order := data.Order{SubscriptionRef: s.Ref(), NewTotal: c.From, When: data.WhenNow, On: w.Today()}
		if _, err := preview(w, s, order); err != nil {
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
			return data.NewError(data.CodeUndoAssigned, "Count", over)
		}
	}
	return nil
}
