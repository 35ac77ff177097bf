package main

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// titleBar is what a window's own title and edges take of the screen, in the toolkit's
// units.
const titleBar = 40

// screenRoom is how large a window can be on the screen on which it comes up, without
// what the system keeps for itself; false where that can't be known. It is asked on the
// goroutine of the window, once there is one.
func screenRoom(of fyne.Window) (fyne.Size, bool) {
	monitor := glfw.GetPrimaryMonitor()
	if monitor == nil {
		return fyne.Size{}, false
	}
	_, _, width, height := monitor.GetWorkarea()
	scale := of.Canvas().Scale()
	if width <= 0 || height <= 0 || scale <= 0 {
		return fyne.Size{}, false
	}
	return fyne.NewSize(float32(width)/scale, float32(height)/scale-titleBar), true
}
