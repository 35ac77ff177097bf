package files

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"syscall"

	"github.com/moby/sys/atomicwriter"

	"seatbook/data"
)

// Save writes a file whole or not at all: beside its target first, which takes the
// place of the old one only once everything is on the disk. A full disk or a crash
// leaves the old file. What is written is held in memory until it is whole, since
// the library can't take back what it has begun.
//
// Errors: CodeDiskFull and CodeCantSave as a [data.Error], and what write returns.
func Save(path string, write func(io.Writer) error) error {
	var whole bytes.Buffer
	if err := write(&whole); err != nil {
		if _, known := errors.AsType[*data.Error](err); known {
			return err
		}
		return fmt.Errorf("saving %s: %w", path, err)
	}
	target := path
	if pointed, err := filepath.EvalSymlinks(path); err == nil { // what a link points at is replaced, not the link
		target = pointed
	}
	if err := atomicwriter.WriteFile(target, whole.Bytes(), 0o600); err != nil {
		code := data.CodeCantSave
		if diskFull(err) {
			code = data.CodeDiskFull
		}
		return &data.Error{Code: code, Params: map[string]any{"File": path}, Err: err}
	}
	return nil
}

// What Windows says of a full disk.
const (
	errorHandleDiskFull = syscall.Errno(39)
	errorDiskFull       = syscall.Errno(112)
)

// diskFull tells whether the system refused a file for want of room.
func diskFull(err error) bool {
	if runtime.GOOS == "windows" {
		return errors.Is(err, errorDiskFull) || errors.Is(err, errorHandleDiskFull)
	}
	return errors.Is(err, syscall.ENOSPC)
}
