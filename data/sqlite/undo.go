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

	"seatbook/data"
)

// Undo reverses the last step that is not reversed yet (R22). The record must
// still be as the step left it.
func (b *Book) Undo(ctx context.Context) (data.Step, error) {
	var undone data.Step
	step := data.Step{Kind: data.StepUndone}
	err := b.write(ctx, &step, func(t *tx) error {
		var err error
		if undone, err = t.lastStep(); err != nil {
			return err
		}
		step.Undoes, step.Subject, step.From, step.To = undone.ID, undone.Subject, undone.To, undone.From
		return t.reverse(undone)
	})
	return undone, err
}

// Redo does again what the last Undo took back: it reverses that reversal. The
// new step is of the kind of the first one, so that it can be undone like it.
func (b *Book) Redo(ctx context.Context) (data.Step, error) {
	var step data.Step
	err := b.write(ctx, &step, func(t *tx) error {
		undo, first, err := t.lastUndo()
		if err != nil {
			return err
		}
		step.Undoes, step.Kind, step.Subject = undo.ID, first.Kind, first.Subject
		step.From, step.To, step.Note = first.From, first.To, first.Note
		return t.reverse(undo)
	})
	return step, err
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
	first, err = scanStep(t.QueryRowContext(t.ctx, "SELECT "+stepColumns+" FROM step WHERE id = ?", int64(undo.Undoes)).Scan)
	return undo, first, err
}

const stepColumns = "id, at, actor, kind, subject, from_total, to_total, note, coalesce(undoes, 0)"

func scanStep(scan func(...any) error) (data.Step, error) {
	var s data.Step
	var at string
	if err := scan(&s.ID, &at, &s.Actor, &s.Kind, &s.Subject, &s.From, &s.To, &s.Note, &s.Undoes); err != nil {
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
		WHERE kind <> 'undone' AND NOT EXISTS (SELECT 1 FROM step AS u WHERE u.undoes = s.id)
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

// reverse puts every row of a step back as it was before it, last written first.
func (t *tx) reverse(step data.Step) error {
	writes, err := t.writesOf(step.ID)
	if err != nil {
		return err
	}
	for _, w := range writes {
		if err := t.putBack(w, step); err != nil {
			return err
		}
	}
	return nil
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
	now, err := t.image(w.table, w.id)
	if err != nil {
		return err
	}
	if !sameRow(now, w.after) {
		return data.NewError(data.CodeCantUndo, "Step", step)
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
