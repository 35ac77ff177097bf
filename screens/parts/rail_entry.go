package parts

import (
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
	return Stated(e.on, strings.TrimSpace(e.name+" "+e.number))
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
