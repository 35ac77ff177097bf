package parts

import (
	"reflect"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// maxBadges is how many badges a cell shows; a list says the most urgent ones.
const maxBadges = 2

// CellText is what a cell of a table shows. The zero value is an empty cell.
type CellText struct {
	Text   string
	Lines  []string    // what else stands below, each on a line of its own
	Below  string      // a second line that stands back
	Yields bool        // the second line gives way to a text that has no room on the first
	Badges []BadgeText // in place of the second line
	Right  bool        // numbers stand to the right
	Strong bool
	Faint  bool // it stands back, as what is left out
	Over   int  // so many cells to the right are empty: the text goes on over them
	Head   bool // it is of a row over a group
	// Monogram is the vendor whose monogram stands before the text, Initials the
	// person; empty is none.
	Monogram, Initials string
	// Bar shows Assigned of Total below the text, which is small then.
	Bar             bool
	Assigned, Total int
}

// textSize is the size of the upper line.
func (s CellText) textSize() fyne.ThemeSizeName {
	if s.Bar {
		return SizeSmall
	}
	return SizeText
}

// lower is the second line, and whether there is one.
func (s CellText) lower() (text string, there bool) {
	text = strings.Join(append(s.Lines[:len(s.Lines):len(s.Lines)], ifSaid(s.Below)...), "\n")
	return text, s.Bar || text != "" || len(s.Badges) > 0
}

func ifSaid(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// Cell is one cell of a [Table].
type Cell struct {
	widget.BaseWidget
	table       *Table
	row, column int
	selected    bool
	here        bool // the keyboard is in its row, while others may be selected
	shows       CellText
	goesOver    float32 // the width of what is to the right that its text was laid out over
	shown       bool    // something was shown
	keyed, bar  bool    // the keyboard is on it, and was when it was drawn
}

func newCell(table *Table) *Cell {
	c := &Cell{table: table}
	c.ExtendBaseWidget(c)
	return c
}

// show shows what stands in a row and column. What is on view already is not laid out
// anew: a table asks all its cells whenever something happens, and text takes long.
func (c *Cell) show(row, column int, selected, here bool, shows CellText) {
	same := c.shown && c.selected == selected && c.here == here && reflect.DeepEqual(c.shows, shows)
	c.row, c.column, c.selected, c.here, c.shows, c.shown = row, column, selected, here, shows, true
	over := c.over()
	if same = same && over == c.goesOver && c.keyed == c.bar; same {
		return
	}
	c.goesOver, c.bar = over, c.keyed
	c.Refresh()
}

// over is the width of the empty cells to the right that the text goes on over.
func (c *Cell) over() (width float32) {
	for i := c.column + 1; i <= c.column+c.shows.Over && i < len(c.table.widths); i++ {
		width += c.table.widths[i] + c.Theme().Size(theme.SizeNamePadding)
	}
	return width
}

// Selected tells whether the cell is drawn as one of a row that is selected.
func (c *Cell) Selected() bool { return c.selected }

// Tapped selects the cell's row.
func (c *Cell) Tapped(*fyne.PointEvent) { c.table.tapRow(c.row, c.column) }

// TappedSecondary asks for the row's menu.
func (c *Cell) TappedSecondary(at *fyne.PointEvent) {
	c.table.takeFocus()
	c.table.picking.mouse, c.table.pointed, c.table.asksMenu = 0, c.row, false
	if c.table.Picks == nil || !c.table.Picks.Has(c.row) { // the menu of several is for all of them
		c.table.pickRow(c.row, 0)
	}
	if c.table.OnMenu != nil {
		c.table.OnMenu(c.row, at.AbsolutePosition)
	}
}

// AccessibilityLabel says all that the cell shows.
func (c *Cell) AccessibilityLabel() string {
	lower, _ := c.shows.lower()
	label := c.shows.Text + " " + lower
	for _, badge := range c.shows.Badges {
		label += " " + badge.Text
	}
	return label
}

// AccessibilityRole is a text's.
func (c *Cell) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
