package files_test

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/data/files"
)

// Every sheet can be filtered by its titles, which stay in view, with its totals below what
// is filtered; numbers, amounts and days are what a spreadsheet can work with.
func TestWorkbookCanBeFiltered(t *testing.T) {
	seats := 12500
	list := files.Sheet{
		Title: "List", Columns: []string{"Product", "Seats", "Cost", "Currency", "Renews"}, Total: "Total", Sums: []int{1, 2}, Currency: 3,
		Rows: [][]files.Cell{
			{{Text: "Visio"}, {Number: &seats}, {Money: data.Money{Minor: 1250, Currency: "EUR"}}, {Text: "EUR"}, {Day: data.NewDate(2027, 5, 1)}},
			{{Text: "Project"}, {Number: &seats}, {}, {}, {}},
		},
	}
	second := list
	second.Title = "Other"
	var out bytes.Buffer
	if err := files.WriteXLSX(&out, list, second, files.Sheet{Title: "None", Columns: []string{"Product"}}); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	filters := map[string]string{}
	for _, name := range book.GetDefinedName() {
		if name.Name == "_xlnm._FilterDatabase" {
			filters[name.Scope] = name.RefersTo
		}
	}
	for _, name := range []string{"List", "Other"} {
		if filters[name] != name+"!$A$1:$E$3" && filters[name] != "'"+name+"'!$A$1:$E$3" {
			t.Errorf("%s is filtered in %q", name, filters[name])
		}
		panes, err := book.GetPanes(name)
		if err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: %+v, %v", name, panes, err)
		}
		for cell, want := range map[string]string{"B2": "12,500", "C2": "12.50 EUR", "E2": "2027-05-01", "A4": "Total"} {
			if got, err := book.GetCellValue(name, cell); err != nil || got != want {
				t.Errorf("%s, %s: %q, want %q, %v", name, cell, got, want, err)
			}
		}
		if formula, err := book.GetCellFormula(name, "B4"); err != nil || formula != "SUM(B2:B3)" {
			t.Errorf("%s: %q, %v", name, formula, err)
		}
	}
	if filters["None"] != "" {
		t.Errorf("nothing is filtered in %q", filters["None"])
	}
}
