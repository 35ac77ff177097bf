package ledger

import (
	"cmp"
	"context"
	"slices"

	"seatbook/data"
)

// Settings returns what the record knows of its user.
func (b *Book) Settings(ctx context.Context) (data.Settings, error) { return read(ctx, b, settings) }

// Organizations returns every organization, by name.
func (b *Book) Organizations(ctx context.Context) ([]data.Organization, error) {
	return read(ctx, b, organizations)
}

func organizations(v View) ([]data.Organization, error) {
	all, err := All[data.Organization](v, RowQuery{Entity: data.EntityOrganization})
	slices.SortStableFunc(all, func(a, b data.Organization) int { return cmp.Compare(data.Fold(a.Name), data.Fold(b.Name)) })
	return all, err
}

// Products returns the names of products that imports brought (F7), by part number.
func (b *Book) Products(ctx context.Context) ([]data.Product, error) {
	return read(ctx, b, func(v View) ([]data.Product, error) {
		rows, err := All[data.NamedProduct](v, RowQuery{Entity: data.EntityProduct})
		var all []data.Product
		for _, row := range rows {
			all = append(all, row.Product)
		}
		slices.SortFunc(all, func(a, b data.Product) int { return cmp.Compare(a.SKU, b.SKU) })
		return all, err
	})
}
