package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// maxBadges is how many badges a cell shows; a list says the most urgent ones.
const maxBadges = 2

// CellText is what a cell of a table shows. The zero value is an empty cell.
type CellText struct {
	Text   string
	Below  string      // a second line that stands back
	Badges []BadgeText // in place of the second line
	Right  bool        // numbers stand to the right
	Strong bool
	Faint  bool // it stands back, as what is left out
	Over   int  // so many cells to the right are empty: the text goes on over them
	// Bar shows Assigned of Total below the text.
	Bar             bool
	Assigned, Total int
}

// Cell is one cell of a [Table].
type Cell struct {
	widget.BaseWidget
	table       *Table
	row, column int
	selected    bool
	shows       CellText
}

func newCell(table *Table) *Cell {
	c := &Cell{table: table}
	c.ExtendBaseWidget(c)
	return c
}

func (c *Cell) show(row, column int, selected bool, shows CellText) {
	c.row, c.column, c.selected, c.shows = row, column, selected, shows
	c.Refresh()
}

// over is the width of the empty cells to the right that the text goes on over.
func (c *Cell) over() (width float32) {
	for i := c.column + 1; i <= c.column+c.shows.Over && i < len(c.table.widths); i++ {
		width += c.table.widths[i] + c.Theme().Size(theme.SizeNamePadding)
	}
	return width
}

// Tapped selects the cell's row.
func (c *Cell) Tapped(*fyne.PointEvent) { c.table.tapRow(c.row, c.column) }

// TappedSecondary asks for the row's menu.
func (c *Cell) TappedSecondary(at *fyne.PointEvent) {
	c.table.takeFocus()
	c.table.picking.mouse = 0
	if c.table.Picks == nil || !c.table.Picks.Has(c.row) { // the menu of several is for all of them
		c.table.pickRow(c.row, 0)
	}
	if c.table.OnMenu != nil {
		c.table.OnMenu(c.row, at.AbsolutePosition)
	}
}

// AccessibilityLabel says all that the cell shows.
func (c *Cell) AccessibilityLabel() string {
	label := c.shows.Text + " " + c.shows.Below
	for _, badge := range c.shows.Badges {
		label += " " + badge.Text
	}
	return label
}

// AccessibilityRole is a text's.
func (c *Cell) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the cell.
func (c *Cell) CreateRenderer() fyne.WidgetRenderer {
	r := &cellRenderer{cell: c, back: canvas.NewRectangle(color.Transparent), text: newCellLabel(), below: newCellLabel(), bar: NewSeatBar()}
	for range maxBadges {
		r.badges = append(r.badges, NewBadge(BadgeText{}))
	}
	r.Refresh()
	return r
}

func newCellLabel() *widget.Label {
	l := widget.NewLabel("")
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

type cellRenderer struct {
	cell        *Cell
	back        *canvas.Rectangle
	text, below *widget.Label
	folded      bool // the text goes on on the lower line
	bar         *SeatBar
	badges      []*Badge
}

// cellHeight is the height of a row in which two lines fit.
const cellHeight = 44

func (r *cellRenderer) Destroy()           {}
func (r *cellRenderer) MinSize() fyne.Size { return fyne.NewSize(48, cellHeight) }
func (r *cellRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.back, r.text, r.below, r.bar}
	for _, badge := range r.badges {
		objects = append(objects, badge)
	}
	return objects
}

// Layout puts the text on the upper line where there is a lower one, and in the
// middle where there is none.
func (r *cellRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	size.Width += r.cell.over()
	r.fold(size.Width)
	textHeight := r.text.MinSize().Height
	if !r.hasLowerLine() && !r.folded {
		r.text.Move(fyne.NewPos(0, (size.Height-textHeight)/2))
		r.text.Resize(fyne.NewSize(size.Width, textHeight))
		return
	}
	inset := r.cell.Theme().Size(theme.SizeNameInnerPadding)
	r.text.Move(fyne.NewPos(0, -4))
	r.text.Resize(fyne.NewSize(size.Width, textHeight))
	r.below.Move(fyne.NewPos(0, 14))
	r.below.Resize(fyne.NewSize(size.Width, r.below.MinSize().Height))
	r.bar.Move(fyne.NewPos(inset, 27))
	r.bar.Resize(fyne.NewSize(size.Width-2*inset, seatBarHeight))
	x := inset
	for _, badge := range r.badges {
		least := badge.MinSize()
		badge.Move(fyne.NewPos(x, 23))
		badge.Resize(fyne.NewSize(min(least.Width, max(0, size.Width-x-2)), least.Height))
		x += least.Width + 4
	}
}

// fold goes on with a text that is too long for its line on the lower one, where
// nothing else stands there.
func (r *cellRenderer) fold(width float32) {
	s := r.cell.shows
	first, rest := s.Text, ""
	if !r.hasLowerLine() && !s.Right {
		th := r.cell.Theme()
		first, rest = foldLine(s.Text, width-2*th.Size(theme.SizeNameInnerPadding), th.Size(theme.SizeNameText), r.text.TextStyle)
	}
	r.folded = rest != ""
	r.below.Importance, r.below.SizeName, r.below.TextStyle = widget.LowImportance, theme.SizeNameCaptionText, fyne.TextStyle{}
	if r.folded {
		r.below.Importance, r.below.SizeName, r.below.TextStyle = widget.MediumImportance, theme.SizeNameText, r.text.TextStyle
	}
	r.text.SetText(first)
	r.below.Hidden = s.Below+rest == ""
	r.below.SetText(s.Below + rest)
}

// foldLine returns the words of a text that fit on a line, and the rest. What has
// no room at all, or needs no fold, is one line.
func foldLine(text string, width, size float32, style fyne.TextStyle) (line, rest string) {
	fits := func(text string) bool { return fyne.MeasureText(text, size, style).Width <= width }
	if width <= 0 || fits(text) {
		return text, ""
	}
	end := 0
	for i, r := range text {
		if r == ' ' {
			if !fits(text[:i]) {
				break
			}
			end = i
		}
	}
	if end == 0 {
		return text, ""
	}
	return text[:end], text[end+1:]
}

func (r *cellRenderer) hasLowerLine() bool {
	s := r.cell.shows
	return s.Bar || s.Below != "" || len(s.Badges) > 0
}

func (r *cellRenderer) Refresh() {
	s := r.cell.shows
	th, variant := r.cell.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.back.FillColor = color.Transparent
	if r.cell.selected {
		r.back.FillColor = th.Color(theme.ColorNameSelection, variant)
	}
	r.text.TextStyle.Bold = s.Strong
	r.text.Importance = widget.MediumImportance
	if s.Faint {
		r.text.Importance = widget.LowImportance
	}
	r.text.Alignment = fyne.TextAlignLeading
	if s.Right {
		r.text.Alignment = fyne.TextAlignTrailing
	}
	r.bar.Hidden = !s.Bar
	for i, badge := range r.badges {
		badge.Hidden = i >= len(s.Badges)
		if !badge.Hidden {
			badge.Say(s.Badges[i])
		}
	}
	if s.Bar {
		r.bar.SetSeats(s.Assigned, s.Total)
	}
	r.Layout(r.cell.Size())
	r.back.Refresh()
}
