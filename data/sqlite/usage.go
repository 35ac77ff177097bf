package sqlite

import (
	"context"
	"slices"
	"time"

	"seatbook/data"
)

// Usage walks history back and counts, at the end of each month, the licenses
// that were paid for and assigned.
func (b *Book) Usage(ctx context.Context, months int, on data.Date) ([]data.Usage, error) {
	rows, err := b.searchSubscriptions(ctx, data.SubscriptionQuery{})
	if err != nil {
		return nil, err
	}
	past := map[data.SubscriptionID]*data.Subscription{}
	for _, row := range rows {
		if !row.Free {
			past[row.ID] = &row.Subscription
		}
	}
	now := data.Usage{Month: data.MonthOf(on)}
	for _, s := range past {
		now.Paid += s.PaidTotal()
		now.Assigned += s.Assigned()
	}
	usage := []data.Usage{now}
	begun, err := b.historyBegan(ctx)
	if err != nil {
		return nil, err
	}
	earliest := max(0, min(months-1, data.MonthOf(begun).MonthsUntil(now.Month)))
	until := func(at time.Time) { // the months that ended after an event are counted before it is taken back
		month := data.MonthOf(data.DateOf(at.In(b.now().Location())))
		for len(usage) <= earliest && month.MonthsUntil(usage[len(usage)-1].Month) > 0 {
			now.Month = now.Month.Add(-1)
			usage = append(usage, now)
		}
	}
	err = b.eachSeatEvent(ctx, func(e seatEvent) {
		until(e.at)
		before := e.counted(past)
		if e.entity == "subscription" && e.removed && !e.free {
			past[e.id] = &data.Subscription{}
		}
		e.takeBack(past)
		if e.isCreation(e.id) && past[e.id] != nil {
			delete(past, e.id)
		}
		after := e.counted(past)
		now.Paid += after.Paid - before.Paid
		now.Assigned += after.Assigned - before.Assigned
	})
	slices.Reverse(usage)
	return usage, err
}

// counted counts the licenses of the subscriptions that an event touches.
func (e seatEvent) counted(past map[data.SubscriptionID]*data.Subscription) (sum data.Usage) {
	ids := []data.SubscriptionID{e.id}
	if e.entity == "assignment" {
		ids = []data.SubscriptionID{data.SubscriptionID(e.wasOn.Int64), data.SubscriptionID(e.isOn.Int64)}
		if ids[0] == ids[1] {
			ids = ids[:1]
		}
	}
	for _, id := range ids {
		if s := past[id]; s != nil {
			sum.Paid += s.PaidTotal()
			sum.Assigned += s.Assigned()
		}
	}
	return sum
}

// historyBegan returns the day of the first step, no day when there is none.
func (b *Book) historyBegan(ctx context.Context) (data.Date, error) {
	var at *string
	if err := b.reader.QueryRowContext(ctx, "SELECT min(at) FROM step").Scan(&at); err != nil || at == nil {
		return data.DateOf(b.now()), err
	}
	first, err := time.Parse(time.RFC3339, *at)
	return data.DateOf(first.In(b.now().Location())), err
}
