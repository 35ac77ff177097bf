package chart

import (
	"cmp"
	"slices"
)

// Bars are a bar for each label, solid as far as it has happened, and an outline on
// top of that as far as it is expected.
type Bars struct {
	Title          string
	Labels         []string // below the bars
	Done, Expected []int64
	// DoneName and ExpectedName are what the legend calls them.
	DoneName, ExpectedName string
	Notes                  []string // over a bar, empty for most
	Format                 func(int64) string
	Whole                  int64 // what one unit of the axis is
}

// Len is the number of bars.
func (b Bars) Len() int { return len(b.Labels) }

// Draw lays the bars out.
func (b Bars) Draw(width, height float32, pen Pen) Drawing {
	d := newDrawer(width, height, pen)
	d.head(b.Title, []mark{
		{b.DoneName, func(x, y, size float32) { d.bar(x, y, size, size, false) }},
		{b.ExpectedName, func(x, y, size float32) { d.bar(x, y, size, size, true) }},
	})
	low, high := int64(0), int64(0)
	for i := range b.Labels {
		low = min(low, min(0, b.Done[i])+min(0, b.Expected[i]))
		high = max(high, max(0, b.Done[i])+max(0, b.Expected[i]))
	}
	top := d.top + pen.Text/2
	if rows := b.noteRows(); rows > 0 {
		top += float32(rows) * pen.line()
	}
	p := d.plotOf(low, high, b.Whole, top, width, height-pen.line()-belowAxis*pen.Text, b.Format)
	slot := (p.right - p.left) / float32(max(1, len(b.Labels)))
	thick := min(slot*0.64, pen.Text*3)
	for i := range b.Labels {
		x := p.left + slot*float32(i)
		d.Spots = append(d.Spots, Spot{x, d.top, slot, height - d.top})
		p.stack(x+(slot-thick)/2, thick, b.Done[i], b.Expected[i])
	}
	p.names(b.Labels, slot)
	b.notes(p, slot)
	return d.Drawing
}

// bar draws one part of a bar; what is expected is an outline.
func (d *drawer) bar(x, y, width, height float32, expected bool) {
	r := Rect{X: x, Y: y, Width: width, Height: height, Fill: Main}
	if expected {
		r.Fill, r.Outline, r.Stroke = Tint, Main, d.pen.Text/10
	}
	d.rect(r)
}

// stack draws what is done from zero on, and what is expected beyond it; where one is
// a credit and the other is not, each on its own side of zero.
func (p plot) stack(x, width float32, done, expected int64) {
	from := int64(0)
	if (done < 0) == (expected < 0) {
		from = done
	}
	part := func(from, to int64, expected bool) {
		top, bottom := p.y(max(from, to)), p.y(min(from, to))
		p.bar(x, top, width, bottom-top, expected)
	}
	part(0, done, false)
	part(from, from+expected, true)
}

// mostNoteRows is how many lines of notes stand over each other.
const mostNoteRows = 2

func (b Bars) noteRows() (rows int) {
	for _, note := range b.Notes {
		if note != "" {
			rows++
		}
	}
	return min(rows, mostNoteRows)
}

// height of a bar.
func (b Bars) height(i int) int64 { return max(0, b.Done[i]) + max(0, b.Expected[i]) }

// notes writes the notes over their bars, those of the highest bars first. One that
// would lie over a bar or another note goes a line higher; what has no room at all is
// left out.
func (b Bars) notes(p plot, slot float32) {
	var order []int
	for i, note := range b.Notes {
		if note != "" {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(b.height(y), b.height(x)) })
	var written []Spot
	for _, i := range order {
		says := p.pen.fit(b.Notes[i], (p.right-p.left)/2)
		middle := p.left + slot*(float32(i)+0.5)
		room := Spot{Width: p.pen.width(says), Height: p.pen.line()}
		room.X = min(max(p.left, middle-room.Width/2), p.right-room.Width)
		over := p.y(b.highest(room, p, slot))
		room.Y = over - room.Height - p.pen.Text*0.2
		top := p.drawer.top - p.pen.Text/2
		if room.Y = p.free(room, written, true); room.Y < top {
			room.Y = p.free(room, written, false) // rather on a line than nowhere
		}
		if room.Y < top {
			continue
		}
		written = append(written, room)
		p.text(says, room.X, room.Y, Words)
		if gap := p.y(b.height(i)) - room.Y - room.Height; gap > p.pen.Text*0.5 {
			p.line(middle, room.Y+room.Height, middle, p.y(b.height(i))-p.pen.Text*0.1, Zero, p.pen.hair())
		}
	}
}

// free returns the height at which a note lies over no other, from where it is upwards,
// and, where it is to be clear, over no line of the axis.
func (p plot) free(room Spot, written []Spot, clear bool) float32 {
	for moved := true; moved; {
		moved = false
		for slices.ContainsFunc(written, room.meets) {
			room.Y -= room.Height
			moved = true
		}
		for _, tick := range p.ticks() {
			if y := p.y(tick); clear && y > room.Y+1 && y < room.Y+room.Height-1 {
				room.Y, moved = y-room.Height, true
			}
		}
	}
	return room.Y
}

// highest returns the highest of the bars below a room.
func (b Bars) highest(room Spot, p plot, slot float32) (highest int64) {
	for i := range b.Labels {
		x := p.left + slot*float32(i)
		if x+slot > room.X && x < room.X+room.Width {
			highest = max(highest, b.height(i))
		}
	}
	return highest
}

// meets tells whether two rooms have something in common.
func (s Spot) meets(other Spot) bool {
	return s.X < other.X+other.Width && other.X < s.X+s.Width && s.Y < other.Y+other.Height && other.Y < s.Y+s.Height
}
