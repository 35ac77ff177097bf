package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Dragged takes the row along with the pointer, where the table lets it.
func (c *Cell) Dragged(at *fyne.DragEvent) {
	if t := c.table; t.OnDrag != nil {
		t.carrying.drag(t, at, func() *RowDrag { return t.OnDrag(c.row) })
	}
}

// DragEnd drops the row where the pointer is.
func (c *Cell) DragEnd() { c.table.carrying.drop() }

// RowAt returns the row in view at a place of the window, -1 where there is none.
func (t *Table) RowAt(at fyne.Position) int {
	if t.scroll == nil || !Holds(t.scroll, at) {
		return -1
	}
	top := fyne.CurrentApp().Driver().AbsolutePositionForObject(t.scroll).Y - t.scroll.Offset.Y
	for row := range t.Rows() {
		from, to := t.place(row)
		if at.Y >= top+from && at.Y < top+to {
			return row
		}
		if top+from > at.Y {
			break
		}
	}
	return -1
}

// ShowOver shows that what is dragged from elsewhere is over a row; -1 is none.
func (t *Table) ShowOver(row int) {
	if t.over != row+1 {
		t.over = row + 1
		t.Refresh()
	}
}

// DropTarget is a place on which rows can be dropped.
type DropTarget struct {
	widget.BaseWidget
	Drop  func()
	back  *canvas.Rectangle
	label *Text
	over  bool
}

// NewDropTarget returns one that says what a drop on it does.
func NewDropTarget(text string, drop func()) *DropTarget {
	d := &DropTarget{Drop: drop, back: canvas.NewRectangle(nil), label: NewWrapped(text)}
	d.ExtendBaseWidget(d)
	return d
}

// Holds tells whether a place of the window is on it.
func (d *DropTarget) Holds(at fyne.Position) bool { return Holds(d, at) }

// ShowOver shows that a drop would be on it, or not any more.
func (d *DropTarget) ShowOver(over bool) {
	if d.over != over {
		d.over = over
		d.Refresh()
	}
}

// CreateRenderer draws the target.
func (d *DropTarget) CreateRenderer() fyne.WidgetRenderer { return &dropRenderer{d} }

type dropRenderer struct{ target *DropTarget }

func (r *dropRenderer) Destroy()           {}
func (r *dropRenderer) MinSize() fyne.Size { return r.target.label.MinSize() }
func (r *dropRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.target.back, r.target.label}
}

func (r *dropRenderer) Layout(size fyne.Size) {
	r.target.back.Resize(size)
	r.target.label.Resize(size)
}

func (r *dropRenderer) Refresh() {
	d := r.target
	th, variant := d.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	d.back.CornerRadius, d.back.StrokeWidth = 8, 1
	d.back.FillColor, d.back.StrokeColor = th.Color(theme.ColorNameButton, variant), th.Color(ColorEdge, variant)
	if d.over {
		d.back.FillColor, d.back.StrokeColor = th.Color(ColorTint, variant), th.Color(theme.ColorNamePrimary, variant)
	}
	r.Layout(d.Size())
	d.back.Refresh()
}
