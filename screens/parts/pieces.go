package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NewIcon returns an icon.
func NewIcon(icon fyne.Resource) fyne.CanvasObject { return widget.NewIcon(icon) }

// NewSeparator returns a thin line.
func NewSeparator() fyne.CanvasObject { return widget.NewSeparator() }

// PageEdge is the left edge of what stands on a page, and the right one.
const PageEdge = 16

// NewPage keeps what stands on a page from its edges. What leaves room around itself, as
// the cells of a list do, is moved out by that room.
func NewPage(content fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(0, 0, PageEdge, PageEdge), content)
}

// NewPageList is NewPage for a list.
func NewPageList(list ...fyne.CanvasObject) *fyne.Container {
	side := float32(PageEdge) - theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(0, 0, side, side), container.NewStack(list...))
}

// NewButtonGrid sets buttons of one width beside each other, and below where the panel is
// narrow.
func NewButtonGrid(buttons ...fyne.CanvasObject) *fyne.Container {
	return container.New(&evenRows{gap: 8}, buttons...)
}

// NewBanner says something over all of a screen; button, which may be nil, settles it.
func NewBanner(icon fyne.Resource, text string, button fyne.CanvasObject) fyne.CanvasObject {
	if button != nil {
		button = container.NewCenter(button) // as high as it is, however many lines the text has
	}
	said := container.New(layout.NewCustomPaddedLayout(0, 0, 8, 8), container.New(&InMiddle{}, NewPlain(text, SizeText)))
	line := container.New(layout.NewCustomPaddedLayout(4, 4, 0, 0), container.NewBorder(nil, nil, NewIcon(icon), button, said))
	return container.NewVBox(NewGround(ColorRaised, NewPage(line)), NewSeparator())
}

// NewCentered returns text in the middle of its line.
func NewCentered(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Alignment = fyne.TextAlignCenter
	return l
}

// NewButtonRow sets buttons beside each other, and below where the panel is narrow.
func NewButtonRow(buttons ...fyne.CanvasObject) *fyne.Container {
	return container.New(NewRows(4, 4), buttons...)
}
