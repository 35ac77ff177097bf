package screens

import "fyne.io/fyne/v2"

// The size that the window has before it was given another.
const (
	firstWidth  = 1280
	firstHeight = 820
)

// Where the size is kept among the preferences.
const (
	widthKey  = "window.width"
	heightKey = "window.height"
)

func (w *Window) rememberedSize() fyne.Size {
	kept := w.App.Preferences()
	return fyne.NewSize(float32(kept.FloatWithFallback(widthKey, firstWidth)), float32(kept.FloatWithFallback(heightKey, firstHeight)))
}

func (w *Window) rememberSize() {
	kept, size := w.App.Preferences(), w.Fyne().Canvas().Size()
	kept.SetFloat(widthKey, float64(size.Width))
	kept.SetFloat(heightKey, float64(size.Height))
}

// FitTo brings a window that is wider or higher than the room of the screen back to it:
// the screen may be another one than the last time.
func (w *Window) FitTo(room fyne.Size) {
	size := w.Fyne().Canvas().Size()
	if fits := size.Min(room); fits != size {
		w.Fyne().Resize(fits)
	}
}
