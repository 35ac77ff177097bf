package exports

import (
	"context"
	"io"
	"slices"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/files"
)

// WriteListPDF writes a list to be printed, in the columns in which it is written
// elsewhere, with the totals below it.
func (e *Exporter) WriteListPDF(ctx context.Context, out io.Writer, list List, made time.Time) error {
	if list == ListSavings { // names are enough on paper
		e.Columns = []string{"reason", "product", "organization", "name", "licenses", "year", "in_total", "saves_from", "state", "why"}
	}
	sheet, err := e.Sheet(ctx, list)
	if err != nil {
		return err
	}
	sheet = onPaper(sheet)
	section := files.Section{Sheet: sheet, Weights: weightsOf(sheet), Empty: e.Text("report.nothing"), Totals: e.totalsOf(sheet)}
	return files.WritePDF(out, files.Report{
		Title: sheet.Title, Subtitle: e.Text("report.subtitle", "Date", e.Date(e.on)), Page: e.Text("report.page"), Made: made,
		Running: sheet.Title + " · " + e.Date(e.on), Sections: []files.Section{section},
		Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
	})
}

// onPaper leaves out the columns that have no room there: those that tell nothing or the
// same of every row, and that of the currency, which stands in the amounts.
func onPaper(sheet files.Sheet) files.Sheet {
	less := files.Sheet{Title: sheet.Title, Total: sheet.Total, Apart: sheet.Apart, Rows: make([][]files.Cell, len(sheet.Rows))}
	for column, title := range sheet.Columns {
		if column > 0 && (column == sheet.Currency || tellsNothing(sheet.Rows, column)) {
			continue
		}
		if slices.Contains(sheet.Sums, column) {
			less.Sums = append(less.Sums, len(less.Columns))
		}
		less.Columns = append(less.Columns, title)
		for i, row := range sheet.Rows {
			less.Rows[i] = append(less.Rows[i], row[column])
		}
	}
	return less
}

// tellsNothing tells whether a column is empty, or has the same words in several rows.
func tellsNothing(rows [][]files.Cell, column int) bool {
	return len(rows) > 0 && !slices.ContainsFunc(rows, func(row []files.Cell) bool {
		cell, first := row[column], rows[0][column]
		figure := cell.Number != nil || !cell.Day.IsZero() || cell.Money.Known()
		return cell.Text != "" && (len(rows) == 1 || figure || cell.Text != first.Text)
	})
}

// The room that a column of a printed list has at least and at most, in letters.
const (
	leastLetters = 6
	mostLetters  = 40
)

// weightsOf gives each column room by its longest text.
func weightsOf(sheet files.Sheet) (weights []int) {
	for column, title := range sheet.Columns {
		letters := utf8.RuneCountInString(title)
		for _, row := range sheet.Rows {
			letters = max(letters, utf8.RuneCountInString(row[column].Text))
		}
		weights = append(weights, min(mostLetters, max(leastLetters, letters)))
	}
	return weights
}

// totalsOf are the totals of a list, those of each currency below each other.
func (e *Exporter) totalsOf(sheet files.Sheet) (rows [][]files.Cell) {
	if sheet.Total == "" || len(sheet.Sums) == 0 || len(sheet.Counted()) == 0 {
		return nil
	}
	rows = [][]files.Cell{make([]files.Cell, len(sheet.Columns))}
	rows[0][0] = Text(sheet.Total)
	for _, column := range sheet.Sums {
		numbers, counted, amounts := 0, false, []data.Money(nil)
		for _, row := range sheet.Counted() {
			numbers += row[column].Counts
			if cell := row[column]; cell.Number != nil {
				numbers, counted = numbers+*cell.Number, true
			} else {
				amounts = data.AddMoney(amounts, cell.Money)
			}
		}
		if counted {
			rows[0][column] = e.number(numbers)
		}
		for i, amount := range amounts {
			if i == len(rows) {
				rows = append(rows, make([]files.Cell, len(sheet.Columns)))
			}
			rows[i][column] = e.amount(amount)
		}
	}
	return rows
}
