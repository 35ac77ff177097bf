package parts

import "fyne.io/fyne/v2"

// Grid lays things out in rows of equal columns; each row is as high as its highest.
type Grid struct {
	Columns int
	Gap     float32

	wide float32 // the room that it had last
}

// columns are as many as there is room for beside each other, so that none is cut.
func (g *Grid) columns(objects []fyne.CanvasObject) int {
	widest := widestOf(objects)
	for n := g.Columns; n > 1; n-- {
		if widest*float32(n)+g.Gap*float32(n-1) <= g.wide {
			return n
		}
	}
	return 1
}

func widestOf(objects []fyne.CanvasObject) (widest float32) {
	for _, o := range objects {
		widest = max(widest, o.MinSize().Width)
	}
	return widest
}

// MinSize is as wide as the widest, and as high as all rows together.
func (g *Grid) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	size.Width = widestOf(objects)
	columns := g.columns(objects)
	for i := 0; i < len(objects); i += columns {
		if i > 0 {
			size.Height += g.Gap
		}
		size.Height += highest(objects[i:min(i+columns, len(objects))])
	}
	return size
}

func highest(objects []fyne.CanvasObject) (high float32) {
	for _, o := range objects {
		high = max(high, o.MinSize().Height)
	}
	return high
}

// Layout gives each its column.
func (g *Grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.wide = size.Width
	columns := g.columns(objects)
	width, y := (size.Width-g.Gap*float32(columns-1))/float32(columns), float32(0)
	for i := 0; i < len(objects); i += columns {
		row := objects[i:min(i+columns, len(objects))]
		for _, o := range row {
			o.Resize(fyne.NewSize(width, o.MinSize().Height)) // a wrapped text knows its height then
		}
		high := highest(row)
		for n, o := range row {
			o.Resize(fyne.NewSize(width, high))
			o.Move(fyne.NewPos(float32(n)*(width+g.Gap), y))
		}
		y += high + g.Gap
	}
}

// Beside lays three things out beside each other: the first and the last as wide as
// they are, the one between in what is left, where its text wraps.
type Beside struct{ Gap float32 }

// MinSize is as high as the highest.
func (b *Beside) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for i, o := range objects {
		least := o.MinSize()
		size.Width, size.Height = size.Width+least.Width, max(size.Height, least.Height)
		if i > 0 {
			size.Width += b.Gap
		}
	}
	return size
}

// Layout puts each at its place, from the top.
func (b *Beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, between, last := objects[0], objects[1], objects[2]
	left := first.MinSize()
	right := last.MinSize()
	first.Resize(left)
	last.Resize(right)
	last.Move(fyne.NewPos(size.Width-right.Width, 0))
	width := size.Width - left.Width - right.Width - 2*b.Gap
	between.Resize(fyne.NewSize(width, between.MinSize().Height))
	between.Resize(fyne.NewSize(width, between.MinSize().Height))
	between.Move(fyne.NewPos(left.Width+b.Gap, max(0, (left.Height-between.MinSize().Height)/2)))
}

// Steady keeps room for the highest that it has held or may hold, so that what stands
// below it stays where it is when the text in it changes.
type Steady struct {
	// May returns how high what it may hold is at a width; nil is not known.
	May func(width float32) float32

	width, room float32
}

// MinSize is never less than it was.
func (s *Steady) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	s.room = max(s.room, size.Height)
	return fyne.NewSize(size.Width, s.room)
}

// Layout gives what it holds the whole width, from the top.
func (s *Steady) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if size.Width != s.width {
		s.width, s.room = size.Width, 0
		if s.May != nil {
			s.room = s.May(size.Width)
		}
	}
	for _, o := range objects {
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
	}
}
