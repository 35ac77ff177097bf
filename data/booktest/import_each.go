package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

// testImportOfSeveral holds that a list of several organizations is imported at once, each
// row into the record of the one that it names; that one which isn't there is made, and
// undone with what it brought; and that the same list again changes nothing.
func testImportOfSeveral(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	before, err := book.Organizations(ctx)
	must(t, err)
	total := func(n int) *int { return &n }
	at := func(line int) importing.Source { return importing.Source{File: "list.csv", Line: line} }
	subscription := func(line, n int) importing.SubscriptionFact {
		return importing.SubscriptionFact{Source: at(line), Kind: importing.FileTable, Product: "Visio", Vendor: "Microsoft", Total: total(n)}
	}
	person := func(line int, address string) importing.PersonFact {
		return importing.PersonFact{Source: at(line), Name: address, Address: address, Products: []string{"Visio"}}
	}
	facts := importing.Facts{
		Subscriptions: []importing.SubscriptionFact{subscription(2, 10), subscription(3, 7), subscription(4, 5)},
		People:        []importing.PersonFact{person(2, "ann@alpha.example"), person(3, "bob@beta.example"), person(4, "cor@here.example"), person(5, "dan@example.com")},
		Organizations: map[importing.Source]string{at(2): "Alpha BV", at(3): "Beta", at(4): before[0].Name},
	}
	plan := func() importing.Plan {
		snapshot, err := book.SnapshotOfAll(ctx, 0)
		must(t, err)
		return importing.NewPlan(snapshot, facts, data.Catalog{}, Today())
	}
	first := plan()
	equal(t, "new organizations", len(first.NewOrganizations()), 2)
	equal(t, "who names none is told of", len(first.Notes), 1)
	must(t, Import(book, first))

	after, err := book.Organizations(ctx)
	must(t, err)
	equal(t, "organizations", len(after), len(before)+2)
	for name, want := range map[string]struct{ total, people int }{"Alpha BV": {10, 1}, "Beta": {7, 1}, before[0].Name: {5, 2}} {
		for _, o := range after {
			if o.Name != name {
				continue
			}
			page, err := book.Subscriptions(ctx, data.SubscriptionQuery{On: Today(), Organization: o.ID})
			must(t, err)
			people, err := book.People(ctx, data.PersonQuery{Organization: o.ID})
			must(t, err)
			if page.Count != 1 || page.Rows[0].Total != want.total || page.Rows[0].TotalUnknown || people.Count != want.people {
				t.Errorf("%s has %d subscriptions, %d people: %+v", name, page.Count, people.Count, page.Rows)
			}
			equal(t, "the country of "+name, o.Country, before[0].Country)
		}
	}
	again := plan()
	equal(t, "the same list changes nothing", again.Empty(), true)
	equal(t, "and makes nobody", len(again.NewOrganizations()), 0)

	_, err = Undo(book)
	must(t, err)
	undone, err := book.Organizations(ctx)
	must(t, err)
	equal(t, "organizations after one step of undo", len(undone), len(before))
	people, err := book.People(ctx, data.PersonQuery{})
	must(t, err)
	equal(t, "people after one step of undo", people.Count, 0)
}
