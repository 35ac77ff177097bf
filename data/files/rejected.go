package files

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// RejectedRows returns the rows of tables that an import left out, or of which it did
// not understand a cell, a sheet a file, with the reasons beside each, so that they
// can be mended and imported again. What
// a file as a whole, or no table, was rejected for is not among them.
func RejectedRows(ctx context.Context, rejections []importing.Rejection, unread []importing.Unread, reasonTitle string, reason func(*data.Error) string) ([]Sheet, error) {
	var places []importing.Source // line 0 of each
	byPlace := map[importing.Source]map[int][]*data.Error{}
	all := slices.Clone(rejections)
	for _, u := range unread {
		all = append(all, importing.Rejection{Source: u.Source, Reason: u.Reason()})
	}
	for _, r := range all {
		if r.Line == 0 {
			continue
		}
		place := importing.Source{File: r.File, Sheet: r.Sheet}
		if byPlace[place] == nil {
			byPlace[place] = map[int][]*data.Error{}
			places = append(places, place)
		}
		byPlace[place][r.Line] = append(byPlace[place][r.Line], r.Reason)
	}
	var sheets []Sheet
	for _, place := range places {
		sheet, err := rejectedOf(ctx, place, byPlace[place], reasonTitle, reason)
		if err != nil {
			return nil, err
		}
		if len(sheet.Rows) > 0 {
			sheets = append(sheets, sheet)
		}
	}
	return sheets, nil
}

func rejectedOf(ctx context.Context, place importing.Source, lines map[int][]*data.Error, reasonTitle string, reason func(*data.Error) string) (Sheet, error) {
	path := place.File
	file, err := openFile(path)
	if err != nil {
		return Sheet{}, err
	}
	defer file.Close()
	c, err := openContent(path, file)
	if err != nil || c.isJSON() {
		return Sheet{}, err
	}
	t, _, done, err := c.table(place.Sheet)
	if err != nil {
		return Sheet{}, err
	}
	defer done()
	sheet := Sheet{Title: path, Columns: append(slices.Clone(t.header), reasonTitle)}
	t.remarks = nil // as it stands, also where it does not fit the header
	var unread importing.Facts
	err = t.rows(ctx, &unread, func() *data.Error {
		why, wanted := lines[t.line]
		if !wanted {
			return nil
		}
		row := make([]Cell, len(sheet.Columns))
		for i, field := range t.fields {
			if i < len(t.header) {
				row[i].Text = field
			}
		}
		var reasons []string
		for _, one := range why {
			reasons = append(reasons, reason(one))
		}
		row[len(row)-1].Text = strings.Join(reasons, "; ")
		for i := len(t.header); i < len(t.fields); i++ { // cells that are too many, behind it
			row = append(row, Cell{Text: t.fields[i]})
		}
		sheet.Rows = append(sheet.Rows, row)
		return nil
	})
	return sheet.squared(), err
}

// squared gives each row as many cells as the longest one has.
func (s Sheet) squared() Sheet {
	for _, row := range s.Rows {
		for len(s.Columns) < len(row) {
			s.Columns = append(s.Columns, "")
		}
	}
	for i, row := range s.Rows {
		s.Rows[i] = append(row, make([]Cell, len(s.Columns)-len(row))...)
	}
	return s
}
