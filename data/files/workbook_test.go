package files_test

import (
	"context"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/files"
)

// F0: a workbook whose first sheet is a cover: every sheet that a form fits is read,
// under its title, and one that none fits is named.
func TestWorkbookOfSeveralSheets(t *testing.T) {
	renewal := time.Date(2027, 4, 25, 0, 0, 0, 0, time.UTC)
	path := workbookWith(t, map[string][][]any{
		"Cover": {{"Licenses of Kaai"}, {"made on", renewal}},
		"Users": {
			{"Active users"},
			{"of", "Kaai"},
			{},
			{"Licenses", "Display name", "User principal name", "Block credential"},
			{"Microsoft 365 Business Premium", "Jana", "jana@kaai.example", false},
			{},
			{"Unlicensed", "Bob", "bob@kaai.example", true},
		},
		"Licenses": {
			{"Product Title", "Total Licenses", "Assigned Licenses", "Renewal Date"},
			{"Microsoft 365 Business Premium", 12, 1, renewal},
			{"Total", 12, 1},
		},
		"Phones": {{"Number", "Owner"}, {"0612345678", "Jana"}},
	}, "Cover", "Users", "Phones", "Licenses")
	facts, unmapped, err := files.ReadAll(context.Background(), []string{path}, files.Options{})
	if err != nil || len(unmapped) != 0 {
		t.Fatalf("%d are asked about, error %v", len(unmapped), err)
	}
	if len(facts.People) != 2 || !*facts.People[1].Blocked || facts.People[1].Line != 7 || facts.People[1].Sheet != "Users" {
		t.Errorf("people %+v", facts.People)
	}
	if len(facts.Subscriptions) != 1 || *facts.Subscriptions[0].Total != 12 || facts.Subscriptions[0].RenewsOn != data.NewDate(2027, 4, 25) {
		t.Errorf("subscriptions %+v", facts.Subscriptions)
	}
	said := map[data.Code]int{}
	for _, note := range facts.Notes {
		said[note.Reason.Code]++
	}
	if said[data.CodeSheetNotRead] != 1 || said[data.CodeTotalsRow] != 1 {
		t.Errorf("notes %v", said)
	}
}

// F0: what parts the cells of a table is told by all of its first lines, and its header
// stands where the table is as wide as it gets.
func TestTablesUnderATitle(t *testing.T) {
	for name, text := range map[string]string{
		"a title with commas":       "Licenses, as of today, of Kaai\n\nProduct Title;Total Licenses;Assigned Licenses\nVisio, the plan;1.200;3\n",
		"decimal commas everywhere": "Product Title;Total Licenses;Assigned Licenses;Price\nVisio, the plan;1.200;3;1,50\n",
		"separators in quotes":      "\"Product Title\",\"Total Licenses\",\"Assigned Licenses\"\n\"Visio, the plan\",1200,3\n",
		"tabs":                      "Product Title\tTotal Licenses\tAssigned Licenses\nVisio, the plan\t1,200\t3\n",
	} {
		facts, err := read(text)
		if err != nil || len(facts.Subscriptions) != 1 || facts.Subscriptions[0].Product != "Visio, the plan" || *facts.Subscriptions[0].Total != 1200 {
			t.Errorf("%s: %+v, error %v", name, facts, err)
		}
	}
}
