package ledger

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
)

// Subscriptions returns one page of subscriptions.
func (b *Book) Subscriptions(ctx context.Context, q data.SubscriptionQuery) (data.Page[data.SubscriptionRow], error) {
	return read(ctx, b, func(v View) (page data.Page[data.SubscriptionRow], err error) {
		l, find, err := b.asked(v, q)
		if err != nil {
			return page, err
		}
		return l.page(q, find)
	})
}

// Summary sums up the whole list that a question asks a page of.
func (b *Book) Summary(ctx context.Context, q data.SubscriptionQuery) (data.SubscriptionSummary, error) {
	return read(ctx, b, func(v View) (sums data.SubscriptionSummary, err error) {
		l, find, err := b.asked(v, q)
		if err != nil {
			return sums, err
		}
		return l.summary(q, find)
	})
}

// asked returns the list that a question is about, and what tells which rows of it are
// found by its search.
func (b *Book) asked(v View, q data.SubscriptionQuery) (l *keptList, find func() (searchFound, error), err error) {
	find = func() (searchFound, error) { return searchFound{}, nil }
	switch {
	case !q.AsOf.IsZero():
		l, err = b.past(v, q)
		return l, find, err
	case strings.TrimSpace(q.Search) != "":
		find = func() (searchFound, error) {
			ids, err := v.Found(q.Search)
			return searchFound{searched: true, ids: ids}, err
		}
	}
	l, err = b.list(v, q.On)
	return l, find, err
}

// past returns the list as it was at the end of a past day (R22), of what a question
// searches for.
func (b *Book) past(v View, q data.SubscriptionQuery) (*keptList, error) {
	own, err := settings(v)
	if err != nil {
		return nil, err
	}
	rows, err := subscriptionRows(v, SubscriptionQuery{
		Search: q.Search, Organization: q.Organization, Before: b.clock.startOf(q.AsOf.AddDays(1)),
	})
	l := &keptList{on: q.On, admin: own.Admin()}
	for _, row := range rows {
		l.rows = append(l.rows, &keptRow{
			id: row.ID, subscription: row.Subscription, prices: row.PriceChanges,
			organization: row.Organization, named: row.OrganizationName, owner: row.Owner,
			standing: data.StandingOf(&row, l.on, l.admin),
		})
	}
	return l, err
}

// subscriptionRows reads all the subscriptions that a question keeps with their dated
// prices, and as they are now with the change that waits (R21).
func subscriptionRows(v View, q SubscriptionQuery) ([]data.SubscriptionRow, error) {
	rows, err := v.Subscriptions(q)
	if err != nil {
		return nil, err
	}
	dated, err := allPrices(v)
	if err != nil {
		return nil, err
	}
	open := map[data.SubscriptionID]*data.Change{}
	if q.Before.IsZero() {
		if open, err = allOpen(v); err != nil {
			return nil, err
		}
	}
	for i := range rows {
		rows[i].PriceChanges = datedPrices(dated[rows[i].ID])
		rows[i].Open = open[rows[i].ID]
	}
	return rows, nameOwners(v, rows)
}

// allPrices returns the dated prices of every subscription.
func allPrices(v View) (map[data.SubscriptionID][]data.DatedPrice, error) {
	prices, err := All[data.DatedPrice](v, RowQuery{Entity: data.EntityPrice})
	dated := map[data.SubscriptionID][]data.DatedPrice{}
	for _, p := range prices {
		dated[p.Subscription] = append(dated[p.Subscription], p)
	}
	return dated, err
}

// allOpen returns the change of each subscription that waits.
func allOpen(v View) (map[data.SubscriptionID]*data.Change, error) {
	waiting, err := All[data.Change](v, RowQuery{Entity: data.EntityChange, Open: true})
	open := map[data.SubscriptionID]*data.Change{}
	for i := range waiting {
		open[waiting[i].Subscription] = &waiting[i]
	}
	return open, err
}

