package files

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"

	"seatbook/data"
)

// maxSize is the size in bytes up to which a file is read. The export of a
// tenant of 100,000 people is about a third of it.
const maxSize = 64 << 20

// ReadAll reads several files. A file that can't be read as a whole is a
// rejection of its line 0; the others still go. The error is the context's when
// it was cancelled.
func ReadAll(ctx context.Context, paths []string) (data.Facts, error) {
	var all data.Facts
	for _, path := range paths {
		facts, err := readPath(ctx, path)
		if ctx.Err() != nil {
			return data.Facts{}, ctx.Err()
		}
		var known *data.Error
		if errors.As(err, &known) {
			all.Rejected = append(all.Rejected, data.Rejection{Source: data.Source{File: path}, Reason: known})
			continue
		}
		if err != nil {
			return data.Facts{}, err
		}
		all.Add(facts)
	}
	return all, nil
}

func readPath(ctx context.Context, path string) (data.Facts, error) {
	file, err := os.Open(path)
	if err != nil {
		return data.Facts{}, unreadable(path, err)
	}
	defer file.Close()
	return Read(ctx, path, file)
}

func unreadable(name string, err error) error {
	return &data.Error{Code: data.CodeUnreadableFile, Params: map[string]any{"File": name}, Err: err}
}

// Read reads one file; name is what its rows are said to come from.
//
// Errors: CodeUnreadableFile, CodeEmptyFile, CodeFileTooLarge, CodeUnknownFormat
// and CodeMissingColumn as a [data.Error], and the context's. A row that can't be
// read is a rejection, not an error.
func Read(ctx context.Context, name string, r io.Reader) (data.Facts, error) {
	content, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	if err != nil {
		return data.Facts{}, unreadable(name, err)
	}
	if len(content) > maxSize {
		return data.Facts{}, data.NewError(data.CodeFileTooLarge, "File", name)
	}
	text, err := decodeText(content)
	if err != nil {
		return data.Facts{}, unreadable(name, err)
	}
	start := bytes.TrimSpace(text)
	switch {
	case len(start) == 0:
		return data.Facts{}, data.NewError(data.CodeEmptyFile, "File", name)
	case start[0] == '{' || start[0] == '[':
		return readGraph(name, text)
	case start[0] == '<' || bytes.IndexByte(start, 0) >= 0: // a web page, or no text at all
		return data.Facts{}, data.NewError(data.CodeUnknownFormat, "File", name)
	}
	return readTable(ctx, name, text)
}
