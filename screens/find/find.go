// Package find finds what a person would see in a window, by its words. Tests
// and journeys use it; the program that ships does not.
package find

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/parts"
)

// area is a part of the window.
type area struct{ from, to fyne.Position }

func areaOf(o fyne.CanvasObject) area {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	return area{at, at.AddXY(o.Size().Width, o.Size().Height)}
}

func (a area) holds(p fyne.Position) bool {
	return p.X > a.from.X && p.Y > a.from.Y && p.X < a.to.X && p.Y < a.to.Y
}

func (a area) middle() fyne.Position {
	return fyne.NewPos((a.from.X+a.to.X)/2, (a.from.Y+a.to.Y)/2)
}

// Middle returns the middle of an object in its window.
func Middle(o fyne.CanvasObject) fyne.Position { return areaOf(o).middle() }

// First returns the first object in view that wanted accepts, nil when there is
// none. A dialog hides what is under it.
func First(c fyne.Canvas, wanted func(fyne.CanvasObject) bool) fyne.CanvasObject {
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	if root == nil {
		return nil
	}
	size := c.Size()
	around := areaOf(root).from.Subtract(root.Position())
	return search(root, around, area{fyne.NewPos(-1, -1), fyne.NewPos(size.Width+1, size.Height+1)}, wanted)
}

// search looks in an object that stands in one whose place in the window is around: to ask
// the driver for the place of each would walk through the whole window each time.
func search(o fyne.CanvasObject, around fyne.Position, view area, wanted func(fyne.CanvasObject) bool) fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return nil
	}
	at := around.Add(o.Position())
	is := area{at, at.AddXY(o.Size().Width, o.Size().Height)}
	if view.holds(is.middle()) && wanted(o) {
		return o
	}
	if _, scrolls := o.(*container.Scroll); scrolls {
		view = is
	}
	for _, child := range children(o) {
		if found := search(child, at, view, wanted); found != nil {
			return found
		}
	}
	return nil
}

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch shown := o.(type) {
	case *fyne.Container:
		return shown.Objects
	case fyne.Widget:
		return test.WidgetRenderer(shown).Objects()
	}
	return nil
}

// Settle lays out anew what has another least size than it was laid out for, as the
// toolkit does before it draws a frame in a real window.
func Settle(c fyne.Canvas) {
	for range 3 { // a wrapped text knows its height once it has its width
		settle(c.Content())
		for _, over := range c.Overlays().List() {
			settle(over)
		}
	}
}

func settle(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return
	}
	for _, child := range children(o) {
		settle(child)
	}
	switch shown := o.(type) {
	case *fyne.Container:
		if shown.Layout != nil {
			shown.Layout.Layout(shown.Objects, shown.Size())
		}
	case fyne.Widget:
		test.WidgetRenderer(shown).Layout(shown.Size())
	}
}

// Each visits what is to be seen in the window, or in the dialog on top, with what it
// lies in, the outermost first.
func Each(c fyne.Canvas, visit func(o fyne.CanvasObject, in []fyne.CanvasObject)) {
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	each(root, nil, visit)
}

func each(o fyne.CanvasObject, in []fyne.CanvasObject, visit func(fyne.CanvasObject, []fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o, in)
	in = append(in[:len(in):len(in)], o)
	for _, child := range children(o) {
		each(child, in, visit)
	}
}

// Text returns a line of text that is what is wanted, or else one that begins
// with it.
func Text(c fyne.Canvas, begins string) fyne.CanvasObject {
	exact := First(c, func(o fyne.CanvasObject) bool {
		line, ok := o.(*canvas.Text)
		return ok && line.Text == begins
	})
	if exact != nil {
		return exact
	}
	return First(c, func(o fyne.CanvasObject) bool {
		line, ok := o.(*canvas.Text)
		return ok && strings.HasPrefix(line.Text, begins)
	})
}

// Pressable is what is pressed: a button, a chip, a place of the rail, a menu's title.
type Pressable interface {
	fyne.CanvasObject
	fyne.Tappable
	AccessibilityLabel() string
	Disabled() bool
}

// Button returns what is pressed and says text, or whose tip does; nil when there is
// none in view.
func Button(c fyne.Canvas, text string) Pressable {
	found := First(c, func(o fyne.CanvasObject) bool {
		button, ok := o.(Pressable)
		_, input := o.(parts.Filled)
		return ok && !input && wordsOf(button) == text
	})
	button, _ := found.(Pressable)
	return button
}

// wordsOf are the words of what is pressed, without its state.
func wordsOf(button Pressable) string {
	if says, is := button.(interface{ Words() string }); is {
		return says.Words()
	}
	return button.AccessibilityLabel()
}

// Field returns the field whose name begins with text; nil when there is none in
// view.
func Field(c fyne.Canvas, text string) *parts.Field {
	found := First(c, func(o fyne.CanvasObject) bool {
		field, ok := o.(*parts.Field)
		return ok && strings.HasPrefix(field.Name(), text)
	})
	field, _ := found.(*parts.Field)
	return field
}

// Lines returns every line of text in view, top first as far as the layout is.
func Lines(c fyne.Canvas) []string {
	var lines []string
	First(c, func(o fyne.CanvasObject) bool {
		if line, ok := o.(*canvas.Text); ok && line.Text != "" {
			lines = append(lines, line.Text)
		}
		return false
	})
	return lines
}
