package screens

import (
	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// SetTextSize takes a size of text, and draws everything anew in it.
func (w *Window) SetTextSize(size desk.TextSize) {
	if size == w.TextSize() {
		return
	}
	w.KeepTextSize(size)
	w.setTheme(w.Desk.Settings.Theme)
	w.rebuild()
	// The size is this computer's, no step of the record that could be undone. The toolkit
	// lays the new window out first.
	w.Do(func() { w.Notices.Say(w.Words.Text("settings.saved")) })
}

// setTheme takes a theme. The toolkit draws everything anew when it gets one, so
// it gets only another.
func (w *Window) setTheme(theme data.Theme) {
	face := parts.Theme{Brightness: brightnessOf(theme), Larger: w.TextSize().Times()}
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
