package ledger

import (
	"slices"
	"time"

	"seatbook/data"
)

// countedPast is what a record's history tells of its licenses.
type countedPast struct {
	seats map[data.SubscriptionID]data.Seats
	usage []data.Usage // by month, from the first one of history
}

// rows are what a record keeps of it: of the months, those in which something changed.
func (p countedPast) rows() (rows []data.Row) {
	for _, s := range p.seats {
		rows = append(rows, s)
	}
	last := data.Usage{}
	for _, u := range p.usage {
		if u.Paid != last.Paid || u.Assigned != last.Assigned {
			rows = append(rows, u)
		}
		last = u
	}
	return rows
}

// pastCount walks history back from the record as it is.
type pastCount struct {
	countedPast
	clock Clock
	then  map[data.SubscriptionID]*data.Subscription // as they were at the write that was taken back last
	sum   data.Usage
	since balances
}

// countPast counts the licenses of a record from its history.
func (b *Book) countPast(v View) (countedPast, error) {
	count := pastCount{
		countedPast: countedPast{seats: map[data.SubscriptionID]data.Seats{}},
		clock:       b.clock, then: map[data.SubscriptionID]*data.Subscription{},
	}
	rows, err := v.Subscriptions(SubscriptionQuery{})
	if err != nil {
		return count.countedPast, err
	}
	undone, err := undoneSteps(v, data.Step{})
	if err != nil {
		return count.countedPast, err
	}
	count.since = newBalances(undone)
	for _, row := range rows {
		s := row.Subscription
		count.then[s.ID] = &s
		count.seats[s.ID] = data.SeatsOf(s)
		count.since.add(s)
		count.add(s.ID, 1)
	}
	count.sum.Month = data.MonthOf(b.Today())
	count.usage = []data.Usage{count.sum}
	err = v.EachWrite(WriteQuery{
		Entities: []data.Entity{data.EntitySubscription, data.EntityAssignment}, Backwards: true,
	}, func(w data.Write, at time.Time) error {
		count.takeBack(w, b.clock.dayOf(at))
		count.since.takeBack(w, b.clock.dayOf(at))
		return nil
	})
	for id, seats := range count.seats {
		seats.Since = count.since.since[id]
		count.seats[id] = seats
	}
	slices.Reverse(count.usage)
	return count.countedPast, err
}

// add counts the licenses of a subscription in, or with -1 out again.
func (c *pastCount) add(id data.SubscriptionID, by int) {
	if s := c.then[id]; s != nil {
		paid, assigned := data.SeatsOf(*s).Counted()
		c.sum.Paid += by * paid
		c.sum.Assigned += by * assigned
	}
}

// takeBack puts the subscriptions that a write touched back as they were before it.
// The months that ended after it are counted first.
func (c *pastCount) takeBack(w data.Write, day data.Date) {
	for data.MonthOf(day).MonthsUntil(c.usage[len(c.usage)-1].Month) > 0 {
		c.sum.Month = c.usage[len(c.usage)-1].Month.Add(-1)
		c.usage = append(c.usage, c.sum)
	}
	touched := placesOf(w)
	for _, id := range touched {
		c.add(id, -1)
	}
	switch before := w.Before.(type) {
	case data.Subscription:
		if now := c.then[before.ID]; now != nil {
			before.NamedAssigned = now.NamedAssigned
		}
		c.then[before.ID] = &before
	case data.Assignment:
		c.assigned(before.Subscription, 1)
	}
	switch after := w.After.(type) {
	case data.Subscription:
		if w.Before == nil {
			delete(c.then, after.ID)
		}
	case data.Assignment:
		c.assigned(after.Subscription, -1)
	}
	for _, id := range touched {
		c.add(id, 1)
	}
}

func (c *pastCount) assigned(id data.SubscriptionID, by int) {
	if s := c.then[id]; s != nil {
		s.NamedAssigned += by
	}
}

// placesOf returns the subscriptions whose licenses a write touches, each once.
func placesOf(w data.Write) (ids []data.SubscriptionID) {
	for _, row := range []data.Row{w.Before, w.After} {
		id := data.SubscriptionID(0)
		switch row := row.(type) {
		case data.Subscription:
			id = row.ID
		case data.Assignment:
			id = row.Subscription
		}
		if id != 0 && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}
