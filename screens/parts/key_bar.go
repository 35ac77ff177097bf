package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// keyBarWidth is the width of the bar at the beginning of the row that the keyboard is on.
const keyBarWidth = 3

// newKeyBar returns the bar, which nobody sees until the keyboard is there.
func newKeyBar() *canvas.Rectangle {
	bar := canvas.NewRectangle(nil)
	bar.CornerRadius = keyBarWidth / 2.0
	bar.Hide()
	return bar
}

// showKeyBar shows the bar in the color of a widget's theme, or hides it.
func showKeyBar(w fyne.Widget, bar *canvas.Rectangle, shown bool) {
	if bar.Hidden = !shown; shown {
		bar.FillColor = shade(w, theme.ColorNamePrimary)
	}
	bar.Refresh()
}

// layKeyBar puts the bar at the beginning of a row.
func layKeyBar(bar *canvas.Rectangle, row fyne.Size) {
	const around = 4 // above and below it
	bar.Move(fyne.NewPos(0, around))
	bar.Resize(fyne.NewSize(keyBarWidth, max(0, row.Height-2*around)))
}

// barred lays a row of a list out with its bar.
type barred struct{}

// MinSize is that of the row.
func (barred) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout gives the row all of it.
func (barred) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
	layKeyBar(objects[1].(*canvas.Rectangle), size)
}

// newBarred returns a row of a list with a bar.
func newBarred(row fyne.CanvasObject) *fyne.Container {
	return container.New(barred{}, row, newKeyBar())
}
