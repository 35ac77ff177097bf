package desk

import "seatbook/data"

// TextSize is how large the text of the window is. It belongs to the computer, and not
// to the record: another screen, other eyes.
type TextSize string

// The sizes of text.
const (
	TextSmall  TextSize = "small"
	TextNormal TextSize = "normal"
	TextLarge  TextSize = "large"
	TextLarger TextSize = "larger"
)

// TextSizes lists them, the smallest first.
func TextSizes() []TextSize { return []TextSize{TextSmall, TextNormal, TextLarge, TextLarger} }

// Times is by what the sizes of type are multiplied.
func (s TextSize) Times() float32 {
	switch s {
	case TextSmall:
		return 0.9
	case TextLarge:
		return 1.15
	case TextLarger:
		return 1.3
	default:
		return 1
	}
}

// Look is how light the window is and how large its text. Both belong to the computer.
type Look struct {
	Theme data.Theme
	Text  TextSize
}

// Where it is kept among the preferences.
const (
	textSizeKey = "look.text_size"
	themeKey    = "look.theme"
)

// Look is the one that was chosen on this computer. A record of an older version says how
// light it was there, which holds until another is chosen.
func (w *Window) Look() Look {
	before := data.ThemeSystem
	if w.Desk != nil && w.Desk.Settings.Theme != "" {
		before = w.Desk.Settings.Theme
	}
	kept := w.App.Preferences()
	return Look{data.Theme(kept.StringWithFallback(themeKey, string(before))), TextSize(kept.StringWithFallback(textSizeKey, string(TextNormal)))}
}

// KeepLook keeps one for the next time.
func (w *Window) KeepLook(look Look) {
	w.App.Preferences().SetString(textSizeKey, string(look.Text))
	w.App.Preferences().SetString(themeKey, string(look.Theme))
}
