package sqlite

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"seatbook/data"
)

// historyTables are the tables that history tells of.
func historyTables() []string {
	return slices.DeleteFunc(slices.Clone(jsonTables), func(table string) bool {
		return table == "record" || table == "step" || table == "history"
	})
}

// history checks that every row of history can be read and goes on where the one
// before it ended, and that the last one is the row as it is (R22).
func (e *examination) history() error {
	trail := &trail{e: e}
	err := e.each(`SELECT h.id, h.entity, h.entity_id, h.before, h.after, coalesce(s.kind, '') FROM history AS h LEFT JOIN step AS s ON s.id = h.step
		ORDER BY h.entity, h.entity_id, h.id`, trail.follow)
	if err != nil {
		return err
	}
	if err := trail.end(); err != nil {
		return err
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
	if !t.begun || t.entity != entity || t.id != entityID {
		if err := t.end(); err != nil {
			return err
		}
		t.entity, t.id, t.begun = entity, entityID, true
	} else if column := differ(t.last, was); column != "" && !rewritten(column, was, is) && t.gap == nil {
		t.gap = &data.Finding{Kind: data.FindingHistory, Table: entity, ID: entityID, Detail: "a step between two is missing: " + column}
	}
	if kind == data.RescuedMark { // it begins anew here
		t.gap = nil
	}
	t.last = is
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
	if t.gap != nil {
		t.e.add(*t.gap)
		t.gap = nil
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

// untold looks for rows that history does not tell of; a record begins with one row
// of settings and one organization before it has any history.
func (e *examination) untold() error {
	for _, table := range historyTables() {
		err := e.each("SELECT id FROM "+table+" WHERE NOT EXISTS (SELECT 1 FROM history WHERE entity = ? AND entity_id = "+table+".id)",
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
