package sqlite

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"seatbook/data"
)

// Subscriptions returns one page of subscriptions. SQLite searches; the filter
// and the order ask the rules, which are Go, so that they stand in one place.
func (b *Book) Subscriptions(ctx context.Context, q data.SubscriptionQuery) (data.Page[data.SubscriptionRow], error) {
	var result data.Page[data.SubscriptionRow]
	settings, err := readSettings(ctx, b.reader)
	if err != nil {
		return result, err
	}
	found, err := b.searchSubscriptions(ctx, q)
	if err != nil {
		return result, err
	}
	kept := found[:0]
	for _, row := range found {
		if q.Filter.Keeps(row.Subscription, q.On, settings.Role) {
			kept = append(kept, row)
		}
	}
	sortSubscriptions(kept, q)
	result.Count = len(kept)
	from := min(max(q.Offset, 0), len(kept))
	to := len(kept)
	if q.Limit > 0 {
		to = min(from+q.Limit, to)
	}
	result.Rows = kept[from:to]
	return result, nil
}

func (b *Book) searchSubscriptions(ctx context.Context, q data.SubscriptionQuery) ([]data.SubscriptionRow, error) {
	if !q.AsOf.IsZero() {
		return b.pastSubscriptions(ctx, q)
	}
	conditions := []string{"1 = 1"}
	var args []any
	if q.Organization != 0 {
		conditions = append(conditions, "s.organization = ?")
		args = append(args, int64(q.Organization))
	}
	if strings.TrimSpace(q.Search) != "" {
		conditions = append(conditions, `(s.search LIKE ? ESCAPE '\' OR o.search LIKE ? ESCAPE '\' OR s.id IN (
			SELECT a.subscription FROM assignment AS a JOIN person AS p ON p.id = a.person WHERE p.search LIKE ? ESCAPE '\'))`)
		pattern := containing(q.Search)
		args = append(args, pattern, pattern, pattern)
	}
	rows, err := b.reader.QueryContext(ctx, "SELECT "+subscriptionSelect+`, o.name FROM subscription AS s
		JOIN organization AS o ON o.id = s.organization WHERE `+strings.Join(conditions, " AND "), args...)
	if err != nil {
		return nil, fmt.Errorf("reading subscriptions: %w", err)
	}
	defer rows.Close()
	var found []data.SubscriptionRow
	for rows.Next() {
		var row data.SubscriptionRow
		if err := rows.Scan(append(subscriptionPlaces(&row.Subscription), &row.OrganizationName)...); err != nil {
			return nil, fmt.Errorf("reading subscriptions: %w", err)
		}
		found = append(found, row)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("reading subscriptions: %w", err)
	}
	if err := b.addPrices(ctx, found); err != nil {
		return nil, err
	}
	return found, b.addOpenChanges(ctx, found)
}

// addOpenChanges fills in the change that waits for each subscription (R21).
func (b *Book) addOpenChanges(ctx context.Context, rows []data.SubscriptionRow) error {
	open, err := changesWhere(ctx, b.reader, isOpen)
	if err != nil {
		return err
	}
	bySubscription := map[data.SubscriptionID]*data.Change{}
	for i := range open {
		bySubscription[open[i].Subscription] = &open[i]
	}
	for i := range rows {
		rows[i].Open = bySubscription[rows[i].ID]
	}
	return nil
}

func sortSubscriptions(rows []data.SubscriptionRow, q data.SubscriptionQuery) {
	type keyed struct {
		row    data.SubscriptionRow
		name   string
		number int64
	}
	all := make([]keyed, len(rows))
	for i, row := range rows {
		all[i] = keyed{row: row, name: data.Fold(data.ShortName(row.Product))}
		switch q.Sort {
		case data.SortOrganization:
			all[i].name = data.Fold(row.OrganizationName) + "\n" + all[i].name
		case data.SortAssigned:
			all[i].number = int64(row.Available())
		case data.SortRenews:
			all[i].number = row.NextRenewal(q.On).Time().Unix()
		case data.SortCost:
			all[i].number = row.CostPerMonth(q.On).Minor
		}
	}
	slices.SortStableFunc(all, func(a, b keyed) int {
		order := cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.name, b.name))
		if q.Descending {
			order = -order
		}
		return cmp.Or(order, cmp.Compare(a.row.ID, b.row.ID))
	})
	for i := range all {
		rows[i] = all[i].row
	}
}
