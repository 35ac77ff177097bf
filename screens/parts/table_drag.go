package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// RowDrag is what is done with rows that are dragged.
type RowDrag struct {
	Label string // what the pointer carries
	Over  func(at fyne.Position)
	Drop  func(at fyne.Position)
}

// dragging is a drag that goes on.
type dragging struct {
	*RowDrag
	ghost *ghost
	at    fyne.Position
}

// Dragged takes the row along with the pointer, where the table lets it.
func (c *Cell) Dragged(at *fyne.DragEvent) {
	t := c.table
	if t.OnDrag == nil {
		return
	}
	if t.dragging == nil {
		drag := t.OnDrag(c.row)
		on := fyne.CurrentApp().Driver().CanvasForObject(t)
		if drag == nil || on == nil {
			return
		}
		t.dragging = &dragging{RowDrag: drag, ghost: newGhost(drag.Label, on)}
	}
	t.dragging.at = at.AbsolutePosition
	t.dragging.ghost.moveTo(at.AbsolutePosition)
	t.dragging.Over(at.AbsolutePosition)
}

// RowAt returns the row in view at a place of the window, -1 where there is none.
func (t *Table) RowAt(at fyne.Position) int {
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	holds := func(o fyne.CanvasObject) bool {
		from, size := place(o), o.Size()
		return at.X >= from.X && at.Y >= from.Y && at.X < from.X+size.Width && at.Y < from.Y+size.Height
	}
	if t.scroll == nil || !holds(t.scroll) {
		return -1
	}
	top := place(t.scroll).Y - t.scroll.Offset.Y
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

// DragEnd drops the row where the pointer is.
func (c *Cell) DragEnd() {
	drag := c.table.dragging
	if drag == nil {
		return
	}
	c.table.dragging = nil
	drag.ghost.leave()
	drag.Drop(drag.at)
}

// ghost is what the pointer carries while rows are dragged.
type ghost struct {
	widget.BaseWidget
	on    fyne.Canvas
	back  *canvas.Rectangle
	label *widget.Label
	at    fyne.Position
}

func newGhost(text string, on fyne.Canvas) *ghost {
	g := &ghost{on: on, back: canvas.NewRectangle(nil), label: widget.NewLabel(text)}
	g.ExtendBaseWidget(g)
	g.Resize(on.Size())
	on.Overlays().Add(g)
	return g
}

func (g *ghost) moveTo(at fyne.Position) {
	g.at = at
	g.Refresh()
}

func (g *ghost) leave() { g.on.Overlays().Remove(g) }

// CreateRenderer draws the label beside the pointer.
func (g *ghost) CreateRenderer() fyne.WidgetRenderer { return &ghostRenderer{g} }

type ghostRenderer struct{ ghost *ghost }

func (r *ghostRenderer) Destroy()           {}
func (r *ghostRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }
func (r *ghostRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ghost.back, r.ghost.label}
}

func (r *ghostRenderer) Layout(fyne.Size) {
	const beside = 12 // so that the pointer does not cover it
	g := r.ghost
	size := g.label.MinSize()
	at := g.at.AddXY(beside, beside)
	g.back.Move(at)
	g.back.Resize(size)
	g.label.Move(at)
	g.label.Resize(size)
}

func (r *ghostRenderer) Refresh() {
	g := r.ghost
	th, variant := g.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	g.back.FillColor, g.back.CornerRadius = th.Color(theme.ColorNameOverlayBackground, variant), 8
	g.back.StrokeColor, g.back.StrokeWidth = th.Color(theme.ColorNamePrimary, variant), 1
	r.Layout(g.Size())
	g.back.Refresh()
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
func (d *DropTarget) Holds(at fyne.Position) bool {
	from := fyne.CurrentApp().Driver().AbsolutePositionForObject(d)
	size := d.Size()
	return at.X >= from.X && at.Y >= from.Y && at.X < from.X+size.Width && at.Y < from.Y+size.Height
}

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
		d.back.FillColor, d.back.StrokeColor = th.Color(theme.ColorNameSelection, variant), th.Color(theme.ColorNamePrimary, variant)
	}
	r.Layout(d.Size())
	d.back.Refresh()
}
