package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"log/slog"
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
	return sqlite.Resolve(asked) // one record, whatever links lead to it
}

// catalog reads the program's own catalog of products.
func catalog() (data.Catalog, error) { return files.ReadCatalog(bytes.NewReader(assets.Catalog)) }

// record is a record that is open: the Book to ask and act on, and the file it is kept
// in, to back up.
type record struct {
	*ledger.Book
	file *sqlite.Store
}

// openRecord opens a record in a file. One that can be written to has an ID of its own
// then, and what a kill left of its backups and of exports is removed.
func openRecord(ctx context.Context, path string, options sqlite.Options) (*record, error) {
	file, err := sqlite.Open(ctx, path, options)
	if err != nil {
		return nil, err
	}
	if !options.ReadOnly {
		if err := file.TakeID(ctx); err != nil {
			return nil, errors.Join(err, file.Close())
		}
	}
	book, err := ledger.Open(ctx, file, ledger.Clock(options.Now))
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	opened := &record{book, file}
	if !options.ReadOnly {
		opened.tidy(ctx)
	}
	return opened, nil
}

// tidy removes what a kill left elsewhere than beside the record. What can't be
// removed now is in nobody's way.
func (r *record) tidy(ctx context.Context) {
	files.RemoveUnfinished()
	sqlite.TidyScratch()
	settings, err := r.Settings(ctx)
	if err == nil {
		err = sqlite.TidyBackups(backupFolder(settings, r.file.Path()))
	}
	if err != nil {
		slog.Warn("what a kill left is still there", "error", err)
	}
}

// backupFolder returns where the backups of a record go by its settings.
func backupFolder(s data.Settings, record string) string {
	if s.BackupFolder != "" {
		return s.BackupFolder
	}
	return sqlite.DefaultBackupFolder(record)
}

// open opens the record and speaks its user's language from then on.
func (p *program) open(readOnly bool) (*record, error) {
	// A record that is not there is begun: to delete a file is to want a new one.
	book, err := openRecord(p.ctx, p.record, sqlite.Options{ReadOnly: readOnly, Begin: !p.exists(), Now: p.now})
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

// closing returns what closes a record after a command. One that was begun for it, and in
// which nothing was written, goes again.
func (p *program) closing(book *record, begun bool, folders []string) func() error {
	if !begun {
		return book.Close
	}
	return func() error {
		err := book.file.Unmake(p.ctx)
		sqlite.RemoveFolders(folders)
		if err == nil && p.empty != "" && !p.exists() { // it was there, without a byte
			err = os.WriteFile(p.empty, nil, 0o600)
		}
		return err
	}
}

// exists tells whether there is a record at all.
func (p *program) exists() bool {
	_, err := os.Stat(p.record)
	return !errors.Is(err, fs.ErrNotExist)
}

// noteEmpty notes whether there is a file in the record's place, and not a byte in it.
func (p *program) noteEmpty() {
	if info, err := os.Stat(p.record); err == nil && info.Mode().IsRegular() && info.Size() == 0 {
		p.empty = p.record
	}
}

// openToRead opens a record that must be there, or the sample. Nothing is written beside
// it.
func (p *program) openToRead() (*record, error) {
	if p.sample {
		return p.openSample(p.ctx)
	}
	if !p.exists() {
		return nil, data.NewError(data.CodeGone, "File", p.record)
	}
	return p.open(true)
}
