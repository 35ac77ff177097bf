package chart

// Shares are the parts of a whole, a lying bar each, with its name before it and what
// it is behind it.
type Shares struct {
	Title  string
	Names  []string
	Values []int64  // none is negative
	Says   []string // each value as it is written
}

// Len is the number of parts.
func (s Shares) Len() int { return len(s.Names) }

// mostName is the share of the width that names may take.
const mostName = 0.4

// Draw lays the parts out, from top to bottom.
func (s Shares) Draw(width, height float32, pen Pen) Drawing {
	d := newDrawer(width, height, pen)
	d.head(s.Title, nil)
	names, figures, most := float32(0), float32(0), int64(1)
	for i := range s.Names {
		names, figures = max(names, pen.width(s.Names[i])), max(figures, pen.width(s.Says[i]))
		most = max(most, s.Values[i])
	}
	gap := pen.Text * 0.6
	names = min(names, width*mostName, max(0, width-figures-2*gap))
	room := max(0, width-names-figures-2*gap)
	slot := min((height-d.top)/float32(max(1, len(s.Names))), pen.line()*2)
	thick := min(slot*0.7, pen.Text*1.3)
	for i := range s.Names {
		y := d.top + slot*float32(i)
		d.Spots = append(d.Spots, Spot{0, y, width, slot})
		d.text(pen.fit(s.Names[i], names), 0, y+(slot-pen.line())/2, Words)
		long := room * float32(float64(s.Values[i])/float64(most))
		d.bar(names+gap, y+(slot-thick)/2, long, thick, false)
		d.text(s.Says[i], names+gap+long+gap, y+(slot-pen.line())/2, Words)
	}
	d.line(names+gap, d.top, names+gap, d.top+slot*float32(len(s.Names)), Zero, pen.hair())
	return d.Drawing
}
