package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"seatbook/data"
)

// rowsAtOnce is how many rows are inserted by one statement.
const rowsAtOnce = 32

// rowsIn inserts the rows of one table of JSON. Nearly all have the same columns, and
// nothing but text, whole numbers and nothing in them: those go in together. All others
// are looked at one by one, to say what is wrong with them.
type rowsIn struct {
	ctx    context.Context
	tx     *sql.Tx
	table  string
	known  []string // columns of the schema
	names  []string // columns of the rows that go in together
	values []any    // of those that wait, one row after the other
	many   *sql.Stmt
}

// add inserts a row, now or with those that follow.
func (r *rowsIn) add(text json.RawMessage) error {
	if r.names == nil {
		if err := r.begin(text); err != nil {
			return err
		}
	}
	before := len(r.values)
	if len(r.names) == 0 || !r.plain(string(text)) {
		r.values = r.values[:before]
		if err := r.end(); err != nil { // in their order
			return err
		}
		return insertRow(r.ctx, r.tx, r.table, r.known, text)
	}
	if len(r.values) < rowsAtOnce*len(r.names) {
		return nil
	}
	_, err := r.many.ExecContext(r.ctx, r.values...)
	r.values = r.values[:0]
	if err != nil {
		return rowError(err, r.table)
	}
	return nil
}

// begin takes the columns from the first row; there are none that go in together where
// it does not have each once and known.
func (r *rowsIn) begin(text json.RawMessage) (err error) {
	r.names = []string{}
	held := tokens{text: string(text)}
	names, fault := held.names()
	sorted := slices.Sorted(slices.Values(names))
	if fault != nil || len(names) == 0 || len(slices.Compact(sorted)) != len(names) {
		return nil
	}
	for _, name := range names {
		if !slices.Contains(r.known, name) {
			return nil
		}
	}
	r.names = names
	if r.many, err = r.tx.PrepareContext(r.ctx, insertingRows(r.table, names, rowsAtOnce)); err != nil {
		return fmt.Errorf("reading rows of %s: %w", r.table, err)
	}
	return nil
}

// plain adds the values of a row to those that wait, and tells whether it is as the
// others.
func (r *rowsIn) plain(text string) bool {
	in := tokens{text: text}
	in.expect('{')
	for i, name := range r.names {
		if i > 0 {
			in.expect(',')
		}
		if in.next().text != name {
			return false
		}
		in.expect(':')
		if jsonText(r.table, name) {
			r.values = append(r.values, orNull(in.whole()))
			continue
		}
		switch held := in.next(); {
		case !held.there:
			r.values = append(r.values, nil)
		case held.isText:
			r.values = append(r.values, held.text)
		default:
			number, err := strconv.ParseInt(held.text, 10, 64)
			if err != nil {
				return false
			}
			r.values = append(r.values, number)
		}
	}
	in.expect('}')
	return in.fault == nil
}

func orNull(text string) any {
	if text == "null" {
		return nil
	}
	return text
}

// end inserts the rows that wait.
func (r *rowsIn) end() error {
	if len(r.values) == 0 {
		return nil
	}
	values := r.values
	r.values = r.values[:0]
	if _, err := r.tx.ExecContext(r.ctx, insertingRows(r.table, r.names, len(values)/len(r.names)), values...); err != nil {
		return rowError(err, r.table)
	}
	return nil
}

// close gives back what add prepared.
func (r *rowsIn) close() error {
	if r.many == nil {
		return nil
	}
	return r.many.Close()
}

// insertingRows returns the statement that inserts a number of rows.
func insertingRows(table string, names []string, n int) string {
	row := "(" + strings.TrimSuffix(strings.Repeat("?, ", len(names)), ", ") + ")"
	return fmt.Sprintf("INSERT INTO %s (%s) VALUES %s", table, strings.Join(names, ", "), row+strings.Repeat(", "+row, n-1))
}

// names returns the names of an object's members.
func (t *tokens) names() (names []string, fault error) {
	t.expect('{')
	for !t.is('}') && t.fault == nil {
		if len(names) > 0 {
			t.expect(',')
		}
		names = append(names, t.next().text)
		t.expect(':')
		t.whole()
	}
	return names, t.fault
}

// whole passes by one value, whatever is in it, and returns it as it stands.
func (t *tokens) whole() string {
	t.space()
	start, depth := t.at, 0
	for t.at < len(t.text) && t.fault == nil {
		switch c := t.text[t.at]; {
		case c == '"':
			t.quoted()
			continue
		case c == '{' || c == '[':
			depth++
		case depth == 0 && (c == ',' || c == '}' || c == ']'):
			return strings.TrimRight(t.text[start:t.at], " \t\r\n")
		case c == '}' || c == ']':
			depth--
		}
		t.at++
	}
	t.fail()
	return ""
}

// insertRow inserts one row.
func insertRow(ctx context.Context, tx *sql.Tx, table string, known []string, text json.RawMessage) error {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(text, &raw); err != nil {
		return err
	}
	row := rawRow{}
	for name, value := range raw {
		if !slices.Contains(known, name) {
			return data.NewError(data.CodeUnknownPart, "Name", table+" > "+name)
		}
		var err error
		if row[name], err = valueOf(value, jsonText(table, name)); err != nil {
			return err
		}
	}
	statement, args := row.insertInto(table)
	if _, err := tx.ExecContext(ctx, statement, args...); err != nil {
		return rowError(err, table)
	}
	return nil
}

func columnsOf(ctx context.Context, tx *sql.Tx, table string) (names []string, err error) {
	rows, err := tx.QueryContext(ctx, "SELECT name FROM pragma_table_info(?)", table)
	if err != nil {
		return nil, fmt.Errorf("reading the columns of %s: %w", table, err)
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, fmt.Errorf("reading the columns of %s: %w", table, err)
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// valueOf is a value as SQLite takes it: text, a whole number or nothing; a value
// that is JSON itself as its text.
func valueOf(raw json.RawMessage, asText bool) (any, error) {
	if string(raw) == "null" {
		return nil, nil
	}
	if asText {
		return string(raw), nil
	}
	if raw[0] == '"' {
		var text string
		err := json.Unmarshal(raw, &text)
		return text, err
	}
	var number int64
	err := json.Unmarshal(raw, &number)
	return number, err
}
