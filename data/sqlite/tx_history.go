package sqlite

import (
	"fmt"
	"strings"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// AddWrite adds to history what a step did to a row.
func (t *tx) AddWrite(w data.Write) error {
	if t.added.takes(w, t.shortestRun) {
		return nil
	}
	if err := t.endRun(); err != nil {
		return err
	}
	if w.Before == nil && tables[w.Key.Entity].inRuns() {
		t.added = run{step: w.Step, entity: w.Key.Entity, first: w.Key.ID, last: w.Key.ID, few: []data.Write{w}}
		return nil
	}
	return t.addWrite(w)
}

// historyColumns are the columns of a write in history.
const historyColumns = 8

// manyWrites is how many rows of history are written at once: to write them one by one
// takes half as long again.
const manyWrites = 32

// addWrite gathers a write, and puts what was gathered into history once it is much.
func (t *tx) addWrite(w data.Write) error {
	before, after, err := images(w)
	if err != nil {
		return err
	}
	subscription, movedFrom := referred(w, data.EntitySubscription)
	person, _ := referred(w, data.EntityPerson)
	t.writes = append(t.writes, int64(w.Step), string(w.Key.Entity), w.Key.ID, subscription, movedFrom, person, before, after)
	if len(t.writes) < manyWrites*historyColumns {
		return nil
	}
	return t.putWrites()
}

// putWrites puts what was gathered into history.
func (t *tx) putWrites() error {
	values := t.writes
	t.writes = t.writes[:0]
	for len(values) > 0 {
		n := 1
		if len(values) == manyWrites*historyColumns { // fewer are of any number: each would be a statement of its own
			n = manyWrites
		}
		if err := t.exec(addingWrites(n), values[:n*historyColumns]...); err != nil {
			return fmt.Errorf("writing history: %w", err)
		}
		values = values[n*historyColumns:]
	}
	return nil
}

// addingWrites is the statement that adds a number of writes to history.
func addingWrites(n int) string {
	const row = "(?, ?, ?, ?, ?, ?, ?, ?)"
	return "INSERT INTO history (step, entity, entity_id, subscription, moved_from, person, before, after) VALUES " + row + strings.Repeat(", "+row, n-1)
}

// referred returns the row of an entity that the row of a write is or refers to, and
// the one that it referred to before where that was another; NULL for none.
func referred(w data.Write, entity data.Entity) (to, before any) {
	was, is := tables[w.Key.Entity].refers(w.Before, entity), tables[w.Key.Entity].refers(w.After, entity)
	switch {
	case is == 0 && was == 0:
		return nil, nil
	case is == 0, is == was:
		return max(is, was), nil
	case was == 0:
		return is, nil
	default:
		return is, was
	}
}

// images returns what history keeps of a write, NULL for no row.
func images(w data.Write) (before, after any, err error) {
	kept := tables[w.Key.Entity]
	if w.Before != nil {
		if before, err = kept.image(w.Before); err != nil {
			return nil, nil, err
		}
	}
	if w.After != nil {
		if after, err = kept.image(w.After); err != nil {
			return nil, nil, err
		}
	}
	return before, after, nil
}

// keepHistory puts into history what was added to it and is not there yet.
func (t *tx) keepHistory() error {
	if err := t.endRun(); err != nil {
		return err
	}
	return t.putWrites()
}

// What reads history inside a transaction reads what it has written, too.

// EachWrite implements ledger.View.
func (t *tx) EachWrite(q ledger.WriteQuery, each func(data.Write, time.Time) error) error {
	if err := t.keepHistory(); err != nil {
		return err
	}
	return t.view.EachWrite(q, each)
}

// Steps implements ledger.View.
func (t *tx) Steps(q ledger.StepQuery) (data.Page[data.Step], error) {
	if err := t.keepHistory(); err != nil {
		return data.Page[data.Step]{}, err
	}
	return t.view.Steps(q)
}

// LastWritten implements ledger.View.
func (t *tx) LastWritten(entity data.Entity, each func(id int64, at time.Time)) error {
	if err := t.keepHistory(); err != nil {
		return err
	}
	return t.view.LastWritten(entity, each)
}

// Changes implements ledger.View.
func (t *tx) Changes(q data.ChangeQuery) (data.Page[data.ChangeRow], error) {
	if err := t.keepHistory(); err != nil {
		return data.Page[data.ChangeRow]{}, err
	}
	return t.view.Changes(q)
}

// Subscriptions implements ledger.View.
func (t *tx) Subscriptions(q ledger.SubscriptionQuery) ([]data.SubscriptionRow, error) {
	if err := t.keepHistory(); err != nil {
		return nil, err
	}
	return t.view.Subscriptions(q)
}

// Removed implements ledger.View.
func (t *tx) Removed(q ledger.RemovedQuery) (data.Page[data.Person], error) {
	if err := t.keepHistory(); err != nil {
		return data.Page[data.Person]{}, err
	}
	return t.view.Removed(q)
}

// LooseFiles implements ledger.View.
func (t *tx) LooseFiles() (map[data.AttachmentID]data.StepID, error) {
	if err := t.keepHistory(); err != nil {
		return nil, err
	}
	return t.view.LooseFiles()
}
