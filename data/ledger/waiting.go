package ledger

import (
	"context"

	"seatbook/data"
)

// waitingFor returns who waits for a license of a subscription, in the order noted (R17).
func waitingFor(v View, id data.SubscriptionID) ([]data.WaitingPerson, error) {
	rows, err := Of[data.Waiting](v, id)
	if err != nil {
		return nil, err
	}
	return nameWaiting(v, rows)
}

// WhoWaits returns who waits for a license, by the subscription that they wait for and in the
// order noted (R17).
func (b *Book) WhoWaits(ctx context.Context) (map[data.SubscriptionID][]data.WaitingPerson, error) {
	return read(ctx, b, waitingByProduct)
}

// waitingByProduct returns who waits, by the subscription that they wait for.
func waitingByProduct(v View) (map[data.SubscriptionID][]data.WaitingPerson, error) {
	rows, err := All[data.Waiting](v, RowQuery{Entity: data.EntityWaiting})
	if err != nil {
		return nil, err
	}
	named, err := nameWaiting(v, rows)
	of := map[data.SubscriptionID][]data.WaitingPerson{}
	for _, waits := range named {
		of[waits.Subscription] = append(of[waits.Subscription], waits)
	}
	return of, err
}

// nameWaiting fills in what people who wait and the products that they give up are called.
func nameWaiting(v View, rows []data.Waiting) (named []data.WaitingPerson, err error) {
	if len(rows) == 0 {
		return nil, nil
	}
	var people []data.PersonID
	for _, row := range rows {
		people = append(people, row.Person)
	}
	names, err := v.Names(people)
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		waits := data.WaitingPerson{Waiting: row, Name: names[row.Person]}
		if row.MovesFrom != 0 {
			from, err := One[data.Subscription](v, data.Subscription{ID: row.MovesFrom}.Key())
			if err != nil {
				return nil, err
			}
			waits.FromProduct = from.Product
		}
		named = append(named, waits)
	}
	return named, nil
}

// Awaits returns the licenses that somebody waits for, in the order noted (R17).
func (b *Book) Awaits(ctx context.Context, id data.PersonID) ([]data.Awaited, error) {
	return read(ctx, b, func(v View) ([]data.Awaited, error) { return awaits(v, id) })
}

func awaits(v View, id data.PersonID) (all []data.Awaited, err error) {
	rows, err := All[data.Waiting](v, RowQuery{Entity: data.EntityWaiting, Of: data.Person{ID: id}.Key()})
	for _, row := range rows {
		if err != nil {
			return nil, err
		}
		var awaited data.Awaited
		awaited, err = awaitedBy(v, row)
		all = append(all, awaited)
	}
	return all, err
}

func awaitedBy(v View, row data.Waiting) (data.Awaited, error) {
	awaited := data.Awaited{Waiting: row}
	s, err := Subscription(v, row.Subscription)
	if err != nil {
		return awaited, err
	}
	awaited.Product = s.Product
	if awaited.Open, err = OpenChange(v, s.ID); err != nil || row.MovesFrom == 0 {
		return awaited, err
	}
	from, err := Subscription(v, row.MovesFrom)
	awaited.FromProduct = from.Product
	return awaited, err
}
