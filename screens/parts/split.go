package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// splitLine is how wide the line is that parts two things, and is dragged.
const splitLine = 3

// NewDivided shows the two sides of a split with a thin line between them in place of
// the toolkit's bar, which has the color of a shadow.
func NewDivided(split *container.Split) fyne.CanvasObject {
	split.Leading = container.NewThemeOverride(split.Leading, present{})
	split.Trailing = container.NewThemeOverride(split.Trailing, present{})
	return container.NewThemeOverride(split, divider{})
}

// present is the program's theme, whichever it is at the time.
type present struct{}

func (present) theme() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

// Color is the program's.
func (p present) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return p.theme().Color(name, v)
}

// Font is the program's.
func (p present) Font(style fyne.TextStyle) fyne.Resource { return p.theme().Font(style) }

// Icon is the program's.
func (p present) Icon(name fyne.ThemeIconName) fyne.Resource { return p.theme().Icon(name) }

// Size is the program's.
func (p present) Size(name fyne.ThemeSizeName) float32 { return p.theme().Size(name) }

// divider is the program's theme, but for the bar of a split.
type divider struct{ present }

// Color has the bar of a split be a line.
func (d divider) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch name {
	case theme.ColorNameShadow:
		name = theme.ColorNameSeparator
	case theme.ColorNameForeground: // the handle, which else is the darkest thing in view
		name = ColorFreeSeat
	}
	return d.present.Color(name, v)
}

// Size has it be thin.
func (d divider) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameSplitThickness {
		return splitLine
	}
	return d.present.Size(name)
}
