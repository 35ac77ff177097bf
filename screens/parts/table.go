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
	// RowHeight is how high a row is in units of text of the usual size; 0 is enough
	// for two lines.
	RowHeight float32

	OnSelect func(row int)
	OnOpen   func(row int) // Enter, or a double click
	OnMenu   func(row int, at fyne.Position)
	OnSort   func(key string)
	OnWidths func([]float32) // the user has dragged a column
	OnCopy   func()
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
	dragging   *dragging // nil while nothing is
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
	head       *heading // nil while the keyboard is in the rows
	had        int      // how many rows there were when it was drawn last
	sortedBy   string
	descending bool
	tappedRow  int
	tappedAt   time.Time
}

// NewTable returns a table. widths are the remembered ones, nil for none.
func NewTable(columns []Column, widths []float32) *Table {
	t := &Table{arranging: arrangedAs(columns), selected: -1}
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
		cell.(*Cell).show(id.Row, id.Col, t.isPicked(id.Row), t.several() && id.Row == t.selected, t.shows(id))
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
}

// Reveal shows a row as selected and brings it into view, without telling anybody.
func (t *Table) Reveal(row int) {
	t.Mark(row)
	if row >= 0 && t.Size().Height > 0 {
		t.scrollTo(row)
	}
}

// SelectRow selects a row and brings it into view.
func (t *Table) SelectRow(row int) {
	if row < 0 || row >= t.Rows() {
		return
	}
	t.Mark(row)
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
	before := t.Size().Height // 0 before it had a size, when there was nothing to scroll
	t.Table.Resize(size)
	t.fitHeights()
	t.footFollows()
	if t.selected >= 0 && size.Height > 0 && (before == 0 || size.Height < before) {
		t.scrollTo(t.selected)
		t.Refresh()
	}
}

// leastForNext is how many rows must have room for the ones above and below to come into
// view with one.
const leastForNext = 5

// scrollTo brings a row into view, if it is not. After the number of rows has changed,
// the toolkit only measures them at the first call and goes back to the top; the
// second one scrolls. Its own way to a row goes too far by the height of the titles, so
// that the row would lie below them. As long as the columns share the width there is
// nothing beside them to scroll to.
func (t *Table) scrollTo(row int) {
	if t.scroll == nil {
		t.ScrollTo(widget.TableCellID{Row: row}) // not shown yet: it begins there
		return
	}
	if t.tall && t.fitted != nil {
		t.fit(t.fitted.lacking(row-1, row+1, t.Rows()))
	}
	top, bottom := t.place(row)
	_, end := t.place(t.Rows() - 1)
	room := t.scroll.Size().Height
	if beside := bottom - top; room > leastForNext*beside { // what comes next is in view, too
		top, bottom = max(0, top-beside), min(end, bottom+beside)
	}
	for range 2 {
		at := t.scroll.Offset
		at.Y = max(min(at.Y, top), bottom-room)
		t.ScrollToOffset(at)
	}
	if !t.dragged && !t.chosen {
		t.ScrollToLeading()
	}
	t.footFollows()
}

// ToTop scrolls to the first row. The toolkit's own way leaves what is drawn where it was.
func (t *Table) ToTop() { t.ScrollToOffset(fyne.NewPos(t.aside(), 0)) }

// keepInView scrolls no further than the rows go once there are fewer: the toolkit stays
// scrolled as far as it was, and draws nothing, where all or nearly all have room.
func (t *Table) keepInView() {
	rows := t.Rows()
	if rows < t.had && t.scroll != nil {
		_, end := t.place(rows - 1)
		at := t.scroll.Offset
		at.Y = max(0, min(at.Y, end-t.scroll.Size().Height))
		t.ScrollToOffset(at)
	}
	t.had = rows
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

// TypedKey moves the selection; Enter opens the row. From the first row it goes up to the
// titles.
func (t *Table) TypedKey(key *fyne.KeyEvent) {
	const page = 10
	last := t.Rows() - 1
	if t.isMenuKey(key) {
		t.openRowMenu()
		return
	}
	if t.head != nil && t.headKey(key) {
		return
	}
	switch key.Name {
	case fyne.KeyDown:
		t.pickRow(min(t.selected+1, last), t.picking.keys)
	case fyne.KeyUp:
		if t.selected <= 0 && t.picking.keys == 0 && t.goToHead() {
			return
		}
		t.pickRow(max(t.selected-1, 0), t.picking.keys)
	case fyne.KeyPageDown:
		t.pickRow(min(t.selected+page, last), t.picking.keys)
	case fyne.KeyPageUp:
		t.pickRow(max(t.selected-page, 0), t.picking.keys)
	case fyne.KeyHome:
		t.pickRow(0, t.picking.keys)
	case fyne.KeyEnd:
		t.pickRow(last, t.picking.keys)
	case fyne.KeySpace:
		t.togglePick()
	case fyne.KeyReturn, fyne.KeyEnter:
		t.open()
	case fyne.KeyEscape:
		if !t.EndPicks() {
			passUp(t, key)
		}
	case fyne.KeyF2:
		if !t.editFirst() {
			passUp(t, key)
		}
	default:
		passUp(t, key)
	}
}

func (t *Table) open() {
	if t.selected >= 0 && t.OnOpen != nil {
		t.OnOpen(t.selected)
	}
}

// doubleTap is how soon a second tap of a row must come to open it.
const doubleTap = 400 * time.Millisecond

// tapRow selects a row at once, and opens it on a second tap. The toolkit's own
// double tap would hold every first one back until it knows that no second comes.
func (t *Table) tapRow(row, column int) {
	held := t.picking.mouse
	t.picking.mouse = 0
	again := row == t.tappedRow && time.Since(t.tappedAt) < doubleTap && held == 0
	t.tappedRow = row
	t.takeFocus()
	if again {
		t.tappedRow = -1 // a third tap is a first one
		if !t.edit(row, column) {
			t.open()
		}
		return
	}
	t.pickRow(row, held)
	t.tappedAt = time.Now() // what the first one does must not take the second one's time
}

func (t *Table) takeFocus() {
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(t); canvas != nil {
		canvas.Focus(t)
	}
}

func (t *Table) sortBy(column int) {
	if key := t.columns[column].Key; key != "" && t.OnSort != nil {
		t.OnSort(key)
	}
}
