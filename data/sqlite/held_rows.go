package sqlite

import (
	"fmt"
	"sync"

	"seatbook/data"
)

// Rules look at every subscription at once: what needs attention, what costs what,
// which one renews first. Their rows are held in memory, some 700 bytes a subscription,
// and are brought up to date by what steps wrote since: to read and unpack 5,000 of
// them takes longer than all the rules together.

// isHeld tells whether the rows of an entity are held: there are thousands of them at
// most. People and their licenses are not among them.
func isHeld(entity data.Entity) bool {
	switch entity {
	case data.EntitySubscription, data.EntityOrganization, data.EntityChange, data.EntityPrice, data.EntitySnooze, data.EntitySeats:
		return true
	default:
		return false
	}
}

// moment is the record at one moment. Nothing writes to it but steps; whoever takes a
// table away, or lifts the guards of history, changes its schema.
type moment struct{ step, schema int64 }

// heldRows are the rows that questions of one record share.
type heldRows struct {
	mu         sync.Mutex
	generation int // counts what was written without a step
	of         map[data.Entity]heldTable
	counted    seenMoment // at which counts were counted
	counts     map[string]int
}

// heldTable are the rows of an entity at a moment, by ID. They are never changed, only
// replaced.
type heldTable struct {
	at   moment
	rows []data.Row
}

// forget forgets all rows: they were written without a step.
func (h *heldRows) forget() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.generation++
	h.of = nil
}

func (h *heldRows) now() (generation int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.generation
}

func (h *heldRows) get(entity data.Entity) (heldTable, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	table, there := h.of[entity]
	return table, there
}

// keep keeps rows, unless those that are held are later ones.
func (h *heldRows) keep(entity data.Entity, table heldTable, generation int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	before, there := h.of[entity]
	if generation != h.generation || there && before.at.schema == table.at.schema && before.at.step > table.at.step {
		return
	}
	if h.of == nil {
		h.of = map[data.Entity]heldTable{}
	}
	h.of[entity] = table
}

// moment returns the moment at which this transaction sees the record.
func (v *view) moment() (moment, error) {
	if v.seen != nil {
		return *v.seen, nil
	}
	var m moment
	err := v.q.QueryRowContext(v.ctx, "SELECT (SELECT coalesce(max(id), 0) FROM step), schema_version FROM pragma_schema_version").Scan(&m.step, &m.schema)
	if err != nil {
		return m, fmt.Errorf("reading the record: %w", err)
	}
	v.seen = &m
	return m, nil
}

// heldRows returns all rows of an entity that is held, by ID. They are not to be
// changed.
func (v *view) heldRows(entity data.Entity) (heldTable, error) {
	at, err := v.moment()
	if err != nil {
		return heldTable{}, err
	}
	old, there := v.held.get(entity)
	if there && old.at == at {
		return old, nil
	}
	var ids []int64
	if there = there && old.at.schema == at.schema && old.at.step < at.step; there {
		if ids, err = v.writtenSince(entity, old.at.step); err != nil {
			return heldTable{}, err
		}
	}
	fresh := heldTable{at: at}
	if there && len(ids) <= mostPatched {
		fresh.rows, err = v.patched(entity, old.rows, ids)
	} else {
		t := tables[entity]
		fresh.rows, err = collect(v, t.reading()+" ORDER BY "+t.keyColumn(), nil, t.scanner())
	}
	if err != nil {
		return heldTable{}, err
	}
	v.held.keep(entity, fresh, v.generation)
	return fresh, nil
}

// ofSubscriptions finds the subscriptions of which steps wrote something that is read
// with them: how many licenses are assigned.
const ofSubscriptions = `SELECT subscription FROM history WHERE step > ?1 AND entity IN ('subscription', 'assignment') AND last IS NULL
	UNION SELECT moved_from FROM history WHERE step > ?1 AND entity = 'assignment' AND moved_from IS NOT NULL
	UNION SELECT a.subscription FROM history AS h JOIN assignment AS a ON a.id BETWEEN h.entity_id AND h.last
		WHERE h.step > ?1 AND h.entity = 'assignment' AND h.last IS NOT NULL`

// writtenSince returns which rows of an entity may be others since a step; more than
// mostPatched are all.
func (v *view) writtenSince(entity data.Entity, step int64) ([]int64, error) {
	query := "SELECT DISTINCT entity_id FROM history WHERE step > ?1 AND entity = ?2"
	args := []any{step, string(entity)}
	if entity == data.EntitySubscription || entity == data.EntitySeats {
		query, args = ofSubscriptions, args[:1]
	}
	return collect(v, fmt.Sprintf("%s LIMIT %d", query, mostPatched+1), args, func(scan func(...any) error) (id int64, err error) {
		return id, scan(&id)
	})
}

// patched returns rows with those of some IDs as they are now.
func (v *view) patched(entity data.Entity, old []data.Row, ids []int64) ([]data.Row, error) {
	if len(ids) == 0 {
		return old, nil
	}
	t := tables[entity]
	query := fmt.Sprintf("%s WHERE %s IN (SELECT value FROM json_each(?)) ORDER BY %s", t.reading(), t.keyColumn(), t.keyColumn())
	written, err := collect(v, query, []any{listed(ids)}, t.scanner())
	if err != nil {
		return nil, err
	}
	again := make(map[int64]bool, len(ids))
	for _, id := range ids {
		again[id] = true
	}
	rows := make([]data.Row, 0, len(old)+len(written))
	for _, row := range old {
		for len(written) > 0 && written[0].Key().ID < row.Key().ID {
			rows, written = append(rows, written[0]), written[1:]
		}
		if !again[row.Key().ID] {
			rows = append(rows, row)
		}
	}
	return append(rows, written...), nil
}
