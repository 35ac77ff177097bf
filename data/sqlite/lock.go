package sqlite

import (
	"os"

	"github.com/gofrs/flock"

	"seatbook/data"
	"seatbook/data/sharing"
)

// lockSuffix is that of the file by which one Seatbook keeps the others out.
const lockSuffix = ".lock"

// Lock keeps a second Seatbook from writing to the same record.
type Lock struct {
	held *flock.Flock
	made bool // its file was not there before
}

// TakeLock takes the lock of the record in a file. Errors: CodeInUse where another
// Seatbook has it, CodeNoAccess, CodeDiskFull.
func TakeLock(path string) (*Lock, error) {
	path, err := Resolve(path)
	if err != nil {
		return nil, err
	}
	for {
		lock := &Lock{flock.New(path+lockSuffix, flock.SetPermissions(0o600)), !there(path + lockSuffix)}
		held := false
		err = sharing.Retry(func() (err error) {
			held, err = lock.held.TryLock()
			return err
		})
		if err != nil {
			return nil, notToWrite(fileError(err, path), path)
		}
		if !held {
			return nil, data.NewError(data.CodeInUse, "File", path)
		}
		if lock.isThere() {
			return lock, nil
		}
		if err := lock.Release(); err != nil { // another one took it back meanwhile: Undo
			return nil, fileError(err, path)
		}
	}
}

// isThere tells whether the file that is locked is still the one of that name.
func (l *Lock) isThere() bool {
	locked, err := l.held.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(l.held.Path())
	return err == nil && os.SameFile(locked, named)
}

// Undo releases a lock under which nothing was done, and removes its file where that is
// there for it alone.
func (l *Lock) Undo() error {
	if l == nil {
		return nil
	}
	if l.made {
		_ = os.Remove(l.held.Path()) // where the system removes no file that is held, it stays
	}
	return l.Release()
}

// Release lets the next Seatbook in. A nil one holds nothing.
func (l *Lock) Release() error {
	if l == nil {
		return nil
	}
	return l.held.Unlock()
}
