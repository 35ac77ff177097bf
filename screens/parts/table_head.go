package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// heading is where the keyboard is among the titles of a table: -1 while it is in the
// rows.
type heading struct{ at int }

// headingAt returns the title that has the keyboard, -1 for none.
func (t *Table) headingAt() int {
	if t.head == nil {
		return -1
	}
	return t.head.at
}

// goToHead moves the keyboard to the titles, from the first row upwards; false where
// nothing can be done with them.
func (t *Table) goToHead() bool {
	if t.OnSort == nil && t.OnColumns == nil {
		return false
	}
	at := 0
	for i, column := range t.columns {
		if column.Key != "" && column.Key == t.sortedBy {
			at = i
		}
	}
	t.head = &heading{at}
	t.Refresh()
	return true
}

func (t *Table) leaveHead() {
	if t.head != nil {
		t.head = nil
		t.Refresh()
	}
}

// headKey moves among the titles, sorts by one and chooses the columns; false for a key
// that has no use there.
func (t *Table) headKey(key *fyne.KeyEvent) bool {
	last := len(t.columns) - 1
	if t.shift() != 0 && t.widen(key) {
		return true
	}
	switch key.Name {
	case fyne.KeyLeft:
		t.head.at = max(0, t.head.at-1)
	case fyne.KeyRight:
		t.head.at = min(last, t.head.at+1)
	case fyne.KeyHome:
		t.head.at = 0
	case fyne.KeyEnd:
		t.head.at = last
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		t.sortBy(min(t.head.at, last))
	case fyne.KeyUp:
	case fyne.KeyDown:
		t.leaveHead()
		t.pickRow(0, 0)
		return true
	case fyne.KeyEscape:
		t.leaveHead()
		return true
	default:
		return false
	}
	t.Refresh()
	return true
}

// widthStep is by how much a key makes a column wider.
const widthStep = 16

// widen makes the column of the title wider or narrower, as the pointer does with its
// edge; false for a key that does neither.
func (t *Table) widen(key *fyne.KeyEvent) bool {
	by := map[fyne.KeyName]float32{fyne.KeyLeft: -widthStep, fyne.KeyRight: widthStep}[key.Name]
	if by == 0 || t.head.at >= len(t.widths) {
		return false
	}
	t.widths[t.head.at] = max(leastWidth/2, t.widths[t.head.at]+by)
	t.applyWidths()
	t.DragEnd()
	return true
}

// FocusGained shows which row the keyboard is on: the first where none is selected.
func (t *Table) FocusGained() {
	t.hasKeys = true
	t.Table.FocusGained()
	t.Refresh()
}

// isKeyed tells whether the keyboard is on a row.
func (t *Table) isKeyed(row int) bool {
	return t.hasKeys && t.head == nil && row == max(t.selected, 0)
}

// FocusLost is told that something else has the keyboard.
func (t *Table) FocusLost() {
	t.hasKeys = false
	t.Table.FocusLost()
	t.picking.keys = 0 // that they are let go is told to what has the keyboard then
	t.leaveHead()
}

// isMenuKey tells whether a key opens the menu of a row: the one for it, or Shift+F10
// where there is none.
func (t *Table) isMenuKey(key *fyne.KeyEvent) bool {
	return key.Name == desktop.KeyMenu || key.Name == fyne.KeyF10 && t.shift() != 0
}

// openRowMenu opens the menu of the row that is selected, or of the titles.
func (t *Table) openRowMenu() {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(t)
	switch {
	case t.head != nil:
		t.showColumnMenu(min(t.head.at, len(t.columns)-1), at.AddXY(0, t.rowHeight()))
	case t.OnMenu != nil && t.selected >= 0:
		t.asksMenu = true
		t.OnMenu(t.selected, t.menuPlace(at))
	}
}

// askedByKey tells whether a key asked for the menu that opens now, and forgets it.
func (t *Table) askedByKey() (asked bool) {
	asked, t.asksMenu = t.asksMenu, false
	return asked
}

// menuPlace is where the menu of the selected row opens: beside the row, as far as it is
// in view.
func (t *Table) menuPlace(at fyne.Position) fyne.Position {
	for _, cell := range t.cells {
		if cell.Visible() && cell.row == t.selected && cell.column == 0 {
			of := fyne.CurrentApp().Driver().AbsolutePositionForObject(cell)
			if of.Y >= at.Y && of.Y < at.Y+t.Size().Height {
				return of.AddXY(t.rowHeight(), cell.Size().Height)
			}
		}
	}
	return at.AddXY(t.rowHeight(), t.rowHeight())
}
