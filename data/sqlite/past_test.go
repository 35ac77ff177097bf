package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// R22: the record as it was at the end of any past day.
func TestRecordAsItWas(t *testing.T) {
	ctx, now := context.Background(), booktest.Now()
	book, err := openAt(filepath.Join(t.TempDir(), "record.seatbook"), false, func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	day := func(n int) data.Date { return booktest.Today().AddDays(n) }
	s, err := booktest.AddSubscription(book, booktest.Office(40)) // day 0
	must(err)
	now = now.AddDate(0, 0, 1) // day 1: somebody gets a license
	p, err := booktest.SavePerson(book, data.Person{Name: "Sanne", Address: "sanne@example.nl"})
	must(err)
	must(booktest.Assign(t, book, s.ID, []data.PersonID{p.ID}))
	now = now.AddDate(0, 0, 1) // day 2: five more
	_, err = booktest.SubmitOrder(book, data.Order{SubscriptionRef: s.Ref(), NewTotal: 45, When: data.WhenNow, On: day(2)})
	must(err)
	now = now.AddDate(0, 0, 1) // day 3: all gone
	must(booktest.Unassign(t, book, s.ID, []data.PersonID{p.ID}))
	detail, err := book.Subscription(ctx, s.ID, day(3))
	must(err)
	must(booktest.Try(book, acts.RemoveSubscription{Subscription: detail.Ref()}))

	for n, want := range map[int][2]int{0: {40, 0}, 1: {40, 1}, 2: {45, 1}} {
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{AsOf: day(n), On: day(n)})
		must(err)
		if page.Count != 1 || page.Rows[0].Total != want[0] || page.Rows[0].NamedAssigned != want[1] || page.Rows[0].Product != s.Product {
			t.Errorf("day %d: %+v", n, page.Rows)
		}
	}
	for n, search := range map[int]string{-1: "", 3: "", 2: "no such product"} {
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{AsOf: day(n), On: day(n), Search: search})
		must(err)
		if page.Count != 0 {
			t.Errorf("day %d, %q: %d subscriptions", n, search, page.Count)
		}
	}
}
