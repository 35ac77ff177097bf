package parts

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// ShareBar is a thin bar of how much of something is taken. What goes beyond it is red,
// at the right.
type ShareBar struct {
	widget.BaseWidget
	share float64
}

// NewShareBar returns a bar of which nothing is taken.
func NewShareBar() *ShareBar {
	b := &ShareBar{}
	b.ExtendBaseWidget(b)
	return b
}

// Set takes a share, 1 for all of it and more where it is passed.
func (b *ShareBar) Set(share float64) {
	b.share = max(0, share)
	b.Refresh()
}

// AccessibilityLabel says the share in percent.
func (b *ShareBar) AccessibilityLabel() string { return strconv.Itoa(int(b.share*100+0.5)) + "%" }

// AccessibilityRole is a text's.
func (b *ShareBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the bar.
func (b *ShareBar) CreateRenderer() fyne.WidgetRenderer {
	r := &shareRenderer{bar: b}
	for i := range r.parts {
		r.parts[i] = canvas.NewRectangle(nil)
	}
	r.Refresh()
	return r
}

type shareRenderer struct {
	bar   *ShareBar
	parts [3]*canvas.Rectangle // all, what is taken, what goes beyond
}

func (r *shareRenderer) Destroy()           {}
func (r *shareRenderer) MinSize() fyne.Size { return fyne.NewSize(40, seatBar) }
func (r *shareRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.parts[0], r.parts[1], r.parts[2]}
}

func (r *shareRenderer) Layout(size fyne.Size) {
	whole := size.Width / float32(max(1, r.bar.share)) // where it is passed, the whole is a part of the bar
	taken := min(size.Width*float32(r.bar.share), whole)
	for i, span := range [3][2]float32{{0, size.Width}, {0, taken}, {whole, size.Width}} {
		r.parts[i].Hidden = span[1]-span[0] < 1
		r.parts[i].CornerRadius = seatBar / 2
		r.parts[i].Move(fyne.NewPos(span[0], (size.Height-seatBar)/2))
		r.parts[i].Resize(fyne.NewSize(span[1]-span[0], seatBar))
	}
}

func (r *shareRenderer) Refresh() {
	for i, name := range []fyne.ThemeColorName{ColorFreeSeat, ColorSeat, ColorBad} {
		r.parts[i].FillColor = shade(r.bar, name)
	}
	r.Layout(r.bar.Size())
	for _, part := range r.parts {
		part.Refresh()
	}
}
