package parts

import "fyne.io/fyne/v2"

// LowWindow lays what a window holds out, and tells whether it is low: below a height at
// which what stands over a list would leave it too few rows.
type LowWindow struct {
	Below float32        // in units of text of the usual size
	Low   bool           // it is
	Turn  func(low bool) // told before anything is laid out for the other height
}

// MinSize implements fyne.Layout.
func (l *LowWindow) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout implements fyne.Layout.
func (l *LowWindow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if low := size.Height < l.Below*unit(); low != l.Low {
		l.Low = low
		l.Turn(low)
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
}
