package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"seatbook/data"
)

// Unmake closes a record that this program has just begun, and removes it again where
// nothing was written in it, with its lock: what was refused leaves nothing. One in which
// something stands is closed as it is.
func (b *Store) Unmake(ctx context.Context) error {
	var steps int
	err := b.reader.QueryRowContext(context.WithoutCancel(ctx), "SELECT count(*) FROM step").Scan(&steps)
	if err != nil || steps > 0 || b.readOnly {
		return errors.Join(err, b.Close())
	}
	lock, err := b.CloseLocked()
	if err == nil {
		err = fileError(removeRecord(b.path), b.path)
	}
	return errors.Join(err, lock.Undo())
}

// MissingFolders lists the folders that a file would need and that are not there, the
// deepest one first.
func MissingFolders(path string) (missing []string) {
	for folder := filepath.Dir(path); !there(folder); folder = filepath.Dir(folder) {
		missing = append(missing, folder)
	}
	return missing
}

// RemoveFolders removes folders that were made for what was refused then, as long as
// nothing is in them.
func RemoveFolders(made []string) {
	for _, folder := range made {
		if os.Remove(folder) != nil {
			return
		}
	}
}

// leaveNothing has SQLite take away what it put beside a record that was only read: who
// may not write makes it, and does not take it away. Where another program has the record
// open, it stays.
func leaveNothing(path string) error {
	if sizeOf(path+walSuffix) > 0 || !there(path+walSuffix) && !there(path+shmSuffix) {
		return nil
	}
	db := connect(path, toTidy, 1)
	var n int
	err := db.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&n)
	if err = errors.Join(err, db.Close()); err != nil && !isAccessError(err, path) {
		return fmt.Errorf("closing the record: %w", err)
	}
	return nil
}

// isAccessError tells whether something may not be done, or was damaged all the same.
func isAccessError(err error, path string) bool {
	known, ok := errors.AsType[*data.Error](fileError(err, path))
	return ok && known.Code != data.CodeDiskFault
}
