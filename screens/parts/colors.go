package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// colorSet is the colors of one brightness, as 0xRRGGBB.
type colorSet struct {
	app, surface, raised, line, edge, field uint32
	menu                                    uint32
	text, dim                               uint32
	accent, onAccent, tint, marked          uint32 // marked is text that is selected
	chip, toastAct                          uint32
	ask, askBack, bad, badBack              uint32
	hover, veil                             color.NRGBA
	shadow                                  uint8 // how much can be seen of one: a line parts things
}

// Amber asks, red is wrong or lost, nothing else has a color but the accent.
var (
	lightColors = colorSet{
		app: 0xF4F6F8, surface: 0xFFFFFF, raised: 0xF9FAFB, line: 0xE1E6EB, edge: 0xC6D0D8, field: 0x7C8995, menu: 0xFFFFFF,
		text: 0x17202B, dim: 0x56636F, accent: 0x0F6E66, onAccent: 0xFFFFFF, tint: 0xE3F2EF, marked: 0xC4E4DE,
		toastAct: 0x8FDDD0, chip: 0xEDF0F3, ask: 0x7A5200, askBack: 0xFFF3D6, bad: 0xB3261E, badBack: 0xFCEBE9,
		hover: color.NRGBA{R: 0x17, G: 0x20, B: 0x2B, A: 0x0C}, veil: color.NRGBA{R: 0x17, G: 0x20, B: 0x2B, A: 0x33}, shadow: 0x2C,
	}
	darkColors = colorSet{
		app: 0x11161B, surface: 0x191F26, raised: 0x202830, line: 0x2C3640, edge: 0x44525E, field: 0x6D7A87, menu: 0x2A343E, // no edge parts a menu from what it lies over
		text: 0xE7ECF1, dim: 0xA4B1BE, accent: 0x56C7B6, onAccent: 0x0B1F1C, tint: 0x17332F, marked: 0x1D4741,
		toastAct: 0x0F6E66, chip: 0x29323B, ask: 0xF0C566, askBack: 0x352B13, bad: 0xFF9488, badBack: 0x3E221F,
		hover: color.NRGBA{R: 0xE7, G: 0xEC, B: 0xF1, A: 0x10}, veil: color.NRGBA{A: 0x80}, shadow: 0x60,
	}
)

func opaque(rgb uint32) color.NRGBA {
	return color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 0xFF}
}

func seeThrough(rgb uint32, alpha uint8) color.NRGBA {
	c := opaque(rgb)
	c.A = alpha
	return c
}

// colorIn returns the color of a name, the toolkit's names among them.
func colorIn(set colorSet, name fyne.ThemeColorName) color.Color {
	switch name {
	case theme.ColorNameBackground:
		return opaque(set.app)
	case ColorSurface, theme.ColorNameOverlayBackground, theme.ColorNameHeaderBackground:
		return opaque(set.surface)
	case theme.ColorNameMenuBackground:
		return opaque(set.menu)
	case ColorRaised, theme.ColorNameInputBackground:
		return opaque(set.raised)
	case theme.ColorNameSeparator, theme.ColorNameInnerWindowBorder, theme.ColorNameInnerWindowBorderInactive:
		return opaque(set.line)
	case theme.ColorNameInputBorder: // what is filled in or ticked is found by its border alone
		return opaque(set.field)
	case ColorEdge, ColorFreeSeat:
		return opaque(set.edge)
	case theme.ColorNameForeground, ColorToast:
		return opaque(set.text)
	case ColorOnToast:
		return opaque(set.app)
	case theme.ColorNameDisabled, theme.ColorNamePlaceHolder, ColorShortcut: // what stands back can be read all the same
		return opaque(set.dim)
	case theme.ColorNamePrimary, theme.ColorNameHyperlink, theme.ColorNameSuccess, ColorSeat:
		return opaque(set.accent)
	case theme.ColorNameForegroundOnPrimary, theme.ColorNameForegroundOnSuccess, theme.ColorNameForegroundOnWarning, theme.ColorNameForegroundOnError:
		return opaque(set.onAccent)
	case ColorTint:
		return opaque(set.tint)
	case theme.ColorNameSelection:
		return opaque(set.marked)
	case ColorChip, theme.ColorNameButton, theme.ColorNameDisabledButton:
		return opaque(set.chip)
	case ColorAsk, theme.ColorNameWarning:
		return opaque(set.ask)
	case ColorAskBack:
		return opaque(set.askBack)
	case ColorBad, theme.ColorNameError:
		return opaque(set.bad)
	case ColorBadBack:
		return opaque(set.badBack)
	case theme.ColorNameHover:
		return set.hover
	case ColorVeil:
		return set.veil
	case theme.ColorNameShadow:
		return color.NRGBA{A: set.shadow}
	}
	return toneOf(set, name)
}

// toneOf returns the colors that lie over others.
func toneOf(set colorSet, name fyne.ThemeColorName) color.Color {
	switch name {
	case ColorToastAct:
		return opaque(set.toastAct)
	case theme.ColorNameFocus:
		return seeThrough(set.accent, 0x40)
	case theme.ColorNamePressed:
		return seeThrough(set.text, 0x26)
	case theme.ColorNameScrollBar:
		return seeThrough(set.dim, 0x99)
	}
	return color.Transparent
}
