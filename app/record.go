package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/sqlite"
	"seatbook/i18n"
)

// defaultRecord returns where the user's record is kept.
func defaultRecord() string { return filepath.Join(xdg.DataHome, "seatbook", "record.seatbook") }

// catalog reads the program's own catalog of products.
func catalog() (data.Catalog, error) { return files.ReadCatalog(bytes.NewReader(assets.Catalog)) }

// open opens the record and speaks its user's language from then on.
func (p *program) open(readOnly bool) (*sqlite.Book, error) {
	book, err := sqlite.Open(p.ctx, p.record, sqlite.Options{ReadOnly: readOnly, Now: p.now})
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
