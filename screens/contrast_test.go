package screens_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// Whatever is written on a screen can be read on what it stands on, light and dark: chips,
// placeholders, the words of charts, and what can't be pressed (WCAG 2.2, 1.4.3).
func TestEveryTextCanBeRead(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(40))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	over, ended, trial := named("Over", 1), named("Ended", 5), named("Trial", 5)
	over.ReportedAssigned, over.ReportedOn = 5, booktest.Today()
	ended.RenewsOn, ended.RecurringBilling = booktest.Today().AddDays(-10), false
	trial.Trial, trial.RecurringBilling, trial.Payment = true, false, data.PaymentNone
	for _, sub := range []data.Subscription{over, ended, trial} {
		s.add(sub)
	}
	for _, brightness := range []string{"Light", "Dark"} {
		s.press("Settings…")
		s.choose("Light or dark", brightness)
		s.press("Save")
		s.window.Notices.Done("Anna changed")
		s.press("Subscriptions")
		for _, product := range []string{"M365 Business Standard", "Over", "Ended", "Trial"} {
			s.tap(product)
			s.canBeRead(brightness + ", " + product)
		}
		for _, tab := range []string{"Overview", "People", "Changes", "Savings", "Costs", "Help"} {
			s.press(tab)
			s.canBeRead(brightness + ", " + tab)
		}
		s.press("Costs")
		for _, view := range []string{"By product", "Licenses over time", "By month"} {
			s.pick(view)
			s.canBeRead(brightness + ", " + view)
		}
	}
}

// painted is a ground that something is written on.
type painted struct {
	from, to fyne.Position
	color    color.NRGBA
}

// canBeRead fails for every text in view that stands out too little from what is painted
// under it.
func (s *seen) canBeRead(where string) {
	s.t.Helper()
	const readable = 4.5
	nrgba := func(c color.Color) color.NRGBA { return color.NRGBAModel.Convert(c).(color.NRGBA) }
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	var grounds []painted
	ground := func(o fyne.CanvasObject, c color.Color) {
		if c != nil && nrgba(c).A > 0 {
			at := place(o)
			grounds = append(grounds, painted{at, at.Add(o.Size()), nrgba(c)})
		}
	}
	texts := 0
	find.First(s.canvas, func(o fyne.CanvasObject) bool {
		switch drawn := o.(type) {
		case *canvas.Rectangle:
			ground(o, drawn.FillColor)
		case *canvas.Circle:
			ground(o, drawn.FillColor)
		case *canvas.Text:
			if drawn.Text == "" {
				return false
			}
			texts++
			back, middle := nrgba(theme.Color(theme.ColorNameBackground)), find.Middle(o)
			for _, g := range grounds {
				if middle.X > g.from.X && middle.X < g.to.X && middle.Y > g.from.Y && middle.Y < g.to.Y {
					back = laidOver(g.color, back)
				}
			}
			if got := contrastOf(nrgba(drawn.Color), back); got < readable {
				s.t.Errorf("%s: %q in %v on %v has a contrast of %.2f", where, drawn.Text, drawn.Color, back, got)
			}
		}
		return false
	})
	if texts == 0 {
		s.t.Errorf("%s: nothing is written", where)
	}
}

// laidOver lays a color that may be seen through over an opaque one.
func laidOver(top, below color.NRGBA) color.NRGBA {
	mix := func(t, b uint8) uint8 { return uint8((int(t)*int(top.A) + int(b)*(255-int(top.A))) / 255) }
	return color.NRGBA{R: mix(top.R, below.R), G: mix(top.G, below.G), B: mix(top.B, below.B), A: 255}
}

// contrastOf is the contrast of two colors by the formula of WCAG 2.2.
func contrastOf(a, b color.NRGBA) float64 {
	luminance := func(c color.NRGBA) float64 {
		part := func(of uint8) float64 {
			s := float64(of) / 255
			if s <= 0.04045 {
				return s / 12.92
			}
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
	}
	lighter, darker := max(luminance(a), luminance(b)), min(luminance(a), luminance(b))
	return (lighter + 0.05) / (darker + 0.05)
}
