package ledger

import (
	"cmp"
	"context"

	"seatbook/data"
)

// Attention returns what needs attention on a day, most urgent first (R24, R25).
func (b *Book) Attention(ctx context.Context, on data.Date) ([]data.Notice, error) {
	all, err := b.AttentionOn(ctx, []data.Date{on})
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// AttentionOn returns the same for each of several days. What it returns is kept: it is not
// to be changed.
func (b *Book) AttentionOn(ctx context.Context, days []data.Date) ([][]data.Notice, error) {
	return read(ctx, b, func(v View) ([][]data.Notice, error) { return b.notices(v, days) })
}

// seen reads what attention looks at, by ID.
func (b *Book) seen(v View, own data.Settings) ([]*data.Seen, error) {
	rows, err := subscriptionRows(v, SubscriptionQuery{})
	if err != nil {
		return nil, err
	}
	changes, err := changesBySubscription(v)
	if err != nil {
		return nil, err
	}
	snoozes, err := All[data.Snooze](v, RowQuery{Entity: data.EntitySnooze})
	if err != nil {
		return nil, err
	}
	snoozed := by(snoozes, func(s data.Snooze) data.SubscriptionID { return s.Subscription })
	reviews, err := All[data.Review](v, RowQuery{Entity: data.EntityReview})
	if err != nil {
		return nil, err
	}
	answered := by(reviews, func(r data.Review) data.SubscriptionID { return r.Subscription })
	decided, err := All[data.Saving](v, RowQuery{Entity: data.EntitySaving})
	if err != nil {
		return nil, err
	}
	savings := by(decided, func(s data.Saving) data.SubscriptionID { return s.Subscription })
	waiting, err := All[data.Waiting](v, RowQuery{Entity: data.EntityWaiting})
	if err != nil {
		return nil, err
	}
	awaited := by(waiting, func(w data.Waiting) data.SubscriptionID { return w.Subscription })
	countries, err := countries(v, own)
	if err != nil {
		return nil, err
	}
	seats, err := b.seats(v)
	if err != nil {
		return nil, err
	}
	all := make([]*data.Seen, len(rows))
	for i, row := range rows {
		row.Purchases = data.NetPurchases(changes[row.ID])
		all[i] = &data.Seen{
			Row: row, Country: countries[row.Organization], Since: seats[row.ID].Since, Defaults: own,
			Snoozed: until(snoozed[row.ID]), Reviews: answered[row.ID], Kept: keptUnused(savings[row.ID]),
			Waiting: len(awaited[row.ID]),
		}
	}
	return all, nil
}

// seenOf reads the same of one subscription, nil where it is gone.
func (b *Book) seenOf(v View, own data.Settings, id data.SubscriptionID) (*data.Seen, error) {
	kept, err := readKept(v, id)
	if err != nil || kept == nil {
		return nil, err
	}
	row := []data.SubscriptionRow{kept.row()}
	if err := nameOwners(v, row); err != nil {
		return nil, err
	}
	changes, err := Of[data.Change](v, id)
	if err != nil {
		return nil, err
	}
	row[0].Purchases = data.NetPurchases(changes)
	snoozes, err := Of[data.Snooze](v, id)
	if err != nil {
		return nil, err
	}
	reviews, err := Of[data.Review](v, id)
	if err != nil {
		return nil, err
	}
	savings, err := Of[data.Saving](v, id)
	if err != nil {
		return nil, err
	}
	waiting, err := Of[data.Waiting](v, id)
	if err != nil {
		return nil, err
	}
	seats, err := b.seatsOf(v, id)
	if err != nil {
		return nil, err
	}
	o, err := v.Row(data.Organization{ID: kept.organization}.Key())
	whose, _ := o.(data.Organization)
	return &data.Seen{
		Row: row[0], Country: cmp.Or(whose.Country, own.Country), Since: seats.Since, Defaults: own,
		Snoozed: until(snoozes), Reviews: reviews, Kept: keptUnused(savings),
		Waiting: len(waiting),
	}, err
}

// by puts rows with what they are of, in their order.
func by[K comparable, T any](rows []T, of func(T) K) map[K][]T {
	all := map[K][]T{}
	for _, row := range rows {
		all[of(row)] = append(all[of(row)], row)
	}
	return all
}

// changesBySubscription reads every change, in the order in which they were
// recorded.
func changesBySubscription(v View) (map[data.SubscriptionID][]data.Change, error) {
	all, err := All[data.Change](v, RowQuery{Entity: data.EntityChange})
	changes := map[data.SubscriptionID][]data.Change{}
	for _, c := range all {
		changes[c.Subscription] = append(changes[c.Subscription], c)
	}
	return changes, err
}

// until returns until when each concern of a subscription is left alone, nil for none.
func until(snoozes []data.Snooze) map[data.Concern]data.Date {
	if len(snoozes) == 0 {
		return nil
	}
	days := map[data.Concern]data.Date{}
	for _, s := range snoozes {
		days[s.Concern] = s.Until
	}
	return days
}

// keptUnused returns the decisions to keep licenses that nobody holds (R35).
func keptUnused(savings []data.Saving) (kept []data.Saving) {
	for _, s := range savings {
		if s.State == data.SavingKept && s.Leak == data.LeakUnused {
			kept = append(kept, s)
		}
	}
	return kept
}

// countries returns whose holidays count for each organization (R14).
func countries(v View, own data.Settings) (map[data.OrganizationID]string, error) {
	all, err := organizations(v)
	countries := map[data.OrganizationID]string{}
	for _, o := range all {
		countries[o.ID] = cmp.Or(o.Country, own.Country)
	}
	return countries, err
}
