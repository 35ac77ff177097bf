package screens

import (
	"context"
	"io"
	"time"

	"seatbook/data"
	"seatbook/data/files"
)

// write writes one kind of export.
func (e *Exporter) write(ctx context.Context, out io.Writer, kind exportKind, list ExportList, of data.Organization, now func() time.Time) error {
	switch kind {
	case exportReport:
		return e.WritePDF(ctx, out, of, now())
	case exportCalendar:
		return e.WriteICS(ctx, out, now())
	case exportRecord:
		return e.book.WriteJSON(ctx, out)
	case exportListsXLSX:
		return e.WriteXLSX(ctx, out, ExportLists()...)
	case exportListXLSX:
		return e.WriteXLSX(ctx, out, list)
	default:
		return e.WriteCSV(ctx, out, list)
	}
}

// WriteCSV writes a list as CSV.
func (e *Exporter) WriteCSV(ctx context.Context, out io.Writer, list ExportList) error {
	sheet, err := e.Sheet(ctx, list)
	if err != nil {
		return err
	}
	return files.WriteCSV(out, sheet)
}

// WriteXLSX writes lists as a workbook.
func (e *Exporter) WriteXLSX(ctx context.Context, out io.Writer, lists ...ExportList) error {
	var sheets []files.Sheet
	for _, list := range lists {
		sheet, err := e.Sheet(ctx, list)
		if err != nil {
			return err
		}
		sheets = append(sheets, sheet)
	}
	return files.WriteXLSX(out, sheets...)
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
