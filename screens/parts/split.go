package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Split shows two things with a thin line between them that is dragged. The toolkit's
// has a bar in the color of a shadow; giving that one a theme of its own would have every
// font read again for it, and again for each of its two sides.
type Split struct {
	widget.BaseWidget
	Leading, Trailing fyne.CanvasObject
	Offset            float64 // how much of the room Leading has, 0 to 1, as far as both fit
	Least             float32 // what Trailing gets at least, whatever it holds, in units of text; 0 is what that needs
	across            bool    // side by side, else one above the other
	moved             bool    // only the offset is another: nothing is to be drawn anew
}

// LeastPanel is the room that a panel has in the smallest window.
const LeastPanel = 364

// mostOfPanel is how much of the room a panel takes at most because of its Least.
const mostOfPanel = 0.48

// NewHSplit parts two things that stand side by side.
func NewHSplit(leading, trailing fyne.CanvasObject) *Split {
	return newSplit(true, leading, trailing)
}

// NewVSplit parts two things that stand one above the other.
func NewVSplit(top, bottom fyne.CanvasObject) *Split { return newSplit(false, top, bottom) }

func newSplit(across bool, leading, trailing fyne.CanvasObject) *Split {
	s := &Split{Leading: leading, Trailing: trailing, Offset: 0.5, across: across}
	s.ExtendBaseWidget(s)
	return s
}

// SetOffset gives Leading so much of the room, 0 to 1, as far as both fit.
func (s *Split) SetOffset(offset float64) {
	if offset == s.Offset {
		return
	}
	s.Offset, s.moved = offset, true
	s.Refresh()
}

// Held are the two things.
func (s *Split) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.Leading, s.Trailing} }

// AccessibilityLabel is all that stands in the two: the toolkit looks into neither.
func (s *Split) AccessibilityLabel() string {
	return strings.Trim(spokenIn(s.Leading)+". "+spokenIn(s.Trailing), ". ")
}

// AccessibilityRole is a text's.
func (s *Split) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the two with the line between them.
func (s *Split) CreateRenderer() fyne.WidgetRenderer {
	return &splitRenderer{split: s, line: newSplitLine(s)}
}

// along and beyond are how far a size goes in the direction in which the two stand, and
// in the other one.
func (s *Split) along(size fyne.Size) float32 {
	if s.across {
		return size.Width
	}
	return size.Height
}

func (s *Split) beyond(size fyne.Size) float32 {
	if s.across {
		return size.Height
	}
	return size.Width
}

// sized is a size that goes so far in either direction.
func (s *Split) sized(along, beyond float32) fyne.Size {
	if s.across {
		return fyne.NewSize(along, beyond)
	}
	return fyne.NewSize(beyond, along)
}

// leasts are how much room the two get at least. Of a Trailing with a Least that is the
// same with everything it may hold, so that the line stays where it is.
func (s *Split) leasts() (leading, trailing float32) {
	leading, trailing = s.along(s.Leading.MinSize()), s.along(s.Trailing.MinSize())
	if s.Least > 0 {
		trailing = Grown(s, s.Least)
	}
	return leading, trailing
}

// leadingOf is how much of the room Leading gets: what the offset says, as far as both
// fit.
func (s *Split) leadingOf(room float32) float32 {
	leading, trailing := s.leasts()
	if s.Least > 0 { // with large text, a list shows its names beside the panel all the same
		trailing = min(trailing, room*mostOfPanel)
	}
	if leading+trailing > room {
		return room * leading / (leading + trailing)
	}
	return min(max(room*float32(s.Offset), leading), room-trailing)
}

type splitRenderer struct {
	split *Split
	line  *splitLine
}

func (r *splitRenderer) Destroy() {}

func (r *splitRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.split.Leading, r.line, r.split.Trailing}
}

func (r *splitRenderer) MinSize() fyne.Size {
	s := r.split
	var along, beyond float32
	leading, trailing := s.leasts()
	for i, o := range r.split.Held() {
		if o.Visible() {
			along, beyond = along+[]float32{leading, trailing}[i], max(beyond, s.beyond(o.MinSize()))
		}
	}
	return s.sized(along+splitWidth, beyond)
}

func (r *splitRenderer) Layout(size fyne.Size) {
	s := r.split
	both := s.Leading.Visible() && s.Trailing.Visible()
	r.line.Hidden = !both
	if !both {
		for _, o := range s.Held() {
			o.Move(fyne.NewPos(0, 0))
			o.Resize(size)
		}
		return
	}
	room, beyond := s.along(size)-splitWidth, s.beyond(size)
	leading := s.leadingOf(room)
	at := float32(0)
	for i, o := range r.Objects() {
		along := [...]float32{leading, splitWidth, room - leading}[i]
		place := s.sized(at, 0)
		o.Move(fyne.NewPos(place.Width, place.Height))
		o.Resize(s.sized(along, beyond))
		at += along
	}
}

func (r *splitRenderer) Refresh() {
	r.Layout(r.split.Size())
	if r.split.moved {
		r.split.moved = false
		return
	}
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// dividerStep is how far a key moves a line, of what it parts.
const dividerStep = 0.05

// HasDivider tells whether a line that parts two things is on view: one between what
// stands beside each other, or below each other.
func HasDivider(on fyne.CanvasObject, below bool) bool { return dividerIn(on, below) != nil }

// MoveDivider moves that line a step to the right or down, or back, as a drag of it would.
func MoveDivider(on fyne.CanvasObject, below, back bool) {
	split := dividerIn(on, below)
	if split == nil {
		return
	}
	step := dividerStep
	if back {
		step = -step
	}
	split.SetOffset(min(max(split.Offset+step, 0), 1))
}

// dividerIn is the outermost split of its kind in a part of the window.
func dividerIn(o fyne.CanvasObject, below bool) *Split {
	if o == nil || !o.Visible() {
		return nil
	}
	if split, is := o.(*Split); is && split.across != below {
		return split
	}
	for _, child := range insideOf(o) {
		if found := dividerIn(child, below); found != nil {
			return found
		}
	}
	return nil
}
