package sqlite

import (
	"database/sql"
	"slices"
	"strings"
	"unicode/utf8"
)

// mostProbed is how many numbers of rows are tried one by one.
const mostProbed = 5_000_000

// readRows are the rows of a table that can be read.
type readRows struct {
	all      []rawRow // in the order of their numbers
	expected int      // how many there should be, as far as is known
	unsure   bool     // it is not known
}

// rowsOf reads every row of a table that can be read.
func (r *rescuer) rowsOf(table string) (readRows, error) {
	return r.rowsFrom("SELECT * FROM "+table, table)
}

// rowsFrom does so with a query that selects from the table: from the first on and from
// the last back, up to what can't be read, and one by one between.
func (r *rescuer) rowsFrom(query, table string) (readRows, error) {
	rows, whole := r.scan(query + " ORDER BY id")
	if err := r.ctx.Err(); err != nil || whole && !r.source.damaged(table) {
		return readRows{all: rows, expected: len(rows)}, err
	}
	expected, counted := r.count(table)
	if !whole {
		var err error
		if rows, err = r.aroundDamage(rows, query, table, expected); err != nil {
			return readRows{}, err
		}
	}
	mended := r.source.mended[table]
	expected = max(expected, len(rows)+mended.Rows)
	return readRows{all: rows, expected: expected, unsure: !counted && (mended.Lost || !whole)}, r.ctx.Err()
}

// count counts the rows of a table by one of its indexes, which is in other pages; not
// where there is none that can be read.
func (r *rescuer) count(table string) (n int, counted bool) {
	var plan string
	var id, parent, unused int
	query := "SELECT count(*) FROM " + table
	err := r.source.QueryRowContext(r.ctx, "EXPLAIN QUERY PLAN "+query).Scan(&id, &parent, &unused, &plan)
	if err != nil || !strings.Contains(plan, "INDEX") {
		return 0, false
	}
	return n, r.source.QueryRowContext(r.ctx, query).Scan(&n) == nil
}

// aroundDamage reads the rows behind those that were read, which end where one can't be.
func (r *rescuer) aroundDamage(rows []rawRow, query, table string, expected int) ([]rawRow, error) {
	back, _ := r.scan(query+" WHERE id > ? ORDER BY id DESC", lastID(rows))
	slices.Reverse(back)
	until := lastID(rows) + int64(expected) + 1000
	if len(back) > 0 {
		until = firstID(back) - 1
	}
	var highest sql.NullInt64
	if len(back) == 0 && r.source.QueryRowContext(r.ctx, "SELECT max(id) FROM "+table).Scan(&highest) == nil {
		until = max(until, highest.Int64)
	}
	for id := range r.told[table] {
		if len(back) == 0 {
			until = max(until, id)
		}
	}
	until = min(until, lastID(rows)+mostProbed)
	for id := lastID(rows) + 1; id <= until; id++ {
		one, _ := r.scan(query+" WHERE id = ?", id)
		rows = append(rows, one...)
		if err := r.ctx.Err(); err != nil {
			return nil, err
		}
	}
	return append(rows, back...), nil
}

func firstID(rows []rawRow) int64 { return idOf(rows, 0) }

func lastID(rows []rawRow) int64 { return idOf(rows, len(rows)-1) }

func idOf(rows []rawRow, i int) int64 {
	if i < 0 || i >= len(rows) {
		return 0
	}
	id, _ := rows[i]["id"].(int64)
	return id
}

// scan reads rows until the end, or until one can't be read.
func (r *rescuer) scan(query string, args ...any) (read []rawRow, whole bool) {
	rows, err := r.source.QueryContext(r.ctx, query, args...)
	if err != nil {
		return nil, false
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return nil, false
	}
	for rows.Next() {
		values, places := make([]any, len(names)), make([]any, len(names))
		for i := range values {
			places[i] = &values[i]
		}
		if err := rows.Scan(places...); err != nil {
			return read, false
		}
		row := rawRow{}
		for i, name := range names {
			row[name] = values[i]
		}
		read = append(read, row)
	}
	return read, rows.Err() == nil
}

// isText tells whether a value is none that damage made of text.
func isText(value any) bool {
	switch v := value.(type) {
	case string:
		return utf8.ValidString(v)
	case int64, nil:
		return true
	}
	return false
}
