package parts

import (
	"cmp"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Column is one column of a table.
type Column struct {
	Key    string // by which it is sorted; empty when it can't be
	Name   string // by which it is kept whether it is shown; empty is Key
	Hidden bool   // until the user shows it
	Title  string
	Width  float32 // until the user drags it; 0 takes a share of what is left
	Weight float32 // how large a share; 0 is 1
	Least  float32 // below which a share does not shrink; 0 is leastWidth
	Wants  float32 // what it gets where there is room, text first
	Right  bool
	// Figure is a column of numbers: it is as wide as the widest of them, which is
	// never cut (see Fit).
	Figure bool
	// Drops is in which order columns go where there is no room for all; 0 stays.
	Drops int
}

// leastWidth is the width below which a column does not shrink by itself.
const leastWidth = 90

// Table is a list with columns that can be sorted and dragged, of which one row
// is selected, or several where it has Picks. It shows a window of rows and asks Cell
// for what is on view.
type Table struct {
	widget.Table
	Rows  func() int
	Cell  func(row, column int) CellText // the column's place among all, those that are not shown too
	Picks RowPicks                       // nil lets one row be selected
	// There tells whether a row is at hand, so that measuring asks for none; nil is all.
	There func(row int) bool
	// RowHeight is how high a row is in units of text of the usual size; 0 is enough
	// for two lines.
	RowHeight float32

	OnSelect func(row int)
	OnOpen   func(row int) // Enter, or a double click
	OnMenu   func(row int, at fyne.Position)
	OnRemove func(row int) // Delete
	OnSort   func(key string)
	OnWidths func([]float32) // the user has dragged a column
	OnCopy   func()
	OnMoved  func() // another row may be selected, or it has come to stand elsewhere
	// OnDrag returns what is done with a row that is dragged, nil where it can't be.
	OnDrag func(row int) *RowDrag
	// OnEdit returns how a cell is edited in place, nil where it can't be.
	OnEdit func(row, column int) *CellEdit
	// OnColumns lets the user choose the columns; it is told their names in their order.
	OnColumns   func(names []string)
	ColumnWords ColumnWords

	arranging  arranging
	columns    []Column // those that are shown
	chosen     bool     // by the user, so that none goes for want of room
	picking    picking
	cells      []*Cell
	carrying   carrying // a row that is dragged
	over       int      // the row under what is dragged from elsewhere, counted from 1; 0 is none
	widths     []float32
	measured   figures
	narrow     bool  // a figure that was drawn needs more room than its column has
	foot       *Foot // under the table, nil for none
	scroll     *container.Scroll
	tall       bool // texts that need more than two lines get them
	heights    map[int]float32
	fitted     fitted
	drawn      drawn
	dragged    bool
	selected   int
	pointed    int  // the row that was clicked last, and no key was typed since; -1 for none
	leads      bool // the selected row leads the list: it begins at the one before
	hasKeys    bool
	asksMenu   bool     // a key asks for the menu of a row, which may come later
	head       *heading // nil while the keyboard is in the rows
	sortedBy   string
	descending bool
	tappedRow  int
	tappedAt   time.Time
}

// NewTable returns a table. widths are the remembered ones, nil for none.
func NewTable(columns []Column, widths []float32) *Table {
	t := &Table{arranging: arrangedAs(columns), selected: -1, pointed: -1}
	t.columns = t.arranging.columns()
	t.widths = make([]float32, len(t.columns))
	if len(widths) == len(t.columns) {
		copy(t.widths, widths)
		t.dragged = true
	}
	t.Rows = func() int { return 0 } // until the screen says
	t.Length = func() (int, int) { return t.Rows(), len(t.columns) }
	t.CreateCell = func() fyne.CanvasObject {
		cell := newCell(t)
		t.cells = append(t.cells, cell)
		return cell
	}
	t.UpdateCell = func(id widget.TableCellID, cell fyne.CanvasObject) {
		cell.(*Cell).keyed = id.Col == 0 && t.isKeyed(id.Row)
		cell.(*Cell).show(id.Row, id.Col, t.isPicked(id.Row) || t.over == id.Row+1, t.several() && id.Row == t.selected || t.over == id.Row+1, t.shows(id))
	}
	t.ShowHeaderRow = true
	t.CreateHeader = func() fyne.CanvasObject { return newHeader(t) }
	t.UpdateHeader = func(id widget.TableCellID, cell fyne.CanvasObject) { cell.(*header).show(id.Col) }
	t.HideSeparators = true
	t.ExtendBaseWidget(t)
	if t.dragged {
		t.applyWidths()
	}
	return t
}

// shows is what a cell on view shows, measured.
func (t *Table) shows(id widget.TableCellID) CellText {
	column := t.arranging.shown[id.Col]
	t.drawn.add(id.Row)
	shows := t.Cell(id.Row, column)
	t.narrow = t.fitCell(column, shows) || t.narrow
	return shows
}

func (t *Table) rowHeight() float32 { return cmp.Or(t.RowHeight, rowHeight) }

// Selected returns the row that is selected, -1 when none is.
func (t *Table) Selected() int { return t.selected }

// Mark shows a row as selected without telling anybody; -1 is none.
func (t *Table) Mark(row int) {
	t.selected = row
	t.Refresh()
	t.moved()
}

// SelectRow selects a row and brings it into view.
func (t *Table) SelectRow(row int) {
	if row < 0 || row >= t.Rows() {
		return
	}
	t.Mark(row)
	t.leads = false
	if t.Size().Height > 0 {
		t.scrollTo(row)
	}
	if t.OnSelect != nil {
		t.OnSelect(row)
	}
}

// ShowSort shows by which column the rows are sorted.
func (t *Table) ShowSort(key string, descending bool) {
	t.sortedBy, t.descending = key, descending
	t.Refresh()
}

// Resize gives the columns their share of the width until the user has dragged one,
// and keeps the selected row in view when there is less room.
func (t *Table) Resize(size fyne.Size) {
	if size.Width > 0 {
		t.fitWidths(size.Width)
		t.applyWidths()
	}
	before := t.Size().Height // none before it had room, or less than none, when there was nothing to scroll
	t.Table.Resize(size)
	t.fitHeights()
	t.footFollows()
	if t.selected >= 0 && size.Height > 0 && (before <= 0 || size.Height < before) {
		t.pointed = -1
		t.scrollTo(t.selected)
		t.Refresh()
	}
}

func (t *Table) applyWidths() {
	// A header notes its width each time that it is drawn, as it still is meanwhile; that
	// of a column which has to go would be kept.
	widths := slices.Clone(t.widths)
	for i, width := range widths {
		t.SetColumnWidth(i, width)
	}
	copy(t.widths, widths)
	if t.foot != nil {
		t.foot.Refresh()
	}
}

// DragEnd remembers the width that the user gave a column.
func (t *Table) DragEnd() {
	t.Table.DragEnd()
	t.dragged = true
	t.lay()
	if t.OnWidths != nil {
		t.OnWidths(append([]float32(nil), t.widths...))
	}
}
