package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// StopWaiting takes people out of those who wait for a license of a subscription (R17).
type StopWaiting struct {
	Subscription data.SubscriptionRef
	People       []data.PersonRef
}

// Saw implements ledger.Act.
func (a StopWaiting) Saw() []data.Ref {
	return append(seen(a.Subscription), seenPeople(a.People)...)
}

// Needs implements ledger.Act: who was to have a license is a note of the user's.
func (StopWaiting) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a StopWaiting) Do(w *ledger.Writing) error {
	s, err := ledger.Subscription(w, a.Subscription.ID)
	if err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject, w.Step.To = data.StepNotWaiting, s.Product, len(a.People)
	if err := nameOne(w, a.People); err != nil {
		return err
	}
	for _, ref := range a.People {
		waits, err := w.Twin(data.Waiting{Subscription: s.ID, Person: ref.ID})
		if err != nil {
			return err
		}
		if waits == nil {
			return data.NewError(data.CodeNotFound)
		}
		if err := w.Remove(waits); err != nil {
			return err
		}
	}
	return nil
}

// wait keeps who waits for a license of a subscription, and what they give up for it, the
// zero value for nothing (R17, R21, R38).
func wait(w *ledger.Writing, s data.Subscription, people []data.PersonRef, from data.SubscriptionID) error {
	for _, ref := range people {
		if err := keepNamed(w, data.Waiting{Subscription: s.ID, Person: ref.ID, MovesFrom: from}); err != nil {
			return err
		}
	}
	return nil
}

// eachWaiting calls then for those who wait.
func eachWaiting(w *ledger.Writing, then func(data.Waiting) error) error {
	waiting, err := ledger.All[data.Waiting](w, ledger.RowQuery{Entity: data.EntityWaiting})
	if err != nil {
		return err
	}
	for _, row := range waiting {
		if err := then(row); err != nil {
			return err
		}
	}
	return nil
}

// given takes those out of who waits who hold a license of the product by now.
func given(w *ledger.Writing) error {
	return eachWaiting(w, func(row data.Waiting) error {
		s, err := ledger.Subscription(w, row.Subscription)
		if err != nil {
			return err
		}
		product, err := ledger.Sharing(w, s)
		if err != nil {
			return err
		}
		for _, shared := range product {
			held, err := w.Twin(data.Assignment{Subscription: shared.ID, Person: row.Person})
			if err != nil {
				return err
			}
			if held != nil {
				return w.Remove(row)
			}
		}
		return nil
	})
}

// nobodyWaits takes everybody out of who waits for a subscription: it is not bought.
func nobodyWaits(w *ledger.Writing, id data.SubscriptionID) error {
	return eachWaiting(w, func(row data.Waiting) error {
		if row.Subscription != id {
			return nil
		}
		return w.Remove(row)
	})
}

// waitsNoMore takes somebody who goes out of who waits. A draft of an order that would buy a
// license for them buys one fewer (R21).
func waitsNoMore(w *ledger.Writing, id data.PersonID, on data.Date) error {
	return eachWaiting(w, func(row data.Waiting) error {
		if row.Person != id {
			return nil
		}
		if err := orderFewer(w, row.Subscription, on); err != nil {
			return err
		}
		there, err := w.Row(row.Key()) // with the draft, all who wait for it may be gone
		if err != nil || there == nil {
			return err
		}
		return w.Remove(there)
	})
}

// orderFewer has a draft buy one license fewer where it buys no more than those who hold
// one and who wait: whoever goes would leave a license that is for nobody.
func orderFewer(w *ledger.Writing, id data.SubscriptionID, on data.Date) error {
	open, err := ledger.OpenChange(w, id)
	if err != nil || open == nil || open.State != data.ChangeDraft {
		return err
	}
	s, err := ledger.Subscription(w, id)
	if err != nil {
		return err
	}
	waiting, err := ledger.Of[data.Waiting](w, id)
	if err != nil || open.To <= s.PaidTotal() || open.To > s.Assigned()+len(waiting) {
		return err
	}
	_, err = lowerOpen(w, s, *open, open.To-1, on)
	return err
}

// movesFromInstead has those who were to move from a subscription that goes move from
// another, or with 0 only wait.
func movesFromInstead(w *ledger.Writing, id, other data.SubscriptionID) error {
	return eachWaiting(w, func(row data.Waiting) error {
		if row.MovesFrom != id {
			return nil
		}
		if row.MovesFrom = other; other == row.Subscription {
			row.MovesFrom = 0
		}
		return w.Change(row)
	})
}
