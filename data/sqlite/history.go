package sqlite

import (
	"context"
	"fmt"
	"strings"
	"time"

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
	where, args := b.historyWhere(q)
	if err := b.reader.QueryRowContext(ctx, "SELECT count(*) FROM step AS s WHERE "+where, args...).Scan(&result.Count); err != nil {
		return result, fmt.Errorf("counting the steps: %w", err)
	}
	limit, limitArgs := page(q.Limit, q.Offset)
	rows, err := b.reader.QueryContext(ctx, "SELECT "+stepColumns+" FROM step AS s WHERE "+where+
		" ORDER BY s.id DESC"+limit, append(args, limitArgs...)...)
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

// historyWhere returns the condition on s of the steps that a question is about.
func (b *Book) historyWhere(q data.HistoryQuery) (where string, args []any) {
	conditions := []string{"1 = 1"}
	narrow := func(condition string, values ...any) {
		conditions = append(conditions, condition)
		args = append(args, values...)
	}
	if strings.TrimSpace(q.Search) != "" {
		narrow(`fold(s.subject || char(10) || s.actor || char(10) || s.note) LIKE ? ESCAPE '\'`, containing(q.Search))
	}
	if q.Topic != "" && q.Topic != data.TopicAll {
		places, kinds := kindsOf(q.Topic)
		narrow("coalesce((SELECT kind FROM step AS first WHERE s.kind = 'undone' AND first.id = s.undoes), s.kind) IN ("+places+")", kinds...)
	}
	if q.Subscription != 0 {
		id := int64(q.Subscription)
		narrow(`s.id IN (SELECT step FROM history WHERE entity = 'subscription' AND entity_id = ?
			UNION ALL SELECT step FROM history WHERE json_extract(before, '$.subscription') = ?
			UNION ALL SELECT step FROM history WHERE json_extract(after, '$.subscription') = ?)`, id, id, id)
	}
	if q.Person != 0 {
		id := int64(q.Person)
		narrow(`s.id IN (SELECT step FROM history WHERE entity = 'person' AND entity_id = ?
			UNION ALL SELECT step FROM history WHERE coalesce(json_extract(after, '$.person'), json_extract(before, '$.person')) = ?)`, id, id)
	}
	if !q.From.IsZero() {
		narrow("s.at >= ?", b.startOf(q.From))
	}
	if !q.To.IsZero() {
		narrow("s.at < ?", b.startOf(q.To.AddDays(1)))
	}
	return strings.Join(conditions, " AND "), args
}

// kindsOf returns the kinds of steps of a topic, with a place for each.
func kindsOf(topic data.Topic) (places string, kinds []any) {
	for _, kind := range data.StepKinds() {
		if kind.Topic() == topic {
			kinds = append(kinds, string(kind))
		}
	}
	return strings.TrimSuffix(strings.Repeat("?, ", len(kinds)), ", "), kinds
}

// startOf returns the instant at which a day begins where the user is, as the
// steps write theirs.
func (b *Book) startOf(day data.Date) string {
	return time.Date(day.Year, day.Month, day.Day, 0, 0, 0, 0, b.now().Location()).UTC().Format(time.RFC3339)
}
