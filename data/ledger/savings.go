package ledger

import (
	"context"

	"seatbook/data"
)

// SavingsBasis returns what the savings list is worked out from (R35).
func (b *Book) SavingsBasis(ctx context.Context) (data.SavingsBasis, error) {
	return read(ctx, b, savingsBasis)
}

func savingsBasis(v View) (basis data.SavingsBasis, err error) {
	if basis.Settings, err = settings(v); err != nil {
		return basis, err
	}
	if basis.Rows, err = subscriptionRows(v, SubscriptionQuery{}); err != nil {
		return basis, err
	}
	changes, err := changesBySubscription(v)
	if err != nil {
		return basis, err
	}
	for i := range basis.Rows {
		basis.Rows[i].Purchases = data.NetPurchases(changes[basis.Rows[i].ID])
	}
	if basis.People, err = All[data.Person](v, RowQuery{Entity: data.EntityPerson}); err != nil {
		return basis, err
	}
	if basis.Assignments, err = All[data.Assignment](v, RowQuery{Entity: data.EntityAssignment}); err != nil {
		return basis, err
	}
	if basis.Savings, err = All[data.Saving](v, RowQuery{Entity: data.EntitySaving}); err != nil {
		return basis, err
	}
	waiting, err := All[data.Waiting](v, RowQuery{Entity: data.EntityWaiting})
	if err != nil {
		return basis, err
	}
	basis.Awaited = map[data.SubscriptionID]int{}
	for _, waits := range waiting {
		basis.Awaited[waits.Subscription]++
	}
	named, err := All[data.NamedProduct](v, RowQuery{Entity: data.EntityProduct})
	for _, row := range named {
		basis.Products = append(basis.Products, row.Product)
	}
	return basis, err
}

// LicenseSets returns the sets of licenses that a new person can be given, by name
// (R37).
func (b *Book) LicenseSets(ctx context.Context) ([]data.LicenseSet, error) {
	return read(ctx, b, func(v View) ([]data.LicenseSet, error) {
		return All[data.LicenseSet](v, RowQuery{Entity: data.EntityLicenseSet})
	})
}

// Reviews returns what was answered before renewals, in the order recorded (R39).
func (b *Book) Reviews(ctx context.Context) ([]data.Review, error) {
	return read(ctx, b, func(v View) ([]data.Review, error) {
		return All[data.Review](v, RowQuery{Entity: data.EntityReview})
	})
}
