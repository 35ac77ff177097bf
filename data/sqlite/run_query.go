package sqlite

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// runsWanted returns the runs of which a question keeps writes, in its order.
func (v *view) runsWanted(q ledger.WriteQuery) ([]run, error) {
	if q.Mentions != "" {
		return nil, nil // a run has no copies
	}
	var c conditions
	if q.Step != 0 {
		c.add("h.step = ?", int64(q.Step))
	}
	if q.After != 0 {
		c.add("h.step > ?", int64(q.After))
	}
	if len(q.Entities) > 0 {
		in(&c, "h.entity IN (%s)", q.Entities)
	}
	if q.Of != (data.Key{}) {
		c.add("h.entity = ? AND h.entity_id <= ? AND h.last >= ?", string(q.Of.Entity), q.Of.ID, q.Of.ID)
	}
	runs, err := v.runs(strings.TrimPrefix(c.where(), " WHERE "), c.args...)
	if q.Backwards {
		slices.Reverse(runs)
	}
	return runs, err
}

// eachOfRun calls each for the writes of a run that a question keeps.
func (v *view) eachOfRun(r run, q ledger.WriteQuery, each func(data.Write, time.Time) error) error {
	if q.Of != (data.Key{}) {
		r.first, r.last = q.Of.ID, q.Of.ID
	}
	all, err := v.writes(r)
	if err != nil {
		return fmt.Errorf("reading history: %w", err)
	}
	if q.Backwards {
		slices.Reverse(all)
	}
	for _, w := range all {
		w.Stands = w.Stands && q.Standing
		if err := each(w, r.at); err != nil {
			return err
		}
	}
	return nil
}

// What a run added that was of a subscription, or a person's: rows that nothing wrote
// since as they are, the others as the first write after it found them.
const (
	runOfSubscription = `SELECT EXISTS (SELECT 1 FROM assignment AS a WHERE a.subscription = ?1 AND a.id BETWEEN ?2 AND ?3
			AND NOT EXISTS (SELECT 1 FROM history AS n WHERE n.entity = 'assignment' AND n.entity_id = a.id AND n.id > ?4 AND n.last IS NULL))
		OR EXISTS (SELECT 1 FROM history AS n WHERE n.entity = 'assignment' AND n.entity_id BETWEEN ?2 AND ?3 AND n.id > ?4
			AND (n.moved_from = ?1 OR n.subscription = ?1 AND n.moved_from IS NULL) AND n.id = (SELECT min(m.id) FROM history AS m
				WHERE m.entity = 'assignment' AND m.entity_id = n.entity_id AND m.id > ?4 AND m.last IS NULL))`
	runOfPerson = `SELECT EXISTS (SELECT 1 FROM assignment AS a WHERE a.person = ?1 AND a.id BETWEEN ?2 AND ?3)
		OR EXISTS (SELECT 1 FROM history AS n WHERE n.person = ?1 AND n.entity = 'assignment' AND n.entity_id BETWEEN ?2 AND ?3 AND n.id > ?4)`
)

// stepsOf returns the steps that wrote something of a subscription or a person.
func (v *view) stepsOf(of data.Key) ([]int64, error) {
	query, args, touches := "SELECT step FROM history WHERE person = ?", []any{of.ID}, runOfPerson
	if of.Entity == data.EntitySubscription {
		query, args, touches = "SELECT step FROM history WHERE subscription = ? UNION ALL SELECT step FROM history WHERE moved_from = ?", []any{of.ID, of.ID}, runOfSubscription
	}
	steps, err := collect(v, query, args, func(scan func(...any) error) (id int64, err error) { return id, scan(&id) })
	if err != nil {
		return nil, err
	}
	runs, err := v.runs("1 = 1")
	if err != nil {
		return nil, err
	}
	for _, r := range runs {
		touched := r.entity == of.Entity && r.has(of.ID)
		if r.entity == data.EntityAssignment {
			if err := v.q.QueryRowContext(v.ctx, touches, of.ID, r.first, r.last, r.id).Scan(&touched); err != nil {
				return nil, fmt.Errorf("reading history: %w", err)
			}
		}
		if touched {
			steps = append(steps, int64(r.step))
		}
	}
	return steps, nil
}