// nameOwners fills in who owns subscriptions.
func nameOwners(v View, rows []data.SubscriptionRow) error {
	var people []data.PersonID
	for _, row := range rows {
		if row.OwnerPerson != 0 {
			people = append(people, row.OwnerPerson)
		}
	}
	names := map[data.PersonID]string{}
	if len(people) > 0 {
		var err error
		if names, err = v.Names(people); err != nil {
			return err
		}
	}
	for i := range rows {
		if rows[i].Owner = rows[i].OwnerName; rows[i].OwnerPerson != 0 {
			rows[i].Owner = names[rows[i].OwnerPerson]
		}
	}
	return nil
}

// Subscription returns one subscription with all that its panel shows on a day.
// Errors: CodeNotFound.
func (b *Book) Subscription(ctx context.Context, id data.SubscriptionID, on data.Date) (data.SubscriptionDetail, error) {
	var detail data.SubscriptionDetail
	err := b.store.Read(ctx, func(v View) error {
		s, err := Priced(v, id)
		if err != nil {
			return err
		}
		if s.Purchases, err = purchases(v, id); err != nil {
			return err
		}
		detail.SubscriptionRow.Subscription = s
		if detail.Shared, err = Sharing(v, s); err != nil {
			return err
		}
		detail.Movable = data.MovableElsewhere(s, detail.Shared, on)
		if data.IsBusinessPlan(s) {
			rows, err := v.Subscriptions(SubscriptionQuery{Organization: s.Organization})
			if err != nil {
				return err
			}
			detail.OtherBusinessSeats = data.BusinessSeats(rows, s.Organization, s.ID, on)
		}
		if detail.Open, err = OpenChange(v, id); err != nil {
			return err
		}
		reviews, err := Of[data.Review](v, id)
		if err != nil {
			return err
		}
		if detail.Waiting, err = waitingFor(v, id); err != nil {
			return err
		}
		detail.Answered, _ = data.Answered(s, detail.Open, reviews, on)
		if data.OverAssigned(s) {
			seats, err := b.seatsOf(v, id)
			if err != nil {
				return err
			}
			detail.ResolveBy = data.ResolveBy(seats.Since)
		}
		if detail.Country, err = Country(v, s.Organization); err != nil {
			return err
		}
		o, err := One[data.Organization](v, data.Organization{ID: s.Organization}.Key())
		detail.OrganizationName = o.Name
		if err != nil {
			return err
		}
		rows := []data.SubscriptionRow{detail.SubscriptionRow}
		err = nameOwners(v, rows)
		detail.Owner = rows[0].Owner
		return err
	})
	return detail, err
}

// Changes returns the changes of a subscription's total, latest first.
func (b *Book) Changes(ctx context.Context, id data.SubscriptionID) ([]data.Change, error) {
	var changes []data.Change
	err := b.store.Read(ctx, func(v View) (err error) {
		changes, err = Of[data.Change](v, id)
		slices.Reverse(changes)
		return err
	})
	return changes, err
}

// AllChanges returns one page of the changes of every subscription: those that are
// open first, by the day they are due, then the others, latest first (R21).
func (b *Book) AllChanges(ctx context.Context, q data.ChangeQuery) (data.Page[data.ChangeRow], error) {
	return read(ctx, b, func(v View) (data.Page[data.ChangeRow], error) {
		page, err := v.Changes(q)
		if err != nil {
			return page, err
		}
		waiting, err := waitingByProduct(v)
		for i := range page.Rows {
			row := &page.Rows[i]
			if err == nil && row.State.Open() {
				row.Waiting = waiting[row.Subscription]
				row.Of, err = loweredAtOnce(v, row.Change)
			}
		}
		return page, err
	})
}

// loweredAtOnce is the subscription of a draft that lowers its total at once, nil for any
// other change (R18).
func loweredAtOnce(v View, c data.Change) (*data.SubscriptionRow, error) {
	if c.State != data.ChangeDraft || c.When != data.WhenNow || c.To >= c.From {
		return nil, nil
	}
	s, err := Subscription(v, c.Subscription)
	return &data.SubscriptionRow{Subscription: s, Open: &c}, err
}

// read asks the store one thing.
func read[T any](ctx context.Context, b *Book, question func(View) (T, error)) (T, error) {
	var answer T
	err := b.store.Read(ctx, func(v View) (err error) {
		answer, err = question(v)
		return err
	})
	return answer, err
}
