package importing_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// A license that a file tells once more stays: it is counted, and told by its own row,
// and none of it is written.
func TestWhatStaysIsToldByItsRow(t *testing.T) {
	record := importing.Snapshot{
		Subscriptions: []data.Subscription{{ID: 1, Product: "Draw", Vendor: "Well", Cloud: data.CloudNone, Total: 5}},
		People:        []data.Person{{ID: 7, Name: "Anouk", Address: "anouk@x.nl"}, {ID: 8, Name: "Bram", Address: "bram@x.nl"}},
		Assignments:   []data.Assignment{{ID: 3, Subscription: 1, Person: 8}},
	}
	facts := importing.Facts{People: []importing.PersonFact{
		{Source: importing.Source{File: "a.csv", Line: 2}, Address: "ANOUK@x.nl", Name: "Anouk", Products: []string{"Draw"}, AnyVendor: true},
		{Source: importing.Source{File: "b.csv", Sheet: "S", Line: 9}, Address: "bram@x.nl", Name: "Bram", Products: []string{"Draw"}, AnyVendor: true},
	}}
	made := plan(record, facts)
	if c := made.CountAssignments(); c.Added != 1 || c.Unchanged != 1 || made.Staying.Len() != 1 {
		t.Fatalf("%+v, %d stay", c, made.Staying.Len())
	}
	want := importing.StayingLicense{Source: importing.Source{File: "b.csv", Sheet: "S", Line: 9}, Product: "Draw", Person: "Bram"}
	if got := made.Staying.At(0); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if len(made.Assignments) != 1 || made.Assignments[0].Person != "Anouk" {
		t.Errorf("written is %+v", made.Assignments)
	}
}
