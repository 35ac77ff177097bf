package exports

import (
	"context"
	"io"
	"strings"
	"time"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/desk"
)

// write writes one kind of export.
func (e *Exporter) write(ctx context.Context, out io.Writer, kind Kind, list List, of data.Organization, now func() time.Time) error {
	switch kind {
	case KindReport:
		return e.WritePDF(ctx, out, of, now())
	case KindCalendar:
		return e.WriteICS(ctx, out, now())
	case KindRecord:
		return e.book.WriteJSON(ctx, out)
	case KindListsXLSX:
		return e.unselected().WriteXLSX(ctx, out, Lists()...)
	case KindListPDF:
		return e.WriteListPDF(ctx, out, list, now())
	case KindListXLSX:
		return e.WriteXLSX(ctx, out, list)
	case KindListPlain:
		return e.WriteCSV(ctx, out, list, true)
	default:
		return e.WriteCSV(ctx, out, list, false)
	}
}

// unselected exports lists other than the one on view, whatever is selected there.
func (e *Exporter) unselected() *Exporter {
	all := *e
	all.Savings, all.SavingState, all.Columns, all.Currency = nil, "", nil, ""
	if e.Selected > 0 {
		all.People.IDs, all.Subscriptions.IDs, all.Selected = nil, nil, 0
	}
	return &all
}

// CSVStyle is what a spreadsheet in the language of the words expects.
func CSVStyle(w desk.Words) files.CSVStyle {
	if strings.Contains(w.Money(data.Money{Minor: 150, Currency: "EUR"}), ",") {
		return files.StyleFor(',')
	}
	return files.StyleFor('.')
}

// WriteCSV writes a list as CSV: as the user's own spreadsheet opens it, or plain, as
// other programs do.
func (e *Exporter) WriteCSV(ctx context.Context, out io.Writer, list List, plain bool) error {
	sheet, err := e.Sheet(ctx, list)
	if err != nil {
		return err
	}
	if plain {
		return files.WriteCSV(out, sheet, files.PlainCSV)
	}
	return files.WriteCSV(out, sheet, CSVStyle(e.Words))
}

// WriteXLSX writes lists as a workbook, with a sheet behind them that says what they are
// narrowed to.
func (e *Exporter) WriteXLSX(ctx context.Context, out io.Writer, lists ...List) error {
	var sheets []files.Sheet
	for _, list := range lists {
		sheet, err := e.Sheet(ctx, list)
		if err != nil {
			return err
		}
		sheets = append(sheets, sheet)
	}
	about, err := e.aboutSheet(ctx, lists)
	if err != nil {
		return err
	}
	return files.WriteXLSX(out, append(sheets, about...)...)
}

// WritePDF writes the license report of an organization.
func (e *Exporter) WritePDF(ctx context.Context, out io.Writer, of data.Organization, made time.Time) error {
	report, err := e.Report(ctx, of, made)
	if err != nil {
		return err
	}
	return files.WritePDF(out, report)
}

// WriteICS writes the days of the record as a calendar.
func (e *Exporter) WriteICS(ctx context.Context, out io.Writer, made time.Time) error {
	events, err := e.Events(ctx)
	if err != nil {
		return err
	}
	return files.WriteICS(out, e.Text("calendar.name"), events, made)
}
