package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// header is the title of a column. Tapping it sorts by the column.
type header struct {
	widget.BaseWidget
	table  *Table
	column int
	title  *widget.Label
	arrow  *widget.Icon
	back   *canvas.Rectangle // under the title that has the keyboard
}

func newHeader(table *Table) *header {
	h := &header{table: table, title: newCellLabel(), arrow: widget.NewIcon(nil), back: canvas.NewRectangle(color.Transparent)}
	h.title.TextStyle.Bold = true
	h.title.SizeName = theme.SizeNameCaptionText
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer puts the arrow behind the title.
func (h *header) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(h.back, container.New(&headerLayout{}, h.title, h.arrow)))
}

// headerLayout puts the arrow into the room at the end of the title.
type headerLayout struct{}

const arrowSize = 14

func (headerLayout) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (headerLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	title, arrow := objects[0], objects[1]
	width := size.Width
	if arrow.Visible() {
		width -= arrowSize / 2
	}
	title.Resize(fyne.NewSize(width, size.Height))
	arrow.Resize(fyne.NewSquareSize(arrowSize))
	arrow.Move(fyne.NewPos(size.Width-arrowSize, (size.Height-arrowSize)/2))
}

// Resize notes the width that the column has been given.
func (h *header) Resize(size fyne.Size) {
	h.BaseWidget.Resize(size)
	if h.title.Hidden = size.Width < 1; h.title.Hidden {
		h.arrow.Hide() // the column had to go
	}
	if h.column < len(h.table.widths) && size.Width > 0 && h.title.Text == h.table.columns[h.column].Title {
		h.table.widths[h.column] = size.Width
	}
}

func (h *header) show(column int) {
	h.column = column
	shown := h.table.columns[column]
	h.title.Alignment = fyne.TextAlignLeading
	if shown.Right {
		h.title.Alignment = fyne.TextAlignTrailing
	}
	h.title.SetText(shown.Title)
	h.back.FillColor, h.back.CornerRadius = color.Transparent, 0
	if h.table.headingAt() == column {
		h.back.FillColor, h.back.CornerRadius = shade(h, ColorTint), corner-2
	}
	h.back.Refresh()
	switch {
	case shown.Key == "" || shown.Key != h.table.sortedBy:
		h.arrow.Hide()
	case h.table.descending:
		h.arrow.SetResource(theme.MenuDropDownIcon())
		h.arrow.Show()
	default:
		h.arrow.SetResource(theme.MenuDropUpIcon())
		h.arrow.Show()
	}
	if size := h.Size(); size.Width > 0 {
		h.table.widths[column] = size.Width
	}
	h.Refresh()
}

// Tapped sorts by the column.
func (h *header) Tapped(*fyne.PointEvent) { h.table.sortBy(h.column) }

// MinSize leaves the width to the table.
func (h *header) MinSize() fyne.Size {
	return fyne.NewSize(40, h.BaseWidget.MinSize().Height)
}
