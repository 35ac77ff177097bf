package sqlite

import (
	"context"
	"fmt"
	"strings"

	"seatbook/data"
)

// Steps returns the latest steps, latest first.
func (b *Book) Steps(ctx context.Context, limit int) ([]data.Step, error) {
	page, err := b.History(ctx, data.HistoryQuery{Limit: limit})
	return page.Rows, err
}

// History returns one page of all steps, latest first (R22).
func (b *Book) History(ctx context.Context, q data.HistoryQuery) (data.Page[data.Step], error) {
	var result data.Page[data.Step]
	where := "1 = 1"
	var args []any
	if strings.TrimSpace(q.Search) != "" {
		where = `fold(subject || char(10) || actor || char(10) || note) LIKE ? ESCAPE '\'`
		args = append(args, containing(q.Search))
	}
	if err := b.reader.QueryRowContext(ctx, "SELECT count(*) FROM step WHERE "+where, args...).Scan(&result.Count); err != nil {
		return result, fmt.Errorf("counting the steps: %w", err)
	}
	limit, limitArgs := page(q.Limit, q.Offset)
	rows, err := b.reader.QueryContext(ctx, "SELECT "+stepColumns+" FROM step WHERE "+where+
		" ORDER BY id DESC"+limit, append(args, limitArgs...)...)
	if err != nil {
		return result, fmt.Errorf("reading the steps: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		step, err := scanStep(rows.Scan)
		if err != nil {
			return result, err
		}
		result.Rows = append(result.Rows, step)
	}
	return result, rows.Err()
}
