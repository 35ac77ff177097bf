package files

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"

	"seatbook/data"
)

// Save writes a file whole or not at all: beside its target first, which takes the
// place of the old one only once everything is on the disk. A full disk or a crash
// leaves the old file.
//
// Errors: CodeDiskFull and CodeNoAccess as a [data.Error], and what write returns.
func Save(path string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return saveError(path, err)
	}
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
	if err := os.Rename(file.Name(), path); err != nil {
		return err
	}
	return nil
}

// saveError turns what the system says into an error that the user can do
// something about.
func saveError(path string, err error) error {
	if _, known := errors.AsType[*data.Error](err); known {
		return err
	}
	code := data.Code("")
	switch {
	case errors.Is(err, syscall.ENOSPC):
		code = data.CodeDiskFull
	case errors.Is(err, os.ErrPermission), errors.Is(err, os.ErrNotExist), errors.Is(err, syscall.ENOTDIR),
		errors.Is(err, syscall.EROFS), errors.Is(err, syscall.EISDIR), errors.Is(err, os.ErrExist):
		code = data.CodeCantSave
	default:
		return fmt.Errorf("saving %s: %w", path, err)
	}
	return &data.Error{Code: code, Params: map[string]any{"File": path}, Err: err}
}
