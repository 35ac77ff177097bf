//go:build bench

package sqlite_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/costs"
)

// frame is how long one picture of the screen stands.
const frame = 16 * time.Millisecond

// question is what a screen asks, and how long it may take.
type question struct {
	what  string
	limit time.Duration
	ask   func() error
}

// BenchmarkQuestions asks each question of the largest record, so that one of them can
// be profiled:
//
//	go test -tags … -run - -bench 'Questions/people_by_name' -cpuprofile FILE
func BenchmarkQuestions(b *testing.B) {
	of := sizes()[len(sizes())-1]
	m := openMeasured(b, b.TempDir()+"/record")
	defer m.Close() //nolint:errcheck // what was asked is told
	m.importFiles(b, writeExports(b, b.TempDir(), of)...)
	m.fill(b, of)
	for _, q := range m.questions() {
		b.Run(q.what, func(b *testing.B) {
			for b.Loop() {
				if err := q.ask(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// questions are what screens ask of a record.
func (m *measured) questions() (all []question) {
	ctx, today := context.Background(), booktest.Today()
	ask := func(what string, limit time.Duration, asking func() error) {
		all = append(all, question{what, limit, asking})
	}
	subscriptions := func(q data.SubscriptionQuery) func() error {
		q.On, q.Limit = today, 200
		return func() error {
			_, err := m.Subscriptions(ctx, q)
			return err
		}
	}
	people := func(q data.PersonQuery) func() error {
		q.Limit = 200
		return func() error {
			_, err := m.People(ctx, q)
			return err
		}
	}
	for _, sort := range []data.SubscriptionSort{data.SortProduct, data.SortOrganization, data.SortAssigned, data.SortRenews, data.SortCost} {
		ask("subscriptions by "+string(sort), frame, subscriptions(data.SubscriptionQuery{Filter: data.FilterAll, Sort: sort}))
	}
	ask("subscriptions without the link", frame, subscriptions(data.SubscriptionQuery{Filter: data.FilterLinkMissing, Sort: data.SortProduct}))
	ask("subscriptions to decide on", frame, subscriptions(data.SubscriptionQuery{Filter: data.FilterToDecide, Sort: data.SortRenews}))
	ask("what the list comes to", frame, func() error {
		_, err := m.Summary(ctx, data.SubscriptionQuery{Filter: data.FilterAll, On: today})
		return err
	})
	for _, text := range []string{"a", "an", "anouk", "anouk dijk", "dijk anouk", "post niels", "klant017", "xyzzy"} {
		ask(fmt.Sprintf("subscriptions searched for %q", text), frame, subscriptions(data.SubscriptionQuery{Search: text, Filter: data.FilterAll, Sort: data.SortProduct}))
		ask(fmt.Sprintf("people searched for %q", text), frame, people(data.PersonQuery{Search: text, Sort: data.SortName}))
	}
	ask("people by name", frame, people(data.PersonQuery{Sort: data.SortName}))
	ask("people by department", frame, people(data.PersonQuery{Sort: data.SortDepartment}))
	ask("people by licenses", frame, people(data.PersonQuery{Sort: data.SortLicenses, Descending: true}))
	ask("changes", frame, func() error { _, err := m.AllChanges(ctx, data.ChangeQuery{Past: true, Limit: 200}); return err })
	ask("history", frame, func() error { _, err := m.History(ctx, data.HistoryQuery{Limit: 200}); return err })
	ask("history of a subscription", frame, func() error {
		_, err := m.History(ctx, data.HistoryQuery{Subscription: 2, Limit: 200})
		return err
	})
	ask("attention", frame, func() error { _, err := m.Attention(ctx, today); return err })
	ask("licenses over time", frame, func() error { _, err := m.Usage(ctx, 12, today); return err })
	ask("costs of three years", 100*time.Millisecond, func() error {
		answer, err := costs.Of(ctx, m.Book, costs.Query{From: data.Month{Year: 2025, Month: 1}, Months: 36, On: today})
		costs.Shares(answer.Rows, answer.Lines, costs.ByDepartment, answer.Holders, today)
		return err
	})
	ask("the record a year ago", time.Second, func() error {
		past := today.AddDays(-365)
		_, err := m.Subscriptions(ctx, data.SubscriptionQuery{AsOf: past, On: past, Limit: 200})
		return err
	})
	return all
}
