package parts

import "fyne.io/fyne/v2"

// OneLine sets things beside each other on one line. Those that have no room are left
// out, from the end, but for the last one, behind which they are found, and those that
// are to stay: these are cut where even they have no room.
type OneLine struct {
	Gap   float32
	Stays func(fyne.CanvasObject) bool // nil for none
}

// MinSize has room for the last one.
func (l *OneLine) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	if len(objects) > 0 {
		size.Width = objects[len(objects)-1].MinSize().Width
	}
	for _, o := range objects {
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return size
}

// Layout leaves out as few as it can.
func (l *OneLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide, out := -l.Gap, map[int]bool{}
	for _, o := range objects {
		wide += l.Gap + o.MinSize().Width
	}
	for i := len(objects) - 2; i >= 0 && wide > size.Width; i-- {
		if l.Stays == nil || !l.Stays(objects[i]) {
			out[i] = true
			wide -= l.Gap + objects[i].MinSize().Width
		}
	}
	x, lacking := float32(0), max(0, wide-size.Width)
	for i, o := range objects {
		if ShowIf(!out[i], o); out[i] {
			continue
		}
		width := o.MinSize().Width
		if i < len(objects)-1 {
			less := min(lacking, max(0, width-leastCut))
			width, lacking = width-less, lacking-less
		}
		o.Resize(fyne.NewSize(width, size.Height))
		o.Move(fyne.NewPos(x, 0))
		x += width + l.Gap
	}
}

// leastCut is the width below which nothing is cut.
const leastCut = 60
