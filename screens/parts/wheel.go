package parts

import (
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

// CreateRenderer draws the entry with the wheel over it.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	of := e.Entry.CreateRenderer()
	over := &wheel{entry: e}
	for _, o := range of.Objects() {
		if scroll, is := o.(*container.Scroll); is {
			over.text = scroll
		}
	}
	return &entryRenderer{WidgetRenderer: of, over: over}
}

type entryRenderer struct {
	fyne.WidgetRenderer
	over *wheel
}

func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.over.Resize(size)
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	of := r.WidgetRenderer.Objects()
	return append(of[:len(of):len(of)], r.over)
}
