package files

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"

	"seatbook/data"
)

// openCSV reads the header of a CSV file. Export-Csv of older PowerShells puts a
// #TYPE line above it, and Excel may put sep=.
func openCSV(name string, text *bufio.Reader) (*table, error) {
	t := &table{name: name, seen: map[string]string{}, ragged: true, endsInLine: func() bool { return true }}
	for {
		start, _ := text.Peek(5) // less, where the file is shorter
		if !bytes.HasPrefix(start, []byte("#TYPE")) && !bytes.HasPrefix(start, []byte("sep=")) {
			break
		}
		if _, err := text.ReadString('\n'); err != nil {
			return nil, data.NewError(data.CodeUnknownFormat, "File", name)
		}
		t.skipped++
	}
	start, _ := text.Peek(looked)
	reader := csv.NewReader(text)
	reader.Comma = separator(start)
	reader.FieldsPerRecord = -1
	reader.ReuseRecord = true
	t.source = csvRows{reader}
	if err := t.findHeader(); err != nil {
		if errors.Is(err, errLongLine) {
			return nil, data.NewError(data.CodeFileTooLarge, "File", name)
		}
		return nil, data.NewError(data.CodeUnknownFormat, "File", name)
	}
	return t, nil
}

// openSheet reads the header of a sheet.
func openSheet(name string, rows *sheetRows) (*table, error) {
	t := &table{name: name, source: rows, seen: map[string]string{}}
	switch err := t.findHeader(); {
	case errors.Is(err, io.EOF):
		return nil, data.NewError(data.CodeEmptyFile, "File", name)
	case err != nil:
		return nil, unreadable(name, err)
	}
	return t, nil
}

// headerWithin is how many rows may stand above the header of a table.
const headerWithin = 20

// findHeader looks for the header among the first rows of a table: under a title, the
// name of a report or the day it was made on. It is the first row that one of the known
// forms fits, or else the first that is about as wide as the table. The rows behind it
// stay to be read. The error is io.EOF where there is none.
func (t *table) findHeader() error {
	ahead := &rowsAhead{rest: t.source}
	widest := 0
	for range headerWithin {
		fields, line, err := t.source.next()
		if err != nil && (errors.Is(err, io.EOF) || errors.Is(err, errLongLine) && len(ahead.rows) == 0) {
			if len(ahead.rows) == 0 {
				return err
			}
			ahead.rows = append(ahead.rows, rowAhead{err: err})
			break
		}
		row := rowAhead{slices.Clone(fields), line, err}
		for i, field := range row.fields {
			row.fields[i] = strings.Clone(field)
		}
		ahead.rows = append(ahead.rows, row)
		widest = max(widest, filled(row.fields))
	}
	at := -1
	for i, row := range ahead.rows {
		if filled(row.fields) < 2 {
			continue
		}
		t.setHeader(row.fields)
		if t.isKnown() {
			at = i
			break
		}
	}
	for i, row := range ahead.rows {
		if at < 0 && (2*filled(row.fields) > widest && filled(row.fields) >= 2) {
			at = i
		}
	}
	if at < 0 {
		return t.narrow(ahead)
	}
	t.setHeader(ahead.rows[at].fields)
	ahead.rows = ahead.rows[at+1:]
	t.source = ahead
	t.setWidth(ahead.rows)
	return nil
}

// narrow takes the first row that holds something for the header of a table of one
// column, which no form fits.
func (t *table) narrow(ahead *rowsAhead) error {
	for i, row := range ahead.rows {
		if filled(row.fields) > 0 {
			t.setHeader(row.fields)
			ahead.rows = ahead.rows[i+1:]
			t.source = ahead
			return nil
		}
	}
	return io.EOF
}

// filled counts the cells of a row in which something stands.
func filled(fields []string) (n int) {
	for _, field := range fields {
		if strings.TrimSpace(field) != "" {
			n++
		}
	}
	return n
}

// isKnown tells whether a known form fits the header.
func (t *table) isKnown() bool {
	return slices.ContainsFunc(forms(), func(f form) bool { return f.is(t) })
}

func (t *table) setHeader(names []string) {
	t.header, t.columns, t.places = nil, map[string]int{}, map[string]int{}
	for _, column := range names {
		t.header = append(t.header, strings.Clone(strings.TrimSpace(column)))
	}
	name := func(i int, key string) {
		if _, there := t.columns[key]; !there && key != "" {
			t.columns[key] = i
		}
	}
	for i, column := range t.header {
		name(i, columnKey(column))
	}
	for i, column := range t.header { // also by what stands before a remark
		if before, _, remarked := strings.Cut(column, "("); remarked {
			name(i, columnKey(before))
		}
	}
}

// separator returns the character that parts the fields of a table, by its first lines:
// the one that stands in most of them, and of those the one that stands there most. What
// stands in quotes parts nothing.
func separator(start []byte) rune {
	best, mostLines, most := ',', 0, 0
	for _, candidate := range []byte{',', ';', '\t', '|'} {
		lines, all := 0, 0
		n, quoted := 0, false
		for _, c := range start {
			switch {
			case c == '"':
				quoted = !quoted
			case c == '\n' && !quoted:
				all, lines, n = all+n, lines+min(n, 1), 0
			case c == candidate && !quoted:
				n++
			}
		}
		if !quoted { // the last line, cut off or not
			all, lines = all+n, lines+min(n, 1)
		}
		if lines > mostLines || lines == mostLines && all > most {
			best, mostLines, most = rune(candidate), lines, all
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
