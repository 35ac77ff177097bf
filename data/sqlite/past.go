package sqlite

import (
	"context"
	"fmt"
	"strings"

	"seatbook/data"
)

// pastSelect is subscriptionSelect on an image of history, which has the columns
// under the same names. The ones that came with a later schema may be missing.
var pastSelect = func() string {
	var columns []string
	for _, column := range strings.Split(subscriptionSelect[:strings.Index(subscriptionSelect, "(SELECT count")], ",") {
		if name, isColumn := strings.CutPrefix(strings.TrimSpace(column), "s."); isColumn {
			missing := "0"
			if name == "total_from" || name == "assigned_from" {
				missing = "''"
			}
			columns = append(columns, "coalesce(json_extract(h.after, '$."+name+"'), "+missing+")")
		}
	}
	return strings.Join(columns, ", ")
}()

// latestImages are the rows of history that hold each row of a table as it was
// before an instant.
const latestImages = `SELECT max(h.id) FROM history AS h JOIN step AS p ON p.id = h.step
	WHERE h.entity = ? AND p.at < ? GROUP BY h.entity_id`

// pastSubscriptions reads the subscriptions as they were at the end of a day,
// with how many were assigned by name (R22).
func (b *Book) pastSubscriptions(ctx context.Context, q data.SubscriptionQuery) ([]data.SubscriptionRow, error) {
	end := b.startOf(q.AsOf.AddDays(1))
	rows, err := b.reader.QueryContext(ctx, `WITH assigned AS (
			SELECT json_extract(h.after, '$.subscription') AS subscription, count(*) AS n FROM history AS h
			WHERE h.id IN (`+latestImages+`) AND h.after IS NOT NULL GROUP BY 1)
		SELECT `+pastSelect+`, coalesce((SELECT n FROM assigned WHERE assigned.subscription = h.entity_id), 0),
			coalesce((SELECT name FROM organization WHERE id = json_extract(h.after, '$.organization')), ''),
			fold(json_extract(h.after, '$.search'))
		FROM history AS h WHERE h.id IN (`+latestImages+`) AND h.after IS NOT NULL`,
		"assignment", end, "subscription", end)
	if err != nil {
		return nil, fmt.Errorf("reading the record as it was: %w", err)
	}
	defer rows.Close()
	var found []data.SubscriptionRow
	for rows.Next() {
		var row data.SubscriptionRow
		var search string
		if err := rows.Scan(append(subscriptionPlaces(&row.Subscription), &row.OrganizationName, &search)...); err != nil {
			return nil, fmt.Errorf("reading the record as it was: %w", err)
		}
		wanted := q.Organization == 0 || row.Organization == q.Organization
		if wanted && strings.Contains(search+"\n"+data.Fold(row.OrganizationName), data.Fold(q.Search)) {
			found = append(found, row)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("reading the record as it was: %w", err)
	}
	return found, b.addPrices(ctx, found)
}
