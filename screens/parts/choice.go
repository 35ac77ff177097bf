package parts

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Option is one answer of a choice: what it stands for and its words.
type Option[T comparable] struct {
	Value T
	Label string
}

// Choice lets one of several answers be picked.
type Choice[T comparable] struct {
	widget.Select
	Label   string // names it for a screen reader
	options []Option[T]
	widest  float32 // the width that the longest answer needs, 0 until it is known
}

// NewChoice returns a choice with one answer picked.
func NewChoice[T comparable](options []Option[T], picked T, changed func(T)) *Choice[T] {
	c := &Choice[T]{options: options}
	c.PlaceHolder = "–" // the toolkit's own word for nothing is in the language of the system
	for _, o := range options {
		c.Options = append(c.Options, o.Label)
		if o.Value == picked {
			c.Selected = o.Label
		}
	}
	c.ExtendBaseWidget(c)
	c.OnChanged = func(string) {
		if changed != nil {
			changed(c.Value())
		}
	}
	return c
}

// CreateRenderer draws the choice with a line around it, as a field has one.
func (c *Choice[T]) CreateRenderer() fyne.WidgetRenderer {
	r := &choiceRenderer{WidgetRenderer: c.Select.CreateRenderer(), choice: c, line: canvas.NewRectangle(nil)}
	r.paint()
	return r
}

type choiceRenderer struct {
	fyne.WidgetRenderer
	choice fyne.Widget
	line   *canvas.Rectangle
}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	return append(slices.Clip(r.WidgetRenderer.Objects()), r.line) // over what the toolkit fills
}

func (r *choiceRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.line.Resize(size)
}

func (r *choiceRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
	r.line.Refresh()
}

func (r *choiceRenderer) paint() {
	r.line.StrokeWidth, r.line.StrokeColor, r.line.CornerRadius = 1, shade(r.choice, theme.ColorNameInputBorder), corner
}

// Value returns the answer that is picked, the zero value when none is.
func (c *Choice[T]) Value() T {
	if i := c.SelectedIndex(); i >= 0 {
		return c.options[i].Value
	}
	var none T
	return none
}

// MinSize has room for the longest answer, so that none is cut and nothing jumps
// when another is picked.
func (c *Choice[T]) MinSize() fyne.Size {
	size := c.Select.MinSize()
	if c.widest == 0 {
		th := c.Theme()
		textSize := th.Size(theme.SizeNameText)
		for _, label := range c.Options {
			c.widest = max(c.widest, fyne.MeasureText(label, textSize, fyne.TextStyle{}).Width)
		}
		c.widest += 4*th.Size(theme.SizeNameInnerPadding) + th.Size(theme.SizeNameInlineIcon)
	}
	size.Width = max(size.Width, c.widest)
	return size
}

// AccessibilityLabel is the choice's name, and the answer that is picked.
func (c *Choice[T]) AccessibilityLabel() string { return named(c.Label, c.Selected) }

func (c *Choice[T]) setLabel(name string) { c.Label = name }

// AccessibilityRole is a button's: it is pressed.
func (c *Choice[T]) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Answers are the words of all answers.
func (c *Choice[T]) Answers() []string { return c.Options }

// Pick picks an answer.
func (c *Choice[T]) Pick(value T) {
	for i, o := range c.options {
		if o.Value == value {
			c.SetSelectedIndex(i)
		}
	}
}

// TypedKey opens the answers on Enter as well as on Space.
func (c *Choice[T]) TypedKey(key *fyne.KeyEvent) {
	switch {
	case passUp(c, key):
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		c.Tapped(nil)
	default:
		c.Select.TypedKey(key)
	}
}

// FocusGained brings it into view.
func (c *Choice[T]) FocusGained() {
	c.Select.FocusGained()
	IntoView(c)
}

// Check is a box that is ticked or not.
type Check struct {
	widget.Check
	Label string // for a screen reader, where the words stand beside the box
}

// AccessibilityLabel says whether the box is ticked, and what it is for.
func (c *Check) AccessibilityLabel() string {
	return stated(c.Checked, cmp.Or(c.Text, c.Label))
}

// stated says before some words whether they hold: the toolkit knows no states.
func stated(on bool, words string) string {
	if on {
		return "☑ " + words
	}
	return "☐ " + words
}

// AccessibilityRole is a button's: it is pressed.
func (c *Check) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// NewCheck returns a box with words.
func NewCheck(text string, ticked bool, changed func(bool)) *Check {
	c := &Check{}
	c.Text, c.Checked, c.OnChanged = text, ticked, changed
	c.ExtendBaseWidget(c)
	return c
}

// TypedKey ticks the box on Enter as well as on Space.
func (c *Check) TypedKey(key *fyne.KeyEvent) {
	switch {
	case passUp(c, key):
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		c.SetChecked(!c.Checked)
	default:
		c.Check.TypedKey(key)
	}
}

// FocusGained brings it into view.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	IntoView(c)
}
