package files

import (
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/importing"
)

// Unmapped is a table that no known form fits: its columns must be named first
// (F6).
type Unmapped struct {
	Path    string
	Sheets  []string // of a workbook, empty for other files
	Sheet   string   // the one that is shown
	Header  []string
	Rows    [][]string        // the first ones
	Mapping importing.Mapping // what the columns most likely hold
	Owner   string            // the column of names that is taken for the owners of the purchases, empty for none
}

// shownRows is how many rows of an unmapped table are shown, and looked at to
// guess what its columns hold.
const shownRows = 20

// Look returns another sheet of a workbook whose columns must be named.
func Look(ctx context.Context, path, sheet string) (Unmapped, error) {
	file, err := openFile(path)
	if err != nil {
		return Unmapped{}, err
	}
	defer file.Close()
	t, sheets, done, err := openTable(path, sheet, file)
	if err != nil {
		return Unmapped{}, err
	}
	defer done()
	return t.unmapped(ctx, sheets, sheet)
}

// ReadMapped reads a table by a mapping of its columns (F6).
func ReadMapped(ctx context.Context, path, sheet string, m importing.Mapping) (importing.Facts, error) {
	file, err := openFile(path)
	if err != nil {
		return importing.Facts{}, err
	}
	defer file.Close()
	t, _, done, err := openTable(path, sheet, file)
	if err != nil {
		return importing.Facts{}, err
	}
	defer done()
	facts, err := t.readMapped(ctx, m)
	noteWritten(&facts, path)
	return facts, err
}

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
	asks.Mapping, asks.Owner = guess(t.header, asks.Rows)
	return asks, err
}
