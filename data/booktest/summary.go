package booktest

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"seatbook/data"
	"seatbook/data/ledger"
)

// testSummary holds that the sums under a list are those of its rows, whatever it is
// narrowed to, and that groups stand in the order of the rows.
func testSummary(t *testing.T, book *ledger.Book) {
	fixture(t, book)
	dollars := named("Jira", 4)
	dollars.Vendor, dollars.Cloud, dollars.Price = "Atlassian", data.CloudNone, data.Money{Minor: 815, Currency: "USD"}
	add(t, book, dollars)
	for _, q := range []data.SubscriptionQuery{
		{Filter: data.FilterAll},
		{Filter: data.FilterAll, Search: "o"},
		{Filter: data.FilterAll, Vendor: "Atlassian"},
		{Filter: data.FilterToDecide},
		{Filter: data.FilterRenewsSoon},
		{Filter: data.FilterUnused, Group: data.GroupVendor},
		{Filter: data.FilterAll, Group: data.GroupVendor, Sort: data.SortCost, Descending: true},
		{Filter: data.FilterAll, Group: data.GroupOrganization, Sort: data.SortProduct},
		{Filter: data.FilterFree},
		{Filter: data.FilterUnused, Also: []data.SubscriptionFilter{data.FilterRenewsSoon}},
		{Filter: data.FilterUnused, Also: []data.SubscriptionFilter{data.FilterLinkMissing}, Vendor: "Atlassian"},
	} {
		q.On = Today()
		t.Run(fmt.Sprintf("%+v", q), func(t *testing.T) { summaryIsOfRows(t, book, q) })
	}
}

// testSumsAreTheAskers holds that who changes an answer changes none that comes later.
func testSumsAreTheAskers(t *testing.T, book *ledger.Book) {
	add(t, book, Office(5))
	asked := func() data.SubscriptionSummary {
		sums, err := book.Summary(context.Background(), data.SubscriptionQuery{Group: data.GroupVendor, On: Today()})
		must(t, err)
		return sums
	}
	want := asked().Groups[0].PerMonth[0]
	sums := asked()
	sums.PerMonth[0].Minor++
	sums.Groups[0].PerMonth[0].Minor++
	equal(t, "of the group", asked().Groups[0].PerMonth[0], want)
	equal(t, "of all", asked().PerMonth[0], want)
}

func summaryIsOfRows(t *testing.T, book *ledger.Book, q data.SubscriptionQuery) {
	page, err := book.Subscriptions(context.Background(), q)
	must(t, err)
	summary, err := book.Summary(context.Background(), q)
	must(t, err)
	want, costs := data.SubscriptionSums{}, map[string]int64{}
	var groups []string
	for _, row := range page.Rows {
		available, known := row.AvailableOn(q.On)
		want.Assigned, want.Available = want.Assigned+row.Assigned(), want.Available+available
		if known {
			want.Total += row.Total
		} else {
			want.Unknown++
		}
		if known && row.PaidFor(q.On) {
			want.Paid, want.PaidAssigned = want.Paid+row.Total, want.PaidAssigned+row.Assigned()
		}
		if cost := row.Charged(q.On); cost.Minor != 0 {
			costs[cost.Currency] += cost.Minor
		}
		if name := q.Group.GroupOf(row); q.Group != data.GroupNone && (len(groups) == 0 || groups[len(groups)-1] != name) {
			groups = append(groups, name)
		}
	}
	equal(t, "count", summary.Count, page.Count)
	equal(t, "total", summary.Total, want.Total)
	equal(t, "totals that are not known", summary.Unknown, want.Unknown)
	equal(t, "assigned", summary.Assigned, want.Assigned)
	equal(t, "available", summary.Available, want.Available)
	equal(t, "paid for", summary.Paid, want.Paid)
	equal(t, "paid for and assigned", summary.PaidAssigned, want.PaidAssigned)
	told := map[string]int64{}
	for _, sum := range summary.PerMonth {
		told[sum.Currency] = sum.Minor
	}
	equal(t, "per month", fmt.Sprint(told), fmt.Sprint(costs))
	var named []string
	inGroups := 0
	for _, group := range summary.Groups {
		named = append(named, group.Name)
		inGroups += group.Count
	}
	equal(t, "groups", fmt.Sprint(named), fmt.Sprint(groups))
	if q.Group != data.GroupNone {
		equal(t, "in groups", inGroups, page.Count)
	}
	if q.Vendor == "" {
		equal(t, "what the filter keeps", summary.Filters[q.Filter], page.Count)
		for _, vendor := range summary.Vendors {
			narrowed := q
			narrowed.Vendor = vendor.Vendor
			of, err := book.Subscriptions(context.Background(), narrowed)
			must(t, err)
			equal(t, "of "+vendor.Vendor, vendor.Count, of.Count)
		}
	}
	for filter, count := range summary.Filters {
		if narrowed := q.With(filter); filter != data.FilterAll && !slices.Contains(q.Filters(), filter) {
			kept, err := book.Subscriptions(context.Background(), narrowed)
			must(t, err)
			equal(t, "with "+string(filter), count, kept.Count)
		}
	}
}
