package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// atTop has a list of the toolkit take in that it is at its top again. Where all of it has
// room, the toolkit scrolls back without telling the list, which would go on to draw only the
// rows from where it was.
type atTop struct {
	fyne.WidgetRenderer
	scroll *container.Scroll
	was    *float32 // how far it was scrolled when that was last looked at
	back   func()
}

// keepAtTop looks after each drawing and each other size of a list.
func keepAtTop(r fyne.WidgetRenderer, scroll *container.Scroll, back func()) fyne.WidgetRenderer {
	if scroll == nil {
		return r
	}
	kept, scrolled := atTop{r, scroll, new(float32), back}, scroll.OnScrolled
	scroll.OnScrolled = func(at fyne.Position) {
		scrolled(at)
		*kept.was = at.Y
	}
	return kept
}

// Layout implements fyne.WidgetRenderer.
func (r atTop) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.look()
}

// Refresh implements fyne.WidgetRenderer.
func (r atTop) Refresh() {
	r.WidgetRenderer.Refresh()
	r.look()
}

func (r atTop) look() {
	was := *r.was
	if *r.was = r.scroll.Offset.Y; was != 0 && *r.was == 0 {
		r.back()
	}
}
