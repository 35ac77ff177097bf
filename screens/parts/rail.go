package parts

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Rail is the bar at the left of the window that leads to its places. In a narrow
// window it shows only icons. For the Tab key it is one stop; the arrows go up and down
// in it.
type Rail struct {
	widget.BaseWidget
	entries []*RailEntry // from the top
	foot    []*RailEntry // above what is said at the foot
	told    *Plain       // what is said at the foot
	compact bool
	at      int // the entry that the keyboard is on, while the rail has it
	focused bool
}

// NewRail returns a rail: places from the top, others at the foot with what is said
// there below them.
func NewRail(entries, foot []*RailEntry) *Rail {
	r := &Rail{entries: entries, foot: foot, told: NewDim("", SizeSmall)}
	r.ExtendBaseWidget(r)
	return r
}

// Tell says something at the foot.
func (r *Rail) Tell(text string) {
	r.told.SetText(text)
	r.Refresh() // what it says may be higher now
}

func (r *Rail) all() []*RailEntry { return slices.Concat(r.entries, r.foot) }

// FocusGained puts the keyboard on the place on view.
func (r *Rail) FocusGained() {
	r.focused = true
	r.at = max(0, slices.IndexFunc(r.all(), func(e *RailEntry) bool { return e.on }))
	r.mark()
}

// FocusLost shows that the keyboard is elsewhere.
func (r *Rail) FocusLost() {
	r.focused = false
	r.mark()
}

func (r *Rail) mark() {
	for i, e := range r.all() {
		e.setFocused(r.focused && i == r.at)
	}
}

// TypedKey goes up and down, and to a place on Enter and Space.
func (r *Rail) TypedKey(key *fyne.KeyEvent) {
	last := len(r.all()) - 1
	switch {
	case passUp(r, key):
	case key.Name == fyne.KeyDown:
		r.at = min(r.at+1, last)
	case key.Name == fyne.KeyUp:
		r.at = max(r.at-1, 0)
	case key.Name == fyne.KeyHome:
		r.at = 0
	case key.Name == fyne.KeyEnd:
		r.at = last
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter || key.Name == fyne.KeySpace:
		r.all()[r.at].tapped()
	}
	r.mark()
}

// TypedRune takes no text.
func (r *Rail) TypedRune(rune) {}

// AccessibilityLabel says which place Enter goes to while the rail has the keyboard, and
// else what there is at each.
func (r *Rail) AccessibilityLabel() string {
	if r.focused {
		return r.all()[r.at].AccessibilityLabel()
	}
	var all []string
	for _, entry := range r.all() {
		all = append(all, entry.AccessibilityLabel())
	}
	return strings.Join(all, ". ")
}

// AccessibilityRole is a button's: an entry is pressed.
func (r *Rail) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// SetCompact shows only icons, or all.
func (r *Rail) SetCompact(compact bool) {
	if compact == r.compact {
		return
	}
	r.compact = compact
	for _, e := range r.all() {
		e.setCompact(compact)
	}
	r.told.Hidden = compact
	r.Refresh()
}

// Compact tells whether it shows only icons.
func (r *Rail) Compact() bool { return r.compact }

// The measures of the rail.
const (
	railEdge  = 12  // around it
	railStep  = 4   // between entries
	railWidth = 200 // where the names are shown
)

// CreateRenderer draws the rail.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	return &railsRenderer{rail: r, line: canvas.NewRectangle(shade(r, theme.ColorNameSeparator))}
}

type railsRenderer struct {
	rail *Rail
	line *canvas.Rectangle // between the rail and what is beside it
}

func (r *railsRenderer) Destroy() {}
func (r *railsRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, e := range r.rail.all() {
		objects = append(objects, e)
	}
	return append(objects, r.rail.told, r.line)
}

func (r *railsRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, 2*railEdge)
	for _, e := range r.rail.all() {
		least := e.MinSize()
		size.Width = max(size.Width, least.Width)
		size.Height += least.Height + railStep
	}
	size.Width += 2 * railEdge
	if !r.rail.compact {
		size.Width = max(size.Width, railWidth)
	}
	return size
}

func (r *railsRenderer) Layout(size fyne.Size) {
	width := size.Width - 2*railEdge
	y := float32(railEdge)
	for _, e := range r.rail.entries {
		height := e.MinSize().Height
		e.Move(fyne.NewPos(railEdge, y))
		e.Resize(fyne.NewSize(width, height))
		y += height + railStep
	}
	foot := size.Height - railEdge
	if r.rail.told.Visible() {
		inner := width - 2*railPadding
		r.rail.told.Resize(fyne.NewSize(inner, r.rail.told.MinSize().Height))
		height := r.rail.told.MinSize().Height
		least := y
		for _, e := range r.rail.foot {
			least += e.MinSize().Height + railStep
		}
		r.rail.told.Resize(fyne.NewSize(inner, height))
		r.rail.told.Move(fyne.NewPos(railEdge+railPadding, max(foot-height, least)))
		foot -= height + 2*railStep
	}
	for i := len(r.rail.foot) - 1; i >= 0; i-- {
		e := r.rail.foot[i]
		height := e.MinSize().Height
		foot -= height
		e.Move(fyne.NewPos(railEdge, max(foot, y)))
		e.Resize(fyne.NewSize(width, height))
		foot -= railStep
	}
	r.line.Move(fyne.NewPos(size.Width-1, 0))
	r.line.Resize(fyne.NewSize(1, size.Height))
}

func (r *railsRenderer) Refresh() {
	r.line.FillColor = shade(r.rail, theme.ColorNameSeparator)
	r.Layout(r.rail.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// BesideRail lays a window out as a rail and what it leads to. Below the width Full
// the rail shows only icons.
type BesideRail struct {
	Rail *Rail
	Full float32
}

// MinSize is that of the narrow window.
func (b *BesideRail) MinSize(objects []fyne.CanvasObject) fyne.Size {
	rail, body := objects[0].MinSize(), objects[1].MinSize()
	icons := float32(2*railPadding + railIcon + 2*railEdge)
	return fyne.NewSize(icons+body.Width, max(rail.Height, body.Height))
}

// Layout gives the rail its width, and the rest to what is beside it.
func (b *BesideRail) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.Rail.SetCompact(size.Width < b.Full)
	width := objects[0].MinSize().Width
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(width, size.Height))
	objects[1].Move(fyne.NewPos(width, 0))
	objects[1].Resize(fyne.NewSize(size.Width-width, size.Height))
}
