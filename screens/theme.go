package screens

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
)

// look is the toolkit's theme, light or dark as the user chose.
type look struct {
	fyne.Theme
	chosen data.Theme
}

func newLook(chosen data.Theme) look { return look{theme.DefaultTheme(), chosen} }

// Color answers in the chosen brightness, whatever the system's is. Text that
// stands back is darker than the toolkit's, so that it can still be read.
func (l look) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	switch l.chosen {
	case data.ThemeLight:
		variant = theme.VariantLight
	case data.ThemeDark:
		variant = theme.VariantDark
	}
	switch {
	case name == theme.ColorNameForegroundOnWarning: // white on orange is hard to read
		return color.NRGBA{R: 0x1c, G: 0x1c, B: 0x1c, A: 0xff}
	case name != theme.ColorNameDisabled:
		return l.Theme.Color(name, variant)
	case variant == theme.VariantLight:
		return color.NRGBA{R: 0x5f, G: 0x62, B: 0x68, A: 0xff}
	default:
		return color.NRGBA{R: 0xa6, G: 0xa9, B: 0xb0, A: 0xff}
	}
}
