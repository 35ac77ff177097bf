package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// RowDrag is what is done with rows, or with a part of a page, that are dragged.
type RowDrag struct {
	Label string // what the pointer carries
	// Over is told where the pointer is, and says what a drop there does; empty says
	// nothing more than the label.
	Over func(at fyne.Position) (does string)
	Drop func(at fyne.Position)
}

// Holds tells whether a place of the window is on something.
func Holds(o fyne.CanvasObject, at fyne.Position) bool {
	from, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
	return at.X >= from.X && at.Y >= from.Y && at.X < from.X+size.Width && at.Y < from.Y+size.Height
}

// carrying is a drag that goes on, of something that can be dragged; its zero value is none.
type carrying struct {
	*RowDrag
	ghost *ghost
	at    fyne.Position
}

// drag takes something along with the pointer; begin returns what is done with it, nil
// where it can't be dragged now.
func (c *carrying) drag(from fyne.CanvasObject, at *fyne.DragEvent, begin func() *RowDrag) {
	if c.RowDrag == nil {
		drag, on := begin(), fyne.CurrentApp().Driver().CanvasForObject(from)
		if drag == nil || on == nil {
			return
		}
		c.RowDrag, c.ghost = drag, newGhost(on)
	}
	c.at = at.AbsolutePosition
	said := c.Label
	if does := c.Over(c.at); does != "" {
		said += ": " + does
	}
	c.ghost.say(said, c.at)
}

// drop drops it where the pointer is.
func (c *carrying) drop() {
	if drag := *c; drag.RowDrag != nil {
		*c = carrying{}
		drag.ghost.leave()
		drag.Drop(drag.at)
	}
}

// ghost is what the pointer carries.
type ghost struct {
	widget.BaseWidget
	on    fyne.Canvas
	back  *canvas.Rectangle
	label *widget.Label
	at    fyne.Position
}

func newGhost(on fyne.Canvas) *ghost {
	g := &ghost{on: on, back: canvas.NewRectangle(nil), label: widget.NewLabel("")}
	g.ExtendBaseWidget(g)
	g.Resize(on.Size())
	on.Overlays().Add(g)
	return g
}

// say shows what is carried, at a place of the window.
func (g *ghost) say(text string, at fyne.Position) {
	g.at = at
	g.label.SetText(text)
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

// Layout puts the label beside the pointer, and inside the window.
func (r *ghostRenderer) Layout(room fyne.Size) {
	const beside = 12 // so that the pointer does not cover it
	g := r.ghost
	size := g.label.MinSize()
	at := g.at.AddXY(beside, beside)
	at = fyne.NewPos(max(0, min(at.X, room.Width-size.Width)), max(0, min(at.Y, room.Height-size.Height)))
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
