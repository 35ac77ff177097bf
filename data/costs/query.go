package costs

import (
	"context"

	"seatbook/data"
)

// Query asks what the statements of some months will carry.
type Query struct {
	From   data.Month
	Months int
	On     data.Date // today
}

// Answer answers a Query.
type Answer struct {
	Running []Running
	Lines   []*Line                // shared, and not to be changed
	Rows    []data.SubscriptionRow // every subscription, for Shares
	Holders data.Holders
}

// Source is a record that knows what costs are worked out from.
type Source interface {
	CostBasis(ctx context.Context) (data.CostBasis, error)
}

// Of returns what the subscriptions of a record cost as they are on a day, and
// what the statements of some months carry (R16).
func Of(ctx context.Context, source Source, q Query) (Answer, error) {
	basis, err := source.CostBasis(ctx)
	if err != nil {
		return Answer{}, err
	}
	return Answer{
		Running: RunningOn(basis.Rows, q.On),
		Lines:   Statements(basis.Rows, basis.Changes, q.From, q.Months, q.On),
		Rows:    basis.Rows, Holders: basis.Holders,
	}, nil
}
