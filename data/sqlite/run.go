package sqlite

import (
	"database/sql"
	"fmt"
	"slices"
	"time"

	"seatbook/data"
)

// A run is many rows of one entity that a step added one after another: one row of
// history without copies, since what was added is told by the rows themselves and by
// what their next writes found. An import of 100,000 people is one.

// shortestRun is how many rows make a run, where a test does not say otherwise. Fewer
// are rows of history of their own, so that there are never many runs to look through.
const shortestRun = 100

// run is a run as history keeps it, or as it grows.
type run struct {
	id          int64
	step        data.StepID
	entity      data.Entity
	first, last int64
	at          time.Time
	few         []data.Write // its first writes, as long as it may not become a run
}

// takes adds a write to a run that it continues, and tells whether it does.
func (r *run) takes(w data.Write, shortest int) bool {
	if w.Before != nil || r.entity == "" || w.Key.Entity != r.entity || w.Step != r.step || w.Key.ID != r.last+1 {
		return false
	}
	r.last++
	if len(r.few) < shortest {
		r.few = append(r.few, w)
	}
	return true
}

// endRun ends the run that grows, and puts it into history if it became one.
func (t *tx) endRun() error {
	r := t.added
	t.added = run{}
	if r.last-r.first+1 < int64(t.shortestRun) {
		for _, w := range r.few {
			if err := t.addWrite(w); err != nil {
				return err
			}
		}
		return nil
	}
	if err := t.putWrites(); err != nil { // they came before it
		return err
	}
	if err := t.exec("INSERT INTO history (step, entity, entity_id, last) VALUES (?, ?, ?, ?)", int64(r.step), string(r.entity), r.first, r.last); err != nil {
		return fmt.Errorf("writing the history of %s: %w", r.entity, err)
	}
	return nil
}

// runs returns the runs that a condition on history h and its step f keeps, by ID.
func (v *view) runs(condition string, args ...any) ([]run, error) {
	query := `SELECT h.id, h.step, h.entity, h.entity_id, h.last, coalesce(f.at, '') FROM history AS h
		LEFT JOIN step AS f ON f.id = h.step WHERE h.last IS NOT NULL AND h.entity IN ('person', 'assignment') AND ` + condition + " ORDER BY h.id"
	return collect(v, query, args, func(scan func(...any) error) (r run, err error) {
		var at string
		if err := scan(&r.id, &r.step, &r.entity, &r.first, &r.last, &at); err != nil || at == "" {
			return r, err
		}
		r.at, err = time.Parse(time.RFC3339, at)
		return r, err
	})
}

// has tells whether a row is one of the run.
func (r run) has(id int64) bool { return r.first <= id && id <= r.last }

// writes returns the writes of a run: each row as its next write found it, or as it
// is. Of a damaged record that was rescued some may be lost: a check says so.
func (v *view) writes(r run) ([]data.Write, error) {
	t := tables[r.entity]
	all := make([]data.Write, 0, r.last-r.first+1)
	add := func(id int64, row data.Row, stands bool) {
		all = append(all, data.Write{ID: r.id, Step: r.step, Key: data.Key{Entity: r.entity, ID: id}, After: row, Stands: stands})
	}
	later := map[int64]bool{}
	_, err := collect(v, `SELECT entity_id, before FROM history WHERE entity = ? AND entity_id BETWEEN ? AND ? AND id > ? AND before IS NOT NULL
		ORDER BY entity_id, id`, []any{string(r.entity), r.first, r.last, r.id}, func(scan func(...any) error) (struct{}, error) {
		var id int64
		var before sql.NullString
		if err := scan(&id, &before); err != nil || later[id] {
			return struct{}{}, err
		}
		row, err := fromImage(r.entity, before)
		later[id] = true
		add(id, row, false)
		return struct{}{}, err
	})
	if err != nil {
		return nil, err
	}
	read := t.scanner()
	err = v.each(t.reading()+" WHERE "+t.keyColumn()+" BETWEEN ? AND ?", []any{r.first, r.last}, func(scan func(...any) error) error {
		row, err := read(scan)
		if err == nil && !later[row.Key().ID] {
			add(row.Key().ID, row, true)
		}
		return err
	})
	slices.SortFunc(all, func(a, b data.Write) int { return int(a.Key.ID - b.Key.ID) })
	return all, err
}
