package files_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
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
	if !slices.ContainsFunc(facts.Notes, func(n importing.Note) bool {
		return n.Reason.Code == data.CodeSheetsRead && n.Reason.Params["Sheet"] == "Users, Licenses"
	}) {
		t.Errorf("it is not said which sheets were read: %+v", facts.Notes)
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

// F6: a workbook as people keep it: a hidden sheet with what was, columns that are
// hidden, cells that are joined, formulas with what they came to, and one whose formula
// failed.
func TestWorkbookAsItIsKept(t *testing.T) {
	book := excelize.NewFile()
	set := func(sheet, cell string, value any) {
		t.Helper()
		if err := book.SetCellValue(sheet, cell, value); err != nil {
			t.Fatal(err)
		}
	}
	for _, sheet := range []string{"Sheet1", "Old"} {
		if _, err := book.NewSheet(sheet); err != nil {
			t.Fatal(err)
		}
		set(sheet, "A1", "Licenses of Kaai, "+sheet)
		for i, title := range []string{"Product Title", "Note", "Total Licenses", "Assigned Licenses", "Renewal Date"} {
			cell, _ := excelize.CoordinatesToCellName(i+1, 3) // of numbers that are good
			set(sheet, cell, title)
		}
		set(sheet, "A4", "Microsoft 365 Business Premium")
		set(sheet, "C4", 25)
		set(sheet, "D4", 23)
		set(sheet, "E4", 44000) // days since 1904
		set(sheet, "A5", "Visio Plan 2")
		set(sheet, "C5", 2)
		set(sheet, "D5", "#REF!")
	}
	since := true
	err := errors.Join(
		book.MergeCell("Sheet1", "A1", "E1"), book.SetColVisible("Sheet1", "C", false), book.SetSheetVisible("Old", false),
		book.SetCellFormula("Sheet1", "C4", "20+5"), book.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &since}),
	)
	path := filepath.Join(t.TempDir(), "kept.xlsx")
	if err = errors.Join(err, book.SaveAs(path)); err != nil {
		t.Fatal(err)
	}
	facts, unmapped, err := files.ReadAll(context.Background(), []string{path}, files.Options{})
	if err != nil || len(unmapped) != 0 || len(facts.Subscriptions) != 2 {
		t.Fatalf("%+v, asked %d, error %v", facts.Subscriptions, len(unmapped), err)
	}
	first := facts.Subscriptions[0]
	if first.Total == nil || *first.Total != 25 || first.RenewsOn != data.NewDate(2024, 6, 19) {
		t.Errorf("%+v", first)
	}
	if len(facts.Unread) != 1 || facts.Unread[0].Text != "#REF!" || facts.Unread[0].Line != 5 || len(facts.Notes) != 1 || facts.Notes[0].Reason.Code != data.CodeSheetHidden {
		t.Errorf("not read %+v, notes %+v", facts.Unread, facts.Notes)
	}
}
