package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// SeatDots is up to how many licenses are drawn one by one; more are a bar.
const SeatDots = 30

// Seats shows how many licenses of a total are assigned: a dot each, or a bar where
// they are many. What is assigned beyond the total is red.
type Seats struct {
	widget.BaseWidget
	assigned, total int
}

// NewSeats returns a picture of no licenses.
func NewSeats() *Seats {
	s := &Seats{}
	s.ExtendBaseWidget(s)
	return s
}

// SetSeats shows a number assigned of a total. A total of 0 shows nothing.
func (s *Seats) SetSeats(assigned, total int) {
	if s.assigned == assigned && s.total == total {
		return
	}
	s.assigned, s.total = assigned, total
	s.Refresh()
}

// The sizes of a dot and of the bar.
const (
	seatDot     = 7
	seatPitch   = 10
	seatBar     = 6
	seatsHigh   = seatPitch + seatDot // two rows of dots
	mostSeatRow = 2
	seatTight   = 0.7 // by what they are smaller where all have no room otherwise
)

// CreateRenderer draws the licenses.
func (s *Seats) CreateRenderer() fyne.WidgetRenderer {
	r := &seatsRenderer{seats: s}
	for i := range r.bars {
		r.bars[i] = canvas.NewRectangle(nil)
	}
	return r
}

type seatsRenderer struct {
	seats *Seats
	bars  [3]*canvas.Rectangle // the total, what is assigned of it, and what is too many
	dots  []*canvas.Circle     // as many as were ever needed
}

func (r *seatsRenderer) Destroy()           {}
func (r *seatsRenderer) MinSize() fyne.Size { return fyne.NewSize(seatPitch*5, seatsHigh) }
func (r *seatsRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.bars[0], r.bars[1], r.bars[2]}
	for _, dot := range r.dots {
		objects = append(objects, dot)
	}
	return objects
}

// dotted returns how many dots there are, how many stand on a row, and by what they are
// smaller than usual; none where a bar is drawn.
func (r *seatsRenderer) dotted(width float32) (dots, row int, size float32) {
	dots = max(r.seats.assigned, r.seats.total)
	for _, size = range []float32{1, seatTight} {
		pitch, dot := seatPitch*size, seatDot*size
		row = min(int((width+pitch-dot)/pitch), SeatDots/mostSeatRow)
		if row >= 1 && dots <= row*mostSeatRow {
			break
		}
	}
	if r.seats.total == 0 || dots > SeatDots || row < 1 || dots > row*mostSeatRow {
		return 0, row, 1
	}
	if dots > row { // two rows of the same length, so that none looks left over
		row = (dots + 1) / mostSeatRow
	}
	return dots, row, size
}

func (r *seatsRenderer) Layout(size fyne.Size) {
	dots, row, times := r.dotted(size.Width)
	for len(r.dots) < dots {
		r.dots = append(r.dots, canvas.NewCircle(nil))
	}
	for i, dot := range r.dots {
		dot.Hidden = i >= dots
		dot.Resize(fyne.NewSquareSize(seatDot * times))
		dot.Move(fyne.NewPos(float32(i%max(row, 1))*seatPitch*times, float32(i/max(row, 1))*seatPitch*times))
	}
	r.layBars(size.Width, dots == 0 && r.seats.total > 0)
	r.paint()
}

// layBars draws the bar: of what is paid for, what is assigned, and to the right of
// that what is assigned beyond it.
func (r *seatsRenderer) layBars(width float32, shown bool) {
	most := float32(max(r.seats.assigned, r.seats.total, 1))
	paid := width * float32(r.seats.total) / most
	used := width * float32(min(r.seats.assigned, r.seats.total)) / most
	for i, span := range [3][2]float32{{0, width}, {0, used}, {paid, width}} {
		bar := r.bars[i]
		bar.Hidden = !shown || span[1] <= span[0]
		bar.CornerRadius = seatBar / 2
		bar.Move(fyne.NewPos(span[0], 2))
		bar.Resize(fyne.NewSize(span[1]-span[0], seatBar))
	}
	if r.seats.assigned <= r.seats.total {
		r.bars[2].Hidden = true
	}
}

func (r *seatsRenderer) paint() {
	s := r.seats
	free, seat, over := shade(s, ColorFreeSeat), shade(s, ColorSeat), shade(s, ColorBad)
	r.bars[0].FillColor, r.bars[1].FillColor, r.bars[2].FillColor = free, seat, over
	for i, dot := range r.dots {
		switch {
		case i >= s.total:
			dot.FillColor = over
		case i < s.assigned:
			dot.FillColor = seat
		default:
			dot.FillColor = free
		}
	}
}

func (r *seatsRenderer) Refresh() {
	r.Layout(r.seats.Size())
	for _, bar := range r.bars {
		bar.Refresh()
	}
	for _, dot := range r.dots {
		if dot.Visible() {
			dot.Refresh()
		}
	}
}
