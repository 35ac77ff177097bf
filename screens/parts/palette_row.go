package parts

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// paletteRow is a row of what is offered below a field. The keyboard stays in the
// field.
type paletteRow struct {
	widget.BaseWidget
	shows          PaletteRow
	chosen         bool
	taken, hovered func()
	width          float32 // as wide as the palette lays it out; 0 before
}

// fit folds the texts for a width, before the palette asks how high the row is.
func (r *paletteRow) fit(width float32) {
	if r.width != width {
		r.width = width
		r.Refresh()
	}
}

func newPaletteRow(shows PaletteRow, taken, hovered func()) *paletteRow {
	r := &paletteRow{shows: shows, taken: taken, hovered: hovered}
	r.ExtendBaseWidget(r)
	return r
}

func (r *paletteRow) setChosen(chosen bool) {
	if r.chosen != chosen {
		r.chosen = chosen
		r.Refresh()
	}
}

// Tapped takes what the row offers.
func (r *paletteRow) Tapped(*fyne.PointEvent) { r.taken() }

// MouseIn implements desktop.Hoverable.
func (r *paletteRow) MouseIn(*desktop.MouseEvent) {}

// MouseMoved chooses the row: a pointer that lies still while others come under it
// does not.
func (r *paletteRow) MouseMoved(*desktop.MouseEvent) {
	if !r.chosen {
		r.hovered()
	}
}

// MouseOut implements desktop.Hoverable.
func (r *paletteRow) MouseOut() {}

// AccessibilityLabel says all that the row shows.
func (r *paletteRow) AccessibilityLabel() string {
	return r.shows.Title + " " + r.shows.Detail + " " + r.shows.Off + " " + r.shows.Shortcut
}

// AccessibilityRole is a button's: it is pressed.
func (r *paletteRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the row.
func (r *paletteRow) CreateRenderer() fyne.WidgetRenderer {
	renderer := &paletteRowRenderer{row: r, back: canvas.NewRectangle(color.Transparent), keys: newKeyBar(), title: newCellLabel(), detail: newCellLabel(), shortcut: widget.NewLabel("")}
	renderer.Refresh()
	return renderer
}

type paletteRowRenderer struct {
	row                     *paletteRow
	back, keys              *canvas.Rectangle
	title, detail, shortcut *widget.Label
}

func (r *paletteRowRenderer) Destroy() {}

func (r *paletteRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(120, r.title.MinSize().Height+r.below())
}

// below is how much the second line adds.
func (r *paletteRowRenderer) below() float32 {
	if r.detail.Text == "" {
		return 0
	}
	return r.detail.MinSize().Height - paletteOverlap
}

// paletteOverlap is by how much the room around two lines overlaps.
const paletteOverlap = 14

func (r *paletteRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.keys, r.title, r.detail, r.shortcut}
}

func (r *paletteRowRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	layKeyBar(r.keys, size)
	end := r.shortcut.MinSize()
	r.shortcut.Resize(end)
	r.shortcut.Move(fyne.NewPos(size.Width-end.Width, (size.Height-end.Height)/2))
	if r.shortcut.Text == "" {
		end.Width = 0
	}
	r.title.Resize(fyne.NewSize(size.Width-end.Width, r.title.MinSize().Height))
	r.detail.Move(fyne.NewPos(0, r.title.MinSize().Height-paletteOverlap))
	r.detail.Resize(fyne.NewSize(size.Width-end.Width, r.detail.MinSize().Height))
}

func (r *paletteRowRenderer) Refresh() {
	shows := r.row.shows
	th, variant := r.row.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.back.CornerRadius, r.back.FillColor = 8, color.Transparent
	if r.row.chosen {
		r.back.FillColor = th.Color(ColorTint, variant)
	}
	showKeyBar(r.row, r.keys, r.row.chosen)
	r.title.Importance = widget.MediumImportance
	below := shows.Detail
	if shows.Off != "" {
		below, r.title.Importance = shows.Off, widget.LowImportance
	}
	r.detail.Importance, r.detail.SizeName = widget.LowImportance, theme.SizeNameCaptionText
	r.shortcut.Importance, r.shortcut.SizeName = widget.LowImportance, theme.SizeNameCaptionText
	r.shortcut.SetText(shows.Shortcut)
	r.title.SetText(r.folded(shows.Title, theme.SizeNameText))
	r.detail.SetText(r.folded(below, theme.SizeNameCaptionText))
	r.Layout(r.row.Size())
	r.back.Refresh()
}

// folded is a text on as many lines as it needs beside the shortcut: nothing of it is cut.
func (r *paletteRowRenderer) folded(text string, size fyne.ThemeSizeName) string {
	th := r.row.Theme()
	room := r.row.width - 2*th.Size(theme.SizeNameInnerPadding)
	if r.shortcut.Text != "" {
		room -= r.shortcut.MinSize().Width
	}
	var lines []string
	for text != "" {
		var line string
		line, text = foldLine(text, room, th.Size(size), fyne.TextStyle{})
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
