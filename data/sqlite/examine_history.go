package sqlite

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"seatbook/data"
)

// historyTables are the tables that history tells of.
func historyTables() []string {
	return slices.DeleteFunc(slices.Clone(jsonTables), func(table string) bool {
		return table == "record" || table == "step" || table == "history" || table == partsTable
	})
}

// history checks that every row of history can be read and goes on where the one
// before it ended, and that the last one is the row as it is (R22).
func (e *examination) history() error {
	runs, err := e.runs()
	if err != nil {
		return err
	}
	trail := &trail{e: e, runs: runs}
	err = e.each(`SELECT h.id, h.entity, h.entity_id, h.before, h.after, coalesce(s.kind, '') FROM history AS h LEFT JOIN step AS s ON s.id = h.step
		WHERE h.last IS NULL ORDER BY h.entity, h.entity_id, h.id`, trail.follow)
	if err != nil {
		return err
	}
	if err := trail.end(); err != nil {
		return err
	}
	for _, r := range runs {
		if err := e.there(r); err != nil {
			return err
		}
	}
	return e.untold()
}

// trail is what history tells of one row after the other.
type trail struct {
	e      *examination
	entity string
	id     int64
	last   rawRow // as the row was left, nil for removed
	begun  bool
	gap    *data.Finding // the first step that is missing, nil for none
	at     int64         // the row of history that told of it last
	runs   []run         // of which every row is told by nothing else
	added  bool          // by a run, after that: it is as the next write finds it
}

// through goes on through the runs that added the row before a row of history, and
// tells whether one did.
func (t *trail) through(until int64) bool {
	for _, r := range t.runs {
		if string(r.entity) != t.entity || !r.has(t.id) || r.id <= t.at || r.id >= until {
			continue
		}
		if t.last != nil || t.added {
			t.miss("id")
		}
		t.added, t.at = true, r.id
	}
	return t.added
}

// miss notes the first step that is missing.
func (t *trail) miss(column string) {
	if t.gap == nil {
		t.gap = &data.Finding{Kind: data.FindingHistory, Table: t.entity, ID: t.id, Detail: "a step between two is missing: " + column}
	}
}

func (t *trail) follow(scan func(...any) error) error {
	var id, entityID int64
	var entity, kind string
	var before, after sql.NullString
	if err := scan(&id, &entity, &entityID, &before, &after, &kind); err != nil {
		return err
	}
	was, is, whys := readWrite(entity, before, after)
	for _, why := range whys {
		t.e.add(data.Finding{Kind: data.FindingValue, Table: "history", ID: id, Detail: why})
	}
	if was == nil && is == nil && len(whys) > 0 {
		return nil
	}
	first := !t.begun || t.entity != entity || t.id != entityID
	if first {
		if err := t.end(); err != nil {
			return err
		}
		t.entity, t.id, t.begun, t.at, t.last = entity, entityID, true, 0, nil
	}
	t.through(id)
	column := ""
	switch {
	case t.added && was == nil:
		column = "id" // added twice
	case !t.added && !first:
		column = differ(t.last, was)
	}
	if column != "" && !rewritten(column, was, is) {
		t.miss(column)
	}
	if kind == data.RescuedMark { // it begins anew here
		t.gap = nil
	}
	t.last, t.added, t.at = is, false, id
	return nil
}

// readWrite reads what history keeps of a row before and after a step, and tells what is
// wrong with it. Where it is no row at all, neither is returned.
func readWrite(entity string, before, after sql.NullString) (was, is rawRow, whys []string) {
	was, errBefore := readImage(before)
	is, errAfter := readImage(after)
	if errBefore != nil || errAfter != nil || !slices.Contains(historyTables(), entity) {
		return nil, nil, []string{"no row of the record"}
	}
	for _, image := range []rawRow{was, is} {
		for _, name := range image.names() {
			if why := wrongValue(entity, name, image[name]); why != "" {
				whys = append(whys, name+": "+why)
			}
		}
	}
	return was, is, whys
}

// rewritten tells whether a row of history is that of a row that was written over, of
// somebody who was forgotten: it is the same before and after, and counts the write.
func rewritten(column string, before, after rawRow) bool {
	return column == "version" && before != nil && differ(before, after) == ""
}

