package savings

import (
	"context"

	"seatbook/data"
)

// Source is a record as far as savings ask it.
type Source interface {
	SavingsBasis(ctx context.Context) (data.SavingsBasis, error)
}

// Known is what is known beside a record: which suite includes which, and the products.
type Known struct {
	Suites  []data.Inclusion
	Catalog data.Catalog
}

// Including returns which product includes which, with what named products tell of their
// service plans (F7).
func (k Known) Including(named []data.Product) Inclusions {
	return NewInclusions(k.Suites, k.Catalog, named)
}

// Told is what a record knows that something could be saved of.
type Told struct {
	Paid   int // subscriptions that cost something (R31)
	Totals int // of them, those whose total is known
}

// ToldBy returns what the subscriptions of a record tell on a day.
func ToldBy(rows []data.SubscriptionRow, on data.Date) (told Told) {
	for _, row := range rows {
		if Costs(row.Subscription, on) {
			told.Paid++
			if !row.TotalUnknown {
				told.Totals++
			}
		}
	}
	return told
}

// Ask asks a record what the savings list is worked out from, and works it out.
func Ask(ctx context.Context, record Source, known Known, on data.Date) (data.SavingsBasis, []Row, error) {
	basis, err := record.SavingsBasis(ctx)
	if err != nil {
		return basis, nil, err
	}
	return basis, List(basis, known.Including(basis.Products), on), nil
}
