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
