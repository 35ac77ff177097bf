//go:build !darwin

package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"

	"github.com/go-gl/glfw/v3.4/glfw"

	"seatbook/data"
)

// checkDisplay tells what is missing to show a window: the toolkit itself ends in a
// trace, or waits for ever. The window that it opens to find out is never shown.
//
// Errors: CodeNoDisplay, CodeNoOpenGL.
func checkDisplay() (err error) {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return data.NewError(data.CodeNoDisplay)
	}
	if err := glfw.Init(); err != nil {
		return &data.Error{Code: data.CodeNoDisplay, Err: err}
	}
	defer glfw.Terminate()
	defer func() {
		if fault := recover(); fault != nil { // so the library tells of most faults
			err = &data.Error{Code: data.CodeNoOpenGL, Err: fmt.Errorf("opening a window: %v", fault)}
		}
	}()
	glfw.WindowHint(glfw.Visible, glfw.False)
	glfw.WindowHint(glfw.ContextVersionMajor, 2) // what the toolkit draws with
	glfw.WindowHint(glfw.ContextVersionMinor, 1)
	window, err := glfw.CreateWindow(8, 8, "", nil, nil)
	if err != nil {
		return &data.Error{Code: data.CodeNoOpenGL, Err: errors.Join(errors.New("opening a window"), err)}
	}
	window.Destroy()
	return nil
}
