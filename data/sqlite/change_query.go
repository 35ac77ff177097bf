package sqlite

import (
	"strings"

	"seatbook/data"
)

// besideChange is what the list shows beside a change. Its history names the step
// that recorded it, and the one that wrote it last.
const (
	besideChange = `, s.product, s.cloud, o.name, s.version,
	coalesce(f.actor, ''), coalesce(f.kind, ''), coalesce(f.subject, ''), coalesce(l.kind, ''), coalesce(l.subject, '')`
	stepsOfChange = `
		LEFT JOIN step AS f ON f.id = (SELECT h.step FROM history AS h WHERE h.entity = 'change' AND h.entity_id = c.id ORDER BY h.id LIMIT 1)
		LEFT JOIN step AS l ON l.id = (SELECT h.step FROM history AS h WHERE h.entity = 'change' AND h.entity_id = c.id ORDER BY h.id DESC LIMIT 1)`
)

// Changes returns one page of changes: the open ones first, by the day they are due,
// then the others, latest first.
func (v *view) Changes(q data.ChangeQuery) (data.Page[data.ChangeRow], error) {
	var result data.Page[data.ChangeRow]
	var c conditions
	if q.IDs != nil {
		c.add("c.id IN (SELECT value FROM json_each(?))", listed(q.IDs))
	}
	if q.Open {
		c.add("c.open = 1")
	}
	if q.Past {
		c.add("c.open = 0")
	}
	if q.Beside {
		c.add("c.draft_total > 0")
	}
	from := "FROM change AS c"
	if strings.TrimSpace(q.Search) != "" {
		from += " JOIN subscription AS s ON s.id = c.subscription JOIN organization AS o ON o.id = s.organization"
		c.contains(q.Search, "s.search", "o.search", "fold(c.order_number || char(10) || c.invoice_number)")
	}
	from += c.where()
	var err error
	if result.Count, err = v.countKept(from, c.args); err != nil {
		return result, err
	}
	limit, limitArgs := page(q.Limit, q.Offset)
	// The page is cut before its rows are read.
	order := changeOrder(q)
	query := "SELECT " + changes.selected() + besideChange + " FROM (SELECT c.id AS id " + from + order + limit + `) AS wanted
		JOIN change AS c ON c.id = wanted.id JOIN subscription AS s ON s.id = c.subscription
		JOIN organization AS o ON o.id = s.organization` + stepsOfChange + order
	result.Rows, err = collect(v, query, append(c.args, limitArgs...), func(scan func(...any) error) (r data.ChangeRow, err error) {
		err = scan(changes.place(&r.Change), &r.Product, &r.Cloud, &r.OrganizationName, &r.Subject.Version, &r.Actor,
			&r.First.Kind, &r.First.Subject, &r.Last.Kind, &r.Last.Subject)
		r.EstimatePart.Currency = r.EstimateFull.Currency
		r.Subject.ID = r.Subscription
		return r, err
	})
	return result, err
}

// changeOrder puts those that wait first, by the day they are due, and of the others the
// latest. Those alone are walked as they stand.
func changeOrder(q data.ChangeQuery) string {
	switch {
	case q.Past:
		return " ORDER BY c.id DESC"
	case q.Open:
		return " ORDER BY c.due_on, c.id DESC"
	default:
		return " ORDER BY c.open DESC, CASE c.open WHEN 1 THEN c.due_on END, c.id DESC"
	}
}
