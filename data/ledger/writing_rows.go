package ledger

import (
	"fmt"

	"seatbook/data"
)

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
