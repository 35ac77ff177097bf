package ledger

import (
	"cmp"
	"context"
	"slices"

	"seatbook/data"
)

// Subscriptions returns one page of subscriptions. The store searches, and filters,
// sorts and cuts by what it keeps; what depends on the day asks the rules.
func (b *Book) Subscriptions(ctx context.Context, q data.SubscriptionQuery) (data.Page[data.SubscriptionRow], error) {
	return read(ctx, b, func(v View) (data.Page[data.SubscriptionRow], error) {
		search := b.searched(q)
		narrowed, kept := narrow(search, q.Filter)
		kept = kept && q.Group == data.GroupNone && q.Vendor == "" && q.IDs == nil && len(q.Also) == 0
		sorted := q.Sort == data.SortProduct || q.Sort == data.SortOrganization || q.Sort == data.SortAssigned
		if kept && sorted && q.Own == (data.OwnFilter{}) && q.AsOf.IsZero() && !b.uncounted {
			narrowed.Sort, narrowed.Descending, narrowed.Offset, narrowed.Limit = q.Sort, q.Descending, q.Offset, q.Limit
			return subscriptionPage(v, narrowed)
		}
		return byRules(v, search, q)
	})
}

// narrow asks the store for what a filter keeps, and tells whether the store can
// tell: whatever does not depend on the day.
func narrow(q SubscriptionQuery, filter data.SubscriptionFilter) (narrowed SubscriptionQuery, kept bool) {
	free, none, one, over := filter == data.FilterFree, 0, 1, -1
	q.Free = &free
	switch filter {
	case "", data.FilterAll, data.FilterFree:
	case data.FilterOverAssigned:
		q.Most = &over
	case data.FilterNoneAvailable:
		q.Most, q.TotalKnown = &none, true
	case data.FilterUnused:
		q.Least = &one
	case data.FilterTrial:
		q.Trial = true
	case data.FilterPrepaid:
		q.Channel = data.ChannelProductKey
	case data.FilterCreditCheck:
		q.CreditCheck = true
	default:
		return q, false
	}
	return q, true
}

// byRules reads all that a search finds, and filters and sorts by the rules.
func byRules(v View, search SubscriptionQuery, q data.SubscriptionQuery) (data.Page[data.SubscriptionRow], error) {
	own, err := settings(v)
	if err != nil {
		return data.Page[data.SubscriptionRow]{}, err
	}
	found, err := subscriptionRows(v, search)
	if err != nil {
		return data.Page[data.SubscriptionRow]{}, err
	}
	kept := found[:0]
	for _, row := range found {
		if q.Keeps(row, own.Admin()) {
			kept = append(kept, row)
		}
	}
	sortSubscriptions(kept, q)
	return cut(kept, q.Offset, q.Limit), nil
}

// Summary sums up the whole list that a question asks a page of.
func (b *Book) Summary(ctx context.Context, q data.SubscriptionQuery) (data.SubscriptionSummary, error) {
	return read(ctx, b, func(v View) (data.SubscriptionSummary, error) {
		own, err := settings(v)
		if err != nil {
			return data.SubscriptionSummary{}, err
		}
		found, err := subscriptionRows(v, b.searched(q))
		return data.Summarize(found, q, own.Admin()), err
	})
}

// searched asks the store for what a question searches for.
func (b *Book) searched(q data.SubscriptionQuery) SubscriptionQuery {
	search := SubscriptionQuery{Search: q.Search, Organization: q.Organization}
	if !q.AsOf.IsZero() {
		search.Before = b.clock.startOf(q.AsOf.AddDays(1))
	}
	return search
}

// cut returns one page of rows.
func cut[T any](rows []T, offset, limit int) data.Page[T] {
	page := data.Page[T]{Count: len(rows)}
	from, to := min(max(offset, 0), len(rows)), len(rows)
	if limit > 0 {
		to = min(from+limit, to)
	}
	page.Rows = rows[from:to]
	return page
}

