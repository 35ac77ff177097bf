package booktest

import (
	"context"
	"errors"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

func testImport(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	total, assigned := 10, 1
	facts := importing.Facts{
		Subscriptions: []importing.SubscriptionFact{{Kind: importing.FileLicenses, Product: "Visio", Total: &total, Assigned: &assigned}},
		People: []importing.PersonFact{
			{Source: importing.Source{File: "users.csv", Line: 2}, Name: "Sanne", Address: "sanne@example.nl", Products: []string{"Visio", "Project"}},
			{Name: "Daan", Address: "daan@example.nl"},
		},
	}
	plan := func() importing.Plan {
		snapshot, err := book.Snapshot(ctx, 0)
		must(t, err)
		return importing.NewPlan(snapshot, facts, data.Catalog{}, Today())
	}
	first := plan()
	must(t, Import(book, first))
	page, err := book.Subscriptions(ctx, data.SubscriptionQuery{On: Today(), Sort: data.SortProduct})
	must(t, err)
	equal(t, "subscriptions", page.Count, 2)
	equal(t, "a total that no file told", page.Rows[0].TotalUnknown, true)
	equal(t, "counts as assigned", page.Rows[0].PaidTotal(), 1)
	equal(t, "told", page.Rows[1].Total, 10)

	again := plan()
	equal(t, "the same files change nothing", again.Empty(), true)
	must(t, Import(book, again))
	steps, err := book.Steps(ctx, 10)
	must(t, err)
	equal(t, "steps", len(steps), 1)

	facts.People[0].Products = []string{"Visio"}
	must(t, Import(book, plan()))
	held, err := book.Holdings(ctx, 1)
	must(t, err)
	equal(t, "held", len(held), 1)
	for range 2 {
		_, err = Undo(book)
		must(t, err)
	}
	people, err := book.People(ctx, data.PersonQuery{})
	must(t, err)
	equal(t, "one step of undo", people.Count, 0)

	stale := plan()
	must(t, Import(book, stale))
	facts.People[0].Department = "Inkoop"
	changed := plan()
	sanne, err := book.Person(ctx, changed.People[0].After().ID)
	must(t, err)
	sanne.Department = "Verkoop"
	_, err = SavePerson(book, sanne.Person)
	must(t, err)
	err = Import(book, changed)
	wantCode(t, err, data.CodeConflict)
	if row, is := errors.AsType[*importing.RowError](err); !is || row.File != "users.csv" || row.Line != 2 || row.Subject != "sanne@example.nl" {
		t.Errorf("the row that was changed is not named: %v", err)
	}
}
