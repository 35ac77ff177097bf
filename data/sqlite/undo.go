package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"time"

	"github.com/mattn/go-sqlite3"

	"seatbook/data"
)

// Undo reverses the last step that is not reversed yet (R22). The record must
// still be as the step left it.
func (b *Book) Undo(ctx context.Context) (data.Step, error) {
	return b.reverse(ctx, func(t *tx) (undone, first data.Step, err error) {
		undone, err = t.lastStep()
		return undone, undone, err
	})
}

// Redo does again what the last Undo took back.
func (b *Book) Redo(ctx context.Context) (data.Step, error) {
	return b.reverse(ctx, (*tx).lastUndo)
}

// UndoStep reverses one of the last steps, whatever was done since (R22).
func (b *Book) UndoStep(ctx context.Context, id data.StepID) (data.Step, error) {
	return b.reverse(ctx, func(t *tx) (chosen, first data.Step, err error) {
		if chosen, err = t.reversible(id); err != nil || chosen.Kind != data.StepUndone {
			return chosen, chosen, err
		}
		first, err = t.stepWithID(chosen.Undoes)
		return chosen, first, err
	})
}

// reverse adds the step that is the opposite of the one that choose returns. The
// opposite of an undo is of the kind of the first step, so that it can be undone
// like it. It returns what was undone, or is done again.
func (b *Book) reverse(ctx context.Context, choose func(*tx) (chosen, first data.Step, err error)) (data.Step, error) {
	var chosen, first data.Step
	step := data.Step{Kind: data.StepUndone}
	err := b.write(ctx, &step, func(t *tx) error {
		var err error
		if chosen, first, err = choose(t); err != nil {
			return err
		}
		step.Undoes, step.Subject, step.From, step.To = chosen.ID, first.Subject, first.To, first.From
		step.Undid = first.Kind
		if chosen.Kind == data.StepUndone {
			step.Undid = ""
			step.Kind, step.From, step.To, step.Note = first.Kind, first.From, first.To, first.Note
		}
		return t.reverse(chosen, first)
	})
	if fault, ok := errors.AsType[sqlite3.Error](err); ok && fault.Code == sqlite3.ErrConstraint {
		return chosen, &data.Error{Code: data.CodeCantUndo, Params: map[string]any{"Step": chosen}, Err: err}
	}
	if chosen.Kind == data.StepUndone && err == nil {
		return step, nil
	}
	return chosen, err
}

// lastUndo returns the last undo that is not undone itself, and the step that it
// took back. Once something else was done there is none.
func (t *tx) lastUndo() (undo, first data.Step, err error) {
	undo, err = scanStep(t.QueryRowContext(t.ctx, `SELECT `+stepColumns+` FROM step AS s
		WHERE kind = 'undone' AND NOT EXISTS (SELECT 1 FROM step AS u WHERE u.undoes = s.id)
		AND NOT EXISTS (SELECT 1 FROM step AS later WHERE later.id > s.id AND later.undoes IS NULL)
		ORDER BY id DESC LIMIT 1`).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return undo, first, data.NewError(data.CodeNothingToRedo)
	}
	if err != nil {
		return undo, first, err
	}
	first, err = t.stepWithID(undo.Undoes)
	return undo, first, err
}

func (t *tx) stepWithID(id data.StepID) (data.Step, error) {
	step, err := scanStep(t.QueryRowContext(t.ctx, "SELECT "+stepColumns+" FROM step AS s WHERE id = ?", int64(id)).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return step, data.NewError(data.CodeNotFound)
	}
	return step, err
}

// reversible returns a step that can be chosen to be undone: one of the last
// ones that is not reversed yet.
func (t *tx) reversible(id data.StepID) (data.Step, error) {
	step, err := t.stepWithID(id)
	if err != nil {
		return step, err
	}
	later := 0
	if err := t.QueryRowContext(t.ctx, "SELECT count(*) FROM step WHERE id > ? AND undoes IS NULL", int64(id)).Scan(&later); err != nil {
		return step, fmt.Errorf("counting the steps since: %w", err)
	}
	switch {
	case step.Kind == data.StepForgotten:
		return step, data.NewError(data.CodeForgotten)
	case step.Reversed:
		return step, data.NewError(data.CodeUndoneAlready)
	case later >= data.UndoReach:
		return step, data.NewError(data.CodeTooLongAgo, "Count", data.UndoReach)
	}
	return step, nil
}

const stepColumns = `s.id, s.at, s.actor, s.kind, s.subject, s.from_total, s.to_total, s.note, coalesce(s.undoes, 0),
	coalesce((SELECT kind FROM step AS f WHERE s.kind = 'undone' AND f.id = s.undoes), ''),
	EXISTS (SELECT 1 FROM step AS u WHERE u.undoes = s.id)`

