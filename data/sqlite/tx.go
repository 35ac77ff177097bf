package sqlite

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// tx reads and writes inside a transaction.
type tx struct {
	view
	outer   context.Context // with which the transaction ends
	stepped bool            // a step tells what it wrote
	step    int64           // the one that it writes, 0 for none
	later   bool            // what rows refer to may come later: it is looked for at the end
	added   run             // that is not in history yet, after writes
	writes  []any           // rows of history that are not there yet: the values of each, one after another

	shortestRun int
}

// exec runs a statement that is prepared once.
func (t *tx) exec(query string, args ...any) error {
	_, err := t.count(query, args...)
	return err
}

// count runs a statement and returns how many rows it wrote. Where a row refers to one that
// is not there, that may come later in the step.
func (t *tx) count(query string, args ...any) (int64, error) {
	n, err := t.run(query, args)
	if t.later || !errors.Is(err, ledger.ErrLinked) {
		return n, err
	}
	if err := t.lookLater(); err != nil {
		return 0, err
	}
	return t.run(query, args)
}

// lookLater has what rows refer to be looked for when the transaction ends. SQLite then
// prepares every statement anew, which takes longer than a small step does, so that it is
// done where a step needs it.
func (t *tx) lookLater() error {
	if t.later {
		return nil
	}
	t.later = true
	if _, err := t.q.ExecContext(t.ctx, "PRAGMA defer_foreign_keys = ON"); err != nil {
		return fmt.Errorf("having references looked for at the end: %w", err)
	}
	return nil
}

func (t *tx) run(query string, args []any) (int64, error) {
	if err := t.outer.Err(); err != nil {
		return 0, err
	}
	statement, err := t.prepared(query)
	if err != nil {
		return 0, err
	}
	result, err := statement.ExecContext(t.ctx, args...)
	if err != nil {
		return 0, constraint(err)
	}
	return result.RowsAffected()
}

// NextID returns a number that no row of an entity has or had.
func (t *tx) NextID(entity data.Entity) (id int64, err error) {
	// The entity stands in the text: where a value may decide on an index, SQLite prepares a
	// statement anew each time it gets one.
	query := fmt.Sprintf(`SELECT max(coalesce((SELECT max(id) FROM %[1]s), 0),
		coalesce((SELECT max(entity_id) FROM history WHERE entity = '%[1]s'), 0),
		coalesce((SELECT max(last) FROM history WHERE entity = '%[1]s' AND last IS NOT NULL), 0)) + 1`, entity)
	if err := t.keepHistory(); err != nil {
		return 0, err
	}
	statement, err := t.prepared(query)
	if err == nil {
		err = statement.QueryRowContext(t.ctx).Scan(&id)
	}
	if err != nil {
		return 0, fmt.Errorf("numbering a row of %s: %w", entity, err)
	}
	return id, nil
}

// Put adds a row, or writes it over the one with its key.
func (t *tx) Put(row data.Row) error {
	entity := row.Key().Entity
	kept := tables[entity]
	return wrote(entity, t.exec(kept.putting(), kept.values(row)...))
}

// Change writes a row over the one that is there.
func (t *tx) Change(before, after data.Row) error {
	entity := after.Key().Entity
	update, values := tables[entity].changing(before, after)
	n, err := t.count(update, values...)
	if err == nil && n == 0 {
		err = errors.New("the row is not there")
	}
	return wrote(entity, err)
}

func wrote(entity data.Entity, err error) error {
	if err != nil {
		return fmt.Errorf("writing to %s: %w", entity, err)
	}
	return nil
}

// Delete removes rows of one entity, those whose IDs follow each other at once.
func (t *tx) Delete(keys ...data.Key) error {
	sorted := slices.SortedFunc(slices.Values(keys), func(a, b data.Key) int { return cmp.Compare(a.ID, b.ID) })
	for len(sorted) > 0 {
		first, n := sorted[0], 1
		for n < len(sorted) && sorted[n].ID == first.ID+int64(n) {
			n++
		}
		sorted = sorted[n:]
		query, args := "DELETE FROM %s WHERE %s = ?", []any{first.ID}
		if n > 1 {
			if err := t.lookLater(); err != nil { // or SQLite notes of each how it was, to take all of them back
				return err
			}
			query, args = "DELETE FROM %s WHERE %s BETWEEN ? AND ?", append(args, first.ID+int64(n)-1)
		}
		if err := t.exec(fmt.Sprintf(query, first.Entity, tables[first.Entity].keyColumn()), args...); err != nil {
			return fmt.Errorf("removing from %s: %w", first.Entity, err)
		}
	}
	return nil
}

// AddStep adds a step to history.
func (t *tx) AddStep(s data.Step) error {
	t.stepped = true
	if err := t.keepHistory(); err != nil {
		return err
	}
	var undoes any
	if s.Undoes != 0 {
		undoes = int64(s.Undoes)
	}
	err := t.exec(`INSERT INTO step (id, at, actor, kind, about, subject, from_total, to_total, note, undoes)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		int64(s.ID), s.At.UTC().Format(time.RFC3339), s.Actor, string(s.Kind), string(cmp.Or(s.Undid, s.Kind)),
		s.Subject, s.From, s.To, s.Note, undoes)
	if err != nil {
		return fmt.Errorf("writing a step: %w", err)
	}
	t.step = int64(s.ID)
	return nil
}

// Rewrite writes over what history says, which nothing else may, so that the rules
// of the schema against it stand aside for this one transaction.
func (t *tx) Rewrite(steps []data.Step, writes []data.Write) error {
	if err := t.keepHistory(); err != nil {
		return err
	}
	guards, err := t.liftGuards()
	if err != nil {
		return err
	}
	for _, s := range steps {
		if err := t.exec("UPDATE step SET actor = ?, subject = ?, note = ? WHERE id = ?", s.Actor, s.Subject, s.Note, int64(s.ID)); err != nil {
			return fmt.Errorf("rewriting history: %w", err)
		}
	}
	for _, w := range writes { // a run has no copy: its rows and their next writes are written over
		before, after, err := images(w)
		if err != nil {
			return err
		}
		if err := t.exec("UPDATE history SET before = ?, after = ? WHERE id = ? AND last IS NULL", before, after, w.ID); err != nil {
			return fmt.Errorf("rewriting history: %w", err)
		}
	}
	for _, guard := range guards {
		if _, err := t.q.ExecContext(t.ctx, guard); err != nil {
			return fmt.Errorf("guarding history again: %w", err)
		}
	}
	return nil
}

// liftGuards takes away the triggers that keep history as it is, and returns what
// makes them again.
func (t *tx) liftGuards() (guards []string, err error) {
	var names []string
	guards, err = collect(&t.view, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('step', 'history')", nil,
		func(scan func(...any) error) (statement string, err error) {
			var name string
			err = scan(&name, &statement)
			names = append(names, name)
			return statement, err
		})
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if _, err := t.q.ExecContext(t.ctx, "DROP TRIGGER "+name); err != nil {
			return nil, fmt.Errorf("lifting the guards of history: %w", err)
		}
	}
	return guards, nil
}
