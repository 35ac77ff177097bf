//go:build unix

package main

import (
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
)

// ignoreFileLimit has a write beyond what a file may be an error of that write, not the
// end of the program.
func ignoreFileLimit() { signal.Ignore(syscall.SIGXFSZ) }

// sameDisk tells whether two paths are on one disk. A folder that is not there yet
// is on the disk of the one it will be in.
func sameDisk(a, b string) bool {
	first, second := deviceOf(a), deviceOf(b)
	return first != nil && second != nil && *first == *second
}

func deviceOf(path string) *uint64 {
	for {
		info, err := os.Stat(path)
		if err == nil {
			stat, ok := info.Sys().(*syscall.Stat_t)
			if !ok {
				return nil
			}
			device := uint64(stat.Dev) //nolint:unconvert // its type is another on each system
			return &device
		}
		if parent := filepath.Dir(path); parent != path {
			path = parent
			continue
		}
		return nil
	}
}
