package sqlite

import (
	"strings"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Subscriptions returns those that a question keeps, as they are or were.
func (v *view) Subscriptions(q ledger.SubscriptionQuery) ([]data.SubscriptionRow, error) {
	if !q.Before.IsZero() {
		return v.pastSubscriptions(q)
	}
	var c conditions
	if q.Organization != 0 {
		c.add("s.organization = ?", int64(q.Organization))
	}
	if strings.TrimSpace(q.Search) != "" {
		pattern := containing(q.Search)
		c.add(`(s.search LIKE ? ESCAPE '\' OR o.search LIKE ? ESCAPE '\' OR s.id IN (
			SELECT a.subscription FROM assignment AS a JOIN person AS p ON p.id = a.person WHERE p.search LIKE ? ESCAPE '\'))`,
			pattern, pattern, pattern)
	}
	query := "SELECT " + subscriptions.selected() + `, o.name FROM subscription AS s
		JOIN organization AS o ON o.id = s.organization` + c.where()
	return collect(v, query, c.args, func(scan func(...any) error) (row data.SubscriptionRow, err error) {
		return row, scan(subscriptions.place(&row.Subscription), &row.OrganizationName)
	})
}

// pastQuery reads the last image of each subscription before an instant, and counts
// the last images of assignments that sit on it. Each is worked out once, not for
// each row.
const pastQuery = `WITH latest AS MATERIALIZED (
		SELECT h.entity, max(h.id) AS id FROM history AS h JOIN step AS f ON f.id = h.step
		WHERE h.entity IN ('subscription', 'assignment') AND f.at < ? GROUP BY h.entity, h.entity_id),
	held AS MATERIALIZED (
		SELECT json_extract(h.after, '$.subscription') AS subscription, count(*) AS n
		FROM latest JOIN history AS h ON h.id = latest.id
		WHERE latest.entity = 'assignment' AND h.after IS NOT NULL GROUP BY 1)
	SELECT h.after, coalesce(held.n, 0), coalesce(o.name, '') FROM latest JOIN history AS h ON h.id = latest.id
	LEFT JOIN held ON held.subscription = h.entity_id
	LEFT JOIN organization AS o ON o.id = json_extract(h.after, '$.organization')
	WHERE latest.entity = 'subscription' AND h.after IS NOT NULL`

func (v *view) pastSubscriptions(q ledger.SubscriptionQuery) ([]data.SubscriptionRow, error) {
	all, err := collect(v, pastQuery, []any{q.Before.UTC().Format(time.RFC3339)}, func(scan func(...any) error) (row data.SubscriptionRow, err error) {
		var image string
		var named int
		if err := scan(&image, &named, &row.OrganizationName); err != nil {
			return row, err
		}
		kept, err := subscriptions.fromImage(image)
		if err != nil {
			return row, err
		}
		row.Subscription = kept.(data.Subscription)
		row.NamedAssigned = named
		return row, nil
	})
	found := all[:0]
	for _, row := range all {
		wanted := q.Organization == 0 || row.Organization == q.Organization
		text := searched(row.Subscription) + "\n" + data.Fold(row.OrganizationName)
		if wanted && strings.Contains(text, data.Fold(q.Search)) {
			found = append(found, row)
		}
	}
	return found, err
}
