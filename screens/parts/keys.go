package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// passUp gives Esc and the function keys to the canvas, which the toolkit asks
// only while nothing has the focus. It tells whether it did.
func passUp(from fyne.CanvasObject, key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		return pass(from, key)
	}
	return false
}

// passEnter hands on Enter in a line of text that does nothing with it itself: in a
// form it is what confirms.
func passEnter(from fyne.CanvasObject, key *fyne.KeyEvent) bool {
	return (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter) && pass(from, key)
}

func pass(from fyne.CanvasObject, key *fyne.KeyEvent) bool {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(shownAs(from))
	if canvas == nil || canvas.OnTypedKey() == nil {
		return false
	}
	canvas.OnTypedKey()(key)
	return true
}

// shownAs returns what has the keyboard where o is only a part of it: what is built into
// another widget is told of its keys, and the toolkit does not know it.
func shownAs(o fyne.CanvasObject) fyne.CanvasObject {
	driver := fyne.CurrentApp().Driver()
	if driver.CanvasForObject(o) != nil {
		return o
	}
	for _, window := range driver.AllWindows() {
		if focused, is := window.Canvas().Focused().(fyne.CanvasObject); is {
			return focused
		}
	}
	return o
}

// editing tells whether a shortcut edits text, and which one the toolkit's fields know
// it as: they do again what was undone on Ctrl+Y alone.
func editing(shortcut fyne.Shortcut) (meant fyne.Shortcut, edits bool) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo, *fyne.ShortcutCut, *fyne.ShortcutCopy, *fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		return shortcut, true
	case *desktop.CustomShortcut:
		switch {
		case s.KeyName == fyne.KeyZ && s.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift:
			return &fyne.ShortcutRedo{}, true
		case s.KeyName == fyne.KeyLeft, s.KeyName == fyne.KeyRight: // by words
			return shortcut, true
		}
	}
	return shortcut, false
}

// passShortcut gives a shortcut to the canvas, which the toolkit asks only where what
// has the focus takes none.
func passShortcut(from fyne.CanvasObject, shortcut fyne.Shortcut) {
	if canvas, ok := fyne.CurrentApp().Driver().CanvasForObject(shownAs(from)).(fyne.Shortcutable); ok {
		canvas.TypedShortcut(shortcut)
	}
}
