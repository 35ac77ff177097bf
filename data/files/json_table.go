package files

import (
	"bytes"
	"context"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// jsonLevels is how deep the list of rows may stand in an answer.
const jsonLevels = 3

// readJSON reads what Microsoft Graph answers; of other programs' answers a table is
// made, which is read as any other one.
func (c *content) readJSON(ctx context.Context, o Options) (importing.Facts, *Unmapped, error) {
	text, err := c.allJSON()
	if err != nil {
		return importing.Facts{}, nil, err
	}
	if ofTables.Match(text) {
		if t, err := layOut(c.name, text); err == nil && t.isReport() {
			return t.facts(ctx, nil, "", o)
		}
	}
	facts, refused := readGraph(c.name, text)
	reason, is := errors.AsType[*data.Error](refused)
	if !is || reason.Code != data.CodeUnknownFormat && reason.Code != data.CodeOtherAnswer {
		return facts, nil, refused
	}
	t, err := layOut(c.name, text)
	if err != nil {
		return facts, nil, refused
	}
	remembered := o.Map != nil || slices.ContainsFunc(o.Known, func(m importing.Mapping) bool { return m.Fits(t.header) })
	if reason.Code == data.CodeOtherAnswer && !t.isKnown() && !remembered { // of groups or devices
		return facts, nil, refused
	}
	return t.facts(ctx, nil, "", o)
}

// ofTables are fields by which a text may be one of the tables of isReport.
var ofTables = regexp.MustCompile(`(?i)"(?:reportRefreshDate|CountUsed)"\s*:`)

// allJSON is the text of a file of JSON, which is held as a whole.
func (c *content) allJSON() ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(c.text, mostJSON+1))
	switch {
	case err != nil:
		return nil, unreadable(c.name, err)
	case len(text) > mostJSON:
		return nil, data.NewError(data.CodeFileTooLarge, "File", c.name)
	}
	return text, nil
}

// isReport tells whether a table of JSON is one that is known by its columns, although
// Graph answers it or its fields are called like Graph's: a usage report, or a list of
// licenses of a partner's tool.
func (t *table) isReport() bool {
	return t.column("reportRefreshDate") >= 0 || t.hasAll([]string{"License"}, []string{"CountUsed"}, []string{"TotalLicenses"})
}

// layOut makes a table of the objects that a text of JSON lists: a row for each, a column
// for each field, those of objects in it by both names. A list in it is one cell.
func layOut(name string, text []byte) (*table, error) {
	values, err := jsonValues(text)
	if err != nil {
		return nil, unreadable(name, err)
	}
	rows := rowsOf(values)
	if len(rows) == 0 {
		return nil, data.NewError(data.CodeUnknownFormat, "File", name)
	}
	t := &table{name: name, seen: map[string]string{}}
	source := &jsonRows{}
	line, counted := 1, int64(0)
	columns := jsonColumns{at: map[string]int{}}
	for _, row := range rows {
		line += bytes.Count(text[counted:row.at], []byte("\n"))
		counted = row.at
		source.rows = append(source.rows, rowAhead{columns.of(row), line, nil})
	}
	t.source, t.pages = source, morePages(values)
	t.setHeader(columns.names)
	return t, nil
}

// jsonColumns are the columns of a table that is made of objects, as they come up.
type jsonColumns struct {
	names []string
	at    map[string]int
}

// of returns what an object has in each column.
func (c *jsonColumns) of(object jsonValue) (fields []string) {
	object.cells("", func(name, text string) {
		at, there := c.at[name]
		if !there {
			at = len(c.names)
			c.at[name] = at
			c.names = append(c.names, name)
		}
		for len(fields) <= at {
			fields = append(fields, "")
		}
		fields[at] = text
	})
	return fields
}

// rowsOf are the objects that some values list: those of an answer, of several pages of
// one, or the values themselves where each stands on a line.
func rowsOf(values []jsonValue) (rows []jsonValue) {
	lines := len(values) > 1 && (jsonValue{kind: '[', values: values}).isRows()
	if lines && !slices.ContainsFunc(values[0].keys, func(key string) bool { return ofPages[strings.ToLower(key)] }) {
		return values
	}
	for _, value := range values {
		rows = append(rows, value.rows(jsonLevels)...)
	}
	return rows
}

// ofPages are the fields in which answers list their rows.
var ofPages = folded("value", "values", "data", "items", "users", "members", "content", "results", "rows", "records", "list", "licenses", "seats")

// jsonRows are the rows of a table that was made of JSON.
type jsonRows struct{ rows []rowAhead }

func (r *jsonRows) next() (fields []string, line int, err error) {
	if len(r.rows) == 0 {
		return nil, 0, io.EOF
	}
	row := r.rows[0]
	r.rows = r.rows[1:]
	return row.fields, row.line, nil
}

// morePages tells whether an answer says that others follow: it has a sign by which to
// ask for the next one, or says that it is not the last.
func morePages(values []jsonValue) bool {
	if len(values) != 1 {
		return false
	}
	answer := values[0]
	for _, within := range []string{"", "response_metadata", "page", "paging", "links", "_links"} {
		object := answer
		if within != "" {
			object, _ = answer.field(within)
		}
		for _, next := range []string{"nextPageToken", "next_page_token", "next_cursor", "next"} {
			if inner, there := object.field(next); there && (inner.text != "" && inner.text != "false" || inner.kind == '{') {
				return true
			}
		}
		if last, there := object.field("lastPage"); there && last.text == "false" {
			return true
		}
		pages, _ := object.field("totalPages")
		number, _ := object.field("number")
		if n, ok := parseCount(pages.text); ok && n > 1 && number.text != "" {
			at, ok := parseCount(number.text)
			return ok && at+1 < n
		}
	}
	return false
}
