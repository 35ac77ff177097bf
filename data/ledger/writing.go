package ledger

import (
	"reflect"
	"time"

	"seatbook/data"
)

// Writing is one step being written, as an act sees it: the record to read, and
// the only ways to write in it.
type Writing struct {
	View
	// Step is what will stand in history; the act fills in what it says.
	Step data.Step
	// Settings are the user's, as they are inside the transaction.
	Settings data.Settings

	tx      Tx
	clock   Clock
	nextIDs map[data.Entity]int64
	touched map[data.SubscriptionID]bool // whose seats are to be counted again
	done    Done
	wrote   bool
	scrub   bool
	read    map[data.Key]data.Row // what Row returned of late
	ahead   map[data.Key]data.Row
}

// mostRead is how many rows a step remembers that it read.
const mostRead = 16

// begin takes the step's number, and who does it and when (R22).
func (b *Book) begin(tx Tx) (*Writing, error) {
	w := &Writing{
		View: tx, tx: tx, clock: b.clock,
		nextIDs: map[data.Entity]int64{}, touched: map[data.SubscriptionID]bool{},
		done: Done{last: map[data.Entity]data.Row{}}, read: map[data.Key]data.Row{},
	}
	var err error
	if w.Settings, err = settings(w); err != nil {
		return nil, err
	}
	last, err := tx.Steps(StepQuery{Limit: 1, Uncounted: true})
	if err != nil {
		return nil, err
	}
	w.Step = data.Step{ID: 1, At: b.clock().UTC().Truncate(time.Second), Actor: w.Settings.UserName}
	if len(last.Rows) > 0 {
		w.Step.ID = last.Rows[0].ID + 1
	}
	return w, nil
}

// run does an act with every check that each of them has.
func (w *Writing) run(act Act) error {
	saw := act.Saw()
	if err := w.do(act, saw); err != nil {
		return w.named(err, saw)
	}
	if !w.wrote && !w.scrub && w.done.Reversed.ID == 0 {
		return nil // all is as it should be
	}
	if err := w.countTouched(); err != nil {
		return err
	}
	if w.done.Reversed.ID != 0 { // the notice says what is back as it was
		reversed := []data.Step{w.done.Reversed}
		if err := tellChanged(w, reversed); err != nil {
			return err
		}
		w.done.Reversed = reversed[0]
	}
	w.done.Step = w.Step
	return w.tx.AddStep(w.Step)
}

// do does an act that saw the record as it is, for who may do it.
func (w *Writing) do(act Act, saw []data.Ref) error {
	for _, ref := range saw {
		if err := w.unchanged(ref); err != nil {
			return w.named(err, []data.Ref{ref})
		}
	}
	needs, err := act.Needs(w)
	if err != nil {
		return err
	}
	if err := w.may(needs); err != nil {
		return err
	}
	return act.Do(w)
}

// unchanged refuses a row that is no longer as it was seen.
func (w *Writing) unchanged(ref data.Ref) error {
	now, err := w.Row(ref.Key)
	switch {
	case err != nil:
		return err
	case now == nil:
		return data.NewError(data.CodeNotFound)
	case now.Written() != ref.Version:
		return data.NewError(data.CodeConflict)
	}
	return nil
}

// may refuses an act that takes a right which the user does not have (R19).
func (w *Writing) may(needs []Need) error {
	for _, need := range needs {
		s, err := One[data.Subscription](w, data.Key{Entity: data.EntitySubscription, ID: int64(need.On)})
		if err != nil {
			return err
		}
		if w.Settings.Admin().May(need.Right, s) {
			continue
		}
		if need.Right == data.RightAssign {
			return data.NewError(data.CodeCantAssign, "Product", s.Product)
		}
		return data.NewError(data.CodeCantBuy, "Agreement", s.Agreement, "Product", s.Product)
	}
	return nil
}

// Today returns the day that it is now, where the user is.
func (w *Writing) Today() data.Date { return w.clock.Today() }

// Day returns a day, today for none.
func (w *Writing) Day(on data.Date) data.Date {
	if on.IsZero() {
		return w.Today()
	}
	return on
}

// Rewrite changes what history says: only for who must be forgotten, and never
// undone. What was there is scrubbed out of the record when the step is kept. The
// rows are written over as they are given, and the step tells that they were.
func (w *Writing) Rewrite(rows []data.Row, steps []data.Step, writes []data.Write) error {
	w.scrub, w.ahead = true, nil
	clear(w.read)
	for _, row := range rows {
		key := row.Key()
		row = row.Kept(key.ID, row.Written()+1)
		if err := w.tx.Put(row); err != nil {
			return err
		}
		if err := w.tx.AddWrite(data.Write{Step: w.Step.ID, Key: key, Before: row, After: row}); err != nil {
			return err
		}
	}
	return w.tx.Rewrite(steps, writes)
}

// Wrote returns the row of a kind that the step wrote last, as it left it.
func Wrote[T data.Row](w *Writing) T { return Last[T](w.done) }

// Reverses says which step this one takes back.
func (w *Writing) Reverses(step data.Step) { w.done.Reversed = step }

// Same tells whether two rows are the same but for how often they were written.
// No row is only the same as no row.
func Same(a, b data.Row) bool {
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	// Of those that are added by the thousand, values tell.
	switch a := a.(type) {
	case data.Person:
		b, is := b.(data.Person)
		b.Version = a.Version
		return is && a.Kept(0, 0) == b.Kept(0, 0)
	case data.Assignment:
		b, is := b.(data.Assignment)
		b.Version = a.Version
		return is && a == b
	}
	return reflect.DeepEqual(a.Kept(a.Key().ID, 0), b.Kept(b.Key().ID, 0))
}
