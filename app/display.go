package main

import (
	"errors"
	"fmt"
	"log/slog"
	"time"

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
		case fault == errNoWindow:
			err = data.NewError(data.CodeNoOpenGL) // the toolkit has logged why
		case begun:
			panic(fault) // a fault of ours
		default:
			err = &data.Error{Code: data.CodeNoDisplay, Err: fmt.Errorf("starting the toolkit: %v", fault)}
		}
	}()
	desktop.Lifecycle().SetOnStarted(func() {
		begun = true
		if !isThere(window) {
			panic(errNoWindow) // up to show: told to quit, the toolkit may wait for ever
		}
		started()
	})
	window.ShowAndRun()
	return err
}

// errNoWindow is that the toolkit runs without the window that it was to show.
var errNoWindow = errors.New("there is no window")

// returnsWithin is how long the toolkit has to return once its window is closed.
const returnsWithin = 10 * time.Second

// insist ends the program where the toolkit does not return after its window was closed:
// its loop now and then ends while one of its own events still waits for the loop. finish
// is what comes after the window; nothing else would do it then, and nothing that has the
// record open would be seen any more.
func (p *program) insist(returned <-chan struct{}, finish func() error, exit func(status int)) {
	select {
	case <-returned:
		return
	case <-time.After(returnsWithin):
	}
	slog.Warn("the toolkit did not return after its window was closed")
	if err := finish(); err != nil {
		slog.Error("what comes after the window failed", "error", err)
		p.tellError(err)
		exit(exitCould)
		return
	}
	exit(exitDone)
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
