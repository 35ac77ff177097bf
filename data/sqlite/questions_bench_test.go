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

// wholePage is how many rows a list asks for at a time.
const wholePage = 200

// question is what a screen asks, and how long it may take. What it asks for is a page of
// so many rows at most; it tells how many it got, 0 where it has none.
type question struct {
	what  string
	limit time.Duration
	ask   func(most int) (rows int, err error)
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
				if _, err := q.ask(wholePage); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// questions are what screens ask of a record.
func (m *measured) questions() (all []question) {
	ctx, today := context.Background(), booktest.Today()
	ask := func(what string, limit time.Duration, asking func(most int) (int, error)) {
		all = append(all, question{what, limit, asking})
	}
	figure := func(what string, limit time.Duration, asking func() error) {
		ask(what, limit, func(int) (int, error) { return 0, asking() })
	}
	subscriptions := func(q data.SubscriptionQuery) func(int) (int, error) {
		q.On = today
		return func(most int) (int, error) {
			q.Limit = most
			page, err := m.Subscriptions(ctx, q)
			return len(page.Rows), err
		}
	}
	people := func(q data.PersonQuery) func(int) (int, error) {
		q.CostsOn = today
		return func(most int) (int, error) {
			q.Limit = most
			page, err := m.People(ctx, q)
			return len(page.Rows), err
		}
	}
	steps := func(q data.HistoryQuery) func(int) (int, error) {
		return func(most int) (int, error) {
			q.Limit = most
			page, err := m.History(ctx, q)
			return len(page.Rows), err
		}
	}
	for _, sort := range []data.SubscriptionSort{data.SortProduct, data.SortOrganization, data.SortAssigned, data.SortRenews, data.SortCost} {
		ask("subscriptions by "+string(sort), frame, subscriptions(data.SubscriptionQuery{Filter: data.FilterAll, Sort: sort}))
	}
	ask("subscriptions without the link", frame, subscriptions(data.SubscriptionQuery{Filter: data.FilterLinkMissing, Sort: data.SortProduct}))
	ask("subscriptions to decide on", frame, subscriptions(data.SubscriptionQuery{Filter: data.FilterToDecide, Sort: data.SortRenews}))
	figure("what the list comes to", frame, func() error {
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
	ask("changes", frame, func(most int) (int, error) {
		page, err := m.AllChanges(ctx, data.ChangeQuery{Past: true, Limit: most})
		return len(page.Rows), err
	})
	ask("history", frame, steps(data.HistoryQuery{}))
	ask("history of a subscription", frame, steps(data.HistoryQuery{Subscription: 2}))
	figure("attention", frame, func() error { _, err := m.Attention(ctx, today); return err })
	figure("licenses over time", frame, func() error { _, err := m.Usage(ctx, 12, today); return err })
	figure("costs of three years", 100*time.Millisecond, func() error {
		answer, err := costs.Of(ctx, m.Book, costs.Query{From: data.Month{Year: 2025, Month: 1}, Months: 36, On: today})
		costs.Shares(answer.Rows, answer.Lines, costs.ByDepartment, answer.Holders, today)
		return err
	})
	figure("the record a year ago", time.Second, func() error {
		past := today.AddDays(-365)
		_, err := m.Subscriptions(ctx, data.SubscriptionQuery{AsOf: past, On: past, Limit: 200})
		return err
	})
	return all
}
