package parts_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"seatbook/screens/parts"
)

// readable is the least contrast of text that everybody can read (WCAG 2.2, 1.4.3).
const readable = 4.5

// luminance is the relative luminance of a color, by the formula of WCAG 2.2.
func luminance(c color.NRGBA) float64 {
	part := func(of uint8) float64 {
		s := float64(of) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// over lays a color that may be seen through over an opaque one.
func over(top, below color.NRGBA) color.NRGBA {
	mix := func(t, b uint8) uint8 {
		return uint8((int(t)*int(top.A) + int(b)*(255-int(top.A))) / 255)
	}
	return color.NRGBA{R: mix(top.R, below.R), G: mix(top.G, below.G), B: mix(top.B, below.B), A: 255}
}

// What stands on what. A surface of several names lies one over the other.
func stands() map[fyne.ThemeColorName][][]fyne.ThemeColorName {
	plain := [][]fyne.ThemeColorName{
		{theme.ColorNameBackground},
		{parts.ColorSurface},
		{parts.ColorRaised},
		{theme.ColorNameOverlayBackground},
		{theme.ColorNameMenuBackground},
		{theme.ColorNameHeaderBackground},
		{theme.ColorNameInputBackground},
		{theme.ColorNameSelection},
		{parts.ColorTint},
		{parts.ColorChip},
		{theme.ColorNameButton},
		{theme.ColorNameDisabledButton},
		{parts.ColorSurface, theme.ColorNameHover},
		{theme.ColorNameBackground, theme.ColorNameHover},
		{theme.ColorNameMenuBackground, theme.ColorNameHover},
		{theme.ColorNameInputBackground, theme.ColorNameHover},
	}
	pressed := append([][]fyne.ThemeColorName{
		{theme.ColorNameButton, theme.ColorNameHover},
		{theme.ColorNameButton, theme.ColorNameFocus},
		{theme.ColorNameButton, theme.ColorNamePressed},
		{theme.ColorNameMenuBackground, theme.ColorNameFocus},
		{theme.ColorNameInputBackground, theme.ColorNameFocus},
	}, plain...)
	return map[fyne.ThemeColorName][][]fyne.ThemeColorName{
		theme.ColorNameForeground:  pressed,
		theme.ColorNameDisabled:    plain,
		theme.ColorNamePlaceHolder: plain,
		// Shortcuts in menus are of this color, also on the entry that the keyboard is on.
		parts.ColorShortcut:                {{theme.ColorNameMenuBackground}, {theme.ColorNameMenuBackground, theme.ColorNameHover}, {parts.ColorTint}},
		theme.ColorNamePrimary:             {{theme.ColorNameBackground}, {parts.ColorSurface}, {parts.ColorTint}, {parts.ColorRaised}, {theme.ColorNameOverlayBackground}, {parts.ColorTint, theme.ColorNameHover}},
		theme.ColorNameHyperlink:           {{theme.ColorNameBackground}, {parts.ColorSurface}, {theme.ColorNameOverlayBackground}},
		theme.ColorNameError:               {{theme.ColorNameBackground}, {parts.ColorSurface}, {theme.ColorNameOverlayBackground}, {parts.ColorRaised}, {parts.ColorTint}},
		theme.ColorNameWarning:             {{theme.ColorNameBackground}, {parts.ColorSurface}, {theme.ColorNameOverlayBackground}, {parts.ColorRaised}, {parts.ColorTint}},
		theme.ColorNameSuccess:             {{theme.ColorNameBackground}, {parts.ColorSurface}, {theme.ColorNameOverlayBackground}},
		parts.ColorAsk:                     {{parts.ColorAskBack}, {parts.ColorSurface}, {theme.ColorNameBackground}},
		parts.ColorBad:                     {{parts.ColorBadBack}, {parts.ColorSurface}, {theme.ColorNameBackground}},
		parts.ColorOnToast:                 {{parts.ColorToast}},
		parts.ColorToastAct:                {{parts.ColorToast}},
		theme.ColorNameForegroundOnPrimary: {{theme.ColorNamePrimary}, {theme.ColorNamePrimary, theme.ColorNameHover}},
		theme.ColorNameForegroundOnError:   {{theme.ColorNameError}},
		theme.ColorNameForegroundOnWarning: {{theme.ColorNameWarning}},
		theme.ColorNameForegroundOnSuccess: {{theme.ColorNameSuccess}},
	}
}

// Every text can be read on everything that it stands on, light and dark.
func TestContrast(t *testing.T) {
	newApp(t)
	for name, brightness := range map[string]parts.Brightness{"light": parts.Light, "dark": parts.Dark} {
		face := parts.Theme{Brightness: brightness}
		shade := func(name fyne.ThemeColorName) color.NRGBA {
			return color.NRGBAModel.Convert(face.Color(name, theme.VariantLight)).(color.NRGBA)
		}
		for text, surfaces := range stands() {
			for _, layers := range surfaces {
				back := shade(layers[0])
				for _, layer := range layers[1:] {
					back = over(shade(layer), back)
				}
				if back.A != 255 {
					t.Errorf("%s: what is under %s can be seen through", name, layers[0])
				}
				if got := contrast(shade(text), back); got < readable {
					t.Errorf("%s: %s on %v has a contrast of %.2f, want %.1f", name, text, layers, got, readable)
				}
			}
		}
	}
}

// What is filled in, chosen or ticked is seen by its border, wherever it stands.
func TestContrastOfBorders(t *testing.T) {
	newApp(t)
	const seen = 3.0 // WCAG 2.2, 1.4.11
	for name, brightness := range map[string]parts.Brightness{"light": parts.Light, "dark": parts.Dark} {
		face := parts.Theme{Brightness: brightness}
		shade := func(name fyne.ThemeColorName) color.NRGBA {
			return color.NRGBAModel.Convert(face.Color(name, theme.VariantLight)).(color.NRGBA)
		}
		for _, on := range []fyne.ThemeColorName{theme.ColorNameBackground, parts.ColorSurface, parts.ColorRaised, parts.ColorTint} {
			if got := contrast(shade(theme.ColorNameInputBorder), shade(on)); got < seen {
				t.Errorf("%s: a border on %s has a contrast of %.2f, want %.1f", name, on, got, seen)
			}
		}
		const marked = 1.25 // text that is selected is seen in a field, and read
		if got := contrast(shade(theme.ColorNameSelection), shade(theme.ColorNameInputBackground)); got < marked {
			t.Errorf("%s: what is selected in a field has a contrast of %.2f, want %.2f", name, got, marked)
		}
	}
}

// White letters can be read on every color of a monogram.
func TestContrastOfMonograms(t *testing.T) {
	for _, rgb := range parts.MonogramColors() {
		back := color.NRGBA{R: uint8(rgb >> 16), G: uint8(rgb >> 8), B: uint8(rgb), A: 255}
		if got := contrast(color.NRGBA{R: 255, G: 255, B: 255, A: 255}, back); got < readable {
			t.Errorf("white on %06X has a contrast of %.2f", rgb, got)
		}
	}
}

// Nothing that the toolkit asks the theme for is missing, in the system's brightness
// or the chosen one.
func TestThemeIsWhole(t *testing.T) {
	newApp(t)
	names := []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameButton, theme.ColorNameDisabled, theme.ColorNameDisabledButton, theme.ColorNameError,
		theme.ColorNameFocus, theme.ColorNameForeground, theme.ColorNameForegroundOnError, theme.ColorNameForegroundOnPrimary,
		theme.ColorNameForegroundOnSuccess, theme.ColorNameForegroundOnWarning, theme.ColorNameHeaderBackground, theme.ColorNameHover,
		theme.ColorNameHyperlink, theme.ColorNameInnerWindowBorder, theme.ColorNameInnerWindowBorderInactive, theme.ColorNameInputBackground,
		theme.ColorNameInputBorder, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground, theme.ColorNamePlaceHolder,
		theme.ColorNamePressed, theme.ColorNamePrimary, theme.ColorNameScrollBar, theme.ColorNameSelection,
		theme.ColorNameSeparator, theme.ColorNameShadow, theme.ColorNameSuccess, theme.ColorNameWarning,
	}
	for _, name := range names {
		for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
			if (parts.Theme{}).Color(name, variant) == color.Transparent {
				t.Errorf("the theme has no %s", name)
			}
		}
	}
	system := parts.Theme{}
	if system.Color(theme.ColorNameBackground, theme.VariantDark) != (parts.Theme{Brightness: parts.Dark}).Color(theme.ColorNameBackground, theme.VariantLight) {
		t.Error("the system's brightness is not taken")
	}
}

// Text grows by the setting, and what is drawn beside it with it; corners don't.
func TestThemeGrows(t *testing.T) {
	newApp(t)
	usual, larger := parts.Theme{}, parts.Theme{Larger: 1.5}
	for size, want := range map[fyne.ThemeSizeName]float32{parts.SizeFigure: 28, parts.SizeTitle: 18, parts.SizeHead: 15, parts.SizeText: 14, parts.SizeSmall: 12} {
		if usual.Size(size) != want || larger.Size(size) != 1.5*want {
			t.Errorf("%s is %v and %v, want %v and half as much more", size, usual.Size(size), larger.Size(size), want)
		}
	}
	if usual.Size(theme.SizeNameInputRadius) != larger.Size(theme.SizeNameInputRadius) {
		t.Error("corners grow")
	}
	fyne.CurrentApp().Settings().SetTheme(larger)
	if got := parts.NewMonogram("Adobe", 32).MinSize(); got != fyne.NewSquareSize(48) {
		t.Errorf("a monogram of 32 is %v", got)
	}
}
