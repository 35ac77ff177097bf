package sqlite

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// R22: what was paid for and assigned at the end of each past month, a
// subscription that is gone since and an undo included.
func TestUsageOverTime(t *testing.T) {
	ctx := context.Background()
	now := time.Date(2026, 1, 10, 9, 0, 0, 0, time.UTC)
	book := openRecord(t, filepath.Join(t.TempDir(), "record.seatbook"), func() time.Time { return now })
	defer book.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	fresh := data.NewSubscription(data.NewDate(2026, 1, 10))
	fresh.Product, fresh.Total = "Visio", 10
	visio, err := booktest.AddSubscription(book.Book, fresh)
	must(err)
	fresh.Product, fresh.Total = "Project", 3
	project, err := booktest.AddSubscription(book.Book, fresh)
	must(err)
	anna, err := booktest.SavePerson(book.Book, data.Person{Name: "Anna", Address: "anna@example.nl"})
	must(err)
	now = now.AddDate(0, 1, 0) // February
	must(booktest.Assign(t, book.Book, visio.ID, []data.PersonID{anna.ID}))
	must(booktest.Try(book.Book, acts.RemoveSubscription{Subscription: project.Ref()}))
	now = now.AddDate(0, 2, 0) // April
	detail, err := book.Subscription(ctx, visio.ID, data.DateOf(now))
	must(err)
	_, err = booktest.SubmitOrder(book.Book, data.Order{SubscriptionRef: detail.Ref(), NewTotal: 15, When: data.WhenNow, On: data.DateOf(now)})
	must(err)
	usage, err := book.Usage(ctx, 12, data.DateOf(now))
	must(err)
	want := []data.Usage{
		{Month: data.Month{Year: 2026, Month: 1}, Paid: 13},
		{Month: data.Month{Year: 2026, Month: 2}, Paid: 10, Assigned: 1},
		{Month: data.Month{Year: 2026, Month: 3}, Paid: 10, Assigned: 1},
		{Month: data.Month{Year: 2026, Month: 4}, Paid: 15, Assigned: 1},
	}
	if diff := cmp.Diff(want, usage); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if usage, err = book.Usage(ctx, 2, data.DateOf(now)); err != nil || len(usage) != 2 || usage[0].Month.Month != time.March {
		t.Errorf("the last two months: %v, %v", usage, err)
	}
}
