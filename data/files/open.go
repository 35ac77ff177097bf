package files

import (
	"errors"
	"os"
	"time"

	"seatbook/data"
	"seatbook/data/importing"
)

// maxSize is the size in bytes up to which a file is read. The export of a
// tenant of 100,000 people is about half of it.
const maxSize = 40 << 20

// openFile opens a file that is not too large to be read.
func openFile(path string) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, unreadable(path, err)
	case !info.Mode().IsRegular(): // a folder; or a device or a pipe, which could be read for ever
		return nil, data.NewError(data.CodeNotAFile, "File", path)
	case info.Size() > maxSize:
		return nil, data.NewError(data.CodeFileTooLarge, "File", path)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	return file, nil
}

// noteWritten notes when a file was written, by which two lists that contradict each
// other are weighed.
func noteWritten(facts *importing.Facts, path string) {
	if info, err := os.Stat(path); err == nil {
		facts.Written = map[string]time.Time{path: info.ModTime()}
	}
}

func unreadable(name string, err error) error {
	code := data.CodeUnreadableFile
	switch {
	case errors.Is(err, os.ErrPermission):
		code = data.CodeNoAccess
	case errors.Is(err, os.ErrNotExist):
		code = data.CodeGone
	}
	return &data.Error{Code: code, Params: map[string]any{"File": name}, Err: err}
}
