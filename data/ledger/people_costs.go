package ledger

import (
	"cmp"
	"slices"

	"seatbook/data"
)

// costPeople fills in what the licenses of some people cost a month by the prices of a
// day.
func costPeople(v View, rows []data.PersonRow, on data.Date) error {
	priceOf, err := licensePrices(v, on)
	if err != nil {
		return err
	}
	for i := range rows {
		for _, id := range rows[i].Held {
			rows[i].PerMonth = data.AddMoney(rows[i].PerMonth, priceOf(id))
		}
	}
	return nil
}

// licensePrices returns what tells the price of a license of each subscription in a month
// by the prices of a day. All subscriptions are asked for at once: a store has them at
// hand, where one after the other takes a question each.
func licensePrices(v View, on data.Date) (func(data.SubscriptionID) data.Money, error) {
	all, err := v.Rows(RowQuery{Entity: data.EntitySubscription})
	if err != nil {
		return nil, err
	}
	dated, err := All[data.DatedPrice](v, RowQuery{Entity: data.EntityPrice})
	if err != nil {
		return nil, err
	}
	prices := map[data.SubscriptionID][]data.DatedPrice{}
	for _, p := range dated {
		prices[p.Subscription] = append(prices[p.Subscription], p)
	}
	known := map[data.SubscriptionID]data.Money{}
	return func(id data.SubscriptionID) data.Money {
		if price, there := known[id]; there {
			return price
		}
		at, there := slices.BinarySearchFunc(all, int64(id), func(row data.Row, id int64) int { return cmp.Compare(row.Key().ID, id) })
		if there {
			s := all[at].(data.Subscription)
			s.PriceChanges = datedPrices(prices[id])
			known[id] = s.LicensePerMonth(on)
		}
		return known[id]
	}, nil
}

// licenseCosts returns what a license of each subscription costs, as people are sorted by it.
func licenseCosts(v View, on data.Date) (costs []LicenseCost, err error) {
	own, err := settings(v)
	if err != nil {
		return nil, err
	}
	priceOf, err := licensePrices(v, on)
	if err != nil {
		return nil, err
	}
	all, err := v.Rows(RowQuery{Entity: data.EntitySubscription})
	for _, row := range all {
		id := data.SubscriptionID(row.Key().ID)
		switch price := priceOf(id); {
		case price.Minor == 0:
		case price.Currency == own.Currency:
			costs = append(costs, LicenseCost{Subscription: id, Home: price.Minor})
		default:
			costs = append(costs, LicenseCost{Subscription: id, Others: price.Minor})
		}
	}
	return costs, err
}
