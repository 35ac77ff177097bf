package files

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"

	"seatbook/data"
)

// rowSource hands out the rows of a table, one after the other. A row that can't
// be read is a *csv.ParseError; after the last one comes io.EOF.
type rowSource interface {
	next() (fields []string, line int, err error)
}

// csvRows are the rows of a CSV file.
type csvRows struct{ *csv.Reader }

func (r csvRows) next() (fields []string, line int, err error) {
	if fields, err = r.Read(); err == nil {
		line, _ = r.FieldPos(0)
		for i, field := range fields {
			fields[i] = unguarded(field)
		}
	}
	return fields, line, err
}

// rowsAhead are rows that were looked at, and then the rest.
type rowsAhead struct {
	rows []rowAhead
	rest rowSource
}

type rowAhead struct {
	fields []string
	line   int
	err    error
}

func (r *rowsAhead) next() (fields []string, line int, err error) {
	if len(r.rows) == 0 {
		return r.rest.next()
	}
	row := r.rows[0]
	r.rows = r.rows[1:]
	return row.fields, row.line, row.err
}

// Bounds of a workbook, in bytes: what it may be when it is unpacked, and what of
// one sheet is unpacked in memory, the rest on disk. A workbook that a person
// keeps is far below the first; one that is made to fill a computer is not.
const (
	maxUnzipped    = 256 << 20
	unzippedInside = 8 << 20
)

// workbook is an XLSX file being read.
type workbook struct {
	*excelize.File
	sheets []string // those that are shown
	hidden []string
	// since1904 tells whether its days are counted from 1904, as by spreadsheets of older
	// Macs.
	since1904 bool
	formulas  map[string]openFormulas // by sheet
}

func openWorkbook(name string, r io.Reader) (*workbook, error) {
	file, err := excelize.OpenReader(r, excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: unzippedInside, TmpDir: os.TempDir(),
	})
	if err != nil {
		if strings.Contains(err.Error(), "unzip size") {
			return nil, &data.Error{Code: data.CodeFileTooLarge, Params: map[string]any{"File": name}, Err: err}
		}
		return nil, unreadable(name, err)
	}
	book := &workbook{File: file}
	for _, sheet := range file.GetSheetList() {
		if shown, err := file.GetSheetVisible(sheet); err == nil && !shown {
			book.hidden = append(book.hidden, sheet)
			continue
		}
		book.sheets = append(book.sheets, sheet)
	}
	if props, err := file.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		book.since1904 = *props.Date1904
	}
	return book, nil
}

// table opens the table of a sheet, of the first one when none is named.
func (w *workbook) table(name, sheet string) (*table, error) {
	rows, err := w.rowsOf(name, sheet)
	if err != nil {
		return nil, err
	}
	t, err := openSheet(name, rows)
	if err == nil {
		t.since1904, t.formulas = w.since1904, w.formulas[firstText(sheet, firstOf(w.sheets))]
	}
	return t, err
}

func firstOf(sheets []string) string {
	if len(sheets) == 0 {
		return ""
	}
	return sheets[0]
}

// rowsOf returns the rows of a sheet, of the first one when none is named.
func (w *workbook) rowsOf(name, sheet string) (*sheetRows, error) {
	rows, err := w.Rows(firstText(sheet, firstOf(w.sheets)))
	if err != nil {
		return nil, unreadable(name, err)
	}
	return &sheetRows{rows: rows}, nil
}

// sheetRows are the rows of one sheet; numbers and dates come as the sheet keeps
// them, a date as the number of days since 1900.
type sheetRows struct {
	rows *excelize.Rows
	line int
}

func (r *sheetRows) next() (fields []string, line int, err error) {
	if !r.rows.Next() {
		if err := r.rows.Error(); err != nil {
			return nil, 0, fmt.Errorf("reading a sheet: %w", err)
		}
		return nil, 0, io.EOF
	}
	r.line++
	fields, err = r.rows.Columns()
	if err != nil {
		return nil, r.line, errors.Join(&csv.ParseError{StartLine: r.line, Err: err})
	}
	for i := range fields {
		fields[i] = norm.NFC.String(fields[i])
	}
	return fields, r.line, nil
}
