package ledger

import (
	"context"
	"fmt"

	"seatbook/data"
)

// What attention and usage ask is counted as the record changes: how many licenses
// of each subscription are paid for and assigned, since when they are too few or too
// many (R24, R25), and how many there were at the end of each month. Neither walks
// history then.

// touch notes whose licenses a write may have changed.
func (w *Writing) touch(write data.Write) {
	for _, id := range placesOf(write) {
		w.touched[id] = true
	}
}

// countTouched counts the licenses of the subscriptions that the step touched.
func (w *Writing) countTouched() error {
	paid, assigned := 0, 0
	since, err := w.sinceUndone()
	if err != nil {
		return fmt.Errorf("counting licenses: %w", err)
	}
	for id := range w.touched {
		before, after, err := w.countOne(id, since)
		if err != nil {
			return fmt.Errorf("counting licenses: %w", err)
		}
		paidBefore, assignedBefore := before.Counted()
		paidAfter, assignedAfter := after.Counted()
		paid += paidAfter - paidBefore
		assigned += assignedAfter - assignedBefore
	}
	if paid == 0 && assigned == 0 {
		return nil
	}
	last, err := usageUntil(w, data.MonthOf(w.Today()))
	if err != nil {
		return err
	}
	return w.tx.Put(data.Usage{Month: data.MonthOf(w.Today()), Paid: last.Paid + paid, Assigned: last.Assigned + assigned})
}

// countOne counts the licenses of one subscription and keeps the count. A
// subscription that is gone has none. since has the day of those
// whose days an undo may have changed.
func (w *Writing) countOne(id data.SubscriptionID, since map[data.SubscriptionID]data.Date) (before, after data.Seats, err error) {
	kept, err := w.Row(data.Seats{Subscription: id}.Key())
	if err != nil {
		return before, after, err
	}
	before, counted := kept.(data.Seats)
	row, err := w.Row(data.Subscription{ID: id}.Key())
	if err != nil {
		return before, after, err
	}
	s, there := row.(data.Subscription)
	if !there {
		return before, after, w.tx.Delete(data.Seats{Subscription: id}.Key())
	}
	after = data.SeatsOf(s)
	if after.Since = before.Since; !counted || after.Balance() != before.Balance() {
		after.Since = w.Today()
	}
	if day, undone := since[id]; undone {
		after.Since = day
	}
	switch {
	case before == after:
		return before, after, nil
	case counted:
		return before, after, w.tx.Change(before, after)
	default:
		return before, after, w.tx.Put(after)
	}
}

// usageUntil returns the usage of the last month up to one that was counted.
func usageUntil(v View, month data.Month) (data.Usage, error) {
	latest, err := All[data.Usage](v, RowQuery{Entity: data.EntityUsage, Latest: 1})
	if err != nil || len(latest) == 0 || latest[0].Month.MonthsUntil(month) >= 0 {
		return append(latest, data.Usage{})[0], err
	}
	all, err := All[data.Usage](v, RowQuery{Entity: data.EntityUsage}) // a clock was put back
	last := data.Usage{}
	for _, u := range all {
		if u.Month.MonthsUntil(month) >= 0 {
			last = u
		}
	}
	return last, err
}

// Usage returns how many licenses were paid for and assigned in the last months up
// to the one of a day, as far back as history goes (R22).
func (b *Book) Usage(ctx context.Context, months int, on data.Date) ([]data.Usage, error) {
	return read(ctx, b, func(v View) ([]data.Usage, error) {
		counted, err := b.usage(v)
		if err != nil {
			return nil, err
		}
		first := data.MonthOf(on)
		if len(counted) > 0 {
			first = counted[0].Month
		}
		if earliest := data.MonthOf(on).Add(1 - months); first.MonthsUntil(earliest) > 0 {
			first = earliest
		}
		var all []data.Usage
		now := data.Usage{}
		for month := first; month.MonthsUntil(data.MonthOf(on)) >= 0; month = month.Add(1) {
			for len(counted) > 0 && counted[0].Month.MonthsUntil(month) >= 0 {
				now, counted = counted[0], counted[1:]
			}
			now.Month = month
			all = append(all, now)
		}
		return all, nil
	})
}

// count counts a record that was not counted yet. One that is only read is counted
// whenever it is asked for, and so is one in which a row can't be read: it opens all
// the same, and whoever asks for that row is told.
func (b *Book) count(ctx context.Context) error {
	counted, err := read(ctx, b, isCounted)
	switch {
	case ctx.Err() != nil:
		return err
	case err != nil, !counted && b.store.ReadOnly():
		b.uncounted = true
		return nil
	case counted:
		return nil
	}
	return b.store.Write(ctx, func(tx Tx) error {
		past, err := b.countPast(tx)
		if err != nil {
			return fmt.Errorf("counting the record: %w", err)
		}
		for _, row := range past.rows() {
			if err := tx.Put(row); err != nil {
				return err
			}
		}
		return nil
	})
}

// isCounted tells whether each subscription has its seats.
func isCounted(v View) (bool, error) {
	seats, err := v.Rows(RowQuery{Entity: data.EntitySeats})
	if err != nil {
		return false, err
	}
	subscriptions, err := v.Rows(RowQuery{Entity: data.EntitySubscription})
	return len(seats) == len(subscriptions), err
}

// seats returns the seats of every subscription.
func (b *Book) seats(v View) (map[data.SubscriptionID]data.Seats, error) {
	if b.uncounted {
		past, err := b.countPast(v)
		return past.seats, err
	}
	rows, err := All[data.Seats](v, RowQuery{Entity: data.EntitySeats})
	all := make(map[data.SubscriptionID]data.Seats, len(rows))
	for _, s := range rows {
		all[s.Subscription] = s
	}
	return all, err
}

// seatsOf returns what was counted of one subscription.
func (b *Book) seatsOf(v View, id data.SubscriptionID) (data.Seats, error) {
	if b.uncounted {
		all, err := b.seats(v)
		return all[id], err
	}
	row, err := v.Row(data.Seats{Subscription: id}.Key())
	seats, _ := row.(data.Seats)
	return seats, err
}

// usage returns the usage of each month that was counted, by month.
func (b *Book) usage(v View) ([]data.Usage, error) {
	if b.uncounted {
		past, err := b.countPast(v)
		return past.usage, err
	}
	return All[data.Usage](v, RowQuery{Entity: data.EntityUsage})
}

// Counts returns what was counted of a record while it changed, and what its history
// tells, for a test to compare. A month in which nothing changed is left out.
func Counts(ctx context.Context, b *Book, store Store) (kept, told map[data.Key]data.Row, err error) {
	kept, told = map[data.Key]data.Row{}, map[data.Key]data.Row{}
	err = store.Read(ctx, func(v View) error {
		var counted countedPast
		var err error
		if counted.seats, err = b.seats(v); err != nil {
			return err
		}
		if counted.usage, err = b.usage(v); err != nil {
			return err
		}
		for _, row := range counted.rows() {
			kept[row.Key()] = row
		}
		past, err := b.countPast(v)
		for _, row := range past.rows() {
			told[row.Key()] = row
		}
		return err
	})
	return kept, told, err
}
