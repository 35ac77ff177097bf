package sqlite

import (
	"context"
	"database/sql"
	"strings"

	"seatbook/data"
)

// queryer is a connection, a pool or a transaction that can be asked.
type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// containing returns the LIKE pattern of rows whose folded text holds the folded
// search. Use it with ESCAPE '\'.
func containing(search string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(data.Fold(search)) + "%"
}

// folded is the text in which a search looks: each part on a line of its own.
func folded(parts ...string) string {
	for i, part := range parts {
		parts[i] = data.Fold(part)
	}
	return strings.Join(parts, "\n")
}

// page returns LIMIT and OFFSET; no limit is every row.
func page(limit, offset int) (clause string, args []any) {
	if limit <= 0 {
		limit = -1
	}
	return " LIMIT ? OFFSET ?", []any{limit, offset}
}

// scanDate reads ISO text into a date.
type scanDate struct{ into *data.Date }

// Scan implements sql.Scanner.
func (d scanDate) Scan(value any) error {
	text, _ := value.(string)
	return d.into.UnmarshalText([]byte(text))
}
