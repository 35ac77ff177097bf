package booktest

import (
	"context"
	"slices"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

// addOtherName has a subscription be known by the name of one that was merged into it.
func addOtherName(t *testing.T, book *ledger.Book) {
	keep, other := add(t, book, named("Board", 3)), add(t, book, named("Miro Board", 4))
	must(t, Try(book, acts.MergeSubscriptions{Keep: keep.Ref(), Others: []data.SubscriptionRef{other.Ref()}}))
}

// addOrganizationName has an organization be known by the name of one that was merged
// into it.
func addOrganizationName(t *testing.T, book *ledger.Book) {
	for _, name := range []string{"Before", "Before too"} {
		must(t, Try(book, acts.SaveOrganization{Organization: data.Organization{Name: name}}))
	}
	all, err := book.Organizations(context.Background())
	must(t, err)
	var two []data.Organization
	for _, o := range all {
		if o.Name == "Before" || o.Name == "Before too" {
			two = append(two, o)
		}
	}
	must(t, Try(book, acts.MergeOrganizations{Keep: two[0], Others: two[1:]}))
}

// otherNameOf is the last other name of a subscription.
func otherNameOf(t fatal, book *ledger.Book) (last data.OtherNameRef) {
	page, err := book.Subscriptions(context.Background(), data.SubscriptionQuery{On: Today()})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range page.Rows {
		names, err := book.OtherNames(context.Background(), row.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			last = name.Ref()
		}
	}
	return last
}

// planOf is the plan of an import of rows.
func planOf(t *testing.T, book *ledger.Book, facts importing.Facts) importing.Plan {
	t.Helper()
	snapshot, err := book.Snapshot(context.Background(), 0)
	must(t, err)
	return importing.NewPlan(snapshot, facts, data.Catalog{}, Today())
}

// testOtherNames holds that files which still name what was merged away are about the
// subscription that stayed, however they name it and also where a file has both, until
// the name is taken away (F0).
func testOtherNames(t *testing.T, book *ledger.Book) {
	typed, imported := named("Kantoor", 40), named("Office for all", 38)
	imported.ExternalID = "abc"
	keep, other := add(t, book, typed), add(t, book, imported)
	again := add(t, book, named("Kantoor", 2))
	must(t, Try(book, acts.MergeSubscriptions{Keep: keep.Ref(), Others: []data.SubscriptionRef{other.Ref(), again.Ref()}}))
	number := func(n int) *int { return &n }
	at := func(line int) importing.Source { return importing.Source{File: "list.csv", Line: line} }
	row := func(line int, product, id string, total int) importing.SubscriptionFact {
		return importing.SubscriptionFact{Source: at(line), Kind: importing.FileTable, Product: product, ExternalID: id, Total: number(total)}
	}
	whole := func(line int, product string) importing.SubscriptionFact {
		return importing.SubscriptionFact{Source: at(line), Kind: importing.FileLicenses, Product: product, Total: number(40)}
	}
	for what, facts := range map[string]importing.Facts{
		"a row by the other name":       {Subscriptions: []importing.SubscriptionFact{row(2, "OFFICE for all", "", 40)}},
		"a row by the number":           {Subscriptions: []importing.SubscriptionFact{row(2, "What they call it now", "abc", 40)}},
		"every row of the list":         {Subscriptions: []importing.SubscriptionFact{row(2, "Office for all", "", 38), row(3, "Kantoor", "", 40), row(4, "Kantoor", "", 2)}},
		"one purchase by the number":    {Subscriptions: []importing.SubscriptionFact{{Source: at(2), Kind: importing.FileGraphSubscriptions, Product: "Office for all", ExternalID: "abc", Total: number(40), Status: data.StatusActive}}},
		"a whole product":               {Subscriptions: []importing.SubscriptionFact{whole(2, "Office for all")}},
		"a whole product by both names": {Subscriptions: []importing.SubscriptionFact{whole(2, "Office for all"), whole(3, "Kantoor")}},
		"who holds it":                  {People: []importing.PersonFact{{Source: at(2), Name: "Jan", Address: "jan@example.nl", AnyVendor: true, Products: []string{"Office for all", "Kantoor"}}}},
	} {
		plan := planOf(t, book, facts)
		if added := plan.CountSubscriptions().Added; added != 0 || len(plan.Rejected) > 0 {
			t.Errorf("%s: adds %d, rejected %v", what, added, plan.Rejected)
		}
		must(t, Try(book, acts.Import{Plan: plan}))
		equal(t, what+": total", detail(t, book, keep.ID).PaidTotal(), 40)
		equal(t, what+": again", planOf(t, book, facts).Empty(), true)
	}
	equal(t, "held once", detail(t, book, keep.ID).NamedAssigned, 1)

	own := planOf(t, book, importing.Facts{Subscriptions: []importing.SubscriptionFact{row(2, "Kantoor", "abc", 40), row(3, "Kantoor", "def", 7)}})
	equal(t, "a purchase of its own is added", own.CountSubscriptions().Added, 1)
	names, err := book.OtherNames(context.Background(), keep.ID)
	must(t, err)
	equal(t, "other names", len(names), 2)
	for _, name := range names {
		must(t, Try(book, acts.RemoveOtherName{Name: name.Ref()}))
	}
	facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{row(2, "Office for all", "", 38)}}
	equal(t, "once the name is taken away", planOf(t, book, facts).CountSubscriptions().Added, 1)
	_, err = Undo(book)
	must(t, err)
	_, err = Undo(book)
	must(t, err)
	equal(t, "and that undone", planOf(t, book, facts).CountSubscriptions().Added, 0)
	must(t, Try(book, acts.Unassign{Subscription: detail(t, book, keep.ID).Ref(), People: []data.PersonRef{fixed{t, book}.person(0).Ref()}}))
	must(t, Try(book, acts.RemoveSubscription{Subscription: detail(t, book, keep.ID).Ref()}))
	equal(t, "once it is gone", planOf(t, book, facts).CountSubscriptions().Added, 1)
}

