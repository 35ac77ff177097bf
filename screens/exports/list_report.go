package exports

import (
	"context"
	"io"
	"slices"
	"strings"
	"time"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/lists"
)

// WriteListPDF writes a list to be printed.
func (e *Exporter) WriteListPDF(ctx context.Context, out io.Writer, list List, made time.Time) error {
	report, err := e.ListReport(ctx, list, made)
	if err != nil {
		return err
	}
	return files.WritePDF(out, report)
}

// ListReport is a list as it is printed, with what it is narrowed to above it and the
// totals below: in the columns that are on view, or else in those that a screen shows at
// first.
func (e *Exporter) ListReport(ctx context.Context, list List, made time.Time) (files.Report, error) {
	chosen := len(e.Columns) > 0
	switch {
	case chosen:
	case list == ListSubscriptions:
		e.Columns = lists.OnView(lists.Subscriptions(nil))
	case list == ListPeople:
		e.Columns = lists.OnView(lists.People())
	}
	sheet, err := e.Sheet(ctx, list)
	if err != nil {
		return files.Report{}, err
	}
	if list == ListSubscriptions {
		e.sayUnknown(sheet)
	}
	section := files.Section{Sheet: onPaper(sheet, chosen), Empty: e.Text("report.nothing")}
	section.Totals = e.totalsOf(section.Sheet)
	said, err := e.scope(ctx, list)
	if err != nil {
		return files.Report{}, err
	}
	report := e.document(sheet.Title, made)
	if len(said) > 0 {
		report.Subtitle = strings.Join(said, " · ") + "\n" + report.Subtitle
		report.Running = sheet.Title + " · " + said[0] + " · " + e.Date(e.on)
	}
	report.Sections = []files.Section{section}
	if list == ListSavings && !chosen {
		settings, err := e.book.Settings(ctx)
		if err != nil {
			return files.Report{}, err
		}
		e.Home = settings.Currency // comes first, as on the page
		rows, err := e.savingRows(ctx)
		if err != nil {
			return files.Report{}, err
		}
		if told := e.savingsOnPaper(rows); len(told) > 0 {
			report.Sections = told
		}
	}
	return report, nil
}

// sayUnknown says of a total that nobody has told that it is not known: on paper there is
// no asking.
func (e *Exporter) sayUnknown(sheet files.Sheet) {
	total, assigned := slices.Index(sheet.Columns, e.Text("column.total")), slices.Index(sheet.Columns, e.Text("column.assigned"))
	if total < 0 || assigned < 0 {
		return
	}
	for _, row := range sheet.Rows {
		if row[total].Number == nil {
			row[total] = Text(e.Text("report.unknown"))
		}
	}
}

// onPaper leaves out the column of the currency, which stands in the amounts, and those
// that tell nothing or the same of every row, unless the columns were chosen.
func onPaper(sheet files.Sheet, chosen bool) files.Sheet {
	less := files.Sheet{Total: sheet.Total, Apart: sheet.Apart, Rows: make([][]files.Cell, len(sheet.Rows))}
	for column, title := range sheet.Columns {
		if column > 0 && (column == sheet.Currency || !chosen && tellsNothing(sheet.Rows, column)) {
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
