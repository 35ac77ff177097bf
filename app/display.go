package main

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"seatbook/data"
)

// show shows a window and returns when it is closed. started runs once it is there.
// Where nothing can be shown, the toolkit by itself ends in a trace, or waits for ever
// without a window.
//
// Errors: CodeNoDisplay, CodeNoOpenGL.
func show(desktop fyne.App, window fyne.Window, started func()) (err error) {
	begun := false
	defer func() {
		fault := recover()
		switch {
		case fault == nil:
		case begun:
			panic(fault) // a fault of ours
		default:
			err = &data.Error{Code: data.CodeNoDisplay, Err: fmt.Errorf("starting the toolkit: %v", fault)}
		}
	}()
	desktop.Lifecycle().SetOnStarted(func() {
		begun = true
		if !isThere(window) {
			err = data.NewError(data.CodeNoOpenGL) // the toolkit has logged why
			desktop.Quit()
			return
		}
		started()
	})
	window.ShowAndRun()
	return err
}

// isThere tells whether the system has a window of its own for the toolkit's.
func isThere(window fyne.Window) bool {
	native, ok := window.(driver.NativeWindow)
	if !ok {
		return true // of a test
	}
	there := true
	native.RunNative(func(context any) {
		switch c := context.(type) {
		case driver.X11WindowContext:
			there = c.WindowHandle != 0
		case driver.WaylandWindowContext:
			there = c.WaylandSurface != 0
		case driver.WindowsWindowContext:
			there = c.HWND != 0
		}
	})
	return there
}
