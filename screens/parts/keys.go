package parts

import (
	"fyne.io/fyne/v2"
)

// passUp gives Esc and the function keys to the canvas, which the toolkit asks
// only while nothing has the focus. It tells whether it did.
func passUp(from fyne.CanvasObject, key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyEscape, fyne.KeyF1, fyne.KeyF2, fyne.KeyF5:
	default:
		return false
	}
	return pass(from, key)
}

// passEnter hands on Enter in a line of text that does nothing with it itself: in a
// form it is what confirms.
func passEnter(from fyne.CanvasObject, key *fyne.KeyEvent) bool {
	return (key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter) && pass(from, key)
}

func pass(from fyne.CanvasObject, key *fyne.KeyEvent) bool {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(from)
	if canvas == nil || canvas.OnTypedKey() == nil {
		return false
	}
	canvas.OnTypedKey()(key)
	return true
}
