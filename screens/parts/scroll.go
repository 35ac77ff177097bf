package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// scrollBar is the room for a scroll bar, which else lies on what it scrolls.
const scrollBar = 12

// NewScroll returns a part of the window that scrolls up and down, with room for
// its bar.
func NewScroll(content fyne.CanvasObject) *container.Scroll {
	return NewPageScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, scrollBar), content))
}

// NewRinged scrolls buttons in a line sideways, where there is no room for all, and leaves
// room for the ring around the one that has the keyboard, out of the column at the left.
func NewRinged(line fyne.CanvasObject) fyne.CanvasObject {
	const out = ringOut + ringWide
	scroll := container.NewHScroll(container.New(layout.NewCustomPaddedLayout(out, out, out, out), line))
	return container.New(layout.NewCustomPaddedLayout(0, 0, -out, 0), scroll)
}

// NewPageScroll is NewScroll for what leaves room for the bar itself.
func NewPageScroll(content fyne.CanvasObject) *container.Scroll {
	scroll := container.NewVScroll(content)
	scroll.OnScrolled = func(fyne.Position) { leaveTipsOver(scroll) }
	return scroll
}
