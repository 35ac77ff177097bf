package files

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"seatbook/data"
	"seatbook/data/sharing"
)

// Save writes a file whole or not at all: beside its target first, which takes the
// place of the old one only once everything is on the disk. A full disk or a crash
// leaves the old file. It is done here, and not by a library, so that a kill's remains
// are known by their name. A new file has the mode that the system gives new files; one
// that is there keeps its own, and its name where the path is a link to it.
//
// Errors: CodeIsAFolder, CodeNotAFile for a device or a pipe, CodeDiskFull and its like, CodeCantSave,
// as a [data.Error], and what write returns.
func Save(path string, write func(io.Writer) error) (err error) {
	target, mode, err := targetOf(path)
	if err != nil {
		return err
	}
	file, forget, err := makeTemporary(target, mode)
	if err != nil {
		return saveError(path, err)
	}
	defer forget()
	defer func() {
		if err != nil {
			err = saveError(path, errors.Join(err, file.Close(), os.Remove(file.Name())))
		}
	}()
	out := bufio.NewWriter(file)
	if err := write(out); err != nil {
		return err
	}
	if err := errors.Join(out.Flush(), file.Sync()); err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	return sharing.Retry(func() error { return os.Rename(file.Name(), target) })
}

// Place has a file be made under a name for a while beside the one that it takes once it
// is whole and on the disk, which no file may have. What a kill leaves is known by a note,
// as that of Save, with what SQLite keeps beside a file.
//
// Errors: CodeNameTaken, CodeCantSave and its like, and what make returns, of path.
func Place(path string, make func(name string) error) error {
	if _, err := os.Lstat(path); err == nil {
		return data.NewError(data.CodeNameTaken, "File", path)
	}
	name := temporaryName(path)
	defer note(name)()
	err := make(name)
	if err == nil {
		if _, there := os.Lstat(path); there == nil { // meanwhile
			err = data.NewError(data.CodeNameTaken, "File", path)
		}
	}
	if err == nil {
		err = sharing.Retry(func() error { return os.Rename(name, path) })
	}
	if err == nil {
		return saveError(path, sharing.SyncFolder(filepath.Dir(path)))
	}
	removeWhole(name)
	if known, ok := errors.AsType[*data.Error](err); ok && known.Params["File"] == name {
		return &data.Error{Code: known.Code, Params: map[string]any{"File": path}, Err: err}
	}
	return saveError(path, err)
}

// newFile is the mode of a file that nobody has changed yet, before the system takes
// from it what the user does not give others.
const newFile fs.FileMode = 0o666

// targetOf follows links to the file that is to be written, and returns the mode that
// it has, or is to have.
func targetOf(path string) (target string, mode fs.FileMode, err error) {
	if path == "" {
		return "", 0, data.NewError(data.CodeCantSave, "File", path)
	}
	if target, err = follow(path); err != nil {
		return "", 0, saveError(path, err)
	}
	info, err := os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return target, 0, nil
	case err != nil:
		return "", 0, saveError(path, err)
	case info.IsDir():
		return "", 0, data.NewError(data.CodeIsAFolder, "File", path)
	case !info.Mode().IsRegular():
		return "", 0, data.NewError(data.CodeNotAFile, "File", path)
	}
	return target, info.Mode().Perm(), nil
}

// mostLinks is how many links to links are followed.
const mostLinks = 40

// follow returns the file that a path leads to, also by a link to one that is not there
// yet: the link stays one.
func follow(path string) (string, error) {
	for range mostLinks {
		target, err := filepath.EvalSymlinks(path)
		if err == nil {
			return target, nil
		}
		next, err := os.Readlink(path)
		if err != nil { // it is no link; what is wrong with it is said when it is written
			return path, nil
		}
		if !filepath.IsAbs(next) {
			next = filepath.Join(filepath.Dir(path), next)
		}
		path = next
	}
	return "", &os.PathError{Op: "open", Path: path, Err: os.ErrNotExist}
}

// makeTemporary makes the file beside a target that is to take its place. A kill
// leaves it; a note of it is kept until forget is called, so that the next start finds
// it. mode 0 is that of a new file.
func makeTemporary(target string, mode fs.FileMode) (file *os.File, forget func(), err error) {
	for range mostTries {
		name := temporaryName(target)
		forget := note(name)
		file, err = os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_RDWR, newFile)
		if err == nil && mode != 0 {
			err = file.Chmod(mode)
		}
		if err == nil {
			return file, forget, nil
		}
		forget()
		if file != nil {
			return nil, nil, errors.Join(err, file.Close(), os.Remove(name))
		}
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return nil, nil, err
}

// saveError turns what the system says into an error that the user can do
// something about.
func saveError(path string, err error) error {
	if err == nil {
		return nil
	}
	if _, known := errors.AsType[*data.Error](err); known {
		return err
	}
	var number syscall.Errno
	errors.As(err, &number)
	code := data.Code("")
	switch {
	case sharing.IsHeld(number): // it is open in a spreadsheet, say
		code = data.CodeHeld
	case diskFull(number):
		code = data.CodeDiskFull
	case number == syscall.EDQUOT:
		code = data.CodeQuota
	case number == syscall.EFBIG:
		code = data.CodeFileLimit
	case number == syscall.EIO:
		code = data.CodeDiskFault
	case errors.Is(err, os.ErrPermission), errors.Is(err, os.ErrNotExist), errors.Is(err, os.ErrExist),
		number == syscall.ENOTDIR, number == syscall.EROFS, number == syscall.EISDIR:
		code = data.CodeCantSave
	default:
		return fmt.Errorf("saving a file: %w", err)
	}
	return &data.Error{Code: code, Params: map[string]any{"File": path}, Err: err}
}

// What Windows says of a full disk.
const (
	errorHandleDiskFull = syscall.Errno(39)
	errorDiskFull       = syscall.Errno(112)
)

// diskFull tells whether the system refused a file for want of room.
func diskFull(number syscall.Errno) bool {
	if runtime.GOOS == "windows" {
		return number == errorDiskFull || number == errorHandleDiskFull
	}
	return number == syscall.ENOSPC
}
