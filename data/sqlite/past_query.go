package sqlite

import (
	"cmp"
	"database/sql"
	"errors"
	"slices"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// lastBefore is the last step that was kept before an instant. A clock that was put back
// has later steps before earlier ones: what was there then is what all steps up to the
// last one left, so that it is always a record that there has been.
const lastBefore = "SELECT id FROM step WHERE at < ? ORDER BY id DESC LIMIT 1"

// sinceQuery reads what the first write after a step found of each row that is
// written after it: that is how the row was then. Where an assignment sits now, and where
// it did, stand beside it.
const sinceQuery = `WITH since AS MATERIALIZED (
		SELECT min(h.id) AS id FROM step AS f JOIN history AS h ON h.step = f.id
		WHERE f.id > ? AND h.entity IN ('subscription', 'assignment') AND h.last IS NULL GROUP BY h.entity, h.entity_id)
	SELECT h.id, h.entity, h.entity_id, h.before, coalesce(h.moved_from, h.subscription, 0),
		coalesce((SELECT a.subscription FROM assignment AS a WHERE h.entity = 'assignment' AND a.id = h.entity_id), 0)
	FROM since JOIN history AS h ON h.id = since.id`

// pastSubscriptions goes back from the subscriptions as they are by what was written
// since.
func (v *view) pastSubscriptions(q ledger.SubscriptionQuery) (found []data.SubscriptionRow, err error) {
	now, err := v.Subscriptions(ledger.SubscriptionQuery{})
	if err != nil {
		return nil, err
	}
	then, held, err := v.since(q.Before)
	if err != nil {
		return nil, err
	}
	for _, row := range now {
		was, written := then[int64(row.ID)]
		switch {
		case !written:
			was = &row.Subscription
		case was != nil:
			was.NamedAssigned = row.NamedAssigned
		}
		then[int64(row.ID)] = was
	}
	names, err := v.organizationNames()
	if err != nil {
		return nil, err
	}
	for id, was := range then {
		if was == nil || q.Organization != 0 && was.Organization != q.Organization {
			continue
		}
		row := data.SubscriptionRow{Subscription: *was, OrganizationName: names[int64(was.Organization)]}
		row.NamedAssigned += held[id]
		if has(searched(row.Subscription)+"\n"+data.Fold(row.OrganizationName), parts(q.Search)) {
			found = append(found, row)
		}
	}
	return found, nil
}

// since returns the subscriptions that were written since an instant, as they were
// then, nil for one that was not there; and how many more assignments each had.
func (v *view) since(instant time.Time) (then map[int64]*data.Subscription, held map[int64]int, err error) {
	then, held = map[int64]*data.Subscription{}, map[int64]int{}
	var last int64
	err = v.q.QueryRowContext(v.ctx, lastBefore, instant.UTC().Format(time.RFC3339)).Scan(&last)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, nil, err
	}
	runs, err := v.runs("h.entity = 'assignment' AND h.step > ?", last)
	if err != nil {
		return nil, nil, err
	}
	for _, r := range apart(runs) { // their rows were not there
		_, err := collect(v, "SELECT subscription, count(*) FROM assignment WHERE id BETWEEN ? AND ? GROUP BY 1", []any{r.first, r.last},
			func(scan func(...any) error) (struct{}, error) {
				var id int64
				var n int
				err := scan(&id, &n)
				held[id] -= n
				return struct{}{}, err
			})
		if err != nil {
			return nil, nil, err
		}
	}
	_, err = collect(v, sinceQuery, []any{last}, func(scan func(...any) error) (struct{}, error) {
		var first, id, sat, sits int64
		var entity data.Entity
		var before sql.NullString
		if err := scan(&first, &entity, &id, &before, &sat, &sits); err != nil {
			return struct{}{}, err
		}
		if entity == data.EntityAssignment {
			if addedBefore, again := runsOf(runs, id, first); addedBefore {
				return struct{}{}, nil
			} else if again { // it sits there by a run that came after this write
				held[sits]++
			}
			if before.Valid {
				held[sat]++
			}
			held[sits]--
			return struct{}{}, nil
		}
		row, err := fromImage(entity, before)
		then[id] = nil
		if s, was := row.(data.Subscription); was {
			then[id] = &s
		}
		return struct{}{}, err
	})
	return then, held, err
}

// apart returns the rows of runs as runs that have no row twice: what was taken back
// and added again is of several.
func apart(runs []run) (all []run) {
	sorted := slices.SortedFunc(slices.Values(runs), func(a, b run) int { return cmp.Compare(a.first, b.first) })
	next := int64(0)
	for _, r := range sorted {
		if r.first = max(r.first, next); r.first <= r.last {
			all, next = append(all, r), r.last+1
		}
	}
	return all
}

// runsOf tells whether a row was added by a run before a write, or by one after it.
func runsOf(runs []run, id, write int64) (before, after bool) {
	for _, r := range runs {
		if r.has(id) {
			before, after = before || r.id < write, after || r.id > write
		}
	}
	return before, after
}

func (v *view) organizationNames() (map[int64]string, error) {
	names := map[int64]string{}
	_, err := collect(v, "SELECT id, name FROM organization", nil, func(scan func(...any) error) (struct{}, error) {
		var id int64
		var name string
		err := scan(&id, &name)
		names[id] = name
		return struct{}{}, err
	})
	return names, err
}
