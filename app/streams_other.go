//go:build !windows

package main

import (
	"io"
	"os"
)

// streams are where the program's words go.
func streams() (out, errs io.Writer, done func()) { return os.Stdout, os.Stderr, func() {} }

// joinConsole does nothing: the program has the console that it was started in.
func joinConsole() {}

// takeTaskbarName does nothing: the desktop file has the name.
func takeTaskbarName(string) {}
