package files

import (
	"context"
	"errors"
	"io"

	"seatbook/data"
	"seatbook/data/importing"
)

// Options say how files are read.
type Options struct {
	Known []importing.Mapping // mappings that are remembered, by their header
	Dates importing.DateOrder // of day and month, where a file does not show it; DayFirst when empty
	Map   *importing.Mapping  // the one to read every table by, whatever its header
	// Written are the lists that Seatbook writes, in every language; nil for none. They are
	// asked for where nothing else fits.
	Written func() []Written
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
	all.Notes = withoutPages(all)
	return all, unmapped, nil
}

func readPath(ctx context.Context, path, sheet string, o Options) (importing.Facts, *Unmapped, error) {
	file, err := openFile(path)
	if err != nil {
		return importing.Facts{}, nil, err
	}
	defer file.Close()
	facts, asks, err := read(ctx, path, sheet, file, o)
	noteWritten(&facts, path)
	return facts, asks, err
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
	if o.Dates == "" {
		o.Dates = importing.DayFirst
	}
	if c.isJSON() {
		return c.readJSON(ctx, o)
	}
	if c.text == nil && sheet == "" {
		return readWorkbook(ctx, c, o)
	}
	t, sheets, done, err := c.table(sheet)
	if err != nil {
		return importing.Facts{}, nil, err
	}
	defer done()
	return t.facts(ctx, sheets, sheet, o)
}

// facts reads a table by the mapping that is asked for, by a form that is known, or by a
// mapping that is remembered; any other is handed back with what its columns may hold.
func (t *table) facts(ctx context.Context, sheets []string, sheet string, o Options) (importing.Facts, *Unmapped, error) {
	if o.Map != nil {
		facts, err := t.readBy(ctx, *o.Map)
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
	if o.Written != nil {
		if own := t.writtenAs(o.Written()); own != nil {
			facts, err := t.readWritten(ctx, own, o.Dates)
			return facts, nil, err
		}
	}
	asks, err := t.unmapped(ctx, sheets, sheet)
	return importing.Facts{}, &asks, err
}
