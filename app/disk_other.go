//go:build !unix

package main

import (
	"path/filepath"
	"strings"
)

// sameDisk tells whether two paths are on one disk: the same drive.
func sameDisk(a, b string) bool {
	return strings.EqualFold(filepath.VolumeName(a), filepath.VolumeName(b))
}

// ignoreFileLimit does nothing: only Unix ends a program for it.
func ignoreFileLimit() {}
