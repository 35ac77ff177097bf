package importing_test

import (
	"strconv"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// tenant is a record and what the files of its tenant tell a month later.
func tenant() (importing.Snapshot, importing.Facts) {
	visio := data.Subscription{ID: 1, Organization: 1, Product: "Visio", Total: 5, Cloud: data.CloudWorldwide, NamedAssigned: 2, RecurringBilling: true}
	record := importing.Snapshot{
		Organization: 1, Subscriptions: []data.Subscription{visio},
		People: []data.Person{
			{ID: 1, Organization: 1, Name: "Sanne", Address: "sanne@x.nl", Department: "Sales"},
			{ID: 2, Organization: 1, Name: "Bram", Address: "bram@x.nl"},
			{ID: 3, Organization: 1, Name: "Carla", Address: "carla@x.nl"},
		},
		Assignments:          []data.Assignment{{ID: 1, Subscription: 1, Person: 1}, {ID: 2, Subscription: 1, Person: 2}},
		ChangedSubscriptions: map[data.SubscriptionID]data.Date{1: data.NewDate(2026, 3, 1)},
		ChangedPeople:        map[data.PersonID]data.Date{1: data.NewDate(2026, 3, 20)},
	}
	eight := 8
	facts := importing.Facts{
		Subscriptions: []importing.SubscriptionFact{{Source: importing.Source{File: "f"}, Kind: importing.FileLicenses, Product: "Visio", Total: &eight}},
		People: []importing.PersonFact{
			{Source: importing.Source{File: "f", Line: 2}, Name: "Sanne", Address: "SANNE@x.nl", Department: "Stock"},
			{Source: importing.Source{File: "f", Line: 3}, Name: "Daan", Address: "daan@x.nl", Products: []string{"Visio"}},
		},
	}
	return record, facts
}

// said writes differences as the tests compare them.
func saidOf(r importing.Reconciliation) string {
	var all []string
	for d := range r.Differences.All() {
		text := string(d.Kind) + " " + string(d.Action) + " " + d.Subject + " newer " + string(d.Newer)
		for _, f := range d.Fields {
			text += ", " + string(f.Field) + " " + f.Record.String() + ">" + f.File.String()
		}
		all = append(all, text)
	}
	return strings.Join(all, "\n")
}

// The record against the tenant: what differs, which was told later, and who is
// gone with what they still hold.
func TestReconcile(t *testing.T) {
	record, facts := tenant()
	plan := importing.NewPlan(record, facts, catalog, today)
	r := importing.Reconcile(record, facts, plan, map[string]data.Date{"f": data.NewDate(2026, 3, 11)})
	want := strings.Join([]string{
		"subscription change Visio newer file, total 5>8",
		"person change Sanne newer record, department Sales>Stock",
		"person add Daan newer , name >Daan",
		"assignment remove Sanne – Visio newer record, license true>false",
		"assignment add Daan – Visio newer , license false>true",
	}, "\n")
	if got := saidOf(r); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(r.Gone) != 2 || r.Gone[0].Person.Name != "Bram" || strings.Join(r.Gone[0].Products, ",") != "Visio" || r.Gone[1].Person.Name != "Carla" {
		t.Errorf("gone: %+v", r.Gone)
	}
	if none := importing.Reconcile(record, importing.Facts{Subscriptions: facts.Subscriptions}, plan, nil); len(none.Gone) != 0 {
		t.Errorf("a file without people says that %d are gone", len(none.Gone))
	}
}

// F0: who stands in a row that was left out is not understood, and not gone; where a row
// could not be taken apart, that holds for everybody who is missing.
func TestReconcileOfRowsThatWereLeftOut(t *testing.T) {
	for _, c := range []struct {
		what          string
		fact          importing.PersonFact
		left          importing.Rejection
		gone, unclear int
	}{
		{what: "no address", fact: importing.PersonFact{Name: "Bram"}, gone: 1, unclear: 1},
		{what: "a mistyped address", fact: importing.PersonFact{Name: "B.", Address: "bram x.nl"}, gone: 1, unclear: 1},
		{what: "somebody else without an address", fact: importing.PersonFact{Name: "Emma"}, gone: 2},
		{what: "an address in a row that is too long", left: importing.Rejection{Reason: data.NewError(data.CodeLongRow), Said: []string{"BRAM@x.nl"}}, gone: 1, unclear: 1},
		{what: "a row that is no CSV", left: importing.Rejection{Reason: data.NewError(data.CodeBadRow)}, unclear: 2},
		{what: "another file's", left: importing.Rejection{Source: importing.Source{File: "licenses"}, Reason: data.NewError(data.CodeBadRow)}, gone: 2},
	} {
		record, facts := tenant()
		c.fact.File, c.fact.Line = "f", 4
		if c.left.Line = 4; c.left.File == "" {
			c.left.File = "f"
		}
		if c.left.Reason != nil {
			facts.Rejected = append(facts.Rejected, c.left)
		} else {
			facts.People = append(facts.People, c.fact)
		}
		r := importing.Reconcile(record, facts, importing.NewPlan(record, facts, catalog, today), nil)
		if len(r.Gone) != c.gone || len(r.Unclear) != c.unclear || r.Missing() != 2+len(r.Lacking) {
			t.Errorf("%s: gone %+v, not understood %+v", c.what, r.Gone, r.Unclear)
		}
	}
}

// A file of which nothing could be read says of nobody and nothing that it is gone; one of
// another vendor's users misses only who holds a license of that vendor.
func TestReconcileOfAFileThatTellsNothing(t *testing.T) {
	record, _ := tenant()
	reconcile := func(facts importing.Facts) importing.Reconciliation {
		return importing.Reconcile(record, facts, importing.NewPlan(record, facts, catalog, today), nil)
	}
	unreadable := importing.Facts{People: []importing.PersonFact{{Name: "Nobody"}, {Name: "Sanne", Address: "sanne"}}}
	if r := reconcile(unreadable); len(r.Gone)+len(r.Lacking) != 0 {
		t.Errorf("gone %+v", r.Gone)
	}
	slack := importing.Facts{People: []importing.PersonFact{{Name: "Sanne", Address: "sanne@x.nl", Vendor: "Slack", Aside: true, LicensesUntold: true}}}
	if r := reconcile(slack); len(r.Gone) != 0 {
		t.Errorf("not in Slack: %+v", r.Gone)
	}
	record.Subscriptions[0].Vendor = "Slack"
	if r := reconcile(slack); len(r.Gone) != 1 || r.Gone[0].Person.Name != "Bram" {
		t.Errorf("holds a license of Slack: %+v", r.Gone)
	}
}

// Which subscriptions a file of purchases does not have, of the vendors that it is about.
func TestReconcileOfSubscriptionsThatAreNotThere(t *testing.T) {
	five := 5
	record := importing.Snapshot{Organization: 1, Subscriptions: []data.Subscription{
		{ID: 1, Organization: 1, Product: "Visio", Vendor: data.Microsoft, Total: 5, Cloud: data.CloudWorldwide, RecurringBilling: true},
		{ID: 2, Organization: 1, Product: "Project", Vendor: data.Microsoft, Total: 3, Cloud: data.CloudWorldwide, RecurringBilling: true},
		{ID: 3, Organization: 1, Product: "Gone", Vendor: data.Microsoft, Total: 3, Cloud: data.CloudWorldwide, ReportedStatus: data.StatusDeleted, StatusOn: today},
		{ID: 4, Organization: 1, Product: "Jira", Vendor: "Atlassian", Total: 3, Cloud: data.CloudNone, RecurringBilling: true},
	}}
	for _, c := range []struct {
		kind    importing.FileKind
		vendor  string
		product string
		want    string
	}{
		{importing.FileLicenses, "", "Visio", "Project"},
		{importing.FileGraphSKUs, "", "Visio", "Project"},
		{importing.FileTable, "Microsoft", "Visio", "Project"},
		{importing.FileTable, "Atlassian", "Jira", ""},
		{importing.FileTable, "Atlassian", "Confluence", "Jira"},
		{importing.FileTable, "", "Visio", "Project Jira"},
		{importing.FileLicenses, "", "{}", ""},
	} {
		facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{{Source: importing.Source{File: "f", Line: 2}, Kind: c.kind, Vendor: c.vendor, Product: c.product, Total: &five}}}
		if c.product == "{}" {
			facts = importing.Facts{Rejected: []importing.Rejection{{Source: importing.Source{File: "f", Line: 2}, Reason: data.NewError(data.CodeNotAProduct)}}}
		}
		r := importing.Reconcile(record, facts, importing.NewPlan(record, facts, catalog, today), nil)
		var got []string
		for _, s := range r.Lacking {
			got = append(got, s.Product)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s of %q: %v, want %s", c.kind, c.vendor, got, c.want)
		}
	}
}

