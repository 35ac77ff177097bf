package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Brightness is whether a theme is light or dark.
type Brightness int

// The brightnesses.
const (
	AsSystem Brightness = iota // as the system has it
	Light
	Dark
)

// The program's own colors, beside those that the toolkit names.
const (
	ColorSurface  fyne.ThemeColorName = "surface"   // lists, cards and forms stand on it
	ColorRaised   fyne.ThemeColorName = "raised"    // the foot of a list, a field
	ColorTint     fyne.ThemeColorName = "tint"      // what is chosen
	ColorChip     fyne.ThemeColorName = "chip"      // a chip that only tells
	ColorAsk      fyne.ThemeColorName = "ask"       // the text of what asks something
	ColorAskBack  fyne.ThemeColorName = "ask_back"  // and what it stands on
	ColorBad      fyne.ThemeColorName = "bad"       // the text of what is wrong or lost
	ColorBadBack  fyne.ThemeColorName = "bad_back"  // and what it stands on
	ColorEdge     fyne.ThemeColorName = "edge"      // the line around what lies over the page
	ColorVeil     fyne.ThemeColorName = "veil"      // over the page while a dialog asks
	ColorSeat     fyne.ThemeColorName = "seat"      // a license that is assigned
	ColorFreeSeat fyne.ThemeColorName = "free_seat" // one that is available
	ColorToast    fyne.ThemeColorName = "toast"     // a notice that lies over the page
	ColorOnToast  fyne.ThemeColorName = "on_toast"  // its text
	ColorToastAct fyne.ThemeColorName = "toast_act" // what can be pressed in it
	ColorShortcut fyne.ThemeColorName = "shortcut"  // of an entry of a menu
)

// The sizes of type, beside the toolkit's own: 28 for a figure, 18 and 15 for
// headings, 14 for text, 12 for what explains.
const (
	SizeFigure = theme.SizeNameHeadingText    // 28
	SizeTitle  = theme.SizeNameSubHeadingText // 18
	SizeHead   = fyne.ThemeSizeName("head")   // 15
	SizeText   = theme.SizeNameText           // 14
	SizeSmall  = theme.SizeNameCaptionText    // 12
	// sizeUnit is how much larger than usual the text is, 1 for not.
	sizeUnit = fyne.ThemeSizeName("unit")
)

// The corners: 8 of what is pressed or typed into, 12 of what holds something.
const (
	corner     = 8
	cardCorner = 12
)

// Theme is the program's face: the toolkit's fonts and icons in colors and sizes of
// its own. The zero value is of the usual size, light or dark as the system is.
type Theme struct {
	Brightness Brightness
	Larger     float32 // the sizes of text are multiplied by it; 0 is 1
}

// Color answers in the chosen brightness, whatever the system's is.
func (t Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	if t.IsDark(variant) {
		return colorIn(darkColors, name)
	}
	return colorIn(lightColors, name)
}

// IsDark tells whether the theme is dark, where the system's brightness is a variant.
func (t Theme) IsDark(variant fyne.ThemeVariant) bool {
	return t.Brightness == Dark || t.Brightness == AsSystem && variant == theme.VariantDark
}

// Font is the toolkit's: Noto Sans, whose figures are of one width.
func (t Theme) Font(style fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(style) }

// Icon is the toolkit's.
func (t Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size returns a size in units of the window.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	unit := t.Larger
	if unit == 0 {
		unit = 1
	}
	switch name {
	case sizeUnit:
		return unit
	case SizeFigure:
		return 28 * unit
	case SizeTitle:
		return 18 * unit
	case SizeHead:
		return 15 * unit
	case SizeText:
		return 14 * unit
	case SizeSmall:
		return 12 * unit
	case theme.SizeNameInlineIcon:
		return 20 * unit
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameMenuRadius, theme.SizeNameSelectionRadius:
		return corner
	case theme.SizeNameModalBlurRadius: // a veil lies over the page: to blur it again at each blink of a caret costs half a processor
		return 0
	case theme.SizeNameDialogRadius, theme.SizeNameCardRadius, theme.SizeNamePopupRadius:
		return cardCorner
	}
	return theme.DefaultTheme().Size(name)
}

// Grown returns a length that grows with the text of a widget.
func Grown(w fyne.Widget, length float32) float32 {
	if unit := theme.CurrentForWidget(w).Size(sizeUnit); unit > 0 {
		return length * unit
	}
	return length // another theme than the program's
}

// unit is how much larger than usual the text of the program is.
func unit() float32 {
	if unit := fyne.CurrentApp().Settings().Theme().Size(sizeUnit); unit > 0 {
		return unit
	}
	return 1
}

// shade returns a color of a widget's theme; the program's own, where another theme
// does not have it.
func shade(w fyne.Widget, name fyne.ThemeColorName) color.Color {
	variant := fyne.CurrentApp().Settings().ThemeVariant()
	found := theme.CurrentForWidget(w).Color(name, variant)
	if found == nil || found == color.Transparent {
		return Theme{}.Color(name, variant)
	}
	return found
}
