package sqlite

import (
	"context"
	"fmt"
	"strings"

	"seatbook/data"
)

// changeRowSelect adds what the list shows beside a change. Its history names the
// step that recorded it.
const changeRowSelect = `c.id, c.version, c.subscription, c.kind, c.state, c.from_total, c.to_total, c.at_time,
	c.submitted_on, c.due_on, c.confirmed_on, c.note, c.part_minor, c.full_minor, c.currency,
	s.product, o.name, s.version,
	coalesce((SELECT p.actor FROM history AS h JOIN step AS p ON p.id = h.step
		WHERE h.entity = 'change' AND h.entity_id = c.id ORDER BY h.id LIMIT 1), '')`

const changeRowFrom = ` FROM change AS c JOIN subscription AS s ON s.id = c.subscription
	JOIN organization AS o ON o.id = s.organization WHERE `

// AllChanges returns one page of the changes of every subscription.
func (b *Book) AllChanges(ctx context.Context, q data.ChangeQuery) (data.Page[data.ChangeRow], error) {
	var result data.Page[data.ChangeRow]
	where, args := changesWanted(q)
	if err := b.reader.QueryRowContext(ctx, "SELECT count(*)"+changeRowFrom+where, args...).Scan(&result.Count); err != nil {
		return result, fmt.Errorf("counting changes: %w", err)
	}
	limit, limitArgs := page(q.Limit, q.Offset)
	rows, err := b.reader.QueryContext(ctx, "SELECT "+changeRowSelect+changeRowFrom+where+
		" ORDER BY c."+isOpen+" DESC, CASE WHEN c."+isOpen+" THEN c.due_on END, c.id DESC"+limit, append(args, limitArgs...)...)
	if err != nil {
		return result, fmt.Errorf("reading changes: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var r data.ChangeRow
		places := append(changePlaces(&r.Change), &r.Product, &r.OrganizationName, &r.Ref.Version, &r.Actor)
		if err := rows.Scan(places...); err != nil {
			return result, fmt.Errorf("reading changes: %w", err)
		}
		r.EstimatePart.Currency = r.EstimateFull.Currency
		r.Ref.ID = r.Subscription
		result.Rows = append(result.Rows, r)
	}
	return result, rows.Err()
}

func changesWanted(q data.ChangeQuery) (where string, args []any) {
	conditions := []string{"1 = 1"}
	if q.Open {
		conditions = append(conditions, "c."+isOpen)
	}
	if q.Past {
		conditions = append(conditions, "NOT c."+isOpen)
	}
	if strings.TrimSpace(q.Search) != "" {
		conditions = append(conditions, `(s.search LIKE ? ESCAPE '\' OR o.search LIKE ? ESCAPE '\')`)
		args = append(args, containing(q.Search), containing(q.Search))
	}
	return strings.Join(conditions, " AND "), args
}
