//go:build !windows

package main

import (
	"errors"
	"io"
	"os"
	"syscall"
)

// streams are where the program's words go.
func streams() (out, errs io.Writer, done func()) {
	if outputWasClosed() {
		return closed{}, os.Stderr, func() {}
	}
	return os.Stdout, os.Stderr, func() {}
}

// closed is standard output that was closed before the program began.
type closed struct{}

// Write writes nothing.
func (closed) Write([]byte) (int, error) { return 0, syscall.EBADF }

// nobodyReads tells whether what was said went to a program that has ended, as head and
// grep do once they have what they want: nothing went wrong, and nobody is there to
// tell.
func nobodyReads(err error) bool { return errors.Is(err, syscall.EPIPE) }

// quitToolkit has the toolkit quit the way it does itself when it is told to end, which
// it is not when a terminal is closed. To tell it so on another way as well would reach
// for windows that are gone.
func quitToolkit() { _ = syscall.Kill(syscall.Getpid(), syscall.SIGTERM) } // to oneself it can't fail

// joinConsole does nothing: the program has the console that it was started in.
func joinConsole() {}

// takeTaskbarName does nothing: the desktop file has the name.
func takeTaskbarName(string) {}
