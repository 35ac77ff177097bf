package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// IntoView scrolls what an object lies in, so that it is to be seen: whatever takes
// the keyboard calls it. The name above a field comes into view with it.
func IntoView(o fyne.CanvasObject) {
	o = shownAs(o)
	canvas := fyne.CurrentApp().Driver().CanvasForObject(o)
	if one, is := o.(interface{ passed() bool }); canvas == nil || is && one.passed() {
		return
	}
	for _, scroll := range scrollsIn(rootOf(canvas)) {
		if lies(o, scroll) {
			reveal(o, scroll)
		}
	}
}

// scrollAround is what an object scrolls with, the innermost; nil where it stands still.
func scrollAround(o fyne.CanvasObject) (around *container.Scroll) {
	o = shownAs(o)
	canvas := fyne.CurrentApp().Driver().CanvasForObject(o)
	if canvas == nil {
		return nil
	}
	for _, scroll := range scrollsIn(rootOf(canvas)) {
		if scroll.Direction != container.ScrollNone && lies(o, scroll) {
			around = scroll
		}
	}
	return around
}

// rootOf is what is on view: what lies over the window, or else its content.
func rootOf(canvas fyne.Canvas) fyne.CanvasObject {
	if over := canvas.Overlays().Top(); over != nil {
		return over
	}
	return canvas.Content()
}

// holder is a widget that has something of ours in it.
type holder interface{ Held() []fyne.CanvasObject }

// scrollsIn lists what scrolls in a part of the window, the outer ones first.
func scrollsIn(o fyne.CanvasObject) []*container.Scroll {
	if o == nil || !o.Visible() {
		return nil
	}
	var all []*container.Scroll
	if scroll, is := o.(*container.Scroll); is {
		all = append(all, scroll)
	}
	for _, child := range insideOf(o) {
		all = append(all, scrollsIn(child)...)
	}
	return all
}

// insideOf is what is in a part of the window.
func insideOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch x := o.(type) {
	case *fyne.Container:
		return x.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{x.Content}
	case *widget.PopUp:
		return []fyne.CanvasObject{x.Content}
	case holder:
		return x.Held()
	default:
		return laidOver(o)
	}
}

// lies tells whether an object lies in what scrolls. The toolkit knows no parents, but
// where an object is: it goes along when what holds it is moved.
func lies(o fyne.CanvasObject, scroll *container.Scroll) bool {
	if o == fyne.CanvasObject(scroll) {
		return false
	}
	place, was := fyne.CurrentApp().Driver().AbsolutePositionForObject, scroll.Content.Position()
	before := place(o)
	scroll.Content.Move(was.AddXY(0, 1))
	after := place(o)
	scroll.Content.Move(was)
	return after.Y != before.Y
}

// nameHeight is what stands above a field: its name.
const nameHeight = 30

func reveal(o fyne.CanvasObject, scroll *container.Scroll) {
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	top := place(o).Y - place(scroll.Content).Y
	offset, room := scroll.Offset, scroll.Size().Height
	switch bottom := top + o.Size().Height; {
	case top < offset.Y:
		offset.Y = max(0, top-nameHeight)
	case bottom > offset.Y+room:
		offset.Y = min(bottom+nameHeight/2-room, top)
	default:
		return
	}
	scroll.ScrollToOffset(offset)
}
