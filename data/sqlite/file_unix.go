//go:build unix

package sqlite

import (
	"os"
	"syscall"
)

func isFullOnWindows(syscall.Errno) bool { return false }

// openPlain opens a file to read without ever waiting for another program, as the
// opening of a pipe would.
func openPlain(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

// namesOfFile returns how many names (hard links) a file has.
func namesOfFile(path string) (int, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	about, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 1, nil
	}
	return int(about.Nlink), nil //nolint:unconvert // its type is another on each system
}
