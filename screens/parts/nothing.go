package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// nothingWide is how wide the words are that stand in an empty list.
const nothingWide = 360

// NewNothing fills an empty list: an icon, what would stand here, and the ways to get
// it there or to see more.
func NewNothing(icon fyne.Resource, text string, ways ...fyne.CanvasObject) fyne.CanvasObject {
	said := NewDim(text, SizeText).Middle()
	mark := canvasIcon(icon)
	column := container.New(&Stacked{Gap: 12}, container.NewCenter(mark), said)
	if len(ways) > 0 {
		column.Add(container.NewCenter(container.NewHBox(ways...)))
	}
	below := container.New(&Narrow{Width: nothingWide}, column)
	return container.NewBorder(container.New(layout.NewCustomPaddedLayout(72, 0, 16, 16), below), nil, nil, nil)
}

// canvasIcon is an icon that stands back, larger than in a line.
func canvasIcon(icon fyne.Resource) fyne.CanvasObject {
	mark := widget.NewIcon(theme.NewColoredResource(icon, theme.ColorNameDisabled))
	return container.NewGridWrap(fyne.NewSquareSize(32), mark)
}
