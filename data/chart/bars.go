package chart

import "slices"

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
	d.head(b.Title, b.legend(d))
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

// legend names what there is of: of what has happened and what is expected, one may be nowhere.
func (b Bars) legend(d *drawer) (legend []mark) {
	some := func(values []int64) bool { return slices.ContainsFunc(values, func(v int64) bool { return v != 0 }) }
	if some(b.Done) {
		legend = append(legend, mark{b.DoneName, func(x, y, size float32) { d.bar(x, y, size, size, false) }})
	}
	if some(b.Expected) {
		legend = append(legend, mark{b.ExpectedName, func(x, y, size float32) { d.bar(x, y, size, size, true) }})
	}
	return legend
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
