package sqlite

import (
	"database/sql"
	"fmt"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// stepSelected reads a step s. About is the kind of what an undo took back.
const stepSelected = `s.id, s.at, s.actor, s.kind, s.subject, s.from_total, s.to_total, s.note, coalesce(s.undoes, 0),
	CASE s.about WHEN s.kind THEN '' ELSE s.about END, EXISTS (SELECT 1 FROM step AS u WHERE u.undoes = s.id)`

// Steps returns one page of steps, latest first.
func (v *view) Steps(q ledger.StepQuery) (data.Page[data.Step], error) {
	var result data.Page[data.Step]
	c := stepsWanted(q)
	if q.Of != (data.Key{}) {
		steps, err := v.stepsOf(q.Of)
		if err != nil {
			return result, err
		}
		c.add("s.id IN (SELECT value FROM json_each(?))", listed(steps))
	}
	var err error
	if !q.Uncounted {
		if result.Count, err = v.count("FROM step AS s"+c.where(), c.args); err != nil {
			return result, err
		}
	}
	limit, limitArgs := page(q.Limit, q.Offset)
	query := "SELECT " + stepSelected + " FROM step AS s" + c.where() + " ORDER BY s.id DESC" + limit
	result.Rows, err = collect(v, query, append(c.args, limitArgs...), scanStep)
	return result, err
}

func scanStep(scan func(...any) error) (s data.Step, err error) {
	var at string
	if err := scan(&s.ID, &at, &s.Actor, &s.Kind, &s.Subject, &s.From, &s.To, &s.Note, &s.Undoes, &s.Undid, &s.Reversed); err != nil {
		return s, err
	}
	s.At, err = time.Parse(time.RFC3339, at)
	return s, err
}

func stepsWanted(q ledger.StepQuery) (c conditions) {
	if q.ID != 0 {
		c.add("s.id = ?", int64(q.ID))
	}
	if q.IDs != nil {
		c.add("s.id IN (SELECT value FROM json_each(?))", listed(q.IDs))
	}
	if q.After != 0 {
		c.add("s.id > ?", int64(q.After))
	}
	c.contains(q.Search, "fold(s.subject || char(10) || s.actor || char(10) || s.note)")
	if len(q.Kinds) > 0 {
		in(&c, "s.kind IN (%s)", q.Kinds)
	}
	if len(q.About) > 0 {
		in(&c, "s.about IN (%s)", q.About)
	}
	if len(q.Not) > 0 {
		in(&c, "s.kind NOT IN (%s)", q.Not)
	}
	if q.Standing {
		c.add("NOT EXISTS (SELECT 1 FROM step AS u WHERE u.undoes = s.id)")
	}
	if q.Reversing {
		c.add("s.undoes IS NOT NULL")
	}
	if q.Forward {
		c.add("s.undoes IS NULL")
	}
	if !q.From.IsZero() {
		c.add("s.at >= ?", q.From.UTC().Format(time.RFC3339))
	}
	if !q.To.IsZero() {
		c.add("s.at < ?", q.To.UTC().Format(time.RFC3339))
	}
	return c
}

// EachWrite reads writes of history one by one.
func (v *view) EachWrite(q ledger.WriteQuery, each func(data.Write, time.Time) error) error {
	c := writesWanted(q)
	query := `SELECT h.id, h.step, h.entity, h.entity_id, h.before, h.after, coalesce(f.at, '')
		FROM history AS h LEFT JOIN step AS f ON f.id = h.step` + c.where() + " ORDER BY h.id"
	if q.Backwards {
		query += " DESC"
	}
	runs, err := v.runsWanted(q)
	if err != nil {
		return err
	}
	rows, err := v.q.QueryContext(v.ctx, query, c.args...)
	if err != nil {
		return fmt.Errorf("reading history: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		write, at, err := scanWrite(rows.Scan)
		if err != nil {
			return fmt.Errorf("reading history: %w", err)
		}
		for len(runs) > 0 && (runs[0].id < write.ID) != q.Backwards {
			if err := v.eachOfRun(runs[0], q, each); err != nil {
				return err
			}
			runs = runs[1:]
		}
		if err := each(write, at); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("reading history: %w", err)
	}
	for _, r := range runs {
		if err := v.eachOfRun(r, q, each); err != nil {
			return err
		}
	}
	return nil
}

func writesWanted(q ledger.WriteQuery) (c conditions) {
	c.add("h.last IS NULL")
	if q.Step != 0 {
		c.add("h.step = ?", int64(q.Step))
	}
	if q.After != 0 {
		c.add("h.step > ?", int64(q.After))
	}
	if q.Of != (data.Key{}) {
		c.add("h.entity = ? AND h.entity_id = ?", string(q.Of.Entity), q.Of.ID)
	}
	if len(q.Entities) > 0 {
		in(&c, "h.entity IN (%s)", q.Entities)
	}
	if q.Mentions != "" {
		c.add(`fold(coalesce(h.before, '') || coalesce(h.after, '')) LIKE ? ESCAPE '\'`, containing(q.Mentions))
	}
	return c
}

func scanWrite(scan func(...any) error) (w data.Write, at time.Time, err error) {
	var before, after sql.NullString
	var written string
	if err := scan(&w.ID, &w.Step, &w.Key.Entity, &w.Key.ID, &before, &after, &written); err != nil {
		return w, at, err
	}
	if w.Before, err = fromImage(w.Key.Entity, before); err != nil {
		return w, at, err
	}
	if w.After, err = fromImage(w.Key.Entity, after); err != nil {
		return w, at, err
	}
	if written != "" {
		at, err = time.Parse(time.RFC3339, written)
	}
	return w, at, err
}

// fromImage reads an image of history, nil for NULL.
func fromImage(entity data.Entity, image sql.NullString) (data.Row, error) {
	t := tables[entity]
	switch {
	case !image.Valid:
		return nil, nil
	case t == nil:
		return nil, fmt.Errorf("history tells of %q, which is no entity", entity)
	}
	return t.fromImage(image.String)
}

// LastWritten implements ledger.View.
func (v *view) LastWritten(entity data.Entity, each func(id int64, at time.Time)) error {
	err := v.each(`SELECT h.entity_id, max(f.at) FROM history AS h JOIN step AS f ON f.id = h.step
		WHERE h.entity = ? AND h.last IS NULL GROUP BY h.entity_id`, []any{string(entity)}, func(scan func(...any) error) error {
		var id int64
		var text string
		if err := scan(&id, &text); err != nil {
			return err
		}
		at, err := time.Parse(time.RFC3339, text)
		if err == nil {
			each(id, at)
		}
		return err
	})
	if err != nil {
		return err
	}
	runs, err := v.runs("h.entity = ?", string(entity))
	for _, r := range runs {
		for id := r.first; id <= r.last; id++ {
			each(id, r.at)
		}
	}
	return err
}
