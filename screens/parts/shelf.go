package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Shelf is a layer over a form. What is offered for a field lies in it, over the fields
// below that one, so that nothing moves as one types.
type Shelf struct {
	Layer *fyne.Container
	// OnChanged is told that something lies there now, or nothing any more; nil for nobody.
	OnChanged func()

	back  *canvas.Rectangle
	at    fyne.Position
	width float32
}

// NewShelf returns a layer with nothing in it.
func NewShelf() *Shelf {
	s := &Shelf{back: canvas.NewRectangle(nil)}
	s.Layer = container.New(s)
	return s
}

// put lays offers under a field.
func (s *Shelf) put(under fyne.Widget, offers fyne.CanvasObject) {
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	s.back.FillColor, s.back.StrokeColor = shade(under, ColorSurface), shade(under, theme.ColorNameInputBorder)
	s.back.StrokeWidth, s.back.CornerRadius = 1, corner
	s.at, s.width = place(under).Subtract(place(s.Layer)).AddXY(0, under.Size().Height+2), under.Size().Width
	s.Layer.Objects = []fyne.CanvasObject{s.back, offers}
	s.changed()
}

// clear takes them away.
func (s *Shelf) clear(offers fyne.CanvasObject) {
	if len(s.Layer.Objects) > 0 && s.Layer.Objects[1] == offers {
		s.Layer.Objects = nil
		s.changed()
	}
}

func (s *Shelf) changed() {
	s.Layer.Refresh()
	if s.OnChanged != nil {
		s.OnChanged()
	}
}

// MinSize is so high that what lies there can be scrolled to.
func (s *Shelf) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	return fyne.NewSize(0, s.at.Y+objects[1].MinSize().Height)
}

// Layout lays it under its field.
func (s *Shelf) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	for _, o := range objects {
		o.Move(s.at)
		o.Resize(fyne.NewSize(s.width, objects[1].MinSize().Height))
	}
}
