package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// NewIcon returns an icon.
func NewIcon(icon fyne.Resource) fyne.CanvasObject { return widget.NewIcon(icon) }

// NewSeparator returns a thin line.
func NewSeparator() fyne.CanvasObject { return widget.NewSeparator() }

// NewBanner says something over all of a screen; button, which may be nil, settles it.
func NewBanner(icon fyne.Resource, text string, button fyne.CanvasObject) fyne.CanvasObject {
	line := container.NewBorder(nil, nil, NewIcon(icon), button, NewWrapped(text))
	return container.NewVBox(line, NewSeparator())
}

// NewCentered returns text in the middle of its line.
func NewCentered(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Alignment = fyne.TextAlignCenter
	return l
}

// NewButtonRow sets buttons beside each other, and below where the panel is narrow.
func NewButtonRow(buttons ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewRowWrapLayoutWithCustomPadding(4, 4), buttons...)
}
