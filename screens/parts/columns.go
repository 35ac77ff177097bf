package parts

import "fyne.io/fyne/v2"

// Columns lays things out beside each other in equal columns, all as high as the
// highest, and below each other where a column would be narrower than Least.
type Columns struct {
	Least, Gap float32
	below      bool // they were laid out below each other
}

// MinSize is as wide as the widest one, since they can stand below each other.
func (c *Columns) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	if c.below {
		return (&Stacked{Gap: c.Gap}).MinSize(objects)
	}
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// Layout gives each its column.
func (c *Columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := float32(len(objects))
	width := (size.Width - (n-1)*c.Gap) / n
	if c.below = width < c.Least; c.below {
		(&Stacked{Gap: c.Gap}).Layout(objects, size)
		return
	}
	high := float32(0)
	for _, o := range objects {
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		high = max(high, o.MinSize().Height) // a wrapped text knows it once it has a width
	}
	for i, o := range objects {
		o.Resize(fyne.NewSize(width, high))
		o.Move(fyne.NewPos(float32(i)*(width+c.Gap), 0))
	}
}
