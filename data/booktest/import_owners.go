package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

// testImportOwners holds that an owner whom a table names becomes the person once a file
// brings that person, whichever of the two comes first (F0, F6), and stays a name where two
// people have it.
func testImportOwners(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	total := 3
	table := importing.Facts{Subscriptions: []importing.SubscriptionFact{
		{Kind: importing.FileTable, Product: "Visio", Total: &total, Owner: "Sanne Vos"},
		{Kind: importing.FileTable, Product: "Project", Total: &total, Owner: "DAAN@example.nl"},
		{Kind: importing.FileTable, Product: "Jira", Total: &total, Owner: "Jan Bos"},
	}}
	users := importing.Facts{People: []importing.PersonFact{
		{Name: "Sanne Vos", Address: "sanne@example.nl"},
		{Name: "Daan Mol", Address: "daan@example.nl"},
		{Name: "Jan Bos", Address: "jan@example.nl"},
		{Name: "Jan Bos", Address: "jan2@example.nl"},
	}}
	both := importing.Facts{Subscriptions: table.Subscriptions, People: users.People}
	for _, files := range [][]importing.Facts{{table, users}, {users, table}, {both}} {
		for _, facts := range files {
			snapshot, err := book.Snapshot(ctx, 0)
			must(t, err)
			must(t, Import(book, importing.NewPlan(snapshot, facts, data.Catalog{}, Today())))
		}
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{On: Today(), Sort: data.SortProduct})
		must(t, err)
		jira, project, visio := page.Rows[0], page.Rows[1], page.Rows[2]
		equal(t, "two of one name", jira.OwnerPerson == 0 && jira.Owner == "Jan Bos", true)
		equal(t, "by address", project.OwnerPerson != 0 && project.Owner == "Daan Mol", true)
		equal(t, "by name", visio.OwnerPerson != 0 && visio.Owner == "Sanne Vos", true)
		for range files {
			_, err := Undo(book)
			must(t, err)
		}
	}
}
