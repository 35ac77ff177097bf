package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// wheel lies over an entry and takes the wheel of the mouse alone: the toolkit gives that
// to the entry, which has nothing to scroll as a rule, and the page under it would stand
// still as soon as a field comes under the pointer.
//
// It is no widget: a screen reader would stop at it.
type wheel struct {
	canvas.Rectangle // which stays without a color
	entry            *Entry
	text             *container.Scroll // in which the entry shows its text
}

// Scrolled scrolls a text of several lines as far as it goes, a long line only sideways,
// and else what the entry lies in.
func (w *wheel) Scrolled(turned *fyne.ScrollEvent) {
	if w.text != nil && (w.entry.MultiLine || turned.Scrolled.DX != 0) {
		before := w.text.Offset
		w.text.Scrolled(turned)
		if w.text.Offset != before {
			return
		}
	}
	if around := scrollAround(w.entry); around != nil {
		around.Scrolled(turned)
	}
}

// SetWrong draws the border of the entry in the color of what is wrong, or no longer.
func (e *Entry) SetWrong(wrong bool) {
	if e.wrong != wrong {
		e.wrong = wrong
		e.Refresh()
	}
}

// Wrong tells whether its border says that what stands there is wrong.
func (e *Entry) Wrong() bool { return e.wrong }

// CreateRenderer draws the entry with the wheel over it, and the border of what is wrong:
// the toolkit's own is not to be seen while one types.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	of := e.Entry.CreateRenderer()
	over := &wheel{entry: e}
	for _, o := range of.Objects() {
		if scroll, is := o.(*container.Scroll); is {
			over.text = scroll
		}
	}
	r := &entryRenderer{WidgetRenderer: of, over: over, edge: canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	over *wheel
	edge *canvas.Rectangle
}

// wrongEdge is how wide the border of what is wrong is.
const wrongEdge = 2

func (r *entryRenderer) paint() {
	r.edge.Hidden = !r.over.entry.wrong
	r.edge.StrokeColor, r.edge.StrokeWidth, r.edge.CornerRadius = shade(r.over.entry, ColorBad), wrongEdge, corner
}

func (r *entryRenderer) Refresh() {
	r.paint()
	r.edge.Refresh()
	r.WidgetRenderer.Refresh()
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.over.Resize(size)
	r.edge.Resize(size)
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	of := r.WidgetRenderer.Objects()
	return append(of[:len(of):len(of)], r.edge, r.over)
}
