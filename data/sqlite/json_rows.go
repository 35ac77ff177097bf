package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// rowsAtOnce is how many rows of JSON SQLite reads as one value.
const rowsAtOnce = 1000

// insertRows inserts rows of JSON. SQLite reads many at once, where each has the same
// columns and nothing but text, whole numbers and nothing in them; all others are
// looked at one by one, to say what is wrong with them.
func insertRows(ctx context.Context, tx *sql.Tx, table string, known []string, rows []json.RawMessage) error {
	if len(rows) == 0 {
		return nil
	}
	batch := slices.Concat([]byte("["), bytes.Join(rawBytes(rows), []byte(",")), []byte("]"))
	names, alike, err := columnsOfRows(ctx, tx, table, known, string(batch))
	if err != nil {
		return err
	}
	if alike {
		_, err := tx.ExecContext(ctx, insertingRows(table, names), string(batch))
		if err == nil {
			return nil
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	for _, row := range rows {
		if err := insertRow(ctx, tx, table, known, row); err != nil {
			return err
		}
	}
	return nil
}

func rawBytes(rows []json.RawMessage) (all [][]byte) {
	for _, row := range rows {
		all = append(all, row)
	}
	return all
}

// columnsOfRows returns the columns that the rows have, and whether all have the same
// ones, each once and known, and plain values.
func columnsOfRows(ctx context.Context, tx *sql.Tx, table string, known []string, batch string) (names []string, alike bool, err error) {
	rows, err := tx.QueryContext(ctx, `SELECT DISTINCT CASE r.type WHEN 'object' THEN (SELECT group_concat(m.key, ' ') FROM json_each(r.value) AS m) END
		FROM json_each(?) AS r LIMIT 2`, batch)
	if err != nil {
		return nil, false, fmt.Errorf("reading rows of %s: %w", table, err)
	}
	defer rows.Close()
	lists := 0
	for rows.Next() {
		var list sql.NullString
		if err := rows.Scan(&list); err != nil {
			return nil, false, fmt.Errorf("reading rows of %s: %w", table, err)
		}
		lists++
		names = strings.Fields(list.String)
	}
	if rows.Err() != nil || lists != 1 || len(names) == 0 {
		return nil, false, nil
	}
	sorted := slices.Sorted(slices.Values(names))
	if len(slices.Compact(sorted)) != len(names) {
		return nil, false, nil
	}
	plain := []string{}
	for _, name := range names {
		if !slices.Contains(known, name) {
			return nil, false, nil
		}
		if !jsonText(table, name) {
			plain = append(plain, name)
		}
	}
	var odd bool
	err = tx.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM json_each(?1) AS r, json_each(r.value) AS m
		WHERE m.type NOT IN ('text', 'integer', 'null') AND m.key IN (SELECT value FROM json_each(?2)))`, batch, quoted(plain)).Scan(&odd)
	return names, err == nil && !odd, nil
}

// quoted writes names down for json_each.
func quoted(names []string) string { return `["` + strings.Join(names, `","`) + `"]` }

// insertingRows returns the statement that inserts rows of JSON. What is JSON itself
// stays as it is.
func insertingRows(table string, names []string) string {
	var values []string
	for _, name := range names {
		value := fmt.Sprintf("r.value ->> '%s'", name)
		if jsonText(table, name) {
			value = fmt.Sprintf("CASE WHEN json_type(r.value, '$.%s') <> 'null' THEN r.value -> '%s' END", name, name)
		}
		values = append(values, value)
	}
	return fmt.Sprintf("INSERT INTO %s (%s) SELECT %s FROM json_each(?) AS r", table, strings.Join(names, ", "), strings.Join(values, ", "))
}
