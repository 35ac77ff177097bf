package savings

import (
	"context"
	"slices"

	"seatbook/data"
)

// Giving is what is known of a record to tell which licenses would be paid for nothing once
// somebody is given another.
type Giving struct {
	rows   map[data.SubscriptionID]*data.SubscriptionRow // they are not to be changed
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
	return NewGiving(page.Rows, named, known, settings, on), err
}

// NewGiving returns it for subscriptions that were asked for already, which it holds as they
// are and without a copy, and named products.
func NewGiving(rows []data.SubscriptionRow, named []data.Product, known Known, settings data.Settings, on data.Date) Giving {
	g := Giving{rows: make(map[data.SubscriptionID]*data.SubscriptionRow, len(rows))}
	for i := range rows {
		g.rows[rows[i].ID] = &rows[i]
	}
	g.lister = lister{basis: data.SavingsBasis{Settings: settings}, included: known.Including(named), on: on}
	return g
}

// Leaks returns the rows of the savings list of what somebody holds, whether they are kept
// or not (R31 to R34).
func (g Giving) Leaks(p data.Person, holds []data.NamedHolding) []Row {
	return g.lister.ofPerson(p, g.held(p, holds))
}

// held are the subscriptions of which somebody holds a license.
func (g Giving) held(p data.Person, holds []data.NamedHolding) (held []*data.SubscriptionRow) {
	for _, h := range holds {
		if row, there := g.rows[h.Subscription]; there && h.Person == p.ID {
			held = append(held, row)
		}
	}
	return held
}

// Wasted returns the rows that the savings list would have once somebody who holds some
// licenses is given others, and does not have now: of the new ones, and of those that a new
// one includes (R31 to R34).
func (g Giving) Wasted(p data.Person, holds []data.NamedHolding, given ...data.SubscriptionRow) []Row {
	held, there := g.held(p, holds), map[Key]bool{}
	for _, row := range g.lister.ofPerson(p, held) {
		there[row.Key()] = true
	}
	for i := range given {
		held = append(held, &given[i])
	}
	return slices.DeleteFunc(g.lister.ofPerson(p, held), func(row Row) bool { return there[row.Key()] })
}
