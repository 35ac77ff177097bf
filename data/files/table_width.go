package files

import (
	"errors"
	"io"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// width is how many columns have a name, with those between them.
func (t *table) width() int {
	for n := len(t.header); n > 0; n-- {
		if t.header[n-1] != "" {
			return n
		}
	}
	return 0
}

// setWidth looks at the first rows under the header: how many cells most of them have,
// and which columns without a name are filled in by most.
func (t *table) setWidth(rows []rowAhead) {
	widths, filled, all := map[int]int{}, map[int]int{}, 0
	for _, row := range rows {
		if row.err != nil || blank(row.fields) {
			continue
		}
		all++
		widths[len(row.fields)]++
		for i := t.width(); i < len(row.fields); i++ {
			if strings.TrimSpace(row.fields[i]) != "" {
				filled[i]++
			}
		}
	}
	t.usual, t.remarks = len(t.header), map[int]bool{}
	for width, n := range widths {
		if width > t.usual && 2*n > all {
			t.usual = width
		}
	}
	for i, n := range filled {
		t.remarks[i] = i < len(t.header) && 2*n > all && n > 1
	}
}

// fit compares the present row with the header. One that is longer is refused, since a
// separator that stands unquoted in a cell shifts what follows; of one that is shorter,
// what it does not hold is not told, and that is named (F0).
func (t *table) fit(facts *importing.Facts) *data.Error {
	width := t.width()
	if t.remarks == nil || width < 2 { // no table of which the width is known
		return nil
	}
	if len(t.fields) > width {
		return t.fitLong(facts, width)
	}
	if !t.ragged || len(t.fields) == width {
		return nil
	}
	t.fields = slices.Clone(t.fields) // what is behind is looked at
	at, code := len(t.fields), data.CodeShortRow
	if t.isCutOff() {
		at, code = at-1, data.CodeCutRow
	}
	cut := importing.Unread{Source: t.where(), Column: t.header[at], Code: code}
	if code == data.CodeCutRow {
		cut.Text = strings.TrimSpace(t.fields[at])
		t.fields = t.fields[:at]
	}
	facts.Unread = append(facts.Unread, cut)
	if blank(t.fields) {
		return data.NewError(data.CodeBadRow)
	}
	return nil
}

// fitLong refuses a row with something behind its last column, or names what stands
// farther away.
func (t *table) fitLong(facts *importing.Facts, width int) *data.Error {
	for i, text := range t.fields[width:] {
		text = strings.TrimSpace(text)
		switch {
		case text == "" || t.remarks[width+i]:
		case i == 0:
			return data.NewError(data.CodeLongRow, "Cells", len(t.fields), "Columns", width, "Text", text)
		default:
			facts.Unread = append(facts.Unread, importing.Unread{Source: t.where(), Text: strings.Clone(text), Code: data.CodeBesideTable})
		}
	}
	if t.ragged && len(t.fields) > max(t.usual, len(t.header)) {
		return data.NewError(data.CodeLongRow, "Cells", len(t.fields), "Columns", width, "Text", strings.TrimSpace(t.fields[width-1]))
	}
	return nil
}

// isCutOff tells whether the present row is the last one of a text that ends in the
// middle of it.
func (t *table) isCutOff() bool {
	if t.endsInLine() {
		return false
	}
	ahead := &rowsAhead{rest: t.source}
	if before, looked := t.source.(*rowsAhead); looked {
		ahead = before
	}
	if len(ahead.rows) == 0 {
		fields, line, err := ahead.rest.next()
		for i := range fields {
			fields[i] = strings.Clone(fields[i])
		}
		ahead.rows = []rowAhead{{slices.Clone(fields), line, err}}
		t.source = ahead
	}
	return errors.Is(ahead.rows[0].err, io.EOF)
}
