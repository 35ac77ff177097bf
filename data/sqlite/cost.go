package sqlite

import (
	"context"

	"seatbook/data"
)

// Costs returns what the subscriptions cost as they are, and what the statements
// of some months will carry.
func (b *Book) Costs(ctx context.Context, q data.CostQuery) (data.Costs, error) {
	rows, err := b.searchSubscriptions(ctx, data.SubscriptionQuery{})
	if err != nil {
		return data.Costs{}, err
	}
	made, err := changesWhere(ctx, b.reader, "state <> 'withdrawn' ORDER BY id")
	if err != nil {
		return data.Costs{}, err
	}
	changes := map[data.SubscriptionID][]data.Change{}
	for _, c := range made {
		changes[c.Subscription] = append(changes[c.Subscription], c)
	}
	return data.Costs{
		Running: data.RunningCosts(rows, q.On),
		Lines:   data.Forecast(rows, changes, q.From, q.Months, q.On),
	}, nil
}
