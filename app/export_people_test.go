package main

import (
	"bytes"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/screens/exports"
)

// Who holds licenses that are paid for in two currencies has both amounts as such, and each
// currency adds up to what the window says of all people.
func TestPeopleAddUpInEachCurrency(t *testing.T) {
	p, book, e, _ := sampled(t)
	people, err := book.People(t.Context(), data.PersonQuery{CostsOn: p.today()})
	if err != nil {
		t.Fatal(err)
	}
	var want []data.Money
	both := ""
	for _, row := range people.Rows {
		for _, amount := range row.PerMonth {
			want = data.AddMoney(want, amount)
		}
		if len(row.PerMonth) > 1 {
			both = row.Name
		}
	}
	if len(want) < 2 || both == "" {
		t.Fatalf("nobody has two currencies: %v", want)
	}
	var out bytes.Buffer
	if err := e.WriteXLSX(t.Context(), &out, exports.ListPeople); err != nil {
		t.Fatal(err)
	}
	written, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer written.Close()
	sheet := written.GetSheetName(0)
	rows, err := written.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, sum := range want {
		column := slices.Index(rows[0], "Per month ("+sum.Currency+")")
		if column < 0 {
			t.Errorf("no column of %s in %q", sum.Currency, rows[0])
			continue
		}
		at, err := excelize.CoordinatesToCellName(column+1, len(rows))
		if err != nil {
			t.Fatal(err)
		}
		worked, err := written.CalcCellValue(sheet, at, excelize.Options{RawCellValue: true})
		if err != nil || minorOf(t, worked) != sum.Minor {
			t.Errorf("%s: %s in all (%v), want %d", sum.Currency, worked, err, sum.Minor)
		}
		for _, row := range rows[1 : len(rows)-1] {
			if row[0] == both && (column >= len(row) || minorOf(t, row[column]) == 0) {
				t.Errorf("%s has nothing in %s: %q", both, sum.Currency, row)
			}
		}
	}
}
