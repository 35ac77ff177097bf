package files

import (
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
	formulas  openFormulas
	header    []string
	columns   map[string]int // by columnKey
	places    map[string]int // by name, of those that were asked for
	fields    []string
	line      int
	seen      map[string]string // texts that were read before, held once

	// ragged says that a row can be shorter or longer than its header by mistake: in text,
	// where a sheet leaves empty cells out. usual is how many cells most rows have.
	ragged bool
	usual  int
	// remarks are the columns without a name in which most rows have something.
	remarks map[int]bool
	// pages says that an answer has more of them.
	pages bool
	// endsInLine tells whether the text that was read so far ends with a whole line.
	endsInLine func() bool
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
	if before, looked := t.source.(*rowsAhead); looked && len(before.rows) == 0 {
		ahead.rest = before.rest
	}
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
			reason := data.NewError(data.CodeBadRow)
			if parse.Line > parse.StartLine { // a quote that is not closed takes the rows behind it along
				reason = data.NewError(data.CodeBadRows, "Line", source.Line, "Last", parse.Line+t.skipped)
			}
			facts.Rejected = append(facts.Rejected, importing.Rejection{Source: source, Reason: reason})
			continue
		}
		if errors.Is(err, errLongLine) {
			return data.NewError(data.CodeFileTooLarge, "File", t.name)
		}
		if err != nil {
			return unreadable(t.name, err)
		}
		t.fields, t.line = fields, line+t.skipped
		if t.formulas != nil {
			t.noteFormulas(facts)
		}
		if blank(fields) {
			continue
		}
		found++
		reason := t.fit(facts)
		if reason == nil {
			reason = read()
		}
		if reason != nil {
			facts.Rejected = append(facts.Rejected, importing.Rejection{Source: t.where(), Reason: reason, Said: t.said()})
		}
	}
	return nil
}

// mostSaid is how many cells of a row that is left out are kept.
const mostSaid = 4

// said is what stands in the present row and may name somebody: its addresses, or else
// what may be a name.
func (t *table) said() (texts []string) {
	for _, isOne := range []func(string) bool{
		func(text string) bool { return strings.Contains(text, "@") },
		func(text string) bool { return strings.ContainsFunc(text, unicode.IsLetter) && !isNoName(text) },
	} {
		for _, field := range t.fields {
			if text := strings.TrimSpace(field); len(texts) < mostSaid && len(text) <= longestHeld && isOne(text) {
				texts = append(texts, strings.Clone(oneAddress(text)))
			}
		}
		if len(texts) > 0 {
			break
		}
	}
	return texts
}

func blank(fields []string) bool {
	for _, field := range fields {
		if strings.TrimSpace(field) != "" {
			return false
		}
	}
	return true
}
