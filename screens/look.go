package screens

import (
	"seatbook/data"
	"seatbook/screens/parts"
)

// textSize is how large the text of the window is. It belongs to the computer, and not
// to the record: another screen, other eyes.
type textSize string

// The sizes of text.
const (
	textSmall  textSize = "small"
	textNormal textSize = "normal"
	textLarge  textSize = "large"
	textLarger textSize = "larger"
)

func textSizes() []textSize { return []textSize{textSmall, textNormal, textLarge, textLarger} }

// times is by what the sizes of type are multiplied.
func (s textSize) times() float32 {
	switch s {
	case textSmall:
		return 0.9
	case textLarge:
		return 1.15
	case textLarger:
		return 1.3
	default:
		return 1
	}
}

// textSizeKey is where the size is kept among the preferences.
const textSizeKey = "look.text_size"

func (w *Window) textSize() textSize {
	return textSize(w.App.Preferences().StringWithFallback(textSizeKey, string(textNormal)))
}

// setTextSize takes a size of text, and draws everything anew in it.
func (w *Window) setTextSize(size textSize) {
	if size == w.textSize() {
		return
	}
	w.App.Preferences().SetString(textSizeKey, string(size))
	w.setTheme(w.Desk.Settings.Theme)
	w.rebuild()
	w.Notices.Done(w.Words.StepText(w.said))
}

// setTheme takes a theme. The toolkit draws everything anew when it gets one, so
// it gets only another.
func (w *Window) setTheme(theme data.Theme) {
	face := parts.Theme{Brightness: brightnessOf(theme), Larger: w.textSize().times()}
	if face != w.face {
		w.face = face
		w.App.Settings().SetTheme(face)
	}
}

func brightnessOf(theme data.Theme) parts.Brightness {
	switch theme {
	case data.ThemeLight:
		return parts.Light
	case data.ThemeDark:
		return parts.Dark
	default:
		return parts.AsSystem
	}
}
