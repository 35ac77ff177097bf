package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Chip is a small button that is on or off, as a filter is. A word that is only told
// is a [Badge].
type Chip struct {
	widget.DisableableWidget
	text             string
	on               bool
	tapped           func()
	focused, hovered bool
}

// NewChip returns a chip with words.
func NewChip(text string, on bool, tapped func()) *Chip {
	c := &Chip{text: text, on: on, tapped: tapped}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes the chip's words and whether it is on, and tells whether they were others.
func (c *Chip) Set(text string, on bool) (changed bool) {
	if c.text == text && c.on == on {
		return false
	}
	c.text, c.on = text, on
	c.Refresh()
	return true
}

// On tells whether the chip is on.
func (c *Chip) On() bool { return c.on }

// IsChipOn tells whether something is a chip that is on: what a list is narrowed to is
// told in any case.
func IsChipOn(o fyne.CanvasObject) bool {
	chip, is := o.(*Chip)
	return is && chip.on
}

// Press does what a tap does.
func (c *Chip) Press() { c.Tapped(nil) }

// Tapped presses the chip.
func (c *Chip) Tapped(*fyne.PointEvent) {
	if !c.Disabled() && c.tapped != nil {
		c.tapped()
	}
}

// TypedKey presses the chip on Enter and Space.
func (c *Chip) TypedKey(key *fyne.KeyEvent) {
	switch {
	case passUp(c, key):
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter || key.Name == fyne.KeySpace:
		c.Tapped(nil)
	}
}

// TypedRune takes no text.
func (c *Chip) TypedRune(rune) {}

// FocusGained shows that the chip has the keyboard, and brings it into view.
func (c *Chip) FocusGained() {
	c.focused = true
	c.Refresh()
	IntoView(c)
}

// FocusLost shows that it has it no longer.
func (c *Chip) FocusLost() { c.focused = false; c.Refresh() }

// MouseIn shows that the chip can be pressed.
func (c *Chip) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved is nothing new.
func (c *Chip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn shows.
func (c *Chip) MouseOut() { c.hovered = false; c.Refresh() }

// Words are the chip's words.
func (c *Chip) Words() string { return c.text }

// AccessibilityLabel is the chip's words, and whether it is on.
func (c *Chip) AccessibilityLabel() string { return Stated(c.on, c.text) }

// AccessibilityRole is a button's.
func (c *Chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the chip.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{chip: c, back: canvas.NewRectangle(nil), over: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	r.paint()
	return r
}

// The room around the words of a chip.
const (
	chipPadding = 8
	chipAbove   = 4
)

type chipRenderer struct {
	chip       *Chip
	back, over *canvas.Rectangle
	text       *canvas.Text
}

func (r *chipRenderer) Destroy() {}
func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.over, r.text}
}

// MinSize has room for the words in bold, so that nothing moves when the chip is put on.
func (r *chipRenderer) MinSize() fyne.Size {
	size := fyne.MeasureText(r.chip.text, r.text.TextSize, fyne.TextStyle{Bold: true})
	return size.AddWidthHeight(2*chipPadding, 2*chipAbove)
}

func (r *chipRenderer) Layout(size fyne.Size) {
	high := r.MinSize().Height
	at := fyne.NewPos(0, (size.Height-high)/2)
	for _, rect := range []*canvas.Rectangle{r.back, r.over} {
		rect.Move(at)
		rect.Resize(fyne.NewSize(size.Width, high))
	}
	if r.text.Text = r.chip.text; size.Width > 0 && size.Width < r.MinSize().Width {
		r.text.Text = cut(r.chip.text, size.Width-2*chipPadding, r.text.TextSize, r.text.TextStyle)
	}
	text := r.text.MinSize()
	r.text.Resize(text)
	r.text.Move(at.AddXY((size.Width-text.Width)/2, chipAbove))
}

func (r *chipRenderer) paint() {
	c := r.chip
	back, text := ColorChip, theme.ColorNameForeground
	switch {
	case c.Disabled():
		text = theme.ColorNameDisabled
	case c.on:
		back, text = ColorTint, theme.ColorNamePrimary
	}
	r.back.FillColor, r.back.CornerRadius = shade(c, back), 6
	r.over.FillColor, r.over.CornerRadius = nil, 6
	r.over.StrokeWidth, r.over.StrokeColor = 0, nil
	if c.hovered && !c.Disabled() {
		r.over.FillColor = shade(c, theme.ColorNameHover)
	}
	if c.focused {
		r.over.StrokeWidth, r.over.StrokeColor = 1.5, shade(c, theme.ColorNamePrimary)
	}
	r.text.Text, r.text.TextSize = c.text, theme.SizeForWidget(SizeSmall, c)
	r.text.TextStyle.Bold = c.on
	r.text.Color = shade(c, text)
}

func (r *chipRenderer) Refresh() {
	r.paint()
	r.Layout(r.chip.Size())
	r.back.Refresh()
	r.over.Refresh()
	r.text.Refresh()
}