func scanStep(scan func(...any) error) (data.Step, error) {
	var s data.Step
	var at string
	if err := scan(&s.ID, &at, &s.Actor, &s.Kind, &s.Subject, &s.From, &s.To, &s.Note, &s.Undoes, &s.Undid, &s.Reversed); err != nil {
		return s, fmt.Errorf("reading a step: %w", err)
	}
	var err error
	if s.At, err = time.Parse(time.RFC3339, at); err != nil {
		return s, fmt.Errorf("reading a step: %w", err)
	}
	return s, nil
}

func (t *tx) lastStep() (data.Step, error) {
	row := t.QueryRowContext(t.ctx, `SELECT `+stepColumns+` FROM step AS s
		WHERE kind NOT IN ('undone', 'forgotten') AND NOT EXISTS (SELECT 1 FROM step AS u WHERE u.undoes = s.id)
		ORDER BY id DESC LIMIT 1`)
	step, err := scanStep(row.Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return step, data.NewError(data.CodeNothingToUndo)
	}
	return step, err
}

// pastWrite is one row as a step found it and as it left it.
type pastWrite struct {
	table         string
	id            int64
	before, after columns
}

// reverse puts every row of a step back as it was before it, last written first,
// as far as the rules allow it.
func (t *tx) reverse(step, first data.Step) error {
	writes, err := t.writesOf(step.ID)
	if err != nil {
		return err
	}
	if err := t.mayReverse(step, first, writes); err != nil {
		return err
	}
	if err := t.checkNothingSince(step); err != nil {
		return err
	}
	over, err := t.overAssigned(writes)
	if err != nil {
		return err
	}
	for _, w := range writes {
		if err := t.putBack(w, step); err != nil {
			return err
		}
	}
	return t.checkAssigned(writes, over)
}

func (t *tx) writesOf(step data.StepID) ([]pastWrite, error) {
	rows, err := t.QueryContext(t.ctx,
		"SELECT entity, entity_id, before, after FROM history WHERE step = ? ORDER BY id DESC", int64(step))
	if err != nil {
		return nil, fmt.Errorf("reading history: %w", err)
	}
	defer rows.Close()
	var writes []pastWrite
	for rows.Next() {
		var w pastWrite
		var before, after sql.NullString
		if err := rows.Scan(&w.table, &w.id, &before, &after); err != nil {
			return nil, fmt.Errorf("reading history: %w", err)
		}
		if w.before, err = parseImage(before); err != nil {
			return nil, err
		}
		if w.after, err = parseImage(after); err != nil {
			return nil, err
		}
		writes = append(writes, w)
	}
	return writes, rows.Err()
}

func parseImage(text sql.NullString) (columns, error) {
	if !text.Valid {
		return nil, nil
	}
	decoder := json.NewDecoder(bytes.NewReader([]byte(text.String)))
	decoder.UseNumber()
	row := columns{}
	if err := decoder.Decode(&row); err != nil {
		return nil, fmt.Errorf("reading history: %w", err)
	}
	for name, value := range row {
		if number, ok := value.(json.Number); ok {
			n, err := number.Int64()
			if err != nil {
				return nil, fmt.Errorf("reading history: %w", err)
			}
			row[name] = n
		}
	}
	return row, nil
}

func (t *tx) putBack(w pastWrite, step data.Step) error {
	if w.before != nil && w.after != nil && sameRow(w.before, w.after) {
		return nil // it was only touched, to take its next version
	}
	now, err := t.image(w.table, w.id)
	if err != nil {
		return err
	}
	if !sameRow(now, w.after) {
		return data.NewError(data.CodeCantUndo, "Step", t.inTheWay(w, step))
	}
	switch {
	case w.before == nil:
		return t.remove(w.table, w.id, now["version"].(int64))
	case now == nil:
		_, err := t.insert(w.table, w.before)
		return err
	default:
		row := maps.Clone(w.before)
		delete(row, "id")
		delete(row, "version")
		return t.update(w.table, w.id, now["version"].(int64), row)
	}
}

// inTheWay returns the last step that wrote a row since, the step itself when
// none did.
func (t *tx) inTheWay(w pastWrite, step data.Step) data.Step {
	later, err := scanStep(t.QueryRowContext(t.ctx, `SELECT `+stepColumns+` FROM step AS s WHERE s.id > ? AND s.id IN
		(SELECT step FROM history WHERE entity = ? AND entity_id = ?) ORDER BY s.id DESC LIMIT 1`,
		int64(step.ID), w.table, w.id).Scan)
	if err != nil {
		return step
	}
	return later
}

// sameRow tells whether a row is as an image of it has it, but for how often it
// was written, and for columns that came with a later version of the schema.
func sameRow(now, image columns) bool {
	if now == nil || image == nil {
		return now == nil && image == nil
	}
	for name, value := range image {
		if name != "version" && now[name] != value {
			return false
		}
	}
	return true
}