// What differs of a hundred thousand people is worked out as it is looked at: telling that
// it does takes a few bytes of each, beside the plan that they are read from.
func TestReconcileHoldsNoFieldsOfThousands(t *testing.T) {
	const people = 10_000
	record, facts := tenant()
	facts.People = nil
	for n := range people {
		facts.People = append(facts.People, importing.PersonFact{Name: "Person", Address: strconv.Itoa(n) + "@x.nl", Products: []string{"Visio"}})
	}
	record.People, record.Assignments = nil, nil
	plan := importing.NewPlan(record, facts, catalog, today)
	if got := importing.Reconcile(record, facts, plan, nil).Differences.Len(); got < 2*people {
		t.Fatalf("%d differences of %d people with a license each", got, people)
	}
	allocations := testing.AllocsPerRun(1, func() { importing.Reconcile(record, facts, plan, nil) })
	if allocations > people/10 {
		t.Errorf("%.0f pieces of memory for %d people", allocations, people)
	}
}

// What is left out of a plan takes with it what depends on it.
func TestPlanWithout(t *testing.T) {
	record, facts := tenant()
	plan := importing.NewPlan(record, facts, catalog, today)
	left := map[importing.Row]bool{{Kind: importing.RowPerson, Index: 1}: true, {Kind: importing.RowSubscription, Index: 0}: true}
	kept := plan.Without(left)
	if got := kept.CountPeople(); got.Added != 0 || got.Changed != 1 {
		t.Errorf("people %+v", got)
	}
	if got := kept.CountAssignments(); got.Added != 0 || got.Removed != 1 {
		t.Errorf("assignments %+v: who is left out holds nothing", got)
	}
	if got := kept.CountSubscriptions(); got.Changed != 0 {
		t.Errorf("subscriptions %+v", got)
	}
	if all := plan.Without(nil); all.CountPeople() != plan.CountPeople() {
		t.Errorf("nothing left out: %+v", all.CountPeople())
	}
}
