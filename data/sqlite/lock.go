package sqlite

import (
	"github.com/gofrs/flock"

	"seatbook/data"
	"seatbook/data/sharing"
)

// lockSuffix is that of the file by which one Seatbook keeps the others out.
const lockSuffix = ".lock"

// Lock keeps a second Seatbook from writing to the same record.
type Lock struct{ held *flock.Flock }

// TakeLock takes the lock of the record in a file. Errors: CodeInUse where another
// Seatbook has it, CodeNoAccess, CodeDiskFull.
func TakeLock(path string) (*Lock, error) {
	path, err := Resolve(path)
	if err != nil {
		return nil, err
	}
	guard := flock.New(path+lockSuffix, flock.SetPermissions(0o600))
	held := false
	err = sharing.Retry(func() (err error) {
		held, err = guard.TryLock()
		return err
	})
	if err != nil {
		return nil, fileError(err, path)
	}
	if !held {
		return nil, data.NewError(data.CodeInUse, "File", path)
	}
	return &Lock{guard}, nil
}

// Release lets the next Seatbook in. A nil one holds nothing.
func (l *Lock) Release() error {
	if l == nil {
		return nil
	}
	return l.held.Unlock()
}
