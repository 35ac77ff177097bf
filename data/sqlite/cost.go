package sqlite

import (
	"context"
	"fmt"

	"seatbook/data"
)

// CostBasis returns what costs are worked out from.
func (b *Book) CostBasis(ctx context.Context) (data.CostBasis, error) {
	rows, err := b.searchSubscriptions(ctx, data.SubscriptionQuery{})
	if err != nil {
		return data.CostBasis{}, err
	}
	changes, err := b.changesBySubscription(ctx, "state <> 'withdrawn'")
	if err != nil {
		return data.CostBasis{}, err
	}
	holders, err := b.holders(ctx)
	return data.CostBasis{Rows: rows, Changes: changes, Holders: holders}, err
}

// changesBySubscription reads the changes that a condition keeps, in the order
// in which they were recorded.
func (b *Book) changesBySubscription(ctx context.Context, condition string) (map[data.SubscriptionID][]data.Change, error) {
	made, err := changesWhere(ctx, b.reader, condition+" ORDER BY id")
	changes := map[data.SubscriptionID][]data.Change{}
	for _, c := range made {
		changes[c.Subscription] = append(changes[c.Subscription], c)
	}
	return changes, err
}

// holders counts the people who hold licenses by name, by department.
func (b *Book) holders(ctx context.Context) (data.Holders, error) {
	rows, err := b.reader.QueryContext(ctx, `SELECT a.subscription, p.department, count(*)
		FROM assignment AS a JOIN person AS p ON p.id = a.person GROUP BY 1, 2`)
	if err != nil {
		return nil, fmt.Errorf("counting who holds licenses: %w", err)
	}
	defer rows.Close()
	holders := data.Holders{}
	for rows.Next() {
		var id data.SubscriptionID
		var department string
		var n int
		if err := rows.Scan(&id, &department, &n); err != nil {
			return nil, fmt.Errorf("counting who holds licenses: %w", err)
		}
		if holders[id] == nil {
			holders[id] = map[string]int{}
		}
		holders[id][department] = n
	}
	return holders, rows.Err()
}
