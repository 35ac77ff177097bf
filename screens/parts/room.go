package parts

import "fyne.io/fyne/v2"

// Room takes all the room that there is, and tells when that has become another.
type Room struct{ Changed func() }

// MinSize implements fyne.Layout.
func (*Room) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (r *Room) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
	if r.Changed != nil {
		r.Changed()
	}
}
