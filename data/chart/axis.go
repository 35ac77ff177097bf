package chart

// axis is the room of values, from low to high, in round steps.
type axis struct {
	low, high, step int64
}

// stepTenths are what a step is, in tenths of a power of ten.
var stepTenths = [...]int64{10, 20, 25, 40, 50}

// newAxis returns an axis that holds both values and zero, with at most so many steps,
// but for the one on each side of zero that has values. A step is 1, 2, 2.5, 4 or 5 times a
// power of ten of the whole: what one of the unit is that people count in, 100 for cents.
// Of several, it is the one that leaves the least room above the highest value.
func newAxis(low, high, whole int64, steps int) axis {
	low, high, whole = min(0, low), max(0, high), max(1, whole)
	if low == 0 && high == 0 {
		high = whole
	}
	least := 1
	if low < 0 && high > 0 {
		least = 2
	}
	var best axis
	for power := whole; best.step == 0; power *= 10 {
		for _, tenths := range stepTenths {
			a := axis{step: power / 10 * tenths}
			if power == whole {
				a.step = power * tenths / 10
			}
			if a.step%whole != 0 {
				continue
			}
			a.low, a.high = -ceil(-low, a.step), ceil(high, a.step)
			if (a.high-a.low)/a.step <= int64(max(least, steps)) && (best.step == 0 || a.high-a.low < best.high-best.low) {
				best = a
			}
		}
	}
	return best
}

// ceil returns the first multiple of a step that is not less than a value, which is
// not negative.
func ceil(value, step int64) int64 { return (value + step - 1) / step * step }

// ticks are the values at the steps, the lowest first.
func (a axis) ticks() (ticks []int64) {
	for value := a.low; value <= a.high; value += a.step {
		ticks = append(ticks, value)
	}
	return ticks
}

// plot is the room of a chart in which values stand, with an axis at its left.
type plot struct {
	*drawer
	axis
	left, right, top, bottom float32
}

// y is the height at which a value stands.
func (p plot) y(value int64) float32 {
	share := float64(value-p.low) / float64(p.high-p.low)
	return p.bottom - float32(share)*(p.bottom-p.top)
}

// plotOf makes the room between what is above and below it, as wide as the figures of
// its axis leave it, and draws that axis. What was drawn before lies under it.
func (d *drawer) plotOf(low, high, whole int64, top, right, bottom float32, format func(int64) string) plot {
	steps := int((bottom - top) / (d.pen.line() * 1.6))
	p := plot{drawer: d, axis: newAxis(low, high, whole, steps), right: right, top: top, bottom: bottom}
	widest := float32(0)
	for _, tick := range p.ticks() {
		widest = max(widest, d.pen.width(format(tick)))
	}
	p.left = widest + d.pen.Text*0.6
	for _, tick := range p.ticks() {
		says, y := format(tick), p.y(tick)
		ink, stroke := Guide, d.pen.hair()
		if tick == 0 {
			ink, stroke = Zero, 1.5*d.pen.hair()
		}
		d.line(p.left, y, p.right, y, ink, stroke)
		d.text(says, widest-d.pen.width(says), y-d.pen.line()/2, Faint)
	}
	return p
}

// belowAxis is how far below the plot its labels stand, in sizes of type: clear of the
// lowest figure of the axis.
const belowAxis = lineHeight / 2

// names writes the labels of slots below the plot, as many of them as there is room
// for, always at the same distance.
func (p plot) names(labels []string, slot float32) {
	widest := float32(0)
	for _, label := range labels {
		widest = max(widest, p.pen.width(label))
	}
	every := 1
	for slot*float32(every) < widest+p.pen.Text*0.8 && every < len(labels) {
		every++
	}
	end := float32(0) // of the label before
	for i := 0; i < len(labels); i += every {
		wide := p.pen.width(labels[i])
		x := max(0, min(p.left+slot*(float32(i)+0.5)-wide/2, p.width-wide))
		if i > 0 && x < end+p.pen.Text*0.5 {
			continue // the last one has no room of its own
		}
		end = x + wide
		p.text(labels[i], x, p.bottom+belowAxis*p.pen.Text, Faint)
	}
}
