package booktest

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testRenamedOrganization holds that a list says what an organization is called now.
func testRenamedOrganization(t *testing.T, book *ledger.Book) {
	add(t, book, Office(5))
	named := func() string {
		page, err := book.Subscriptions(context.Background(), data.SubscriptionQuery{Sort: data.SortOrganization, On: Today()})
		must(t, err)
		return page.Rows[0].OrganizationName
	}
	one := data.Organization{ID: 1, Version: 1, Name: "Contoso"}
	for _, name := range []string{"Contoso", "Fabrikam"} {
		one.Name = name
		kept, err := Left[data.Organization](book, acts.SaveOrganization{Organization: one})
		must(t, err)
		one = kept
		equal(t, "called", named(), name)
	}
	_, err := Undo(book)
	must(t, err)
	equal(t, "called again", named(), "Contoso")
}

// TestKeptListsAreFresh holds that lists, sums and notices that a Book keeps from one question to
// the next are those that a Book works out which was just opened, after every act, undo
// and redo, and on another day.
func TestKeptListsAreFresh(t *testing.T, open OpenProperty) {
	rapid.Check(t, func(t *rapid.T) {
		book, store, pass := open(t)
		defer book.Close()
		listsAreFresh(t, book, store)
		for range rapid.IntRange(1, 10).Draw(t, "steps") {
			pass(rapid.SampledFrom([]int{0, 0, 1, 40}).Draw(t, "days"))
			switch rapid.IntRange(0, 4).Draw(t, "what") {
			case 0:
				_, _ = Undo(book) // there may be nothing to undo
			case 1:
				_, _ = Redo(book)
			default:
				DoSomething(t, book)
			}
			listsAreFresh(t, book, store)
		}
	})
}

// listsAreFresh asks a Book and one that was just opened the same.
func listsAreFresh(t *rapid.T, book *ledger.Book, store ledger.Store) {
	fresh, err := ledger.Open(context.Background(), store, Now)
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range listQuestions(book.Today()) {
		kept, err := book.Subscriptions(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		want, err := fresh.Subscriptions(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, kept); diff != "" {
			t.Fatalf("%+v (-fresh +kept)\n%s", q, diff)
		}
		keptSums, err := book.Summary(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		wantSums, err := fresh.Summary(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(wantSums, keptSums); diff != "" {
			t.Fatalf("sums of %+v (-fresh +kept)\n%s", q, diff)
		}
	}
	noticesAreFresh(t, book, fresh)
}

// noticesAreFresh asks both what needs attention, soon and in the years in which what was
// made up ends.
func noticesAreFresh(t *rapid.T, book, fresh *ledger.Book) {
	var days []data.Date
	for _, ahead := range []int{0, 7, 31, 200, 366} {
		days = append(days, book.Today().AddDays(ahead))
	}
	kept, err := book.AttentionOn(context.Background(), days)
	if err != nil {
		t.Fatal(err)
	}
	want, err := fresh.AttentionOn(context.Background(), days)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, kept); diff != "" {
		t.Fatalf("what needs attention (-fresh +kept)\n%s", diff)
	}
	for _, when := range []string{"today", "today again"} {
		today, err := book.Attention(context.Background(), days[0])
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want[0], today); diff != "" {
			t.Fatalf("what needs attention %s (-fresh +kept)\n%s", when, diff)
		}
	}
}

// listQuestions ask for lists in different orders, with all that can narrow them.
func listQuestions(on data.Date) []data.SubscriptionQuery {
	all := []data.SubscriptionQuery{
		{Group: data.GroupOrganization, Sort: data.SortCost, Descending: true},
		{Group: data.GroupVendor, Sort: data.SortOwner},
		{Filter: data.FilterFree, Sort: data.SortAssigned},
		{Filter: data.FilterUnused, Also: []data.SubscriptionFilter{data.FilterLinkMissing}, Sort: data.SortTotal},
		{Search: "o", Sort: data.SortPrice, Offset: 1, Limit: 2},
		{Organization: 1, Sort: data.SortOrganization},
		{Vendor: "Microsoft", Filter: data.FilterToDecide, Sort: data.SortRenews, Descending: true},
	}
	for _, filter := range data.SubscriptionFilters() {
		all = append(all, data.SubscriptionQuery{Filter: filter, Sort: data.SortProduct})
	}
	for i := range all {
		all[i].On = on
	}
	return all
}
