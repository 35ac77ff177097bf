package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// What is clicked between two rows or two cells is clicked in the row above: no place of
// the list is dead. The toolkit tells the table of it, and the cells of the rest.

// MouseDown notes what is held down beside the mouse.
func (t *Table) MouseDown(at *desktop.MouseEvent) {
	t.picking.mouse = at.Modifier
	t.Table.MouseDown(at)
}

// Tapped chooses the row.
func (t *Table) Tapped(at *fyne.PointEvent) {
	if row := t.rowNear(at.AbsolutePosition); row >= 0 {
		t.tapRow(row, -1)
	}
}

// TappedSecondary opens the menu of the row.
func (t *Table) TappedSecondary(at *fyne.PointEvent) {
	if row := t.rowNear(at.AbsolutePosition); row >= 0 && t.OnMenu != nil {
		t.pointed = row
		t.takeFocus()
		t.OnMenu(row, at.AbsolutePosition)
	}
}

// rowNear is the row at a place, or the one above the room between two.
func (t *Table) rowNear(at fyne.Position) int {
	if row := t.RowAt(at); row >= 0 {
		return row
	}
	return t.RowAt(at.AddXY(0, -rowGap))
}
