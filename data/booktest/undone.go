package booktest

import (
	"context"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testUndoneWasNot holds that since when licenses are unused, and how many were used at
// once, is told as if what was undone had never been, and that doing it again counts from
// the day on which it was done first (R22, R25, R39).
func testUndoneWasNot(t *testing.T, open Open) {
	now := Now()
	book, store := open(t, func() time.Time { return now })
	s := add(t, book, Office(3))
	people := addPeople(t, book, 3)
	must(t, Assign(t, book, s.ID, people[:2]))
	since := func() data.Date {
		kept, told, err := ledger.Counts(context.Background(), book, store)
		must(t, err)
		key := data.Seats{Subscription: s.ID}.Key()
		equal(t, "what history tells", told[key], kept[key])
		return kept[key].(data.Seats).Since
	}
	must(t, Assign(t, book, s.ID, people[2:])) // all are used, from the first day on
	first := book.Today()
	now = now.AddDate(0, 0, 40)
	must(t, Unassign(t, book, s.ID, people[2:]))
	unused := book.Today()
	now = now.AddDate(0, 0, 40)
	for name, act := range map[string]func() ledger.Act{
		"assign": func() ledger.Act {
			return acts.Assign{Subscriptions: []data.SubscriptionRef{detail(t, book, s.ID).Ref()}, People: refsOf(t, book, people[2:])}
		},
		"free": func() ledger.Act {
			return acts.Free{Rows: []acts.Leaking{{Leak: data.LeakUnused, Subscription: detail(t, book, s.ID).Ref(), Licenses: 1}}}
		},
	} {
		must(t, Try(book, act()))
		now = now.AddDate(0, 0, 1)
		_, err := Undo(book)
		must(t, err)
		equal(t, "unused since, after undoing "+name, since(), unused)
		most, err := book.MostUsed(context.Background(), s.ID, unused.AddDays(1))
		must(t, err)
		equal(t, "the most used, after undoing "+name, most, 2)
		done := book.Today().AddDays(-1)
		_, err = Redo(book)
		must(t, err)
		equal(t, "since, after doing it again: "+name, since(), done)
		_, err = Undo(book)
		must(t, err)
		equal(t, "unused since, after undoing it again: "+name, since(), unused)
	}
	_, err := Undo(book) // that it was unassigned
	must(t, err)
	equal(t, "used since", since(), first)
}
