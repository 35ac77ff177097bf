package chart

// Chart is something that can be laid out in a room of some size.
type Chart interface {
	Draw(width, height float32, pen Pen) Drawing
	// Len is how many values can be pointed at.
	Len() int
}

// Pen tells what a chart is drawn with: how high its letters are, and how wide a text
// is in them, all in the unit that the chart is asked in.
type Pen struct {
	Title, Text float32 // the size of type
	Measure     func(text string, size float32, bold bool) float32
}

// lineHeight is the height of a line in sizes of its type.
const lineHeight = 1.4

// line is the height of a line of the chart's words.
func (p Pen) line() float32 { return p.Text * lineHeight }

// hair is the thickness of a line that only guides the eye.
func (p Pen) hair() float32 { return p.Text / 12 }

func (p Pen) width(text string) float32 { return p.Measure(text, p.Text, false) }

// fit returns as much of a text as a width has room for, with a mark where it is cut:
// a name gives way, a figure is never asked to.
func (p Pen) fit(text string, width float32) string {
	if p.width(text) <= width {
		return text
	}
	letters := []rune(text)
	for n := len(letters) - 1; n > 0; n-- {
		if cut := string(letters[:n]) + "…"; p.width(cut) <= width {
			return cut
		}
	}
	return ""
}

// Ink is what something is drawn in; who draws gives it a color.
type Ink int

// The inks.
const (
	None  Ink = iota
	Words     // text
	Faint     // text that explains
	Guide     // lines that only guide the eye
	Zero      // the line from which bars begin
	Main      // what the chart is of
	Tint      // the inside of what is only outlined in Main
	Other     // what Main is compared with
)

// Rect is a rectangle, filled, outlined, or both.
type Rect struct {
	X, Y, Width, Height float32
	Fill, Outline       Ink
	Stroke              float32 // the thickness of the outline
}

// Line is a straight line.
type Line struct {
	X1, Y1, X2, Y2 float32
	Ink            Ink
	Stroke         float32
}

// Text is a line of words, by its upper left corner.
type Text struct {
	X, Y, Size float32
	Bold       bool
	Ink        Ink
	Says       string
}

// Spot is where one value of the chart is: the room in which a pointer means it.
type Spot struct{ X, Y, Width, Height float32 }

// Drawing is a chart laid out, what lies below first.
type Drawing struct {
	Guides []Line
	Rects  []Rect
	Lines  []Line
	Texts  []Text
	Spots  []Spot // one for each value, in their order
}

// At returns the value at a place, -1 where there is none.
func (d Drawing) At(x, y float32) int {
	for i, s := range d.Spots {
		if x >= s.X && x < s.X+s.Width && y >= s.Y && y < s.Y+s.Height {
			return i
		}
	}
	return -1
}

// drawer is a drawing that is being made.
type drawer struct {
	Drawing
	pen           Pen
	width, height float32
	top           float32 // of what is left of the room
}

func newDrawer(width, height float32, pen Pen) *drawer {
	return &drawer{pen: pen, width: width, height: height}
}

func (d *drawer) rect(r Rect) {
	if r.Width > 0 && r.Height > 0 {
		d.Rects = append(d.Rects, r)
	}
}

func (d *drawer) line(x1, y1, x2, y2 float32, ink Ink, stroke float32) {
	drawn := &d.Lines
	if ink == Guide {
		drawn = &d.Guides
	}
	*drawn = append(*drawn, Line{x1, y1, x2, y2, ink, stroke})
}

func (d *drawer) text(says string, x, y float32, ink Ink) {
	if says != "" {
		d.Texts = append(d.Texts, Text{X: x, Y: y, Size: d.pen.Text, Ink: ink, Says: says})
	}
}

// mark is a name of the legend and how its values are drawn.
type mark struct {
	name string
	draw func(x, y, size float32)
}

// head writes the title, and the legend beside it, or below where there is no room.
func (d *drawer) head(title string, legend []mark) {
	p := d.pen
	lowest := float32(0)
	if title != "" {
		d.Texts = append(d.Texts, Text{Size: p.Title, Bold: true, Ink: Words, Says: title})
		lowest = p.Title * lineHeight
	}
	swatch, gap := p.Text*0.9, p.Text*0.5
	whole := float32(0)
	for _, m := range legend {
		whole += swatch + gap + p.width(m.name) + 2*gap
	}
	x, y := d.width-whole, max(0, (lowest-p.line())/2)
	if x < p.Measure(title, p.Title, true)+2*gap {
		x, y = 0, lowest
	}
	for _, m := range legend {
		step := swatch + gap + p.width(m.name) + 2*gap
		if x > 0 && x+step > d.width+2*gap {
			x, y = 0, y+p.line()
		}
		m.draw(x, y+(p.line()-swatch)/2, swatch)
		d.text(m.name, x+swatch+gap, y, Faint)
		x += step
		lowest = max(lowest, y+p.line())
	}
	d.top = lowest + gap
}
