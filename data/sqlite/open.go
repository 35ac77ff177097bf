// Package sqlite keeps a record's rows and its history in one SQLite file: it is a
// [ledger.Store]. [Open] is the way in.
//
// tables.go says what the columns of each table are, once; view.go and the files
// named *_query.go read, tx.go writes. Beside that it does what only a file needs:
// migrating, backups, encryption, moving as JSON. No rule of the domain stands here,
// and a test holds that.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"seatbook/data"
	"seatbook/data/sharing"
)

// applicationID marks a SQLite file as a record of ours ("SBok").
const applicationID = 1396851307

// Options are how a record is opened.
type Options struct {
	ReadOnly bool
	// Begin makes an empty record also where there was one that is gone or empty.
	Begin bool
	// Ask has an empty file that is there be none to begin a record in: somebody has to
	// say so. One that is not there is begun.
	Ask bool
	// Lock is the lock of the record where it is held already; the Book lets it go
	// when it is closed.
	Lock *Lock
	// Now tells the time; nil is the system's clock.
	Now func() time.Time
}

// Open opens the record in a file, and makes an empty one where there is none.
//
// Errors are a [data.Error] with the file as a param: CodeNotARecord,
// CodeDamaged, CodeNewerVersion, CodeInUse when another Seatbook has it open to
// write, CodeWasARecord for an empty file that was one, CodeEmptyRecord for another, CodeNotAFile,
// CodeSeveralNames, CodeGone, CodeNoAccess, and those of a full or broken disk.
func Open(ctx context.Context, path string, options Options) (*Store, error) {
	return open(ctx, path, options, migrations)
}

func open(ctx context.Context, path string, options Options, steps fs.FS) (*Store, error) {
	if options.Now == nil {
		options.Now = time.Now
	}
	path, err := Resolve(path)
	if err != nil {
		return nil, err
	}
	book := &Store{path: path, now: options.Now, readOnly: options.ReadOnly, shortestRun: shortestRun}
	book.alone = !there(path+walSuffix) && !there(path+shmSuffix)
	book.base.folders = scratchFolders()
	book.base.closing, book.base.stop = context.WithCancel(context.Background())
	if options.ReadOnly {
		err = book.openToRead(ctx, steps)
	} else {
		err = notToWrite(book.openToWrite(ctx, options, steps), path)
	}
	if err != nil {
		return nil, errors.Join(fileError(err, path), book.Close())
	}
	return book, nil
}

func (b *Store) openToWrite(ctx context.Context, options Options, steps fs.FS) error {
	if there(b.path) {
		if err := checkHeader(b.path); err != nil { // before anything is put beside it
			return err
		}
	} else if err := makeFolder(filepath.Dir(b.path)); err != nil {
		return err
	}
	was := sizeOf(b.path) == 0 && wasARecord(b.path) // before there is a lock
	if b.guard = options.Lock; b.guard == nil {
		guard, err := TakeLock(b.path)
		if err != nil {
			return err
		}
		b.guard = guard
	}
	if err := tidyBeside(b.path); err != nil {
		return err
	}
	if sizeOf(b.path) == 0 {
		if was && !options.Begin {
			return data.NewError(data.CodeWasARecord, "File", b.path)
		}
		if there(b.path) && options.Ask && !options.Begin {
			return data.NewError(data.CodeEmptyRecord, "File", b.path)
		}
		if err := create(ctx, b.path, b.now(), steps); err != nil {
			return err
		}
	}
	if err := checkNames(b.path); err != nil {
		return err
	}
	if err := rollBack(ctx, b.path, b.now()); err != nil {
		return err
	}
	err := checkUntouched(ctx, b.path)
	if hasCode(err, data.CodeWasARecord) && options.Begin { // begun by an older Seatbook, and never filled
		err = create(ctx, b.path, b.now(), steps)
	}
	if err != nil {
		return err
	}
	b.writer = connect(b.path, toWrite, 1)
	if err := migrate(ctx, b.writer, b.path, steps); err != nil {
		return err
	}
	b.reader = connect(b.path, toRead, readers)
	return b.hold(ctx)
}

// checkUntouched checks the file over a connection that only reads, so that a
// file that is not ours stays as it was, its journal mode included.
func checkUntouched(ctx context.Context, path string) error {
	db := connect(path, alone, 1)
	return errors.Join(check(ctx, db, path), db.Close())
}

// checkNames refuses a file with several names (hard links): what SQLite keeps
// beside one name is not found by the other, and steps would be lost.
func checkNames(path string) error {
	n, err := namesOfFile(path)
	switch {
	case err != nil:
		return fileError(err, path)
	case n > 1:
		return data.NewError(data.CodeSeveralNames, "File", path)
	}
	return nil
}

