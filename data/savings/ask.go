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

// Ask asks a record what the savings list is worked out from, and works it out.
func Ask(ctx context.Context, record Source, known Known, on data.Date) (data.SavingsBasis, []Row, error) {
	basis, err := record.SavingsBasis(ctx)
	if err != nil {
		return basis, nil, err
	}
	return basis, List(basis, NewInclusions(known.Suites, known.Catalog, basis.Products), on), nil
}