// testOrganizationNames holds that the rows of an organization that was merged into
// another are that one's, in lists of several.
func testOrganizationNames(t *testing.T, book *ledger.Book) {
	must(t, Try(book, acts.SaveOrganization{Organization: data.Organization{Name: "Twin"}}))
	one, other := organizationsOf(t, book)
	must(t, Try(book, acts.SaveOrganization{Organization: data.Organization{Name: "Elsewhere"}}))
	one.Name = "First"
	must(t, Try(book, acts.SaveOrganization{Organization: one}))
	one, _ = organizationsOf(t, book)
	source := importing.Source{File: "people.csv", Line: 2}
	elsewhere := importing.Source{File: "people.csv", Line: 3}
	facts := importing.Facts{
		People: []importing.PersonFact{
			{Source: source, Name: "Jan", Address: "jan@example.nl", LicensesUntold: true},
			{Source: elsewhere, Name: "Els", Address: "els@example.nl", LicensesUntold: true},
		},
		Organizations: map[importing.Source]string{source: "TWIN", elsewhere: "Elsewhere"},
	}
	equal(t, "people of another", planOf(t, book, facts).CountPeople().Added, 0)
	must(t, Try(book, acts.MergeOrganizations{Keep: one, Others: []data.Organization{other}}))
	equal(t, "people of the one that was merged", planOf(t, book, facts).CountPeople().Added, 1)
	_, err := Undo(book)
	must(t, err)
	equal(t, "people once that is undone", planOf(t, book, facts).CountPeople().Added, 0)
}

// testRenamed holds that files which still have the old name of what was renamed are about
// it, that the undo takes that name away, and that a name which files read as the same is
// kept beside it no more than once (F0).
func testRenamed(t *testing.T, book *ledger.Book) {
	tool := named("Old tool", 8)
	tool.Vendor, tool.Cloud = "Acme", data.CloudNone
	tool = add(t, book, tool)
	total := 8
	facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{{
		Source: importing.Source{File: "list.csv", Line: 2}, Kind: importing.FileTable, Product: "Old tool", Vendor: "Acme", Total: &total,
	}}}
	equal(t, "before", planOf(t, book, facts).Empty(), true)
	renamed := detail(t, book, tool.ID).Subscription
	renamed.Product = "New tool"
	must(t, Try(book, acts.EditSubscription{Subscription: renamed}))
	equal(t, "the old file", planOf(t, book, facts).Empty(), true)
	names, err := book.OtherNames(context.Background(), tool.ID)
	must(t, err)
	equal(t, "other names", len(names), 1)
	_, err = Undo(book)
	must(t, err)
	names, err = book.OtherNames(context.Background(), tool.ID)
	must(t, err)
	equal(t, "undone", len(names), 0)
	equal(t, "its name", detail(t, book, tool.ID).Product, "Old tool")
	written := detail(t, book, tool.ID).Subscription
	written.Product = "Old-Tool"
	must(t, Try(book, acts.EditSubscription{Subscription: written}))
	names, err = book.OtherNames(context.Background(), tool.ID)
	must(t, err)
	equal(t, "other names of what is only written otherwise", len(names), 0)
}

// testNamedBack holds that a name, or an address, which is the present one again is no other
// name any more, and is one again once that is undone (F0).
func testNamedBack(t *testing.T, book *ledger.Book) {
	s := add(t, book, named("Board", 3))
	s.Cloud = data.CloudNone
	rename := func(product string) {
		t.Helper()
		now := detail(t, book, s.ID).Subscription
		now.Product, now.Cloud = product, data.CloudNone
		must(t, Try(book, acts.EditSubscription{Subscription: now}))
	}
	names := func() (texts []string) {
		t.Helper()
		all, err := book.OtherNames(context.Background(), s.ID)
		must(t, err)
		for _, name := range all {
			texts = append(texts, name.Text())
		}
		return texts
	}
	rename("Board")
	rename("Whiteboard")
	equal(t, "renamed", strings.Join(names(), ", "), "Board")
	rename("Board")
	equal(t, "renamed back", strings.Join(names(), ", "), "Whiteboard")
	_, err := Undo(book)
	must(t, err)
	equal(t, "undone", strings.Join(names(), ", "), "Board")

	addOrganizationName(t, book)
	all, err := book.Organizations(context.Background())
	must(t, err)
	i := slices.IndexFunc(all, func(o data.Organization) bool { return o.Name == "Before" })
	all[i].Name = "Before too"
	must(t, Try(book, acts.SaveOrganization{Organization: all[i]}))
	snapshot, err := book.Snapshot(context.Background(), all[i].ID)
	must(t, err)
	equal(t, "other names of the organization", len(snapshot.AlsoCalled), 0)

	keep, err := SavePerson(book, data.Person{Name: "Anna", Address: "anna@example.nl"})
	must(t, err)
	other, err := SavePerson(book, data.Person{Name: "Anna", Address: "a.smit@example.nl"})
	must(t, err)
	must(t, Try(book, acts.MergePeople{Keep: keep.Ref(), Others: []data.PersonRef{other.Ref()}}))
	now, err := book.Person(context.Background(), keep.ID)
	must(t, err)
	now.Address = "a.smit@example.nl"
	must(t, Try(book, acts.SavePerson{Person: now.Person}))
	snapshot, err = book.Snapshot(context.Background(), 0)
	must(t, err)
	equal(t, "other addresses", len(snapshot.Aliases), 0)
}
