package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"seatbook/data"
	"seatbook/data/sharing"
)

// fileError turns what the system or SQLite says of a file into an error that
// names its cause, so that the user can do something about it. What has no cause
// in a file, and what was stopped, stays as it is.
func fileError(err error, path string) error {
	if err == nil {
		return nil
	}
	if _, known := errors.AsType[*data.Error](err); known || errors.Is(err, context.Canceled) {
		return err
	}
	code := causeInSystem(err)
	if fault, ok := errors.AsType[sqlite3.Error](err); ok && code == "" {
		code = causeInSQLite(fault)
	}
	if code == "" && isUnreadable(err) {
		code = data.CodeDamaged
	}
	if code == "" {
		return err
	}
	if code == data.CodeNoAccess {
		code = noAccess(path)
	}
	for code == data.CodeNotAFolder && !there(path) && path != filepath.Dir(path) {
		path = filepath.Dir(path) // to the part of it that is none
	}
	return &data.Error{Code: code, Params: map[string]any{"File": shown(path)}, Err: err}
}

// noAccess tells what the system refused: a file that is there, a folder, or to make a
// file in one.
func noAccess(path string) data.Code {
	switch info, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return data.CodeCantSave
	case err == nil && info.IsDir():
		return data.CodeNoWriting
	}
	return data.CodeNoAccess
}

// notToWrite tells of a file that may not be written whether it can be read all the same.
func notToWrite(err error, path string) error {
	known, ok := errors.AsType[*data.Error](fileError(err, path))
	if !ok || known.Code != data.CodeNoAccess {
		return err
	}
	file, openError := openFile(path)
	if openError != nil {
		return err
	}
	return &data.Error{Code: data.CodeOnlyReadable, Params: map[string]any{"File": path}, Err: errors.Join(known.Err, file.Close())}
}

// shown is the name that the user knows a file by: without what is added to it for a
// while.
func shown(path string) string {
	for _, suffix := range append(beside(), partSuffix, restoringSuffix, beginningSuffix, walSuffix, journalSuffix) {
		path = strings.TrimSuffix(path, suffix)
	}
	return path
}

// inPlaceOf has an error of a file in a folder that is there for a while speak of the
// file that the user named, and one of the disk that the folder is on of where it is.
func inPlaceOf(err error, folder, path string) error {
	known, ok := errors.AsType[*data.Error](err)
	if !ok {
		return err
	}
	file, _ := known.Params["File"].(string)
	if !strings.HasPrefix(file, folder) {
		return err
	}
	params := maps.Clone(known.Params)
	params["File"] = path
	if isDiskError(known) && known.Code != data.CodeFileLimit { // that is of the file itself
		params["File"] = filepath.Dir(folder)
	}
	return &data.Error{Code: known.Code, Params: params, Err: known.Err}
}

// causeInSystem is what the system says went wrong, also where SQLite hands it on;
// empty for none that is known.
func causeInSystem(err error) data.Code {
	var number syscall.Errno
	fault, inSQLite := errors.AsType[sqlite3.Error](err)
	if !errors.As(err, &number) && inSQLite && fault.Code&primary != sqlite3.ErrNotADB && fault.Code&primary != sqlite3.ErrCorrupt {
		number = fault.SystemErrno // of a damaged file, it is only what was last heard of the system
	}
	switch {
	case sharing.IsHeld(number):
		return data.CodeHeld
	case number == syscall.ENOSPC || isFullOnWindows(number):
		return data.CodeDiskFull
	case number == syscall.EDQUOT:
		return data.CodeQuota
	case number == syscall.EFBIG:
		return data.CodeFileLimit
	case number == syscall.EIO:
		return data.CodeDiskFault
	case errors.Is(err, fs.ErrPermission), number.Is(fs.ErrPermission), number == syscall.EROFS:
		return data.CodeNoAccess
	case number == syscall.ENOTDIR:
		return data.CodeNotAFolder
	case errors.Is(err, fs.ErrNotExist), number.Is(fs.ErrNotExist):
		return data.CodeGone
	case number == syscall.EISDIR:
		return data.CodeNotAFile
	}
	return ""
}

func causeInSQLite(fault sqlite3.Error) data.Code {
	if fault.Code == sqlite3.ErrError && strings.Contains(fault.Error(), "malformed JSON") { // a statement of ours has none
		return data.CodeDamaged
	}
	return map[sqlite3.ErrNo]data.Code{
		sqlite3.ErrNotADB:    data.CodeNotARecord,
		sqlite3.ErrCorrupt:   data.CodeDamaged,
		sqlite3.ErrFull:      data.CodeDiskFull,
		sqlite3.ErrReadonly:  data.CodeNoAccess,
		sqlite3.ErrCantOpen:  data.CodeNoAccess,
		sqlite3.ErrPerm:      data.CodeNoAccess,
		sqlite3.ErrBusy:      data.CodeInUse,
		sqlite3.ErrLocked:    data.CodeHeld,
		sqlite3.ErrProtocol:  data.CodeHeld, // others came first, again and again
		sqlite3.ErrIoErr:     data.CodeDiskFault,
		sqlite3.ErrInterrupt: data.CodeStopped,
		sqlite3.ErrTooBig:    data.CodeDamaged, // no row of ours is that large
	}[fault.Code&primary]
}

// primary are the bits of SQLite's code that say what kind of error it is; the others
// say more.
const primary sqlite3.ErrNo = 0xff
