package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"

	"github.com/mattn/go-sqlite3"

	"seatbook/data"
)

// BackUp copies the record into a new file while it is in use, and verifies the
// copy. Where another program wrote over its file it is what was open, see [Store.KeepBase].
//
// Errors: CodeDamaged for a copy that fails its check, CodeDiskFull and
// CodeNoAccess, each with the file as a param.
func (b *Store) BackUp(ctx context.Context, path string) error {
	if err := makeFile(path); err != nil {
		return err
	}
	var err error
	if b.writtenOver() {
		err = b.joinBase(ctx, path)
	} else {
		err = copyPages(ctx, b.reader, path)
	}
	if err == nil {
		err = errors.Join(syncFile(path), Verify(ctx, path))
	}
	if err = fileError(err, path); hasCode(err, data.CodeDamaged) { // the copy is as the record is
		err = about(err, b.path)
	}
	if err != nil {
		return errors.Join(err, removeRecord(path))
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

// copyPages copies a database page by page with SQLite's online backup into a file
// that is there and empty, and that stands alone afterwards.
func copyPages(ctx context.Context, db *sql.DB, path string) error {
	target := connect(path, toFill, 1)
	defer target.Close()
	from, err := db.Conn(ctx)
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
					// SQLite does not tell here what the system said of it.
					return errors.Join(whyFull(path), fmt.Errorf("backing up: %w", err), backup.Finish())
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
	// The copy is in the mode of the record, with a log beside it.
	if _, err := into.ExecContext(ctx, "PRAGMA journal_mode = DELETE"); err != nil {
		return fmt.Errorf("backing up: %w", err)
	}
	return nil
}

// whyFull tells why a copy that is not whole can't grow, nil where it can.
func whyFull(path string) error {
	const more = 1 << 20
	file, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return nil //nolint:nilerr // what was said before counts
	}
	_, err = file.Write(make([]byte, more))
	return errors.Join(err, file.Close())
}

// unreadImages counts the rows that history keeps and that can't be read. SQLite looks at
// no CHECK of a file that it opened to read.
const unreadImages = "SELECT count(*) FROM history WHERE json_valid(before) = 0 OR json_valid(after) = 0"

// Verify checks that a file is a whole record of ours: every page, every index and
// every reference. Errors: as Open.
func Verify(ctx context.Context, path string) error {
	if err := checkHeader(path); err != nil {
		return err
	}
	if sizeOf(path) == 0 {
		return data.NewError(data.CodeNotARecord, "File", path)
	}
	return verify(ctx, path, alone)
}

// verify is Verify over a connection of some kind.
func verify(ctx context.Context, path string, to access) error {
	db := connect(path, to, 1)
	defer db.Close()
	if err := check(ctx, db, path); err != nil {
		return fileError(err, path)
	}
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return rowError(err, path)
	}
	var unread int
	if err := db.QueryRowContext(ctx, unreadImages).Scan(&unread); err != nil {
		return rowError(err, path)
	}
	if unread > 0 {
		verdict = "history can't be read"
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