// subscriptionRows reads all the subscriptions that a question keeps.
func subscriptionRows(v View, q SubscriptionQuery) ([]data.SubscriptionRow, error) {
	page, err := subscriptionPage(v, q)
	return page.Rows, err
}

// subscriptionPage reads subscriptions with their dated prices, and as they are now
// with the change that waits (R21).
func subscriptionPage(v View, q SubscriptionQuery) (data.Page[data.SubscriptionRow], error) {
	page, err := v.Subscriptions(q)
	if err != nil {
		return page, err
	}
	rows := page.Rows
	prices, err := All[data.DatedPrice](v, RowQuery{Entity: data.EntityPrice})
	if err != nil {
		return page, err
	}
	dated := map[data.SubscriptionID][]data.DatedPrice{}
	for _, p := range prices {
		dated[p.Subscription] = append(dated[p.Subscription], p)
	}
	open := map[data.SubscriptionID]*data.Change{}
	if q.Before.IsZero() {
		waiting, err := v.Changes(data.ChangeQuery{Open: true})
		if err != nil {
			return page, err
		}
		for i := range waiting.Rows {
			open[waiting.Rows[i].Subscription] = &waiting.Rows[i].Change
		}
	}
	for i := range rows {
		rows[i].PriceChanges = datedPrices(dated[rows[i].ID])
		rows[i].Open = open[rows[i].ID]
	}
	return page, nameOwners(v, rows)
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

func sortSubscriptions(rows []data.SubscriptionRow, q data.SubscriptionQuery) {
	type keyed struct {
		at     int
		group  string
		name   string
		number int64
	}
	all := make([]keyed, len(rows))
	for i := range rows {
		row := &rows[i]
		all[i] = keyed{at: i, name: data.Fold(data.ShortName(row.Product))}
		if q.Group != data.GroupNone {
			all[i].group = data.GroupKey(q.Group.GroupOf(*row))
		}
		switch q.Sort {
		case data.SortOrganization:
			all[i].name = data.Fold(row.OrganizationName) + "\n" + all[i].name
		case data.SortOwner:
			all[i].name = data.Fold(row.Owner) + "\n" + all[i].name
		case data.SortAssigned:
			all[i].number = int64(row.Available())
		case data.SortRenews:
			all[i].number = row.NextRenewal(q.On).Time().Unix()
		case data.SortCost:
			all[i].number = row.CostPerMonth(q.On).Minor
		case data.SortVendor:
			all[i].name = data.Fold(row.Vendor) + "\n" + all[i].name
		case data.SortTags:
			all[i].name = data.Fold(string(row.Tags)) + "\n" + all[i].name
		case data.SortTotal:
			all[i].number = int64(row.PaidTotal())
		case data.SortPrice:
			all[i].number = row.PriceOn(q.On).Minor
		default:
			if field := data.OwnFieldNamed(string(q.Sort)); field != 0 {
				text, number := row.Own.SortKey(field)
				all[i].name, all[i].number = text+"\n"+all[i].name, number
			}
		}
	}
	slices.SortStableFunc(all, func(a, b keyed) int {
		order := cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.name, b.name))
		if q.Descending {
			order = -order
		}
		return cmp.Or(cmp.Compare(a.group, b.group), order, cmp.Compare(rows[a.at].ID, rows[b.at].ID))
	})
	sorted := make([]data.SubscriptionRow, len(rows))
	for i := range all {
		sorted[i] = rows[all[i].at]
	}
	copy(rows, sorted)
}

// Subscription returns one subscription with all that its panel shows on a day.
// Errors: CodeNotFound.
func (b *Book) Subscription(ctx context.Context, id data.SubscriptionID, on data.Date) (data.SubscriptionDetail, error) {
	var detail data.SubscriptionDetail
	err := b.store.Read(ctx, func(v View) error {
		s, err := Subscription(v, id)
		if err != nil {
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
			detail.OtherBusinessSeats = data.BusinessSeats(rows.Rows, s.Organization, s.ID, on)
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
			if row := &page.Rows[i]; row.State.Open() {
				row.Waiting = waiting[row.Subscription]
			}
		}
		return page, err
	})
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
