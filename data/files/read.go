package files

import (
	"context"
	"errors"
	"io"
	"os"

	"seatbook/data"
	"seatbook/data/importing"
)

// maxSize is the size in bytes up to which a file is read. The export of a
// tenant of 100,000 people is about half of it.
const maxSize = 40 << 20

// Unmapped is a table that no known form fits: its columns must be named first
// (F6).
type Unmapped struct {
	Path    string
	Sheets  []string // of a workbook, empty for other files
	Sheet   string   // the one that is shown
	Header  []string
	Rows    [][]string        // the first ones
	Mapping importing.Mapping // what the columns most likely hold
}

// shownRows is how many rows of an unmapped table are shown, and looked at to
// guess what its columns hold.
const shownRows = 20

// Options say how files are read.
type Options struct {
	Known []importing.Mapping // mappings that are remembered, by their header
	Dates importing.DateOrder // of day and month, where a file does not show it; DayFirst when empty
	Map   *importing.Mapping  // the one to read every table by, whatever its header
}

// ReadAll reads several files. A file that can't be read as a whole is a
// rejection of its line 0; the others still go. A table that no form fits is read
// by the mapping that is known for its header, and is handed back where none is.
// The error is the context's when it was cancelled.
func ReadAll(ctx context.Context, paths []string, o Options) (importing.Facts, []Unmapped, error) {
	var all importing.Facts
	var unmapped []Unmapped
	for _, path := range paths {
		facts, asks, err := readPath(ctx, path, "", o)
		if ctx.Err() != nil {
			return importing.Facts{}, nil, ctx.Err()
		}
		var reason *data.Error
		switch {
		case errors.As(err, &reason):
			all.Rejected = append(all.Rejected, importing.Rejection{Source: importing.Source{File: path}, Reason: reason})
		case err != nil:
			return importing.Facts{}, nil, err
		case asks != nil:
			unmapped = append(unmapped, *asks)
		default:
			all.Add(facts)
		}
	}
	all.Rejected = withoutPages(all)
	return all, unmapped, nil
}

// withoutPages drops what was said of answers in pages where the last page is among
// the files.
func withoutPages(all importing.Facts) (left []importing.Rejection) {
	more, kinds := map[string]bool{}, map[string]importing.FileKind{}
	for _, r := range all.Rejected {
		more[r.File] = more[r.File] || r.Reason.Code == data.CodeMorePages
	}
	complete := map[importing.FileKind]bool{}
	for _, fact := range all.Subscriptions {
		kinds[fact.File] = fact.Kind
		if !more[fact.File] {
			complete[fact.Kind] = true
		}
	}
	for _, r := range all.Rejected {
		if r.Reason.Code != data.CodeMorePages || !complete[kinds[r.File]] {
			left = append(left, r)
		}
	}
	return left
}

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
	return t.readMapped(ctx, m)
}

// openFile opens a file that is not too large to be read.
func openFile(path string) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, unreadable(path, err)
	case !info.Mode().IsRegular(): // a folder; or a device or a pipe, which could be read for ever
		return nil, data.NewError(data.CodeNotAFile, "File", path)
	case info.Size() > maxSize:
		return nil, data.NewError(data.CodeFileTooLarge, "File", path)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	return file, nil
}

func readPath(ctx context.Context, path, sheet string, o Options) (importing.Facts, *Unmapped, error) {
	file, err := openFile(path)
	if err != nil {
		return importing.Facts{}, nil, err
	}
	defer file.Close()
	return read(ctx, path, sheet, file, o)
}

func unreadable(name string, err error) error {
	return &data.Error{Code: data.CodeUnreadableFile, Params: map[string]any{"File": name}, Err: err}
}

// Read reads one file of a form that is known; name is what its rows are said to
// come from.
//
// Errors: CodeUnreadableFile, CodeEmptyFile, CodeFileTooLarge, CodeUnknownFormat
// and CodeNotMapped as a [data.Error], and the context's. A row
// that can't be read is a rejection, not an error.
func Read(ctx context.Context, name string, file io.ReadSeeker) (importing.Facts, error) {
	facts, asks, err := read(ctx, name, "", file, Options{})
	if err == nil && asks != nil {
		return facts, data.NewError(data.CodeNotMapped, "File", name)
	}
	return facts, err
}

func read(ctx context.Context, name, sheet string, file io.ReadSeeker, o Options) (importing.Facts, *Unmapped, error) {
	c, err := openContent(name, file)
	if err != nil {
		return importing.Facts{}, nil, err
	}
	if c.isJSON() {
		facts, err := readGraph(name, c.text)
		return facts, nil, err
	}
	t, sheets, done, err := c.table(sheet)
	if err != nil {
		return importing.Facts{}, nil, err
	}
	defer done()
	if o.Dates == "" {
		o.Dates = importing.DayFirst
	}
	if o.Map != nil {
		m := o.Map.On(t.header)
		if err := m.Validate(); err != nil {
			return importing.Facts{}, nil, data.NewError(data.CodeMappingDoesNotFit, "File", name, "Name", m.Name)
		}
		facts, err := t.readMapped(ctx, m)
		return facts, nil, err
	}
	if facts, is, err := t.known(ctx, o.Dates); is {
		return facts, nil, err
	}
	for _, m := range o.Known {
		if m.Fits(t.header) {
			facts, err := t.readMapped(ctx, m)
			return facts, nil, err
		}
	}
	asks, err := t.unmapped(ctx, sheets, sheet)
	return importing.Facts{}, &asks, err
}
