package main

import (
	"errors"
	"io"
	"os"
	"strings"
	"unsafe"

	"golang.org/x/sys/windows"
)

// streams are where the program's words go. Started by a double click it has neither
// output nor errors: then what it has to say at its end stands in a box.
func streams() (out, errs io.Writer, done func()) {
	if handle, err := windows.GetStdHandle(windows.STD_ERROR_HANDLE); err == nil && handle != 0 && handle != windows.InvalidHandle {
		return os.Stdout, os.Stderr, func() {}
	}
	var said strings.Builder
	return io.Discard, &said, func() {
		if said.Len() == 0 {
			return
		}
		text, err := windows.UTF16PtrFromString(said.String())
		if err != nil {
			return
		}
		title, _ := windows.UTF16PtrFromString("Seatbook")                            // it has no zero in it
		_, _ = windows.MessageBox(0, text, title, windows.MB_OK|windows.MB_ICONERROR) // there is nowhere left to say that it failed
	}
}

// nobodyReads tells whether what was said went to a program that has ended, as head and
// grep do once they have what they want: nothing went wrong, and nobody is there to
// tell.
func nobodyReads(err error) bool {
	return errors.Is(err, windows.ERROR_NO_DATA) || errors.Is(err, windows.ERROR_BROKEN_PIPE) || errors.Is(err, windows.ERROR_PIPE_NOT_CONNECTED)
}

// quitToolkit does nothing: all that tells a program to end here, the toolkit hears.
func quitToolkit() {}

const attachParentProcess = ^uintptr(0)

// joinConsole has the program take part in the console of the one that started it,
// so that Ctrl+C reaches it. A window must not: it would be closed with the console.
func joinConsole() {
	_, _, _ = windows.NewLazySystemDLL("kernel32.dll").NewProc("AttachConsole").Call(attachParentProcess) // without a console there is no Ctrl+C
}

// takeTaskbarName has the taskbar group the window with the shortcut that the
// installer makes, which has the same name.
func takeTaskbarName(id string) {
	name, err := windows.UTF16PtrFromString(id)
	if err != nil {
		return
	}
	setName := windows.NewLazySystemDLL("shell32.dll").NewProc("SetCurrentProcessExplicitAppUserModelID")
	if setName.Find() == nil {
		_, _, _ = setName.Call(uintptr(unsafe.Pointer(name))) // where it fails, the taskbar goes by the file
	}
}
