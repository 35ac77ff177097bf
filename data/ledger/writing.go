package ledger

import (
	"fmt"
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

// Row returns one row, as View does. What was read of late is remembered until it is
// written: most rows are read to be seen, for the rules, and again to compare versions.
func (w *Writing) Row(key data.Key) (data.Row, error) {
	if row := w.read[key]; row != nil {
		return row, nil
	}
	if row := w.ahead[key]; row != nil {
		return row, nil
	}
	row, err := w.View.Row(key)
	if row != nil {
		if len(w.read) >= mostRead {
			clear(w.read)
		}
		w.read[key] = row
	}
	return row, err
}

// forget has a row be read again that is about to be written, and the subscription whose
// licenses are counted with it.
func (w *Writing) forget(row data.Row) {
	if row == nil {
		return
	}
	key := row.Key()
	delete(w.read, key)
	delete(w.ahead, key)
	if held, is := row.(data.Assignment); is {
		delete(w.read, data.Subscription{ID: held.Subscription}.Key())
	}
}

// ReadAhead reads all rows of an entity at once, for an act that is about to look at
// many of them one by one. Only of those whose rows are nothing but what was written
// of them: nothing is counted with them.
func (w *Writing) ReadAhead(entity data.Entity) error {
	rows, err := w.Rows(RowQuery{Entity: entity})
	if w.ahead == nil {
		w.ahead = make(map[data.Key]data.Row, len(rows))
	}
	for _, row := range rows {
		w.ahead[row.Key()] = row
	}
	return err
}

// Known has a row be at hand that the act has as it is in the record now. As of ReadAhead,
// nothing is counted with it.
func (w *Writing) Known(row data.Row) {
	if w.ahead == nil {
		w.ahead = map[data.Key]data.Row{}
	}
	w.ahead[row.Key()] = row
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

// Add adds a row without a number and returns it with the one it got, a number
// that no row has or had, since history may speak of that one. Errors: ErrTwin.
func (w *Writing) Add(row data.Row) (data.Row, error) {
	entity := row.Key().Entity
	if w.nextIDs[entity] == 0 {
		next, err := w.tx.NextID(entity)
		if err != nil {
			return nil, err
		}
		w.nextIDs[entity] = next
	}
	added := row.Kept(w.nextIDs[entity], 1)
	if err := w.keep(nil, added); err != nil {
		return nil, err
	}
	w.nextIDs[entity]++
	return added, nil
}

// Change writes a row over the version of it that it names. A row that would stay
// as it is is left alone. Errors: CodeNotFound, CodeConflict, ErrTwin.
func (w *Writing) Change(row data.Row) error {
	now, err := w.Row(row.Key())
	switch {
	case err != nil:
		return err
	case now == nil:
		return data.NewError(data.CodeNotFound)
	case now.Written() != row.Written():
		return data.NewError(data.CodeConflict)
	case Same(now, row):
		w.done.last[row.Key().Entity] = now // what the act leaves is what was there
		return nil
	}
	after := row.Kept(row.Key().ID, row.Written()+1)
	if err := w.keep(now, after); err != nil {
		return err
	}
	if s, is := after.(data.Subscription); is { // its seats are counted next, whose licenses are as many
		s.NamedAssigned = now.(data.Subscription).NamedAssigned
		w.read[s.Key()] = s
	}
	return nil
}

// Touch gives a row its next version, so that another act that saw it as it is now
// is a conflict, though the row itself stays as it is.
func (w *Writing) Touch(row data.Row) error {
	return w.keep(row, row.Kept(row.Key().ID, row.Written()+1))
}

// Remove removes a row of the version that it names. Errors: CodeNotFound,
// CodeConflict, ErrLinked.
func (w *Writing) Remove(row data.Row) error {
	if err := w.unchanged(data.RefTo(row)); err != nil {
		return err
	}
	return w.keep(row, nil)
}

// RemoveAll removes rows of one entity, each of the version that it names, which takes
// a part of the time of removing them one by one. Errors: as of Remove.
func (w *Writing) RemoveAll(rows []data.Row) error {
	keys := make([]data.Key, len(rows))
	for i, row := range rows {
		if err := w.unchanged(data.RefTo(row)); err != nil {
			return err
		}
		keys[i] = row.Key()
		w.forget(row)
	}
	if err := w.tx.Remove(w.Step.ID, keys...); err != nil {
		return fmt.Errorf("removing rows: %w", err)
	}
	for i, row := range rows {
		w.wroteRow(data.Write{Step: w.Step.ID, Key: keys[i], Before: row})
	}
	return nil
}

// Restore adds a row again that was there before, under its number. Errors:
// ErrTwin.
func (w *Writing) Restore(row data.Row) error { return w.keep(nil, row) }

// keep writes one row and its history.
func (w *Writing) keep(before, after data.Row) error {
	w.forget(before)
	w.forget(after)
	write := data.Write{Step: w.Step.ID}
	if before != nil {
		write.Key = before.Key()
		write.Before = before.Kept(write.Key.ID, before.Written())
	}
	var err error
	switch {
	case after == nil:
		err = w.tx.Delete(write.Key)
	case before == nil:
		write.Key, write.After = after.Key(), after
		err = w.tx.Put(after)
	default:
		write.Key, write.After = after.Key(), after
		err = w.tx.Change(before, after)
	}
	if err != nil {
		return fmt.Errorf("writing a row of %s: %w", write.Key.Entity, err)
	}
	return w.note(write)
}

// note adds to history what was written.
func (w *Writing) note(write data.Write) error {
	w.wroteRow(write)
	return w.tx.AddWrite(write)
}

// wroteRow remembers what was written.
func (w *Writing) wroteRow(write data.Write) {
	if w.done.last[write.Key.Entity] = write.After; write.After == nil {
		w.done.last[write.Key.Entity] = write.Before
	}
	w.wrote = true
	w.touch(write)
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