// wasARecord tells whether there is something beside a file that only a record
// leaves: backups, what was put aside, or steps that were not in the file yet. An
// empty file that was opened before was one, too.
func wasARecord(path string) bool {
	if there(path) && there(path+".lock") || sizeOf(path+walSuffix) > 0 {
		return true
	}
	// Backups of a folder are of all its records: beside another one they say nothing of
	// a name that never was one.
	if all, err := Backups(DefaultBackupFolder(path)); err == nil && len(all) > 0 && (there(path) || onlyRecord(path)) {
		return true
	}
	aside, err := putAside(path)
	return err == nil && len(aside) > 0
}

// onlyRecord tells whether no other record stands in the folder of a file.
func onlyRecord(path string) bool {
	others, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"+filepath.Ext(path)))
	if err != nil {
		return true // a folder whose name means something to Glob
	}
	for _, other := range others {
		if filepath.Base(other) != filepath.Base(path) && sizeOf(other) > 0 {
			return false
		}
	}
	return true
}

// create makes an empty record. It takes its name once it is whole, so that an
// empty file with that name is none that was begun.
func create(ctx context.Context, path string, now time.Time, steps fs.FS) error {
	fresh := path + beginningSuffix
	if err := removeRecord(fresh); err != nil {
		return err
	}
	if err := makeFile(fresh); err != nil {
		return err
	}
	db := connect(fresh, toCopy, 1)
	err := errors.Join(bringUp(ctx, db, steps), db.Close())
	if err == nil {
		err = errors.Join(name(ctx, fresh, path), syncFile(fresh))
	}
	if err == nil { // steps that belonged to a file that is gone are none of the new one
		err = PutAside(path, now)
	}
	if err == nil {
		err = moveInto(fresh, path)
	}
	if err != nil {
		return errors.Join(fileError(err, path), removeRecord(fresh))
	}
	return nil
}

// makeFile makes an empty file for its owner only.
func makeFile(path string) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if errors.Is(err, fs.ErrNotExist) { // it is the folder that is not there
		return &data.Error{Code: data.CodeCantSave, Params: map[string]any{"File": shown(path)}, Err: err}
	}
	if err != nil {
		return fileError(err, path)
	}
	return fileError(file.Close(), path)
}

// moveInto gives a file that is whole its name, and has the system keep that.
func moveInto(from, to string) error {
	if err := sharing.Retry(func() error { return os.Rename(from, to) }); err != nil {
		return fileError(err, to)
	}
	return fileError(sharing.SyncFolder(filepath.Dir(to)), to)
}

// check refuses a file of another program, of a newer Seatbook, or with damage.
func check(ctx context.Context, db *sql.DB, path string) error {
	var tables, id int
	for query, into := range map[string]*int{
		"SELECT count(*) FROM sqlite_schema": &tables,
		"PRAGMA application_id":              &id,
	} {
		if err := db.QueryRowContext(ctx, query).Scan(into); err != nil {
			return fmt.Errorf("checking the record: %w", rowError(err, path))
		}
	}
	version, err := schemaVersion(ctx, db)
	if err != nil {
		return rowError(err, path)
	}
	switch {
	case tables == 0 && id == 0:
		return data.NewError(data.CodeWasARecord, "File", path) // SQLite's, and empty
	case id != applicationID:
		return data.NewError(data.CodeNotARecord, "File", path)
	case version > latestVersion:
		return data.NewError(data.CodeNewerVersion, "File", path)
	case version < 1:
		return &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": path}, Err: errors.New("it tells no schema")}
	}
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return fmt.Errorf("checking the record: %w", rowError(err, path))
	}
	if verdict != "ok" {
		return &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": path}, Err: errors.New(verdict)}
	}
	return nil
}

// Close closes the record and lets another Seatbook open it. Nothing is written
// into a file that is not ours any more.
func (b *Store) Close() error {
	lock, err := b.CloseLocked()
	return errors.Join(err, lock.Release())
}

// CloseLocked closes the record but keeps every other Seatbook out of its file,
// until the lock is released or handed on to [Open].
func (b *Store) CloseLocked() (*Lock, error) {
	faults := []error{b.endBase()}
	if b.mayClose() {
		if b.reader != nil {
			faults = append(faults, b.reader.Close())
		}
		if b.writer != nil {
			faults = append(faults, b.writer.Close())
		}
	}
	if b.alone && b.writer == nil {
		faults = append(faults, leaveNothing(b.path))
		b.alone = false
	}
	if b.removeCopy != nil {
		faults = append(faults, b.removeCopy())
	}
	lock := b.guard
	b.guard, b.removeCopy = nil, nil
	b.file.letGo()
	return lock, errors.Join(faults...)
}
