// Command bare shows the least that a program with a window shows: what Seatbook is
// measured beside.
package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	window := app.New().NewWindow("Bare")
	window.SetContent(widget.NewLabel("Bare"))
	window.Resize(fyne.NewSize(1280, 960))
	window.ShowAndRun()
}
