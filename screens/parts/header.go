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
	drawn  drawnHeader
}

// drawnHeader is all that what a header shows comes from.
type drawnHeader struct {
	title          string
	right, hasKeys bool
	sorted         sorting
	size           fyne.Size
	theme          fyne.Theme
	variant        fyne.ThemeVariant
}

// sorting is how the rows are sorted by a column.
type sorting int

const (
	notSorted sorting = iota
	ascending
	descending
)

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

// show shows the title of a column.
func (h *header) show(column int) {
	h.column = column
	if size := h.Size(); size.Width > 0 {
		h.table.widths[column] = size.Width
	}
	h.Refresh()
}

// Refresh draws the title anew where it is another one: a table asks all its headers
// several times whenever something happens, and text takes long.
func (h *header) Refresh() {
	if h.column >= len(h.table.columns) {
		return // it is of a column that has gone
	}
	shown, settings := h.table.columns[h.column], fyne.CurrentApp().Settings()
	draws := drawnHeader{
		title: shown.Title, right: shown.Right, hasKeys: h.table.headingAt() == h.column, sorted: h.table.sortedAs(shown.Key),
		size: h.Size(), theme: settings.Theme(), variant: settings.ThemeVariant(),
	}
	if draws == h.drawn {
		return
	}
	h.drawn = draws
	h.title.Text, h.title.Alignment = shown.Title, fyne.TextAlignLeading
	if shown.Right {
		h.title.Alignment = fyne.TextAlignTrailing
	}
	h.back.FillColor, h.back.CornerRadius = color.Transparent, 0
	if draws.hasKeys {
		h.back.FillColor, h.back.CornerRadius = shade(h, ColorTint), corner-2
	}
	h.back.Hidden = !draws.hasKeys
	h.arrow.Hidden = draws.sorted == notSorted || h.title.Hidden
	h.arrow.Resource = theme.MenuDropUpIcon()
	if draws.sorted == descending {
		h.arrow.Resource = theme.MenuDropDownIcon()
	}
	h.BaseWidget.Refresh()
}

// sortedAs tells how the rows are sorted by the column of a key.
func (t *Table) sortedAs(key string) sorting {
	switch {
	case key == "" || key != t.sortedBy:
		return notSorted
	case t.descending:
		return descending
	default:
		return ascending
	}
}

// Tapped sorts by the column.
func (h *header) Tapped(*fyne.PointEvent) { h.table.sortBy(h.column) }

// MinSize leaves the width to the table.
func (h *header) MinSize() fyne.Size {
	return fyne.NewSize(40, h.BaseWidget.MinSize().Height)
}

// newCellLabel is a text that is cut where it has no room.
func newCellLabel() *widget.Label {
	l := widget.NewLabel("")
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}
