package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"seatbook/data/chart"
)

// Plot shows a chart. The value under the pointer, or the one that the arrow keys have
// come to, is told in a balloon; a click, Enter or Space chooses it.
type Plot struct {
	widget.BaseWidget
	OnChoose func(value int)

	shows   *shownChart
	label   string                   // for a screen reader
	say     func(value int) []string // what the balloon says, its first line strong
	chosen  int                      // -1 for none
	pointed int                      // what the balloon tells of, -1 for none
	focused bool
	dense   bool          // it takes as little height as it can
	drawn   chart.Drawing // as it is on view
}

// shownChart is a chart that was given to a plot, which tells it from the next one.
type shownChart struct{ chart.Chart }

// NewPlot returns a plot that shows nothing yet.
func NewPlot() *Plot {
	p := &Plot{chosen: -1, pointed: -1}
	p.ExtendBaseWidget(p)
	return p
}

// SetDense has the chart take as little height as it can be read in, or gives it room.
func (p *Plot) SetDense(dense bool) {
	p.dense = dense
	p.Refresh()
}

// Draw shows a chart; say tells of a value, in lines. Nil shows nothing.
func (p *Plot) Draw(label string, c chart.Chart, say func(value int) []string) {
	p.label, p.shows, p.say, p.chosen, p.pointed = label, nil, say, -1, -1
	if c != nil {
		p.shows = &shownChart{c}
	}
	p.Refresh()
}

// Choose marks a value as the chosen one without telling anybody; -1 is none.
func (p *Plot) Choose(value int) {
	if p.chosen != value {
		p.chosen = value
		p.Refresh()
	}
}

// Chosen returns the chosen value, -1 when there is none.
func (p *Plot) Chosen() int { return p.chosen }

// Len is how many values can be pointed at.
func (p *Plot) Len() int {
	if p.shows == nil {
		return 0
	}
	return p.shows.Len()
}

// Told returns what the balloon says, nothing while there is none.
func (p *Plot) Told() []string {
	if p.shows == nil || p.say == nil || p.pointed < 0 || p.pointed >= p.shows.Len() {
		return nil
	}
	return p.say(p.pointed)
}

// Spot returns where a value is, as the plot is on view.
func (p *Plot) Spot(value int) (at fyne.Position, size fyne.Size) {
	s := p.drawn.Spots[value]
	return fyne.NewPos(s.X+plotPadding, s.Y+plotPadding), fyne.NewSize(s.Width, s.Height)
}

func (p *Plot) point(value int) {
	if p.pointed != value {
		p.pointed = value
		p.Refresh()
	}
}

func (p *Plot) at(pos fyne.Position) int { return p.drawn.At(pos.X-plotPadding, pos.Y-plotPadding) }

// MouseIn tells of what the pointer is on.
func (p *Plot) MouseIn(e *desktop.MouseEvent) { p.point(p.at(e.Position)) }

// MouseMoved tells of what the pointer is on now.
func (p *Plot) MouseMoved(e *desktop.MouseEvent) { p.point(p.at(e.Position)) }

// MouseOut tells of nothing any more.
func (p *Plot) MouseOut() { p.point(-1) }

// Tapped chooses the value that was clicked.
func (p *Plot) Tapped(e *fyne.PointEvent) {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(p); canvas != nil {
		canvas.Focus(p)
	}
	if value := p.at(e.Position); value >= 0 {
		p.point(value)
		p.choose(value)
	}
}

func (p *Plot) choose(value int) {
	p.Choose(value)
	if p.OnChoose != nil {
		p.OnChoose(value)
	}
}

// FocusGained tells of the chosen value, from where the arrows go on.
func (p *Plot) FocusGained() {
	p.focused = true
	if p.pointed < 0 && p.shows != nil && p.shows.Len() > 0 {
		p.pointed = max(0, p.chosen)
	}
	p.Refresh()
}

// FocusLost tells of nothing any more.
func (p *Plot) FocusLost() {
	p.focused, p.pointed = false, -1
	p.Refresh()
}

// TypedRune has no use for letters.
func (p *Plot) TypedRune(rune) {}

// TypedKey moves from value to value, and chooses.
func (p *Plot) TypedKey(key *fyne.KeyEvent) {
	if passUp(p, key) || p.shows == nil || p.shows.Len() == 0 {
		return
	}
	last := p.shows.Len() - 1
	switch key.Name {
	case fyne.KeyRight, fyne.KeyDown:
		p.point(min(p.from()+1, last))
	case fyne.KeyLeft, fyne.KeyUp:
		p.point(max(p.from()-1, 0))
	case fyne.KeyHome:
		p.point(0)
	case fyne.KeyEnd:
		p.point(last)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.choose(max(0, p.from()))
	}
}

// from is the value from which the arrows go: the one that is told of, or else the chosen
// one, as where the pointer has left the chart.
func (p *Plot) from() int {
	if p.pointed >= 0 {
		return p.pointed
	}
	return p.chosen
}

// AccessibilityLabel says what the chart is of, and the value that it tells of.
func (p *Plot) AccessibilityLabel() string {
	return strings.Join(append([]string{p.label}, p.Told()...), ", ")
}

// AccessibilityRole is a text's.
func (p *Plot) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the chart.
func (p *Plot) CreateRenderer() fyne.WidgetRenderer { return newPlotRenderer(p) }
