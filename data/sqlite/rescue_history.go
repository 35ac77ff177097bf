package sqlite

import (
	"database/sql"
	"errors"
	"fmt"
	"time"

	"seatbook/data"
)

// isWrite tells whether a row of history is one that the program can read.
func isWrite(row rawRow) bool {
	entity, _ := row["entity"].(string)
	if last, is := row["last"].(int64); is { // a run
		first, _ := row["entity_id"].(int64)
		t := tables[data.Entity(entity)]
		return t != nil && t.inRuns() && first >= 1 && first < last && last <= mostID
	}
	_, _, whys := readWrite(entity, nullText(row["before"]), nullText(row["after"]))
	return len(whys) == 0
}

func nullText(value any) sql.NullString {
	text, is := value.(string)
	return sql.NullString{String: text, Valid: is}
}

// beginAnew adds a step to which history leads, for each row to which it does not any
// more: it then says that the row was saved as it is, or that it was lost.
func (r *rescuer) beginAnew(now time.Time) error {
	e := &examination{ctx: r.ctx, tx: r.tx, all: true}
	if err := e.history(); err != nil {
		return err
	}
	var step int64
	told := map[data.Key]bool{}
	for _, found := range e.findings {
		key := data.Key{Entity: data.Entity(found.Table), ID: found.ID}
		if found.Kind != data.FindingHistory || told[key] {
			continue
		}
		told[key] = true
		if step == 0 {
			var err error
			if step, err = r.addStep(now); err != nil {
				return err
			}
		}
		if err := r.tellAnew(step, key); err != nil {
			return err
		}
	}
	return nil
}

func (r *rescuer) addStep(now time.Time) (id int64, err error) {
	if err := r.tx.QueryRowContext(r.ctx, "SELECT coalesce(max(id), 0) + 1 FROM step").Scan(&id); err != nil {
		return 0, fmt.Errorf("beginning history anew: %w", err)
	}
	_, err = r.tx.ExecContext(r.ctx, `INSERT INTO step (id, at, actor, kind, about, subject, from_total, to_total, note)
		VALUES (?, ?, '', ?, ?, '', 0, 0, '')`, id, now.UTC().Format(time.RFC3339), data.RescuedMark, data.RescuedMark)
	if err != nil {
		return 0, fmt.Errorf("beginning history anew: %w", err)
	}
	return id, nil
}

// tellAnew adds to history how a row was saved. It says the same before and after, so
// that the record of a past day has the row as well.
func (r *rescuer) tellAnew(step int64, key data.Key) error {
	kept := tables[key.Entity]
	var before, after, subscription, person any
	row, err := kept.scan(r.tx.QueryRowContext(r.ctx, kept.reading()+" WHERE "+kept.keyColumn()+" = ?", key.ID).Scan)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		if before, err = r.lastImage(key); err != nil { // nothing where it was one of a run
			return err
		}
	case err != nil:
		return fmt.Errorf("beginning history anew: %w", err)
	default:
		image, err := kept.image(row)
		if err != nil {
			return err
		}
		before, after = image, image
		subscription, _ = referred(data.Write{Key: key, After: row}, data.EntitySubscription)
		person, _ = referred(data.Write{Key: key, After: row}, data.EntityPerson)
	}
	_, err = r.tx.ExecContext(r.ctx, "INSERT INTO history (step, entity, entity_id, subscription, person, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
		step, string(key.Entity), key.ID, subscription, person, before, after)
	if err != nil {
		return fmt.Errorf("beginning history anew: %w", err)
	}
	return nil
}

// lastImage returns the last that history tells of a row that is there no more, nil for
// nothing.
func (r *rescuer) lastImage(key data.Key) (any, error) {
	var image sql.NullString
	err := r.tx.QueryRowContext(r.ctx, "SELECT coalesce(after, before) FROM history WHERE entity = ? AND entity_id = ? AND last IS NULL ORDER BY id DESC LIMIT 1",
		string(key.Entity), key.ID).Scan(&image)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("beginning history anew: %w", err)
	}
	if !image.Valid {
		return nil, nil
	}
	return image.String, nil
}
