// Package sqlite keeps a record's rows and its history in one SQLite file: it is a
// [ledger.Store]. [Open] is the way in.
//
// tables.go says what the columns of each table are, once; view.go and the files
// named *_query.go read, tx.go writes. Beside that it does what only a file needs:
// migrating, backups, encryption, moving as JSON. No rule of the domain stands here,
// and a test holds that.
package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"seatbook/data"
)

// applicationID marks a SQLite file as a record of ours ("SBok").
const applicationID = 1396851307

// Options are how a record is opened.
type Options struct {
	ReadOnly bool
	// Now tells the time; nil is the system's clock.
	Now func() time.Time
}

// Open opens the record in a file, and makes an empty one where there is none.
//
// Errors are a [data.Error] with the file as a param: CodeNotARecord,
// CodeDamaged, CodeNewerVersion, CodeInUse when another Seatbook has it open to
// write, CodeNoAccess.
func Open(ctx context.Context, path string, options Options) (*Store, error) {
	return open(ctx, path, options, migrations)
}

func open(ctx context.Context, path string, options Options, steps fs.FS) (*Store, error) {
	if options.Now == nil {
		options.Now = time.Now
	}
	path, err := filepath.Abs(path) // a relative one does not fit SQLite's file: address
	if err != nil {
		return nil, fmt.Errorf("finding the record: %w", err)
	}
	book := &Store{path: path, now: options.Now, readOnly: options.ReadOnly}
	if err := checkHeader(path, options.ReadOnly); err != nil {
		return nil, err
	}
	if !options.ReadOnly {
		if err := book.lock(); err != nil {
			return nil, err
		}
	}
	if err := book.connect(ctx, steps); err != nil {
		return nil, errors.Join(fileError(err, path), book.Close())
	}
	return book, nil
}

func (b *Store) connect(ctx context.Context, steps fs.FS) error {
	if err := b.checkUntouched(ctx); err != nil {
		return err
	}
	if b.readOnly {
		return b.connectToRead(ctx, steps)
	}
	b.writer = connect(b.path, toWrite, 1)
	if err := migrate(ctx, b.writer, b.path, steps); err != nil {
		return err
	}
	b.reader = connect(b.path, toRead, readers)
	return nil
}

// checkUntouched checks the file over a connection that only reads, so that a
// file that is not ours stays as it was, its journal mode included.
func (b *Store) checkUntouched(ctx context.Context) error {
	db := connect(b.path, alone, 1)
	return errors.Join(check(ctx, db, b.path), db.Close())
}

// checkHeader refuses a file that is no SQLite file before SQLite touches it,
// and makes an empty one, for its owner only, where there is none.
func checkHeader(path string, readOnly bool) error {
	if !readOnly {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return fileError(err, path)
		}
		created, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
		if err != nil {
			return fileError(err, path)
		}
		if err := created.Close(); err != nil {
			return fileError(err, path)
		}
	}
	file, err := os.Open(path)
	if err != nil {
		return fileError(err, path)
	}
	defer file.Close()
	magic := []byte("SQLite format 3\x00")
	start := make([]byte, len(magic))
	switch n, err := io.ReadFull(file, start); {
	case n == 0 && errors.Is(err, io.EOF):
		return nil
	case !bytes.Equal(start, magic):
		return data.NewError(data.CodeNotARecord, "File", path)
	}
	return nil
}

// check refuses a file of another program, of a newer Seatbook, or with damage.
func check(ctx context.Context, db *sql.DB, path string) error {
	var tables, id, version int
	for query, into := range map[string]*int{
		"SELECT count(*) FROM sqlite_schema": &tables,
		"PRAGMA application_id":              &id,
		"PRAGMA user_version":                &version,
	} {
		if err := db.QueryRowContext(ctx, query).Scan(into); err != nil {
			return fmt.Errorf("checking the record: %w", err)
		}
	}
	switch {
	case tables == 0 && id == 0:
		return nil // new and empty
	case id != applicationID:
		return data.NewError(data.CodeNotARecord, "File", path)
	case version > latestVersion:
		return data.NewError(data.CodeNewerVersion, "File", path)
	}
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return fmt.Errorf("checking the record: %w", err)
	}
	if verdict != "ok" {
		return &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": path}, Err: errors.New(verdict)}
	}
	return nil
}

// lock keeps a second Seatbook from writing to the same record.
func (b *Store) lock() error {
	b.guard = flock.New(b.path + ".lock")
	held, err := b.guard.TryLock()
	if err != nil {
		return fileError(err, b.path)
	}
	if !held {
		return data.NewError(data.CodeInUse, "File", b.path)
	}
	return nil
}

// Close closes the record and lets another Seatbook open it.
func (b *Store) Close() error {
	var faults []error
	if b.reader != nil {
		faults = append(faults, b.reader.Close())
	}
	if b.writer != nil {
		faults = append(faults, b.writer.Close())
	}
	if b.guard != nil && b.guard.Locked() {
		faults = append(faults, b.guard.Unlock())
	}
	if b.copied != "" {
		faults = append(faults, os.RemoveAll(b.copied))
	}
	return errors.Join(faults...)
}
