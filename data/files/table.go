package files

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"

	"seatbook/data"
	"seatbook/data/importing"
)

// table is a table being read: a row at a time, columns by name.
type table struct {
	name    string
	sheet   string // of a workbook
	source  rowSource
	skipped int // lines above what the source counts
	// since1904 tells whether days in numbers are counted from 1904, and not from 1900.
	since1904 bool
	header    []string
	columns   map[string]int // by columnKey
	places    map[string]int // by name, of those that were asked for
	fields    []string
	line      int
	seen      map[string]string // texts that were read before, held once
}

// form is a form of a table that is known without asking. It claims a table only
// when the columns that it needs are there.
type form struct {
	is   func(*table) bool
	fits func(*table) bool // whether what stands in the columns can be that; nil where the header tells enough
	read func(context.Context, *table, importing.DateOrder) (importing.Facts, error)
}

// forms are the forms of tables, the ones that are told by most columns first.
func forms() []form {
	all := []form{{is: isSnipeUsers, read: readSnipeUsers}} // it has a column Licenses, which counts them
	for _, f := range peopleForms {
		all = append(all, form{f.is, f.fits, f.read})
	}
	all = append(
		all,
		form{is: isPlainUsers, read: readPlainUsers},
		form{is: isPowerShell, read: readPowerShell}, form{is: isLicenses, read: readLicenses}, form{is: isProductNames, read: readProductNames},
		form{is: isSnipeHolders, read: readSnipeHolders}, form{is: isSnipeLicenses, read: readSnipeLicenses},
	)
	for _, f := range purchaseForms {
		all = append(all, form{is: f.is, read: f.read})
	}
	return all
}

// known reads a table of one of the forms that are known without asking, false
// when it is none of them.
func (t *table) known(ctx context.Context, order importing.DateOrder) (facts importing.Facts, is bool, err error) {
	for _, form := range forms() {
		if form.is(t) && (form.fits == nil || form.fits(t)) {
			facts, err = form.read(ctx, t, order)
			return facts, true, err
		}
	}
	return importing.Facts{}, false, nil
}

// openCSV reads the header of a CSV file. Export-Csv of older PowerShells puts a
// #TYPE line above it, and Excel may put sep=.
func openCSV(name string, text *bufio.Reader) (*table, error) {
	t := &table{name: name, seen: map[string]string{}}
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

// has returns the first of several names that the table has a column for.
func (t *table) has(names ...string) (string, bool) {
	for _, name := range names {
		if t.column(name) >= 0 {
			return name, true
		}
	}
	return "", false
}

// column returns the place of a named column, -1 where there is none. It is asked
// for each row, and worked out once.
func (t *table) column(name string) int {
	if place, asked := t.places[name]; asked {
		return place
	}
	place, there := t.columns[columnKey(name)]
	if !there {
		place = -1
	}
	t.places[name] = place
	return place
}

// text returns the row's text in the first of the named columns that the table
// has, empty when it has none or the row is short.
func (t *table) text(names ...string) string {
	name, there := t.has(names...)
	if !there {
		return ""
	}
	if i := t.column(name); i < len(t.fields) {
		return t.hold(strings.TrimSpace(t.fields[i]))
	}
	return ""
}

// longestHeld is the length up to which a text is held once however often it is
// read: the names of products and departments, not those of people.
const (
	longestHeld = 200
	mostHeld    = 5000
)

// hold returns a text that does not keep the whole row that it stands in, and is
// held once where it is read often.
func (t *table) hold(text string) string {
	if held, there := t.seen[text]; there {
		return held
	}
	text = strings.Clone(text)
	if len(text) <= longestHeld && len(t.seen) < mostHeld {
		t.seen[text] = text
	}
	return text
}

// where returns where the present row stands.
func (t *table) where() importing.Source {
	return importing.Source{File: t.name, Sheet: t.sheet, Line: t.line}
}

// peek hands the first rows to look, and leaves them to be read.
func (t *table) peek(n int, look func(fields []string)) {
	ahead := &rowsAhead{rest: t.source}
	for range n {
		fields, line, err := t.source.next()
		row := rowAhead{slices.Clone(fields), line, err}
		for i, field := range row.fields {
			row.fields[i] = strings.Clone(field)
		}
		ahead.rows = append(ahead.rows, row)
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			look(row.fields)
		}
	}
	t.source = ahead
}

// firstRows calls read for the first rows that are not empty.
func (t *table) firstRows(ctx context.Context, n int, read func()) error {
	var unread importing.Facts
	return t.upTo(ctx, n, &unread, func() *data.Error {
		read()
		return nil
	})
}

// rows calls read for each row that is not empty. What read refuses, and a row
// that is no CSV, is a rejection.
func (t *table) rows(ctx context.Context, facts *importing.Facts, read func() *data.Error) error {
	return t.upTo(ctx, -1, facts, read)
}

// upTo calls read for so many rows, for all when most is negative.
func (t *table) upTo(ctx context.Context, most int, facts *importing.Facts, read func() *data.Error) error {
	for n, found := 0, 0; found != most; n++ {
		if n%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		fields, line, err := t.source.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if parse, ok := errors.AsType[*csv.ParseError](err); ok {
			source := importing.Source{File: t.name, Sheet: t.sheet, Line: parse.StartLine + t.skipped}
			facts.Rejected = append(facts.Rejected, importing.Rejection{Source: source, Reason: data.NewError(data.CodeBadRow)})
			continue
		}
		if errors.Is(err, errLongLine) {
			return data.NewError(data.CodeFileTooLarge, "File", t.name)
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
			facts.Rejected = append(facts.Rejected, importing.Rejection{Source: t.where(), Reason: reason})
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
