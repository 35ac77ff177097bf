package files

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
)

// totals adds up the columns of a sheet that can be, amounts by their currency: a row
// for each that there is.
func (x *xlsxWriter) totals(out *excelize.StreamWriter, s Sheet) error {
	if s.Total == "" || len(s.Sums) == 0 || len(s.Counted()) == 0 {
		return nil
	}
	currencies := s.currencies()
	for n := range max(1, len(currencies)) {
		row := make([]any, len(s.Columns))
		row[0] = excelize.Cell{StyleID: x.head, Value: s.Total}
		for _, column := range s.Sums {
			cell, err := x.total(s, column, n, currencies)
			if err != nil {
				return err
			}
			row[column] = cell
		}
		if len(currencies) > 0 {
			row[s.Currency] = excelize.Cell{StyleID: x.head, Value: currencies[n].Currency}
		}
		at, err := excelize.CoordinatesToCellName(1, len(s.Rows)+2+n)
		if err != nil {
			return err
		}
		if err := out.SetRow(at, row); err != nil {
			return err
		}
	}
	return nil
}

// total is the sum of a column: of numbers in the first row of totals, of amounts in
// the row of their currency.
func (x *xlsxWriter) total(s Sheet, column, n int, currencies []data.Money) (any, error) {
	letter, err := excelize.ColumnNumberToName(column + 1)
	if err != nil {
		return nil, err
	}
	cells := fmt.Sprintf("%s2:%s%d", letter, letter, len(s.Counted())+1)
	if !s.holdsMoney(column) {
		if n > 0 {
			return nil, nil
		}
		return excelize.Cell{StyleID: x.sum, Formula: "SUM(" + cells + ")", Value: s.count(column)}, nil
	}
	if s.Currency == 0 { // all of it in one currency
		return x.sumOf(s, column, n, cells)
	}
	if len(currencies) == 0 {
		return nil, nil
	}
	style, err := x.moneyStyle(currencies[n])
	if err != nil {
		return nil, err
	}
	by, err := excelize.ColumnNumberToName(s.Currency + 1)
	if err != nil {
		return nil, err
	}
	amount, err := strconv.ParseFloat(decimal(s.sum(column, currencies[n].Currency)), 64)
	if err != nil {
		return nil, err
	}
	return excelize.Cell{StyleID: style, Value: amount, Formula: fmt.Sprintf("SUMIF(%s2:%s%d,%q,%s)", by, by, len(s.Counted())+1, currencies[n].Currency, cells)}, nil
}

// sumOf is the sum of a column that has its currency to itself, in the first row of totals.
func (x *xlsxWriter) sumOf(s Sheet, column, n int, cells string) (any, error) {
	at := slices.IndexFunc(s.Counted(), func(row []Cell) bool { return row[column].Money.Known() })
	if n > 0 || at < 0 {
		return nil, nil
	}
	sum := s.sum(column, s.Counted()[at][column].Money.Currency)
	style, err := x.moneyStyle(sum)
	if err != nil {
		return nil, err
	}
	amount, err := strconv.ParseFloat(decimal(sum), 64)
	return excelize.Cell{StyleID: style, Value: amount, Formula: "SUM(" + cells + ")"}, err
}

// count adds up the numbers of a column. What a total comes to stands beside its
// formula: what only shows a workbook works nothing out.
func (s Sheet) count(column int) (total int) {
	for _, row := range s.Counted() {
		if row[column].Number != nil {
			total += *row[column].Number
		}
	}
	return total
}

// sum adds up the amounts of a column in a currency.
func (s Sheet) sum(column int, currency string) data.Money {
	total := data.Money{Currency: currency}
	for _, row := range s.Counted() {
		if row[column].Money.Currency == currency {
			total = total.Plus(row[column].Money)
		}
	}
	return total
}

// currencies are those of the amounts that are added up, in their order.
func (s Sheet) currencies() (all []data.Money) {
	seen := map[string]bool{}
	for _, row := range s.Counted() {
		for _, column := range s.Sums {
			if m := row[column].Money; s.Currency > 0 && m.Known() && !seen[m.Currency] {
				seen[m.Currency] = true
				all = append(all, data.Money{Currency: m.Currency})
			}
		}
	}
	return all
}

func (s Sheet) holdsMoney(column int) bool {
	for _, row := range s.Rows {
		if row[column].Money.Known() {
			return true
		}
	}
	return false
}
