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

// AttentionOn returns the same for each of several days.
func (b *Book) AttentionOn(ctx context.Context, days []data.Date) ([][]data.Notice, error) {
	seen, err := read(ctx, b, b.seen)
	if err != nil {
		return nil, err
	}
	var notices [][]data.Notice
	for _, day := range days {
		notices = append(notices, data.Attention(seen, day))
	}
	return notices, nil
}

// seen reads what attention looks at.
func (b *Book) seen(v View) ([]data.Seen, error) {
	rows, err := subscriptionRows(v, SubscriptionQuery{})
	if err != nil {
		return nil, err
	}
	own, err := settings(v)
	if err != nil {
		return nil, err
	}
	changes, err := changesBySubscription(v)
	if err != nil {
		return nil, err
	}
	snoozed, err := snoozed(v)
	if err != nil {
		return nil, err
	}
	reviews, err := All[data.Review](v, RowQuery{Entity: data.EntityReview})
	if err != nil {
		return nil, err
	}
	answered := map[data.SubscriptionID][]data.Review{}
	for _, r := range reviews {
		answered[r.Subscription] = append(answered[r.Subscription], r)
	}
	decided, err := All[data.Saving](v, RowQuery{Entity: data.EntitySaving})
	if err != nil {
		return nil, err
	}
	kept := map[data.SubscriptionID][]data.Saving{}
	for _, s := range decided {
		if s.State == data.SavingKept && s.Leak == data.LeakUnused {
			kept[s.Subscription] = append(kept[s.Subscription], s)
		}
	}
	countries, err := countries(v, own)
	if err != nil {
		return nil, err
	}
	seats, err := b.seats(v)
	if err != nil {
		return nil, err
	}
	all := make([]data.Seen, len(rows))
	for i, row := range rows {
		row.Purchases = data.NetPurchases(changes[row.ID])
		all[i] = data.Seen{
			Row: row, Country: countries[row.Organization], Since: seats[row.ID].Since,
			Defaults: own, Snoozed: snoozed[row.ID], Reviews: answered[row.ID], Kept: kept[row.ID],
		}
	}
	return all, nil
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

// snoozed returns until when each concern of each subscription is left alone.
func snoozed(v View) (map[data.SubscriptionID]map[data.Concern]data.Date, error) {
	rows, err := All[data.Snooze](v, RowQuery{Entity: data.EntitySnooze})
	until := map[data.SubscriptionID]map[data.Concern]data.Date{}
	for _, s := range rows {
		if until[s.Subscription] == nil {
			until[s.Subscription] = map[data.Concern]data.Date{}
		}
		until[s.Subscription][s.Concern] = s.Until
	}
	return until, err
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
