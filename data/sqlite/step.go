package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"seatbook/data"
)

// columns are the values of one row by column. The names stand in this package's
// code, never in what a user typed.
type columns map[string]any

func (c columns) names() []string { return slices.Sorted(maps.Keys(c)) }

func (c columns) insertInto(table string) (statement string, args []any) {
	names := c.names()
	for _, name := range names {
		args = append(args, c[name])
	}
	places := strings.TrimSuffix(strings.Repeat("?, ", len(names)), ", ")
	return fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", table, strings.Join(names, ", "), places), args
}

// tx is one step being written: a transaction, and the history that goes with it.
type tx struct {
	*sql.Tx
	ctx  context.Context
	step data.StepID
	at   time.Time
}

// write runs one step: a transaction that ends with its row of history, and an
// event after it. work may fill in the step while it goes.
func (b *Book) write(ctx context.Context, step *data.Step, work func(*tx) error) error {
	if b.readOnly {
		return data.NewError(data.CodeReadOnly)
	}
	begun, err := b.writer.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("beginning a step: %w", fileError(err, b.path))
	}
	defer begun.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	t := &tx{Tx: begun, ctx: ctx, at: b.now()}
	if err := t.begin(step); err != nil {
		return fileError(err, b.path)
	}
	if err := work(t); err != nil {
		return fileError(err, b.path)
	}
	if err := t.finish(step); err != nil {
		return fileError(err, b.path)
	}
	if err := begun.Commit(); err != nil {
		return fmt.Errorf("keeping a step: %w", fileError(err, b.path))
	}
	b.tell(data.Event{Step: *step})
	return nil
}

// begin takes the step's number and who does it. The row itself is written at
// the end, when everything it says is known; its rows of history refer to it
// before that, which a deferred foreign key allows.
func (t *tx) begin(step *data.Step) error {
	step.At = t.at.UTC().Truncate(time.Second)
	if _, err := t.ExecContext(t.ctx, "PRAGMA defer_foreign_keys = ON"); err != nil {
		return fmt.Errorf("beginning a step: %w", err)
	}
	row := t.QueryRowContext(t.ctx, "SELECT coalesce(max(id), 0) + 1, (SELECT user_name FROM settings) FROM step")
	if err := row.Scan(&step.ID, &step.Actor); err != nil {
		return fmt.Errorf("numbering a step: %w", err)
	}
	t.step = step.ID
	return nil
}

func (t *tx) finish(step *data.Step) error {
	row := columns{
		"id": int64(step.ID), "at": step.At.Format(time.RFC3339), "actor": step.Actor, "kind": string(step.Kind),
		"subject": step.Subject, "from_total": step.From, "to_total": step.To, "note": step.Note, "undoes": nil,
	}
	if step.Undoes != 0 {
		row["undoes"] = int64(step.Undoes)
	}
	statement, args := row.insertInto("step")
	if _, err := t.ExecContext(t.ctx, statement, args...); err != nil {
		return fmt.Errorf("writing a step: %w", err)
	}
	return nil
}

// insert adds a row and its history, and returns its ID: its own where it had one
// (an undo), else one that no row has or had, for history speaks of that one.
func (t *tx) insert(table string, row columns) (int64, error) {
	id, numbered := row["id"].(int64)
	if !numbered {
		err := t.QueryRowContext(t.ctx, fmt.Sprintf(`SELECT max(coalesce((SELECT max(id) FROM %s), 0),
			coalesce((SELECT max(entity_id) FROM history WHERE entity = ?), 0)) + 1`, table), table).Scan(&id)
		if err != nil {
			return 0, fmt.Errorf("numbering a row of %s: %w", table, err)
		}
		row = maps.Clone(row)
		row["id"] = id
	}
	statement, args := row.insertInto(table)
	if _, err := t.ExecContext(t.ctx, statement, args...); err != nil {
		return 0, fmt.Errorf("adding to %s: %w", table, err)
	}
	after, err := t.image(table, id)
	if err != nil {
		return 0, err
	}
	return id, t.remember(table, id, nil, after)
}

// update changes a row that still has the version that was seen, and adds its
// history. It writes nothing when the row would stay the same.
func (t *tx) update(table string, id, version int64, row columns) error {
	before, err := t.seen(table, id, version)
	if err != nil {
		return err
	}
	var sets []string
	var args []any
	for _, name := range row.names() {
		sets = append(sets, name+" = ?")
		args = append(args, row[name])
	}
	args = append(args, id)
	statement := fmt.Sprintf("UPDATE %s SET version = version + 1, %s WHERE id = ?", table, strings.Join(sets, ", "))
	if _, err := t.ExecContext(t.ctx, statement, args...); err != nil {
		return fmt.Errorf("changing %s: %w", table, err)
	}
	after, err := t.image(table, id)
	if err != nil {
		return err
	}
	return t.remember(table, id, before, after)
}

// remove deletes a row that still has the version that was seen, and adds its
// history.
func (t *tx) remove(table string, id, version int64) error {
	before, err := t.seen(table, id, version)
	if err != nil {
		return err
	}
	if _, err := t.ExecContext(t.ctx, fmt.Sprintf("DELETE FROM %s WHERE id = ?", table), id); err != nil {
		return fmt.Errorf("removing from %s: %w", table, err)
	}
	return t.remember(table, id, before, nil)
}

// seen returns the row when it still has the version that was seen.
func (t *tx) seen(table string, id, version int64) (columns, error) {
	row, err := t.image(table, id)
	if err != nil {
		return nil, err
	}
	if row == nil {
		return nil, data.NewError(data.CodeNotFound)
	}
	if row["version"] != version {
		return nil, data.NewError(data.CodeConflict)
	}
	return row, nil
}

// image reads a row as it is, nil when it is not there.
func (t *tx) image(table string, id int64) (columns, error) {
	rows, err := t.QueryContext(t.ctx, fmt.Sprintf("SELECT * FROM %s WHERE id = ?", table), id)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", table, err)
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil || !rows.Next() {
		return nil, errors.Join(err, rows.Err())
	}
	values := make([]any, len(names))
	places := make([]any, len(names))
	for i := range values {
		places[i] = &values[i]
	}
	if err := rows.Scan(places...); err != nil {
		return nil, fmt.Errorf("reading %s: %w", table, err)
	}
	row := columns{}
	for i, name := range names {
		row[name] = values[i]
	}
	return row, rows.Err()
}

// remember adds the history of one row.
func (t *tx) remember(table string, id int64, before, after columns) error {
	images := make([]any, 2)
	for i, image := range []columns{before, after} {
		if image == nil {
			continue
		}
		text, err := json.Marshal(image)
		if err != nil {
			return fmt.Errorf("writing the history of %s: %w", table, err)
		}
		images[i] = string(text)
	}
	_, err := t.ExecContext(t.ctx,
		"INSERT INTO history (step, entity, entity_id, before, after) VALUES (?, ?, ?, ?, ?)",
		int64(t.step), table, id, images[0], images[1])
	if err != nil {
		return fmt.Errorf("writing the history of %s: %w", table, err)
	}
	return nil
}
