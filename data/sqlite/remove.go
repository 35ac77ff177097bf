package sqlite

import (
	"errors"
	"fmt"
	"strings"

	"seatbook/data"
)

// Remove removes rows of one entity and adds to history what they were. SQLite writes that
// itself, of rows whose IDs follow each other at once: to hand over each and take its copy
// takes twice as long.
func (t *tx) Remove(step data.StepID, keys ...data.Key) error {
	if err := t.keepHistory(); err != nil { // what was added before comes before
		return err
	}
	for rest := keys; len(rest) > 0; {
		n, by := following(rest)
		first, last, order := rest[0].ID, rest[n-1].ID, "ASC"
		if by < 0 {
			first, last, order = last, first, "DESC"
		}
		entity := rest[0].Entity
		wrote, err := t.count(tables[entity].noting(order), int64(step), first, last)
		if err == nil && wrote != int64(n) {
			err = errors.New("a row is not there")
		}
		if err != nil {
			return fmt.Errorf("writing the history of %s: %w", entity, err)
		}
		rest = rest[n:]
	}
	return t.Delete(keys...)
}

// following is how many keys, from the first on, follow each other, upwards by 1 or
// downwards by -1.
func following(keys []data.Key) (n int, by int64) {
	if len(keys) == 1 {
		return 1, 1
	}
	if by = keys[1].ID - keys[0].ID; by != 1 && by != -1 {
		return 1, 1
	}
	for n = 2; n < len(keys) && keys[n].ID == keys[n-1].ID+by; {
		n++
	}
	return n, by
}

// noting is the statement that adds to history that a step removes rows, from one ID to
// another, in an order: as AddWrite does of each.
func (t table[T]) noting(order string) string {
	var members []string
	for _, c := range t.columns {
		members = append(members, "'"+c.name+"', "+t.alias+"."+c.name)
	}
	id := t.alias + "." + t.keyColumn()
	return fmt.Sprintf(`INSERT INTO history (step, entity, entity_id, subscription, moved_from, person, before, after)
		SELECT ?, '%s', %s, %s, NULL, %s, json_object(%s), NULL FROM %s WHERE %s BETWEEN ? AND ? ORDER BY %s %s`,
		t.name, id, t.referring(data.EntitySubscription), t.referring(data.EntityPerson), strings.Join(members, ", "), t.from(), id, id, order)
}

// referring is the value that refers has of a row, NULL for none.
func (t table[T]) referring(entity data.Entity) string {
	if t.name == string(entity) {
		return t.alias + "." + t.keyColumn()
	}
	for _, c := range t.columns {
		if c.name == string(entity) {
			return "nullif(" + t.alias + "." + c.name + ", 0)"
		}
	}
	return "NULL"
}
