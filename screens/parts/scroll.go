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
	return container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 0, 0, scrollBar), content))
}
