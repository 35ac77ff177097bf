package files

import (
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"time"

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

// withoutPages drops what was said of answers in pages where the last page is among
// the files.
func withoutPages(all importing.Facts) (left []importing.Note) {
	more, kinds := map[string]bool{}, map[string]importing.FileKind{}
	for _, note := range all.Notes {
		more[note.File] = more[note.File] || note.Reason.Code == data.CodeMorePages
	}
	complete := map[importing.FileKind]bool{}
	for _, fact := range all.Subscriptions {
		kinds[fact.File] = fact.Kind
		if !more[fact.File] {
			complete[fact.Kind] = true
		}
	}
	for _, fact := range all.People {
		kinds[fact.File] = importing.FileUsers
		if !more[fact.File] {
			complete[importing.FileUsers] = true
		}
	}
	for _, note := range all.Notes {
		if note.Reason.Code != data.CodeMorePages || !complete[kinds[note.File]] {
			left = append(left, note)
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
	facts, err := t.readMapped(ctx, m)
	noteWritten(&facts, path)
	return facts, err
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
	facts, asks, err := read(ctx, path, sheet, file, o)
	noteWritten(&facts, path)
	return facts, asks, err
}

// noteWritten notes when a file was written, by which two lists that contradict each
// other are weighed.
func noteWritten(facts *importing.Facts, path string) {
	if info, err := os.Stat(path); err == nil {
		facts.Written = map[string]time.Time{path: info.ModTime()}
	}
}

func unreadable(name string, err error) error {
	code := data.CodeUnreadableFile
	switch {
	case errors.Is(err, os.ErrPermission):
		code = data.CodeNoAccess
	case errors.Is(err, os.ErrNotExist):
		code = data.CodeGone
	}
	return &data.Error{Code: code, Params: map[string]any{"File": name}, Err: err}
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
	if o.Dates == "" {
		o.Dates = importing.DayFirst
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

// readWorkbook reads every sheet that can be read without asking; the others are named.
// Where there is none, the first that holds a table is asked about.
func readWorkbook(ctx context.Context, c *content, o Options) (all importing.Facts, asks *Unmapped, err error) {
	book, err := c.workbook()
	if err != nil {
		return all, nil, err
	}
	defer book.Close()
	var refused error
	var read, others, own []string
	filled := 0 // sheets in which something stands
	for i, sheet := range book.sheets {
		t, err := book.table(c.name, sheet)
		var facts importing.Facts
		var unknown *Unmapped
		if err == nil {
			if i > 0 {
				t.sheet = sheet
			}
			facts, unknown, err = t.facts(ctx, book.sheets, sheet, o)
		}
		reason, _ := errors.AsType[*data.Error](err)
		if reason == nil || reason.Code != data.CodeEmptyFile {
			filled++
		}
		switch {
		case ctx.Err() != nil:
			return all, nil, ctx.Err()
		case err != nil:
			refused = cmp.Or(refused, err)
			if reason != nil && reason.Code == data.CodeOwnExport {
				own = append(own, sheet)
			}
		case unknown != nil:
			others = append(others, sheet)
			if asks == nil {
				asks = unknown
			}
		default:
			read = append(read, sheet)
			all.Add(facts)
		}
	}
	if len(read) == 0 && asks == nil {
		return all, nil, refused
	}
	for _, sheet := range book.hidden {
		all.Notes = append(all.Notes, importing.Note{File: c.name, Reason: data.NewError(data.CodeSheetHidden, "Sheet", sheet)})
	}
	if len(read) > 0 {
		if filled > 1 {
			all.Notes = append(all.Notes, importing.Note{File: c.name, Reason: data.NewError(data.CodeSheetsRead, "Sheet", strings.Join(read, ", "))})
		}
		for _, sheet := range others {
			all.Notes = append(all.Notes, importing.Note{File: c.name, Reason: data.NewError(data.CodeSheetNotRead, "Sheet", sheet)})
		}
		if len(own) > 0 {
			all.Notes = append(all.Notes, importing.Note{File: c.name, Reason: data.NewError(data.CodeOwnSheets, "Sheet", strings.Join(own, ", "))})
		}
		asks = nil
	}
	return all, asks, nil
}
