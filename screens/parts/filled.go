package parts

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Filled is an input that says what stands in it, so that it can be seen whether the
// user filled it in.
type Filled interface{ FilledIn() string }

// FilledIn is what was typed, nothing where it is only a search.
func (e *Entry) FilledIn() string {
	if e.Fleeting {
		return ""
	}
	return e.Text
}

// FilledIn is what was typed or taken.
func (c *Completing) FilledIn() string { return c.Entry.Text }

// FilledIn tells whether the box is ticked.
func (c *Check) FilledIn() string { return strconv.FormatBool(c.Checked) }

// FilledIn is the answer that is picked, nothing where it only says what is on view.
func (c *Choice[T]) FilledIn() string {
	if c.Fleeting {
		return ""
	}
	return c.Selected
}

// FilledIn is what was typed.
func (f *NumberField) FilledIn() string { return f.Entry.Text }

// FilledIn is what was typed.
func (f *DateField) FilledIn() string { return f.Entry.Text }

// FilledIn is what was typed, and what stands beside it.
func (a *Amount) FilledIn() string { return a.Entry.Text + FilledIn(a.beside) }

// FilledIn says what stands in all the inputs of a part of the window, those that are
// hidden too: they may come back.
func FilledIn(o fyne.CanvasObject) string {
	var inside []fyne.CanvasObject
	switch x := o.(type) {
	case Filled:
		return x.FilledIn() + "\x00"
	case *Field:
		return FilledIn(x.Input)
	case *fyne.Container:
		inside = x.Objects
	case *container.Scroll:
		inside = []fyne.CanvasObject{x.Content}
	case holder:
		inside = x.Held()
	}
	var all strings.Builder
	for _, child := range inside {
		all.WriteString(FilledIn(child))
	}
	return all.String()
}
