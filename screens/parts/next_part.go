package parts

import (
	"slices"

	"fyne.io/fyne/v2"
)

// NextPart moves the keyboard to the next part of a window, or with Shift to the one before:
// the rail, the list of the page, and what stands beside or below it, such as the panel.
func NextPart(c fyne.Canvas, list func()) {
	parts := []func(){list}
	at := 0
	if rail := firstIn(c.Content(), func(o fyne.CanvasObject) bool { _, is := o.(*Rail); return is }); rail != nil {
		parts = append(parts, func() { c.Focus(rail.(*Rail)) })
		if c.Focused() == fyne.Focusable(rail.(*Rail)) {
			at = 1
		}
	}
	for _, below := range []bool{true, false} {
		split := dividerIn(c.Content(), below)
		if split == nil || !split.Trailing.Visible() {
			continue
		}
		first := firstIn(split.Trailing, canHaveKeys)
		if first == nil {
			continue
		}
		parts = slices.Insert(parts, 1, func() { c.Focus(first.(fyne.Focusable)) }) // after the list
		switch focused, is := c.Focused().(fyne.CanvasObject); {
		case is && lieIn(focused, split.Trailing):
			at = 1
		case at > 0:
			at++
		}
	}
	by := 1
	if heldNow(0)&fyne.KeyModifierShift != 0 {
		by = -1
	}
	if c.Focused() == nil {
		at, by = 0, 0
	}
	parts[(at+by+len(parts))%len(parts)]()
}

// canHaveKeys tells whether something can be given the keyboard.
func canHaveKeys(o fyne.CanvasObject) bool {
	if off, is := o.(fyne.Disableable); is && off.Disabled() {
		return false
	}
	_, is := o.(fyne.Focusable)
	return is
}

// firstIn is the first of what is shown in a part of the window that is wanted.
func firstIn(o fyne.CanvasObject, wanted func(fyne.CanvasObject) bool) fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return nil
	}
	if wanted(o) {
		return o
	}
	for _, child := range insideOf(o) {
		if found := firstIn(child, wanted); found != nil {
			return found
		}
	}
	return nil
}

// lieIn tells whether something lies within the room of something else.
func lieIn(o, around fyne.CanvasObject) bool {
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	at, from := place(o), place(around)
	return at.X >= from.X && at.X < from.X+around.Size().Width && at.Y >= from.Y && at.Y < from.Y+around.Size().Height
}
