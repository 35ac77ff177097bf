package importing_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// F6: what an import changes of the owner, the tags and the own fields is named, as the
// record has it and as the file does.
func TestOwnDifferencesAreNamed(t *testing.T) {
	record := importing.Snapshot{
		Organization: 1, Name: "Dijk", Currency: "EUR",
		People: []data.Person{{ID: 7, Organization: 1, Name: "Els", Address: "els@x.nl"}},
		Subscriptions: []data.Subscription{{
			ID: 3, Organization: 1, Product: "Jira", Vendor: "Atlassian", Cloud: data.CloudNone, Total: 5, OwnerName: "Jan", Tags: data.TagsOf([]string{"old"}),
		}},
		OwnFields: []data.OwnField{{ID: 1, Name: "Room", Kind: data.OwnText}, {ID: 2, Name: "Signed", Kind: data.OwnDate}},
	}
	day := data.NewDate(2026, 2, 1)
	facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{{
		Source: importing.Source{File: "list.csv", Line: 2}, Kind: importing.FileTable, Product: "Jira", Vendor: "Atlassian", Owner: "els@x.nl", Tags: []string{"new"},
		Own: []importing.OwnFact{{Name: "Room", Text: "12"}, {Name: "Signed", Text: day.String(), Day: day}},
	}}}
	plan := importing.NewPlan(record, facts, data.Catalog{}, today)
	reconciled := importing.Reconcile(record, facts, plan, nil)
	told := map[string][2]string{}
	for d := range reconciled.Differences.All() {
		for _, f := range d.Fields {
			told[string(f.Field)+f.Name] = [2]string{f.Record.String(), f.File.String()}
		}
	}
	for name, want := range map[string][2]string{"owner": {"Jan", "Els"}, "tags": {"old", "old, new"}, "ownRoom": {"", "12"}, "ownSigned": {"", day.String()}} {
		if told[name] != want {
			t.Errorf("%s is told as %v of %v", name, told[name], told)
		}
	}
}
