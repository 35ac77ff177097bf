package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/mattn/go-sqlite3"

	"seatbook/data"
)

// BackUp copies the record into a new file while it is in use, and verifies the
// copy.
//
// Errors: CodeDamaged for a copy that fails its check, CodeDiskFull and
// CodeNoAccess, each with the file as a param.
func (b *Store) BackUp(ctx context.Context, path string) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return fileError(err, path)
	}
	if err := file.Close(); err != nil {
		return fileError(err, path)
	}
	err = b.copyInto(ctx, path)
	if err == nil {
		err = errors.Join(syncFile(path), Verify(ctx, path))
	}
	if err != nil {
		return errors.Join(fileError(err, path), os.Remove(path))
	}
	return nil
}

// syncFile has the system put a file on the disk.
func syncFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(file.Sync(), file.Close())
}

// pagesAtOnce is how many pages are copied before a writer gets its turn.
const pagesAtOnce = 2000

// copyInto copies page by page with SQLite's online backup.
func (b *Store) copyInto(ctx context.Context, path string) error {
	target := connect(path, toCopy, 1)
	defer target.Close()
	from, err := b.reader.Conn(ctx)
	if err != nil {
		return fmt.Errorf("backing up: %w", err)
	}
	defer from.Close()
	into, err := target.Conn(ctx)
	if err != nil {
		return fmt.Errorf("backing up: %w", err)
	}
	defer into.Close()
	err = into.Raw(func(rawInto any) error {
		return from.Raw(func(rawFrom any) error {
			backup, err := rawInto.(*sqlite3.SQLiteConn).Backup("main", rawFrom.(*sqlite3.SQLiteConn), "main")
			if err != nil {
				return fmt.Errorf("backing up: %w", err)
			}
			for done := false; !done; {
				if ctx.Err() != nil {
					return errors.Join(ctx.Err(), backup.Finish())
				}
				if done, err = backup.Step(pagesAtOnce); err != nil {
					return errors.Join(fmt.Errorf("backing up: %w", err), backup.Finish())
				}
			}
			if err := backup.Finish(); err != nil {
				return fmt.Errorf("backing up: %w", err)
			}
			return nil
		})
	})
	if err != nil {
		return err
	}
	// The copy has the record's write-ahead log; it is to stand alone.
	if _, err := into.ExecContext(ctx, "PRAGMA journal_mode = DELETE"); err != nil {
		return fmt.Errorf("backing up: %w", err)
	}
	return nil
}

// Verify checks that a file is a whole record of ours: every page, every index and
// every reference. Errors: as Open.
func Verify(ctx context.Context, path string) error {
	if err := checkHeader(path, true); err != nil {
		return err
	}
	db := connect(path, alone, 1)
	defer db.Close()
	if err := check(ctx, db, path); err != nil {
		return fileError(err, path)
	}
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return fileError(err, path)
	}
	broken, err := db.QueryContext(ctx, "PRAGMA foreign_key_check")
	if err != nil {
		return fileError(err, path)
	}
	defer broken.Close()
	if verdict != "ok" || broken.Next() {
		return &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": path}, Err: errors.New(verdict)}
	}
	return fileError(broken.Err(), path)
}
