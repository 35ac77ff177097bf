package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// SeatBar shows assigned over total as a bar.
type SeatBar struct {
	widget.BaseWidget
	assigned, total int
}

// NewSeatBar returns an empty bar.
func NewSeatBar() *SeatBar {
	b := &SeatBar{}
	b.ExtendBaseWidget(b)
	return b
}

// SetSeats shows a number assigned of a total.
func (b *SeatBar) SetSeats(assigned, total int) {
	b.assigned, b.total = assigned, total
	b.Refresh()
}

// CreateRenderer draws the bar.
func (b *SeatBar) CreateRenderer() fyne.WidgetRenderer {
	return &seatBarRenderer{bar: b, track: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil)}
}

const seatBarHeight = 6

type seatBarRenderer struct {
	bar         *SeatBar
	track, fill *canvas.Rectangle
}

func (r *seatBarRenderer) Destroy()           {}
func (r *seatBarRenderer) MinSize() fyne.Size { return fyne.NewSize(40, seatBarHeight) }
func (r *seatBarRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.fill}
}

func (r *seatBarRenderer) Layout(size fyne.Size) {
	y := (size.Height - seatBarHeight) / 2
	share := float32(0)
	if r.bar.total > 0 {
		share = min(1, float32(r.bar.assigned)/float32(r.bar.total))
	}
	for rect, width := range map[*canvas.Rectangle]float32{r.track: size.Width, r.fill: size.Width * share} {
		rect.CornerRadius = seatBarHeight / 2
		rect.Move(fyne.NewPos(0, y))
		rect.Resize(fyne.NewSize(width, seatBarHeight))
	}
}

func (r *seatBarRenderer) Refresh() {
	th, variant := r.bar.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	fill := theme.ColorNamePrimary
	if r.bar.assigned > r.bar.total {
		fill = theme.ColorNameError // fully used is fine
	}
	r.track.FillColor = th.Color(theme.ColorNameInputBackground, variant)
	r.track.StrokeColor, r.track.StrokeWidth = th.Color(theme.ColorNameInputBorder, variant), 1
	r.fill.FillColor = th.Color(fill, variant)
	r.Layout(r.bar.Size())
	r.track.Refresh()
	r.fill.Refresh()
}
