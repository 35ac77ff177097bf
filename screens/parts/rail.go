package parts

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// RailEntry is a place of the window in the rail at its left: an icon, a name, and the
// one number that matters there.
type RailEntry struct {
	widget.BaseWidget
	tipped
	icon             fyne.Resource
	name, number     string
	on, compact      bool
	tapped           func()
	focused, hovered bool
}

// NewRailEntry returns an entry that leads to a place.
func NewRailEntry(icon fyne.Resource, name string, tapped func()) *RailEntry {
	e := &RailEntry{icon: icon, name: name, tapped: tapped}
	e.ExtendBaseWidget(e)
	return e
}

// SetNumber says the number of the place, empty for none.
func (e *RailEntry) SetNumber(number string) {
	if number != e.number {
		e.number = number
		e.tip()
		e.Refresh()
	}
}

// Number returns the number of the place as it is shown.
func (e *RailEntry) Number() string { return e.number }

// SetOn says whether the place is the one on view.
func (e *RailEntry) SetOn(on bool) {
	if on != e.on {
		e.on = on
		e.Refresh()
	}
}

// setCompact leaves the name to the tip, where there is no room for it.
func (e *RailEntry) setCompact(compact bool) {
	e.compact = compact
	e.tip()
	e.Refresh()
}

func (e *RailEntry) tip() {
	tip := ""
	if e.compact {
		tip = e.name
		if e.number != "" {
			tip += " " + e.number
		}
	}
	e.SetToolTip(tip)
}

// MouseMoved notes where the pointer is.
func (e *RailEntry) MouseMoved(at *desktop.MouseEvent) { e.move(e, at) }

// Tapped goes to the place.
func (e *RailEntry) Tapped(*fyne.PointEvent) {
	e.leave(e)
	e.tapped()
}

// Disabled is never so.
func (e *RailEntry) Disabled() bool { return false }

// setFocused shows whether the keyboard is on the entry.
func (e *RailEntry) setFocused(focused bool) {
	if focused != e.focused {
		e.focused = focused
		e.Refresh()
	}
}

// MouseIn shows that the entry can be pressed.
func (e *RailEntry) MouseIn(at *desktop.MouseEvent) {
	e.hovered = true
	e.enter(e, at)
	e.Refresh()
}

// MouseOut ends what MouseIn shows.
func (e *RailEntry) MouseOut() {
	e.hovered = false
	e.leave(e)
	e.Refresh()
}

// Words are the place's name.
func (e *RailEntry) Words() string { return e.name }

// AccessibilityLabel is the place's name and number, and whether it is on view.
func (e *RailEntry) AccessibilityLabel() string {
	return stated(e.on, strings.TrimSpace(e.name+" "+e.number))
}

// AccessibilityRole is a button's.
func (e *RailEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// The measures of an entry.
const (
	railHeight  = 36
	railPadding = 10 // before the icon and behind the number
	railIcon    = 18
	railGap     = 10 // between icon, name and number
)

// CreateRenderer draws the entry.
func (e *RailEntry) CreateRenderer() fyne.WidgetRenderer {
	r := &railRenderer{
		entry: e, back: canvas.NewRectangle(nil), over: canvas.NewRectangle(nil), icon: widget.NewIcon(nil),
		name: canvas.NewText("", nil), number: canvas.NewText("", nil),
	}
	r.paint()
	return r
}

type railRenderer struct {
	entry        *RailEntry
	back, over   *canvas.Rectangle
	icon         *widget.Icon
	name, number *canvas.Text
}

func (r *railRenderer) Destroy() {}
func (r *railRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.over, r.icon, r.name, r.number}
}

// MinSize has room for the name in bold, so that nothing moves when the place is gone to.
func (r *railRenderer) MinSize() fyne.Size {
	e := r.entry
	icon := Grown(e, railIcon)
	width := 2*railPadding + icon
	if !e.compact {
		width += railGap + fyne.MeasureText(e.name, r.name.TextSize, fyne.TextStyle{Bold: true}).Width
		if e.number != "" {
			width += railGap + r.number.MinSize().Width
		}
	}
	return fyne.NewSize(width, Grown(e, railHeight))
}

func (r *railRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.over.Resize(size)
	side := Grown(r.entry, railIcon)
	r.icon.Resize(fyne.NewSquareSize(side))
	r.icon.Move(fyne.NewPos(railPadding, (size.Height-side)/2))
	name, number := r.name.MinSize(), r.number.MinSize()
	r.name.Resize(name)
	r.name.Move(fyne.NewPos(railPadding+side+railGap, (size.Height-name.Height)/2))
	r.number.Resize(number)
	r.number.Move(fyne.NewPos(size.Width-railPadding-number.Width, (size.Height-number.Height)/2))
}

func (r *railRenderer) paint() {
	e := r.entry
	text := theme.ColorNameForeground
	r.back.FillColor = nil
	if e.on {
		text = theme.ColorNamePrimary
		r.back.FillColor = shade(e, ColorTint)
	}
	r.over.FillColor, r.over.StrokeColor, r.over.StrokeWidth = nil, nil, 0
	if e.hovered {
		r.over.FillColor = shade(e, theme.ColorNameHover)
	}
	if e.focused {
		r.over.StrokeColor, r.over.StrokeWidth = shade(e, theme.ColorNamePrimary), 1.5
	}
	r.back.CornerRadius, r.over.CornerRadius = corner, corner
	r.icon.SetResource(theme.NewColoredResource(e.icon, text))
	r.name.Text, r.name.TextSize = e.name, theme.SizeForWidget(SizeText, e)
	r.name.TextStyle.Bold, r.name.Color = e.on, shade(e, text)
	r.number.Text, r.number.TextSize = e.number, theme.SizeForWidget(SizeSmall, e)
	r.number.Color = shade(e, theme.ColorNameDisabled)
	if e.on {
		r.number.Color = r.name.Color
	}
	r.name.Hidden, r.number.Hidden = e.compact, e.compact
	r.Layout(e.Size())
}

func (r *railRenderer) Refresh() {
	r.paint()
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

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
