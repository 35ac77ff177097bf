package files

import (
	"context"
	"slices"

	"seatbook/data"
)

// unmapped reads the first rows of a table, and guesses what its columns hold.
func (t *table) unmapped(ctx context.Context, sheets []string, sheet string) (Unmapped, error) {
	asks := Unmapped{Path: t.name, Sheets: sheets, Sheet: sheet, Header: t.header}
	if sheet == "" && len(sheets) > 0 {
		asks.Sheet = sheets[0]
	}
	err := t.firstRows(ctx, shownRows, func() { asks.Rows = append(asks.Rows, slices.Clone(t.fields)) })
	if err == nil && (len(asks.Rows) == 0 || len(t.header) < 2) {
		return asks, data.NewError(data.CodeUnknownFormat, "File", t.name)
	}
	asks.Mapping = guess(t.header, asks.Rows)
	return asks, err
}
