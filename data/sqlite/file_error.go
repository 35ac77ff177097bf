package sqlite

import (
	"errors"
	"os"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"seatbook/data"
)

// fileError turns what the system or SQLite says of a file into an error that
// the user can do something about.
func fileError(err error, path string) error {
	if err == nil {
		return nil
	}
	if _, known := errors.AsType[*data.Error](err); known {
		return err
	}
	code := data.Code("")
	if fault, ok := errors.AsType[sqlite3.Error](err); ok {
		code = map[sqlite3.ErrNo]data.Code{
			sqlite3.ErrNotADB:   data.CodeNotARecord,
			sqlite3.ErrCorrupt:  data.CodeDamaged,
			sqlite3.ErrFull:     data.CodeDiskFull,
			sqlite3.ErrReadonly: data.CodeReadOnly,
			sqlite3.ErrCantOpen: data.CodeNoAccess,
			sqlite3.ErrPerm:     data.CodeNoAccess,
			sqlite3.ErrBusy:     data.CodeInUse,
		}[fault.Code]
	}
	switch {
	case code != "":
	case errors.Is(err, syscall.ENOSPC):
		code = data.CodeDiskFull
	case errors.Is(err, os.ErrPermission), errors.Is(err, os.ErrNotExist),
		errors.Is(err, syscall.EISDIR), errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.EROFS):
		code = data.CodeNoAccess
	default:
		return err
	}
	return &data.Error{Code: code, Params: map[string]any{"File": path}, Err: err}
}
