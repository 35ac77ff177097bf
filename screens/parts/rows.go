package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
)

// rows lays things out in as many rows as they need. The toolkit's own layout asks for
// the width of its rows once they are laid out, so that a window never became narrower.
type rows struct{ wraps fyne.Layout }

// NewRows returns a layout in rows, with gaps between the things of a row and between
// the rows.
func NewRows(between, below float32) fyne.Layout {
	return rows{layout.NewRowWrapLayoutWithCustomPadding(between, below)}
}

// MinSize is as wide as the widest thing, and as high as the rows are.
func (r rows) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, r.wraps.MinSize(objects).Height)
	for _, o := range objects {
		if o.Visible() {
			size.Width = max(size.Width, o.MinSize().Width)
		}
	}
	return size
}

// Layout puts each behind the one before, or below where it has no room there.
func (r rows) Layout(objects []fyne.CanvasObject, size fyne.Size) { r.wraps.Layout(objects, size) }

// evenRows lays things out in columns of one width, as many as have room for the widest.
type evenRows struct {
	gap   float32
	width float32 // of what they are in, 0 before that is known
}

// MinSize is as wide as the widest thing, and as high as the rows are.
func (r *evenRows) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least, n := widest(objects)
	rows := (n + r.columns(least, n) - 1) / max(1, r.columns(least, n))
	return fyne.NewSize(least.Width, float32(rows)*least.Height+float32(max(0, rows-1))*r.gap)
}

// Layout puts each behind the one before, or below at the end of a row.
func (r *evenRows) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	least, n := widest(objects)
	columns := r.columns(least, n)
	width := (size.Width - float32(columns-1)*r.gap) / float32(columns)
	at := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Resize(fyne.NewSize(width, least.Height))
		o.Move(fyne.NewPos(float32(at%columns)*(width+r.gap), float32(at/columns)*(least.Height+r.gap)))
		at++
	}
}

// columns is how many columns have room.
func (r *evenRows) columns(least fyne.Size, n int) int {
	if least.Width <= 0 || n == 0 {
		return 1
	}
	return max(1, min(n, int((r.width+r.gap)/(least.Width+r.gap))))
}

// widest is the size that holds each of those that are shown, and how many those are.
func widest(objects []fyne.CanvasObject) (size fyne.Size, n int) {
	for _, o := range objects {
		if o.Visible() {
			size, n = size.Max(o.MinSize()), n+1
		}
	}
	return size, n
}
