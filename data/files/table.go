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

// table is a CSV file being read: a row at a time, columns by name.
type table struct {
	name    string
	reader  *csv.Reader
	skipped int            // lines above the header
	columns map[string]int // by columnKey
	fields  []string
	line    int
}

// readTable reads a CSV file of one of the forms that are known (F1, F2, F5).
func readTable(ctx context.Context, name string, text []byte) (data.Facts, error) {
	t, err := openTable(name, text)
	if err != nil {
		return data.Facts{}, err
	}
	for _, form := range []struct {
		is   func(*table) bool
		read func(context.Context, *table) (data.Facts, error)
	}{
		{isUsers, readUsers},
		{isPowerShell, readPowerShell},
		{isLicenses, readLicenses},
	} {
		if form.is(t) {
			return form.read(ctx, t)
		}
	}
	return data.Facts{}, data.NewError(data.CodeUnknownFormat, "File", name)
}

// openTable reads the header. Export-Csv of older PowerShells puts a #TYPE line
// above it, and Excel may put sep=.
func openTable(name string, text []byte) (*table, error) {
	t := &table{name: name}
	for bytes.HasPrefix(text, []byte("#TYPE")) || bytes.HasPrefix(text, []byte("sep=")) {
		_, rest, _ := bytes.Cut(text, []byte("\n"))
		text = rest
		t.skipped++
	}
	header, _, _ := bytes.Cut(text, []byte("\n"))
	t.reader = csv.NewReader(bytes.NewReader(text))
	t.reader.Comma = separator(header)
	t.reader.FieldsPerRecord = -1
	t.reader.ReuseRecord = true
	names, err := t.reader.Read()
	if err != nil {
		return nil, data.NewError(data.CodeUnknownFormat, "File", name)
	}
	t.columns = map[string]int{}
	for i, column := range names {
		key := columnKey(column)
		if _, there := t.columns[key]; !there {
			t.columns[key] = i
		}
	}
	return t, nil
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

// source returns where the present row stands.
func (t *table) source() data.Source { return data.Source{File: t.name, Line: t.line} }

// rows calls read for each row that is not empty. What read refuses, and a row
// that is no CSV, is a rejection.
func (t *table) rows(ctx context.Context, facts *data.Facts, read func() *data.Error) error {
	for n := 0; ; n++ {
		if n%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		fields, err := t.reader.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if parse, ok := errors.AsType[*csv.ParseError](err); ok {
			source := data.Source{File: t.name, Line: parse.StartLine + t.skipped}
			facts.Rejected = append(facts.Rejected, data.Rejection{Source: source, Reason: data.NewError(data.CodeBadRow)})
			continue
		}
		if err != nil {
			return unreadable(t.name, err)
		}
		line, _ := t.reader.FieldPos(0)
		t.fields, t.line = fields, line+t.skipped
		if blank(fields) {
			continue
		}
		if reason := read(); reason != nil {
			facts.Rejected = append(facts.Rejected, data.Rejection{Source: t.source(), Reason: reason})
		}
	}
}

func blank(fields []string) bool {
	for _, field := range fields {
		if strings.TrimSpace(field) != "" {
			return false
		}
	}
	return true
}
