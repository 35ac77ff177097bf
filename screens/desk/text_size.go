package desk

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

// textSizeKey is where the size is kept among the preferences.
const textSizeKey = "look.text_size"

// TextSize is the one that was chosen.
func (w *Window) TextSize() TextSize {
	return TextSize(w.App.Preferences().StringWithFallback(textSizeKey, string(TextNormal)))
}

// KeepTextSize keeps one for the next time.
func (w *Window) KeepTextSize(size TextSize) {
	w.App.Preferences().SetString(textSizeKey, string(size))
}
