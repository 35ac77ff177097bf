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
	// Greyed is shown and can't be picked; the label says why.
	Greyed bool
}

// Choice lets one of several answers be picked.
type Choice[T comparable] struct {
	widget.Select
	Label    string // names it for a screen reader
	Cut      bool   // it may be narrower than its longest answer, which is cut then
	Fleeting bool   // what is on view is only narrowed or ordered by it, and nothing is lost with it
	options  []Option[T]
	ahead    typedAhead
	widest   float32 // the width that the longest answer needs, 0 until it is known
	// onEdited runs when another answer is picked, nil for nothing.
	onEdited func()
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
		if c.onEdited != nil {
			c.onEdited()
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

// Offer has other answers offered: of the value that is picked now where it can be, of
// none otherwise. Nobody is told that the answer changed.
func (c *Choice[T]) Offer(options []Option[T], picked T) {
	c.options, c.widest = options, 0
	c.Options, c.Selected = nil, ""
	for _, o := range options {
		c.Options = append(c.Options, o.Label)
		if o.Value == picked && !o.Greyed {
			c.Selected = o.Label
		}
	}
	c.Refresh()
}

// SetSelected picks an answer by its words, none that is greyed.
func (c *Choice[T]) SetSelected(label string) {
	for _, o := range c.options {
		if o.Label == label && !o.Greyed {
			c.Select.SetSelected(label)
		}
	}
}

// Tapped opens the answers.
func (c *Choice[T]) Tapped(*fyne.PointEvent) {
	on := fyne.CurrentApp().Driver().CanvasForObject(c)
	if on == nil || c.Disabled() || len(c.options) == 0 {
		return
	}
	on.Focus(c)
	showAnswers(on, c, c.answers(), c.SelectedIndex(), c.SetSelectedIndex)
}

// next picks the next answer that can be picked, or the one before.
func (c *Choice[T]) next(by int) {
	n := len(c.options)
	for i, left := c.SelectedIndex()+by, n; left > 0; i, left = i+by, left-1 {
		if i = (i + n) % n; !c.options[i].Greyed {
			c.SetSelectedIndex(i)
			return
		}
	}
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
	if c.Cut {
		size.Width = min(size.Width, leastChoice)
		return size
	}
	if c.widest == 0 {
		th := c.Theme()
		textSize := th.Size(theme.SizeNameText)
		for _, o := range c.options {
			if !o.Greyed {
				c.widest = max(c.widest, fyne.MeasureText(o.Label, textSize, fyne.TextStyle{}).Width)
			}
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
	case key.Name == fyne.KeySpace && c.ahead.goesOn(): // it is typed
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		c.Tapped(nil)
	case key.Name == fyne.KeySpace || key.Name == fyne.KeyUp || key.Name == fyne.KeyDown:
		c.Tapped(nil)
	case key.Name == fyne.KeyRight:
		c.next(1)
	case key.Name == fyne.KeyLeft:
		c.next(-1)
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
	inStop
	Label  string // for a screen reader, where the words stand beside the box
	OnAll  func() // Ctrl+A, nil for nothing
	OnCopy func() // Ctrl+C, nil for nothing
}

// AccessibilityLabel says whether the box is ticked, and what it is for.
func (c *Check) AccessibilityLabel() string {
	return Stated(c.Checked, cmp.Or(c.Text, c.Label))
}

// Stated says before some words whether they hold: the toolkit knows no states.
func Stated(on bool, words string) string {
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
	case passUp(c, key), c.stop.typed(c, key):
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		c.SetChecked(!c.Checked)
	default:
		c.Check.TypedKey(key)
	}
}

// TypedShortcut ticks all the boxes of a list, or copies what is ticked there.
func (c *Check) TypedShortcut(shortcut fyne.Shortcut) {
	switch shortcut.(type) {
	case *fyne.ShortcutSelectAll:
		if c.OnAll != nil {
			c.OnAll()
			return
		}
	case *fyne.ShortcutCopy:
		if c.OnCopy != nil {
			c.OnCopy()
			return
		}
	}
	passShortcut(c, shortcut)
}

// FocusGained brings it into view.
func (c *Check) FocusGained() {
	c.Check.FocusGained()
	IntoView(c)
}
