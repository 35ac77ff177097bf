package sqlite

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"seatbook/data"
)

// What SQLite keeps beside a database while it is in use.
const (
	walSuffix     = "-wal"
	shmSuffix     = "-shm"
	journalSuffix = "-journal"
)

// beside are the files that belong to a database of SQLite, in the order in which
// they are put aside and away.
func beside() []string { return []string{walSuffix, journalSuffix, shmSuffix} }

// mostLinks is how many links to links are followed.
const mostLinks = 40

// Resolve returns the file that a path leads to: absolute, with every link
// followed, so that a file is one record whatever it is called. The file need not
// be there.
func Resolve(path string) (string, error) {
	path, err := filepath.Abs(path) // a relative one does not fit SQLite's address
	if err != nil {
		return "", fmt.Errorf("finding the file: %w", err)
	}
	for range mostLinks {
		whole, err := filepath.EvalSymlinks(path)
		if err == nil {
			return whole, nil
		}
		if errors.Is(err, syscall.ENOTDIR) {
			return "", fileError(err, path)
		}
		if !errors.Is(err, fs.ErrNotExist) { // such as links that lead in a circle
			return "", &data.Error{Code: data.CodeNoAccess, Params: map[string]any{"File": path}, Err: err}
		}
		if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
			path = filepath.Join(folder, filepath.Base(path))
		}
		target, err := os.Readlink(path)
		if err != nil { // it is no link, but not there
			return path, nil
		}
		if !filepath.IsAbs(target) {
			target = filepath.Join(filepath.Dir(path), target)
		}
		path = target
	}
	return "", data.NewError(data.CodeGone, "File", path)
}

// OpenPlain opens a plain file to read, for what else the user names beside a record.
// Errors: CodeNotAFile, CodeGone, CodeNoAccess.
func OpenPlain(path string) (*os.File, error) { return openFile(path) }

// openFile opens a plain file to read; what is none (a folder, a device, a pipe)
// could be read for ever. Errors: CodeNotAFile, CodeGone, CodeNoAccess.
func openFile(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fileError(err, path)
	}
	if !info.Mode().IsRegular() {
		return nil, data.NewError(data.CodeNotAFile, "File", path)
	}
	file, err := openPlain(path)
	if err != nil {
		return nil, fileError(err, path)
	}
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() { // exchanged meanwhile
		return nil, errors.Join(data.NewError(data.CodeNotAFile, "File", path), file.Close())
	}
	return file, nil
}

// checkHeader refuses a file that is no SQLite file before SQLite touches it. An
// empty one is let through.
func checkHeader(path string) error {
	file, err := openFile(path)
	if err != nil {
		return err
	}
	defer file.Close()
	const formats = 18 // where the file says how it may be written and read
	start := make([]byte, ownerAt+4)
	switch n, err := io.ReadFull(file, start); {
	case n == 0 && errors.Is(err, io.EOF):
		return nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return fileError(err, path)
	case !bytes.HasPrefix(start, []byte(sqliteMagic)) && binary.BigEndian.Uint32(start[ownerAt:]) == applicationID:
		return data.NewError(data.CodeDamaged, "File", path) // its first bytes are gone
	case !bytes.HasPrefix(start, []byte(sqliteMagic)):
		return data.NewError(data.CodeNotARecord, "File", path)
	case start[formats] > 2 || start[formats+1] > 2: // SQLite would call it a file that may only be read
		return data.NewError(data.CodeDamaged, "File", path)
	}
	return nil
}

// sizeOf returns the size of a file, 0 where there is none.
func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// there tells whether a file is there.
func there(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// removeRecord removes a file with what SQLite keeps beside it.
func removeRecord(path string) error {
	var faults []error
	for _, suffix := range append(beside(), "") {
		faults = append(faults, ignoreMissing(os.Remove(path+suffix)))
	}
	return errors.Join(faults...)
}

// freeName returns a name that no file has: the given one, or one with a number
// after it.
func freeName(path string) string {
	name := path
	for n := 2; ; n++ {
		if _, err := os.Lstat(name); err != nil {
			return name
		}
		name = fmt.Sprintf("%s.%d", path, n)
	}
}

// makeFolder makes a folder for its owner only, and those that it is to be in.
func makeFolder(path string) error {
	err := os.MkdirAll(path, 0o700)
	if errors.Is(err, fs.ErrNotExist) { // in a place where none can be made
		return &data.Error{Code: data.CodeCantSave, Params: map[string]any{"File": path}, Err: err}
	}
	return fileError(err, path)
}

// isRecord tells whether a file is a record of ours, by its beginning alone.
func isRecord(path string) bool {
	file, err := openFile(path)
	if err != nil {
		return false
	}
	defer file.Close()
	var start [ownerAt + 4]byte
	if _, err := io.ReadFull(file, start[:]); err != nil {
		return false
	}
	return bytes.HasPrefix(start[:], []byte(sqliteMagic)) && binary.BigEndian.Uint32(start[ownerAt:]) == applicationID
}
