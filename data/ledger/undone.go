package ledger

import (
	"errors"
	"slices"
	"time"

	"seatbook/data"
)

// undoneSteps are the steps that count for nothing: those that were undone, and the undo
// that did it. Since when licenses are unused, and how many were used at once, is told as
// if they had not been (R22, R25, R39). undoing is the step that is being written now and
// which one it takes back, the zero value for none.
func undoneSteps(v View, undoing data.Step) (map[data.StepID]bool, error) {
	undone := map[data.StepID]bool{}
	if undoing.Undoes != 0 {
		undone[undoing.ID], undone[undoing.Undoes] = true, true
	}
	steps, err := v.Steps(StepQuery{Reversing: true, Uncounted: true})
	for _, step := range steps.Rows { // the latest first: an undo that was taken back did nothing
		if !undone[step.ID] {
			undone[step.ID], undone[step.Undoes] = true, true
		}
	}
	return undone, err
}

// balances walks history back to the day since which each subscription's licenses have
// been too few, just enough or too many, as they are now.
type balances struct {
	undone map[data.StepID]bool
	now    map[data.SubscriptionID]int                // the balance
	then   map[data.SubscriptionID]*data.Subscription // as they were at the write that was taken back last
	since  map[data.SubscriptionID]data.Date          // of those for which it is found
}

func newBalances(undone map[data.StepID]bool) balances {
	return balances{undone, map[data.SubscriptionID]int{}, map[data.SubscriptionID]*data.Subscription{}, map[data.SubscriptionID]data.Date{}}
}

// add has a subscription, as it is now, be walked back.
func (b balances) add(s data.Subscription) {
	b.now[s.ID], b.then[s.ID] = data.SeatsOf(s).Balance(), &s
}

// takeBack puts the subscriptions that a write touched back as they were before it.
func (b balances) takeBack(w data.Write, day data.Date) {
	if b.undone[w.Step] {
		return
	}
	switch before := w.Before.(type) {
	case data.Subscription:
		if now := b.then[before.ID]; now != nil {
			before.NamedAssigned = now.NamedAssigned
			b.then[before.ID] = &before
		}
	case data.Assignment:
		b.assigned(before.Subscription, 1)
	}
	switch after := w.After.(type) {
	case data.Subscription:
		if w.Before == nil {
			delete(b.then, after.ID)
		}
	case data.Assignment:
		b.assigned(after.Subscription, -1)
	}
	for _, id := range placesOf(w) {
		b.look(id, day)
	}
}

func (b balances) assigned(id data.SubscriptionID, by int) {
	if s := b.then[id]; s != nil {
		s.NamedAssigned += by
	}
}

// look notes the day on which the balance of a subscription became what it is, the first
// time that it is seen to have been another.
func (b balances) look(id data.SubscriptionID, day data.Date) {
	now, there := b.now[id]
	if _, found := b.since[id]; !there || found {
		return
	}
	if then := b.then[id]; then == nil || data.SeatsOf(*then).Balance() != now {
		b.since[id] = day
	}
}

// errAllFound ends a walk through history.
var errAllFound = errors.New("the day of each is found")

// sinceUndone returns since when the licenses of subscriptions have been as they are which
// the step that is being written touched, where it takes another one back: what was undone
// was not (R22, R25). Those are left out whose day it can't have changed: the balance is
// what it was, and nothing came after what it takes back.
func (w *Writing) sinceUndone() (map[data.SubscriptionID]data.Date, error) {
	if w.done.Reversed.ID == 0 {
		return nil, nil
	}
	undoing := w.Step
	undoing.Undoes = w.done.Reversed.ID
	undone, err := undoneSteps(w, undoing)
	if err != nil {
		return nil, err
	}
	later, err := w.cameAfter(w.done.Reversed, undone)
	if err != nil {
		return nil, err
	}
	walk := newBalances(undone)
	for id := range w.touched {
		row, err := w.Row(data.Subscription{ID: id}.Key())
		if err != nil {
			return nil, err
		}
		kept, err := w.Row(data.Seats{Subscription: id}.Key())
		if err != nil {
			return nil, err
		}
		before, counted := kept.(data.Seats)
		if s, there := row.(data.Subscription); there && (later || !counted || data.SeatsOf(s).Balance() != before.Balance()) {
			walk.add(s)
		}
	}
	return walk.since, w.walkBack(walk)
}

// cameAfter tells whether a step that counts came after one, or after what that one took
// back.
func (w *Writing) cameAfter(step data.Step, undone map[data.StepID]bool) (bool, error) {
	for step.Undoes != 0 {
		var err error
		if step, err = Step(w, step.Undoes); err != nil {
			return false, err
		}
	}
	later, err := w.Steps(StepQuery{After: step.ID, Uncounted: true})
	return slices.ContainsFunc(later.Rows, func(s data.Step) bool { return !undone[s.ID] }), err
}

// walkBack reads history until the day of each is found.
func (w *Writing) walkBack(walk balances) error {
	if len(walk.now) == 0 {
		return nil
	}
	err := w.EachWrite(WriteQuery{
		Entities: []data.Entity{data.EntitySubscription, data.EntityAssignment}, Backwards: true,
	}, func(write data.Write, at time.Time) error {
		walk.takeBack(write, w.clock.dayOf(w.instant(write, at)))
		if len(walk.since) == len(walk.now) {
			return errAllFound
		}
		return nil
	})
	if errors.Is(err, errAllFound) {
		return nil
	}
	return err
}

// instant is when a write was made: of the step that is being written, now.
func (w *Writing) instant(write data.Write, at time.Time) time.Time {
	if write.Step == w.Step.ID {
		return w.Step.At
	}
	return at
}
