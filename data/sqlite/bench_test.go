package sqlite_test

import (
	"context"
	"fmt"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/costs"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

// A consultant's record: see the domain's "Who uses it".
const (
	manySubscriptions = 5_000
	manyPeople        = 100_000
)

// largeRecord returns a record of a consultant's size, with one license for
// every second person.
func largeRecord(b *testing.B) *ledger.Book {
	b.Helper()
	book := openNew(b)
	plan := importing.Plan{Organization: 1, On: booktest.Today()}
	for i := range manySubscriptions {
		s := booktest.Office(40)
		s.ID, s.Organization = data.SubscriptionID(-1-i), 1
		s.Product, s.SKU = fmt.Sprintf("Product %04d", i), ""
		plan.Subscriptions = append(plan.Subscriptions, importing.PlannedSubscription{Action: importing.ActionAdd, After: s})
	}
	for i := range manyPeople {
		p := data.Person{ID: data.PersonID(-1 - i), Organization: 1, Name: fmt.Sprintf("Person %06d", i), Address: fmt.Sprintf("p%06d@example.nl", i)}
		plan.People = append(plan.People, importing.PlannedPerson{Action: importing.ActionAdd, After: p})
		if i%2 == 0 {
			a := data.Assignment{Subscription: data.SubscriptionID(-1 - i%manySubscriptions), Person: p.ID, On: booktest.Today()}
			plan.Assignments = append(plan.Assignments, importing.PlannedAssignment{Action: importing.ActionAdd, Assignment: a})
		}
	}
	if err := booktest.Import(book, plan); err != nil {
		b.Fatal(err)
	}
	return book
}

func BenchmarkLists(b *testing.B) {
	book := largeRecord(b)
	ctx := context.Background()
	subscriptions := func(q data.SubscriptionQuery) func(*testing.B) {
		q.On, q.Limit = booktest.Today(), 100
		return func(b *testing.B) {
			for b.Loop() {
				if _, err := book.Subscriptions(ctx, q); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	people := func(q data.PersonQuery) func(*testing.B) {
		q.Limit = 100
		return func(b *testing.B) {
			for b.Loop() {
				if _, err := book.People(ctx, q); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	b.Run("attention", func(b *testing.B) {
		for b.Loop() {
			if _, err := book.Attention(ctx, booktest.Today()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("costs of three years", func(b *testing.B) {
		query := costs.Query{From: data.Month{Year: 2025, Month: 1}, Months: 36, On: booktest.Today()}
		for b.Loop() {
			answer, err := costs.Of(ctx, book, query)
			if err != nil {
				b.Fatal(err)
			}
			costs.Shares(answer.Rows, answer.Lines, costs.ByDepartment, answer.Holders, booktest.Today())
		}
	})
	b.Run("licenses over time", func(b *testing.B) {
		for b.Loop() {
			if _, err := book.Usage(ctx, 12, booktest.Today()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("the record as it was", func(b *testing.B) {
		for b.Loop() {
			if _, err := book.Subscriptions(ctx, data.SubscriptionQuery{AsOf: booktest.Today(), On: booktest.Today()}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("history of a subscription", func(b *testing.B) {
		for b.Loop() {
			if _, err := book.History(ctx, data.HistoryQuery{Subscription: 7, Limit: 200}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("subscriptions by product", subscriptions(data.SubscriptionQuery{Sort: data.SortProduct}))
	b.Run("subscriptions searched", subscriptions(data.SubscriptionQuery{Search: "person 0123"}))
	b.Run("subscriptions without the link", subscriptions(data.SubscriptionQuery{Filter: data.FilterLinkMissing}))
	b.Run("people by name", people(data.PersonQuery{Sort: data.SortName}))
	b.Run("people by licenses", people(data.PersonQuery{Sort: data.SortLicenses}))
	b.Run("people searched", people(data.PersonQuery{Search: "99"}))
}

func BenchmarkSubmitChange(b *testing.B) {
	book := openNew(b)
	s, err := booktest.AddSubscription(book, booktest.Office(40))
	if err != nil {
		b.Fatal(err)
	}
	total := 40
	for b.Loop() {
		total++
		order := data.Order{SubscriptionRef: s.Ref(), NewTotal: total, When: data.WhenNow, On: booktest.Today()}
		if _, err := booktest.SubmitOrder(book, order); err != nil {
			b.Fatal(err)
		}
		s.Version++
	}
}
