package importing_test

import (
	"slices"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/importing"
)

// person is a row of one file of people.
func person(file, address string, products ...string) importing.PersonFact {
	return importing.PersonFact{Source: importing.Source{File: file, Line: 2}, Name: address, Address: address, Products: products}
}

// Two lists that contradict each other: the newer one counts, whichever was named
// first, and the plan says about whom they differ.
func TestListsThatContradictEachOther(t *testing.T) {
	old, younger := time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC), time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)
	yes, no := true, false
	gone := person("new.csv", "kim@x.nl")
	gone.Blocked = &yes
	was := person("old.csv", "kim@x.nl")
	was.Blocked = &no
	people := []importing.PersonFact{
		person("old.csv", "els@x.nl", "Business Premium"), person("old.csv", "jan@x.nl", "Flow"), was,
		person("new.csv", "els@x.nl", "Flow"), person("new.csv", "jan@x.nl", "Flow"), gone,
	}
	for range 2 {
		p := plan(importing.Snapshot{}, importing.Facts{People: people, Written: map[string]time.Time{"old.csv": old, "new.csv": younger}})
		if len(p.Assignments) != 2 || p.Assignments[0].Product != "Flow" || p.Assignments[1].Product != "Flow" || len(p.Subscriptions) != 1 {
			t.Errorf("the older list counts: %+v of %+v", p.Assignments, p.Subscriptions)
		}
		for _, row := range p.People {
			if row.After().Blocked != (row.After().Address == "kim@x.nl") {
				t.Errorf("%s is blocked: %v", row.After().Address, row.After().Blocked)
			}
		}
		if len(p.Notes) != 1 || p.Notes[0].Reason.Code != data.CodePeopleDisagree || p.Notes[0].Reason.Params["Count"] != 2 || p.Notes[0].Reason.Params["File"] != "new.csv" {
			t.Errorf("notes %+v", p.Notes)
		}
		slices.Reverse(people)
	}
}

// Lists of different vendors, one of them that tells nothing of licenses, and a report
// beside the directory it agrees with contradict nothing.
func TestListsThatAddToEachOther(t *testing.T) {
	adobe, silent := person("adobe.csv", "els@x.nl", "Acrobat"), person("entra.csv", "els@x.nl")
	adobe.Vendor, adobe.Aside, silent.LicensesUntold = "Adobe", true, true
	report := person("report.csv", "els@x.nl", "Business Premium")
	report.Aside = true
	p := plan(importing.Snapshot{}, importing.Facts{People: []importing.PersonFact{adobe, silent, report, person("users.csv", "els@x.nl", "Business Premium")}})
	if len(p.Notes) != 0 || len(p.Assignments) != 2 {
		t.Errorf("%d given, notes %+v", len(p.Assignments), p.Notes)
	}
}

// A product on two rows of one file that differ: one counts, the other is named with its
// line. A product of which only the GUID is told is said to be unknown, and gets its name
// once that is loaded (F7).
func TestProductsThatAreToldBadly(t *testing.T) {
	const guid = "11111111-2222-4333-8444-555555555555"
	row := func(line int, sku, id string, total int) importing.SubscriptionFact {
		return importing.SubscriptionFact{Source: importing.Source{File: "skus.csv", Line: line}, Kind: importing.FilePowerShell, SKU: sku, SKUID: id, Total: number(total)}
	}
	p := plan(importing.Snapshot{}, importing.Facts{Subscriptions: []importing.SubscriptionFact{
		row(2, "SPB", "", 5), row(3, "spb", "", 8), row(4, "", guid, 1), row(5, "FLOW_FREE", "", 1), row(6, "FLOW_FREE", "", 1),
	}})
	if len(p.Rejected) != 1 || p.Rejected[0].Reason.Code != data.CodeProductTwice || p.Rejected[0].Line != 3 || p.Rejected[0].Reason.Params["Line"] != 2 {
		t.Errorf("rejected %+v", p.Rejected)
	}
	if len(p.Subscriptions) != 3 || p.Subscriptions[0].After.Total != 5 || len(p.Subscriptions[1].Notes) != 1 || p.Subscriptions[1].Notes[0].Code != data.CodeOnlyGUID {
		t.Fatalf("%+v", p.Subscriptions)
	}
	unnamed := p.Subscriptions[1].After
	p = plan(importing.Snapshot{Subscriptions: []data.Subscription{unnamed}}, importing.Facts{Products: []data.Product{{SKU: "CONTOSO", SKUID: guid, Name: "Contoso Tool"}}})
	if len(p.Subscriptions) != 1 || p.Subscriptions[0].After.Product != "Contoso Tool" || p.Subscriptions[0].After.SKU != "CONTOSO" {
		t.Errorf("named %+v", p.Subscriptions)
	}
}
