package parts

import "fyne.io/fyne/v2"

// ShowIf shows an object, or hides it.
func ShowIf(shown bool, o fyne.CanvasObject) {
	if shown {
		o.Show()
	} else {
		o.Hide()
	}
}
