package chart

import (
	"cmp"
	"slices"
)

// mostNotes is how many notes a chart has at most, mostNoteRows how many lines of them
// stand over each other, and noteGap how far two of them are apart, in sizes of type.
const (
	mostNotes    = 6
	mostNoteRows = 2
	noteGap      = 0.6
)

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

// placed is a note where it stands, and what leads from there to its bar.
type placed struct {
	says        string
	room, leads Spot
}

// notes writes the notes over their bars. Where not all of them have room, those of the
// highest bars have it, and the lesser are left out.
func (b Bars) notes(p plot, slot float32) {
	var order []int
	for i, note := range b.Notes {
		if note != "" {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(b.height(y), b.height(x)) })
	for _, note := range b.place(p, slot, order[:min(mostNotes, len(order))], nil) {
		p.text(note.says, note.room.X, note.room.Y, Words)
		if p.drawsLead(note) {
			p.line(note.leads.X, note.leads.Y, note.leads.X, note.leads.Y+note.leads.Height-p.pen.Text*0.1, Zero, p.pen.hair())
		}
	}
}

// drawsLead tells whether a note is far enough from its bar to need a line to it.
func (p plot) drawsLead(note placed) bool { return note.leads.Height > p.pen.Text*0.5 }

// place finds where as many notes as can be stand, the first ones rather than the others,
// so that none lies over a bar, another note, or what leads from one to its bar.
func (b Bars) place(p plot, slot float32, order []int, taken []Spot) (most []placed) {
	if len(order) == 0 {
		return nil
	}
	for _, note := range b.places(p, slot, order[0], taken) {
		with := append(slices.Clip(taken), Spot{note.room.X - p.pen.Text*noteGap, note.room.Y, note.room.Width + 2*p.pen.Text*noteGap, note.room.Height})
		if p.drawsLead(note) {
			with = append(with, Spot{note.leads.X - p.pen.Text*noteGap/2, note.leads.Y, p.pen.Text * noteGap, note.leads.Height})
		}
		all := append([]placed{note}, b.place(p, slot, order[1:], with)...)
		if len(all) > len(most) {
			most = all
		}
		if len(most) == len(order) {
			return most
		}
	}
	if most == nil {
		return b.place(p, slot, order[1:], taken)
	}
	return most
}

// places are where the note of a bar can stand beside what is taken: over the middle of the
// bar, or to a side of it, as low as can be, and rather clear of the lines of the axis.
func (b Bars) places(p plot, slot float32, i int, taken []Spot) (all []placed) {
	says := p.pen.fit(b.Notes[i], (p.right-p.left)/2)
	width, middle := p.pen.width(says), p.left+slot*(float32(i)+0.5)
	for _, x := range []float32{middle - width/2, middle - slot/2, middle + slot/2 - width} {
		for _, clear := range []bool{true, false} {
			room := Spot{X: min(max(p.left, x), p.right-width), Width: width, Height: p.pen.line()}
			room.Y = p.y(b.highest(room, p, slot)) - room.Height - p.pen.Text*0.2
			room.Y = p.free(room, taken, clear)
			leads := Spot{middle, room.Y + room.Height, p.pen.hair(), p.y(b.height(i)) - room.Y - room.Height}
			if room.Y >= p.drawer.top-p.pen.Text/2 && !slices.ContainsFunc(taken, leads.meets) {
				all = append(all, placed{says, room, leads})
				break
			}
		}
	}
	return all
}

// free returns the height at which a note lies over nothing that is taken, from where it is
// upwards, and, where it is to be clear, over no line of the axis.
func (p plot) free(room Spot, taken []Spot, clear bool) float32 {
	for moved := true; moved; {
		moved = false
		for slices.ContainsFunc(taken, room.meets) {
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
