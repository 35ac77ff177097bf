package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
	"seatbook/i18n"
)

// recordExtension is what the system knows a record by.
const recordExtension = ".seatbook"

// defaultRecord returns where the user's record is kept.
func defaultRecord() string { return filepath.Join(xdg.DataHome, "seatbook", "record.seatbook") }

// recordPath returns the path of the record that was asked for, whole: a dialog of
// the system may change what a relative one is relative to.
func recordPath(asked string) (string, error) {
	if asked == "" {
		asked = defaultRecord()
	}
	path, err := filepath.Abs(asked)
	if err != nil {
		return "", fmt.Errorf("finding the record: %w", err)
	}
	return path, nil
}

// catalog reads the program's own catalog of products.
func catalog() (data.Catalog, error) { return files.ReadCatalog(bytes.NewReader(assets.Catalog)) }

// record is a record that is open: the Book to ask and act on, and the file it is kept
// in, to back up.
type record struct {
	*ledger.Book
	file *sqlite.Store
}

// openRecord opens a record in a file.
func openRecord(ctx context.Context, path string, readOnly bool, clock ledger.Clock) (*record, error) {
	file, err := sqlite.Open(ctx, path, sqlite.Options{ReadOnly: readOnly, Now: clock})
	if err != nil {
		return nil, err
	}
	book, err := ledger.Open(ctx, file, clock)
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return &record{book, file}, nil
}

// open opens the record and speaks its user's language from then on.
func (p *program) open(readOnly bool) (*record, error) {
	book, err := openRecord(p.ctx, p.record, readOnly, p.now)
	if err != nil {
		return nil, err
	}
	settings, err := book.Settings(p.ctx)
	if err != nil {
		return nil, errors.Join(err, book.Close())
	}
	if settings.Language != "" {
		p.words = i18n.New(settings.Language)
	}
	return book, nil
}

// exists tells whether there is a record at all.
func (p *program) exists() bool {
	_, err := os.Stat(p.record)
	return !errors.Is(err, fs.ErrNotExist)
}
