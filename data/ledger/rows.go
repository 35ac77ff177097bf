package ledger

import (
	"cmp"
	"slices"

	"seatbook/data"
)

// One returns a row by its key. Errors: CodeNotFound.
func One[T data.Row](v View, key data.Key) (T, error) {
	var none T
	row, err := v.Row(key)
	if err != nil {
		return none, err
	}
	if typed, is := row.(T); is {
		return typed, nil
	}
	return none, data.NewError(data.CodeNotFound)
}

// All returns the rows that a question keeps.
func All[T data.Row](v View, q RowQuery) ([]T, error) {
	rows, err := v.Rows(q)
	if err != nil {
		return nil, err
	}
	all := make([]T, 0, len(rows))
	for _, row := range rows {
		all = append(all, row.(T))
	}
	return all, nil
}

// Many returns the rows that a question keeps and keep wants, by ID, where there may be a
// hundred thousand: they are never held twice. keep may change a row before it is held.
func Many[T data.Row](v View, q RowQuery, keep func(*T) bool) ([]T, error) {
	count, err := v.CountRows(q)
	if err != nil {
		return nil, err
	}
	all := make([]T, 0, count)
	err = v.EachRow(q, func(row data.Row) error {
		if of := row.(T); keep(&of) {
			all = append(all, of)
		}
		return nil
	})
	slices.SortFunc(all, func(a, b T) int { return cmp.Compare(a.Key().ID, b.Key().ID) })
	return all, err
}

// Of returns the rows of an entity that refer to a subscription, by ID.
func Of[T data.Row](v View, id data.SubscriptionID) ([]T, error) {
	var kind T
	return All[T](v, RowQuery{Entity: kind.Key().Entity, Of: data.Key{Entity: data.EntitySubscription, ID: int64(id)}})
}

// Priced returns a subscription with its dated prices. Errors: CodeNotFound.
func Priced(v View, id data.SubscriptionID) (data.Subscription, error) {
	s, err := One[data.Subscription](v, data.Subscription{ID: id}.Key())
	if err != nil {
		return s, err
	}
	prices, err := Of[data.DatedPrice](v, id)
	s.PriceChanges = datedPrices(prices)
	return s, err
}

// Subscription returns a subscription with its dated prices and the purchases that
// R18 asks for, which it does of none under the classic agreement. Errors: CodeNotFound.
func Subscription(v View, id data.SubscriptionID) (data.Subscription, error) {
	s, err := Priced(v, id)
	if err == nil && s.Agreement != data.AgreementClassic {
		s.Purchases, err = purchases(v, id)
	}
	return s, err
}

// purchases returns the purchases of extra licenses, of all the changes of a subscription.
func purchases(v View, id data.SubscriptionID) ([]data.Purchase, error) {
	changes, err := Of[data.Change](v, id)
	return data.NetPurchases(changes), err
}

// datedPrices returns the prices of one subscription by day, nil for none.
func datedPrices(rows []data.DatedPrice) (dated []data.PriceChange) {
	for _, row := range rows {
		dated = append(dated, row.PriceChange)
	}
	slices.SortFunc(dated, data.PriceChange.ByDay)
	return dated
}

// Sharing returns the subscriptions that share their licenses with s, s among
// them, oldest first (R13b).
func Sharing(v View, s data.Subscription) ([]data.Subscription, error) {
	all, err := v.Alike(s)
	if err != nil {
		return nil, err
	}
	var product []data.Subscription
	for _, other := range all {
		if s.SameProduct(other) {
			product = append(product, other)
		}
	}
	data.OldestFirst(product)
	return product, nil
}

// OpenChange returns the change of a subscription that waits, nil when none does
// (R21).
func OpenChange(v View, id data.SubscriptionID) (*data.Change, error) {
	waiting, err := All[data.Change](v, RowQuery{Entity: data.EntityChange, Of: data.Subscription{ID: id}.Key(), Open: true})
	if err != nil || len(waiting) == 0 {
		return nil, err
	}
	return &waiting[0], nil
}

// Country returns whose holidays count for an organization: its own, or the
// record's (R14).
func Country(v View, id data.OrganizationID) (string, error) {
	o, err := v.Row(data.Organization{ID: id}.Key())
	if err != nil {
		return "", err
	}
	s, err := settings(v)
	own, _ := o.(data.Organization)
	return cmp.Or(own.Country, s.Country), err
}

// FirstOrganization returns the one that rows go to which name none.
func FirstOrganization(v View) (data.OrganizationID, error) {
	all, err := All[data.Organization](v, RowQuery{Entity: data.EntityOrganization})
	if err != nil || len(all) == 0 {
		return 0, err
	}
	return all[0].ID, nil
}

func settings(v View) (data.Settings, error) { return One[data.Settings](v, data.Settings{}.Key()) }
