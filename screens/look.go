package screens

import (
	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// SetLook takes how light and how large everything is, and draws it anew.
func (w *Window) SetLook(look desk.Look) {
	if look == w.Look() {
		return
	}
	w.KeepLook(look)
	w.takeLook()
	w.rebuild()
	// The look is this computer's, no step of the record that could be undone. The toolkit
	// lays the new window out first.
	w.Do(func() { w.Notices.Say(w.Words.Text("settings.saved")) })
}

// takeLook draws in the look that was chosen. The toolkit draws everything anew when it
// gets a theme, so it gets only another.
func (w *Window) takeLook() {
	look := w.Look()
	face := parts.Theme{Brightness: brightnessOf(look.Theme), Larger: look.Text.Times()}
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