// end compares what history left of a row with the row.
func (t *trail) end() error {
	if !t.begun {
		return nil
	}
	added := t.through(math.MaxInt64)
	if t.gap != nil {
		t.e.add(*t.gap)
		t.gap = nil
	}
	if added {
		t.added = false
		return nil // whether it is there is looked at with the run
	}
	var row rawRow
	err := t.e.rows("SELECT * FROM "+t.entity+" WHERE id = ?", func(read rawRow) { row = read }, t.id)
	if err != nil {
		return err
	}
	if column := differ(t.last, row); column != "" {
		t.e.add(data.Finding{Kind: data.FindingHistory, Table: t.entity, ID: t.id, Detail: column})
	}
	return nil
}

// runs reads the rows of history that are runs, and notes those that make no sense.
func (e *examination) runs() (runs []run, err error) {
	err = e.each("SELECT id, entity, entity_id, last FROM history WHERE last IS NOT NULL ORDER BY id", func(scan func(...any) error) error {
		var r run
		if err := scan(&r.id, &r.entity, &r.first, &r.last); err != nil {
			return err
		}
		if t := tables[r.entity]; t == nil || !t.inRuns() || r.first < 1 || r.last > mostID || r.last-r.first > mostInRun {
			e.add(data.Finding{Kind: data.FindingValue, Table: "history", ID: r.id, Detail: "no row of the record"})
			return nil
		}
		runs = append(runs, r)
		return nil
	})
	return runs, err
}

// mostInRun is more rows than one step adds.
const mostInRun = 50_000_000

// there looks whether the rows that a run added are there, where nothing was written of
// them since.
func (e *examination) there(r run) error {
	known := make([]bool, r.last-r.first+1)
	for _, query := range []string{
		fmt.Sprintf("SELECT id FROM %s WHERE id BETWEEN ?1 AND ?2 AND ?3 > 0", r.entity),
		fmt.Sprintf("SELECT entity_id FROM history WHERE entity = '%s' AND entity_id BETWEEN ?1 AND ?2 AND id > ?3 AND last IS NULL", r.entity),
	} {
		err := e.each(query, func(scan func(...any) error) error {
			var id int64
			err := scan(&id)
			if err == nil {
				known[id-r.first] = true
			}
			return err
		}, r.first, r.last, r.id)
		if err != nil {
			return err
		}
	}
	for i, there := range known {
		if !there {
			e.add(data.Finding{Kind: data.FindingHistory, Table: string(r.entity), ID: r.first + int64(i), Detail: "id"})
		}
	}
	return nil
}

// untold looks for rows that history does not tell of; a record begins with one row
// of settings and one organization before it has any history.
func (e *examination) untold() error {
	for _, table := range historyTables() {
		err := e.each("SELECT id FROM "+table+" WHERE NOT EXISTS (SELECT 1 FROM history WHERE entity = ?1 AND entity_id = "+table+".id AND last IS NULL)"+
			" AND NOT EXISTS (SELECT 1 FROM history WHERE entity = ?1 AND entity_id <= "+table+".id AND last >= "+table+".id)",
			func(scan func(...any) error) error {
				var id int64
				if err := scan(&id); err != nil {
					return err
				}
				if id != 1 || table != "settings" && table != "organization" {
					e.add(data.Finding{Kind: data.FindingHistory, Table: table, ID: id, Detail: "history does not tell of it"})
				}
				return nil
			}, table)
		if err != nil {
			return err
		}
	}
	return nil
}

// readImage reads a row that history keeps; numbers are whole.
func readImage(text sql.NullString) (rawRow, error) {
	if !text.Valid {
		return nil, nil
	}
	in := json.NewDecoder(strings.NewReader(text.String))
	in.UseNumber()
	var raw map[string]any
	if err := in.Decode(&raw); err != nil {
		return nil, fmt.Errorf("reading history: %w", err)
	}
	if _, err := in.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("reading history: more than one row")
	}
	if raw == nil {
		return nil, errors.New("reading history: no row")
	}
	row := rawRow{}
	for name, value := range raw {
		switch v := value.(type) {
		case json.Number:
			number, err := v.Int64()
			if err != nil {
				return nil, fmt.Errorf("reading history: %w", err)
			}
			row[name] = number
		case string, nil:
			row[name] = v
		default:
			return nil, fmt.Errorf("reading history: %s is no value", name)
		}
	}
	return row, nil
}

// differ returns the first column in which two rows differ, of those that both have:
// a later schema brings columns. What a row is found by is worked out anew.
func differ(a, b rawRow) string {
	if (a == nil) != (b == nil) {
		return "id"
	}
	for _, name := range a.names() {
		theirs, has := b[name]
		if has && name != "search" && name != "address_key" && theirs != a[name] {
			return name
		}
	}
	return ""
}
