package files

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"

	"seatbook/data"
)

// table is a table being read: a row at a time, columns by name.
type table struct {
	name    string
	sheet   string // of a workbook
	source  rowSource
	skipped int // lines above what the source counts
	header  []string
	columns map[string]int // by columnKey
	fields  []string
	line    int
}

// known reads a table of one of the forms that are known without asking, false
// when it is none of them.
func (t *table) known(ctx context.Context) (facts data.Facts, is bool, err error) {
	for _, form := range []struct {
		is   func(*table) bool
		read func(context.Context, *table) (data.Facts, error)
	}{
		{isUsers, readUsers},
		{isPowerShell, readPowerShell},
		{isLicenses, readLicenses},
		{isProductNames, readProductNames},
		{isGoogleUsers, readGoogleUsers},
		{isSnipeLicenses, readSnipeLicenses},
		{isSnipeUsers, readSnipeUsers},
	} {
		if form.is(t) {
			facts, err = form.read(ctx, t)
			return facts, true, err
		}
	}
	return data.Facts{}, false, nil
}

// openCSV reads the header of a CSV file. Export-Csv of older PowerShells puts a
// #TYPE line above it, and Excel may put sep=.
func openCSV(name string, text []byte) (*table, error) {
	t := &table{name: name}
	for bytes.HasPrefix(text, []byte("#TYPE")) || bytes.HasPrefix(text, []byte("sep=")) {
		_, rest, _ := bytes.Cut(text, []byte("\n"))
		text = rest
		t.skipped++
	}
	header, _, _ := bytes.Cut(text, []byte("\n"))
	reader := csv.NewReader(bytes.NewReader(text))
	reader.Comma = separator(header)
	reader.FieldsPerRecord = -1
	reader.ReuseRecord = true
	t.source = csvRows{reader}
	names, _, err := t.source.next()
	if err != nil {
		return nil, data.NewError(data.CodeUnknownFormat, "File", name)
	}
	t.setHeader(names)
	return t, nil
}

// headerWithin is how many rows may stand above the header of a sheet.
const headerWithin = 20

// openSheet reads the header of a sheet: its first row with two cells filled in.
func openSheet(name string, rows *sheetRows) (*table, error) {
	t := &table{name: name, source: rows}
	for range headerWithin {
		names, _, err := rows.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, unreadable(name, err)
		}
		filled := 0
		for _, cell := range names {
			if strings.TrimSpace(cell) != "" {
				filled++
			}
		}
		if filled >= 2 {
			t.setHeader(names)
			return t, nil
		}
	}
	return nil, data.NewError(data.CodeEmptyFile, "File", name)
}

func (t *table) setHeader(names []string) {
	t.columns = map[string]int{}
	for i, column := range names {
		t.header = append(t.header, strings.TrimSpace(column))
		key := columnKey(column)
		if _, there := t.columns[key]; !there {
			t.columns[key] = i
		}
	}
}

// separator returns the character that parts the fields of a header.
func separator(header []byte) rune {
	best, most := ',', 0
	for _, candidate := range []rune{',', ';', '\t', '|'} {
		if n := bytes.Count(header, []byte(string(candidate))); n > most {
			best, most = candidate, n
		}
	}
	return best
}

// columnKey is a column's name as two are compared: folded, letters and digits
// only, so that "Total Licenses" and "total_licenses" are one.
func columnKey(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, data.Fold(name))
}

// has returns the first of several names that the table has a column for.
func (t *table) has(names ...string) (string, bool) {
	for _, name := range names {
		if _, there := t.columns[columnKey(name)]; there {
			return name, true
		}
	}
	return "", false
}

// text returns the row's text in the first of the named columns that the table
// has, empty when it has none or the row is short.
func (t *table) text(names ...string) string {
	name, there := t.has(names...)
	if !there {
		return ""
	}
	if i := t.columns[columnKey(name)]; i < len(t.fields) {
		return strings.TrimSpace(t.fields[i])
	}
	return ""
}

// where returns where the present row stands.
func (t *table) where() data.Source { return data.Source{File: t.name, Sheet: t.sheet, Line: t.line} }

// firstRows calls read for the first rows that are not empty.
func (t *table) firstRows(ctx context.Context, n int, read func()) error {
	var unread data.Facts
	return t.upTo(ctx, n, &unread, func() *data.Error {
		read()
		return nil
	})
}

// rows calls read for each row that is not empty. What read refuses, and a row
// that is no CSV, is a rejection.
func (t *table) rows(ctx context.Context, facts *data.Facts, read func() *data.Error) error {
	return t.upTo(ctx, -1, facts, read)
}

// upTo calls read for so many rows, for all when most is negative.
func (t *table) upTo(ctx context.Context, most int, facts *data.Facts, read func() *data.Error) error {
	for n, found := 0, 0; found != most; n++ {
		if n%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		fields, line, err := t.source.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if parse, ok := errors.AsType[*csv.ParseError](err); ok {
			source := data.Source{File: t.name, Sheet: t.sheet, Line: parse.StartLine + t.skipped}
			facts.Rejected = append(facts.Rejected, data.Rejection{Source: source, Reason: data.NewError(data.CodeBadRow)})
			continue
		}
		if err != nil {
			return unreadable(t.name, err)
		}
		t.fields, t.line = fields, line+t.skipped
		if blank(fields) {
			continue
		}
		found++
		if reason := read(); reason != nil {
			facts.Rejected = append(facts.Rejected, data.Rejection{Source: t.where(), Reason: reason})
		}
	}
	return nil
}

func blank(fields []string) bool {
	for _, field := range fields {
		if strings.TrimSpace(field) != "" {
			return false
		}
	}
	return true
}
