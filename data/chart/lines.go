package chart

// Lines are values over time, a line a name: the first is solid, the others are dashed.
// Each has its name and its last value at its end.
type Lines struct {
	Title  string
	Labels []string
	Names  []string
	Values [][]int64 // for each name, one for each label
	Format func(int64) string
	Whole  int64
}

// Len is the number of places in time.
func (l Lines) Len() int { return len(l.Labels) }

// Draw lays the lines out.
func (l Lines) Draw(width, height float32, pen Pen) Drawing {
	d := newDrawer(width, height, pen)
	d.head(l.Title, nil)
	low, high := int64(0), int64(0)
	ends := make([]string, len(l.Names))
	room := float32(0)
	for n, values := range l.Values {
		for _, value := range values {
			low, high = min(low, value), max(high, value)
		}
		if len(values) > 0 {
			ends[n] = l.Names[n] + " " + l.Format(values[len(values)-1])
			room = max(room, pen.width(ends[n])+pen.Text)
		}
	}
	p := d.plotOf(low, high, l.Whole, d.top+pen.Text/2, width-room, height-pen.line()-belowAxis*pen.Text, l.Format)
	slot := (p.right - p.left) / float32(max(1, len(l.Labels)))
	for i := range l.Labels {
		d.Spots = append(d.Spots, Spot{p.left + slot*float32(i), d.top, slot, height - d.top})
	}
	for n, values := range l.Values {
		p.course(values, slot, n > 0)
	}
	p.names(l.Labels, slot)
	p.ends(ends, l.Values, slot)
	return d.Drawing
}

// dashPitch is how far one dash is from the next, in sizes of type.
const dashPitch = 0.9

// course draws the line of some values, dashed or not.
func (p plot) course(values []int64, slot float32, dashed bool) {
	ink := Main
	if dashed {
		ink = Other
	}
	for i := 1; i < len(values); i++ {
		x1, x2 := p.left+slot*(float32(i)-0.5), p.left+slot*(float32(i)+0.5)
		y1, y2 := p.y(values[i-1]), p.y(values[i])
		if !dashed {
			p.line(x1, y1, x2, y2, ink, p.pen.Text/5)
			continue
		}
		dashes := max(1, int(slot/(p.pen.Text*dashPitch)))
		for n := range dashes {
			from, to := float32(n)/float32(dashes), (float32(n)+0.55)/float32(dashes)
			p.line(x1+(x2-x1)*from, y1+(y2-y1)*from, x1+(x2-x1)*to, y1+(y2-y1)*to, ink, p.pen.Text/6)
		}
	}
}

// ends writes what each line is at its end, apart from each other.
func (p plot) ends(says []string, values [][]int64, slot float32) {
	lowest := p.bottom - p.pen.line()
	taken := float32(-1)
	for n, text := range says {
		if text == "" {
			continue
		}
		last := len(values[n]) - 1
		y := min(p.y(values[n][last])-p.pen.line()/2, lowest)
		if gap := y - taken; taken >= 0 && gap > -p.pen.line() && gap < p.pen.line() {
			y = taken + p.pen.line() // the one named first stands higher, as paid is over assigned
			if y > lowest {
				y = taken - p.pen.line()
			}
		}
		taken = y
		p.text(text, p.left+slot*(float32(last)+0.5)+p.pen.Text*0.5, y, Words)
	}
}
