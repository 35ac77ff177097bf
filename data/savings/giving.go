package savings

import (
	"context"
	"slices"

	"seatbook/data"
)

// Giving is what is known of a record to tell which licenses would be paid for nothing once
// somebody is given another.
type Giving struct {
	rows   map[data.SubscriptionID]data.SubscriptionRow
	lister lister
}

// GivingSource is a record as far as it is asked for that.
type GivingSource interface {
	Subscriptions(ctx context.Context, q data.SubscriptionQuery) (data.Page[data.SubscriptionRow], error)
	Products(ctx context.Context) ([]data.Product, error)
}

// AskGiving asks a record for it.
func AskGiving(ctx context.Context, record GivingSource, known Known, settings data.Settings, on data.Date) (g Giving, err error) {
	page, err := record.Subscriptions(ctx, data.SubscriptionQuery{On: on})
	if err != nil {
		return g, err
	}
	named, err := record.Products(ctx)
	g.rows = map[data.SubscriptionID]data.SubscriptionRow{}
	for _, row := range page.Rows {
		g.rows[row.ID] = row
	}
	g.lister = lister{basis: data.SavingsBasis{Settings: settings}, included: NewInclusions(known.Suites, known.Catalog, named), on: on}
	return g, err
}

// Wasted returns the rows that the savings list would have once somebody who holds some
// licenses is given others, and does not have now: of the new ones, and of those that a new
// one includes (R31 to R34).
func (g Giving) Wasted(p data.Person, holds []data.NamedHolding, given ...data.SubscriptionRow) []Row {
	var held []*data.SubscriptionRow
	for _, h := range holds {
		if row, there := g.rows[h.Subscription]; there && h.Person == p.ID {
			held = append(held, &row)
		}
	}
	there := map[Key]bool{}
	for _, row := range g.lister.ofPerson(p, held) {
		there[row.Key()] = true
	}
	for i := range given {
		held = append(held, &given[i])
	}
	return slices.DeleteFunc(g.lister.ofPerson(p, held), func(row Row) bool { return there[row.Key()] })
}
