package sqlite

import (
	"database/sql"
	"unicode/utf8"
)

// mostProbed is how many numbers of rows are tried one by one.
const mostProbed = 5_000_000

// rowsOf reads every row of a table that can be read, in the order of their numbers,
// and tells how many there should be.
func (r *rescuer) rowsOf(table string) (rows []rawRow, expected int, err error) {
	return r.rowsFrom("SELECT * FROM "+table, table)
}

// rowsFrom does so with a query that selects from the table.
func (r *rescuer) rowsFrom(query, table string) (rows []rawRow, expected int, err error) {
	rows, whole := r.scan(query + " ORDER BY id")
	if err := r.ctx.Err(); err != nil || whole {
		return rows, len(rows), err
	}
	back, _ := r.scan(query+" WHERE id > ? ORDER BY id DESC", lastID(rows))
	for left, right := 0, len(back)-1; left < right; left, right = left+1, right-1 {
		back[left], back[right] = back[right], back[left]
	}
	// An index is in other pages, and may know how many there are, and up to where.
	for _, count := range []string{"SELECT count(*) FROM " + table, "SELECT count(*) FROM " + table + " NOT INDEXED"} {
		var n int
		if r.source.QueryRowContext(r.ctx, count).Scan(&n) == nil {
			expected = max(expected, n)
		}
	}
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
			return nil, 0, err
		}
	}
	rows = append(rows, back...)
	return rows, max(expected, len(rows)+1), nil // at least one was in the way
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
