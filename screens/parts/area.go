package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Area is a part of a page that can be pressed as a whole. A line around it shows
// that the pointer or the keyboard is on it.
type Area struct {
	widget.BaseWidget
	inStop
	content          fyne.CanvasObject
	label            func() string // what it says, for a screen reader
	tapped           func()
	edge             float32 // how far the line is outside what it is around, above and below
	side             float32 // and at its sides
	round            float32 // its corners
	focused, hovered bool
}

// NewArea returns an area around something; label says what pressing it does.
func NewArea(content fyne.CanvasObject, label string, tapped func()) *Area {
	a := &Area{content: content, label: func() string { return label }, tapped: tapped, edge: 4, side: 4, round: 6}
	a.ExtendBaseWidget(a)
	return a
}

// Wide keeps the line well clear of the text at the sides, where there is room beside it.
func (a *Area) Wide() *Area {
	a.side = 10
	return a
}

// Tapped presses the area.
func (a *Area) Tapped(*fyne.PointEvent) { a.tapped() }

// Disabled is never so.
func (a *Area) Disabled() bool { return false }

// Enable changes nothing: an area can always be pressed.
func (a *Area) Enable() {}

// Disable changes nothing.
func (a *Area) Disable() {}

// TypedKey presses the area on Enter and Space.
func (a *Area) TypedKey(key *fyne.KeyEvent) {
	switch {
	case passUp(a, key), a.stop.typed(a, key):
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter || key.Name == fyne.KeySpace:
		a.tapped()
	}
}

// TypedRune takes no text.
func (a *Area) TypedRune(rune) {}

// FocusGained shows that the area has the keyboard.
func (a *Area) FocusGained() {
	a.focused = true
	a.Refresh()
	IntoView(a)
}

// FocusLost shows that it has it no longer.
func (a *Area) FocusLost() { a.focused = false; a.Refresh() }

// MouseIn shows that the area can be pressed.
func (a *Area) MouseIn(*desktop.MouseEvent) { a.hovered = true; a.Refresh() }

// MouseMoved is nothing new.
func (a *Area) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn shows.
func (a *Area) MouseOut() { a.hovered = false; a.Refresh() }

// AccessibilityLabel says what the area says.
func (a *Area) AccessibilityLabel() string { return a.label() }

// AccessibilityRole is a button's.
func (a *Area) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the area and the line around it.
func (a *Area) CreateRenderer() fyne.WidgetRenderer {
	r := &areaRenderer{area: a, line: canvas.NewRectangle(nil)}
	r.paint()
	return r
}

type areaRenderer struct {
	area *Area
	line *canvas.Rectangle
}

func (r *areaRenderer) Destroy()           {}
func (r *areaRenderer) MinSize() fyne.Size { return r.area.content.MinSize() }
func (r *areaRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.area.content, r.line}
}

func (r *areaRenderer) Layout(size fyne.Size) {
	r.area.content.Resize(size)
	r.line.Move(fyne.NewPos(-r.area.side, -r.area.edge))
	r.line.Resize(size.AddWidthHeight(2*r.area.side, 2*r.area.edge))
}

func (r *areaRenderer) paint() {
	a := r.area
	r.line.CornerRadius, r.line.StrokeWidth, r.line.FillColor, r.line.StrokeColor = a.round, 0, nil, nil
	if a.hovered {
		r.line.FillColor = shade(a, theme.ColorNameHover)
	}
	if a.focused {
		r.line.StrokeWidth, r.line.StrokeColor = 1.5, shade(a, theme.ColorNamePrimary)
	}
}

func (r *areaRenderer) Refresh() {
	r.paint()
	r.area.content.Refresh()
	r.line.Refresh()
}
