package parts

import (
	"strings"

	"fyne.io/fyne/v2"
)

// CellEdit is how a cell is edited in place: a field over it, with what it could hold
// below.
type CellEdit struct {
	Text   string
	Says   string // what is typed here, where the column does not tell
	Offers []string
	// Write is given what was typed. It says what is wrong with it, which keeps the
	// field, or "" once it is written.
	Write func(text string, done func(mistake string))
}

// leastEdit is the width that a field has at least, and offered how much of what
// could stand there is shown.
const (
	leastEdit = 180
	offered   = 6
)

// editFirst edits the first cell of the selected row that can be; it tells whether
// there is one.
func (t *Table) editFirst() bool {
	for column := range t.columns {
		if t.edit(t.selected, column) {
			return true
		}
	}
	return false
}

// edit edits a cell in place, and tells whether it can be.
func (t *Table) edit(row, column int) bool {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(t)
	if t.OnEdit == nil || canvas == nil || row < 0 || row >= t.Rows() {
		return false
	}
	cell := t.cellAt(row, column)
	edit := t.OnEdit(row, t.arranging.shown[column])
	if cell == nil || edit == nil {
		return false
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(cell)
	field := NewPalette(canvas, at, max(leastEdit, cell.Size().Width), edit.Text, "")
	t.watch(field, edit)
	field.Entry.SetIcon(nil)
	field.Show()
	field.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	return true
}

// watch has a field write, and offer what could stand there as it is typed.
func (t *Table) watch(field *Palette, edit *CellEdit) {
	write := func(text string) {
		edit.Write(text, func(mistake string) {
			switch {
			case mistake == "":
				field.Close()
			case field.Open():
				field.Refuse(mistake)
			default: // it was taken from what is offered
				field.Show()
				field.Refuse(mistake)
			}
		})
	}
	offer := func(text string) []string {
		var fits []string
		for _, one := range edit.Offers {
			if text != "" && one != text && len(fits) < offered && strings.Contains(strings.ToLower(one), strings.ToLower(text)) {
				fits = append(fits, one)
			}
		}
		return fits
	}
	var fits []string
	field.OnTyped = write
	field.OnTaken = func(row int) {
		taken := fits[row]
		field.Entry.SetText(taken)
		write(taken)
	}
	field.OnLeft = func() {
		if field.Entry.Text == edit.Text {
			field.Close()
			return
		}
		write(field.Entry.Text)
	}
	field.OnClosed = t.takeFocus
	field.Entry.OnChanged = func(text string) {
		fits = offer(text)
		var rows []PaletteRow
		for _, one := range fits {
			rows = append(rows, PaletteRow{Title: one})
		}
		field.Offer(rows, edit.Says)
	}
	field.Offer(nil, edit.Says)
}

// cellAt returns the cell of a row that is in view.
func (t *Table) cellAt(row, column int) *Cell {
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	for _, cell := range t.cells {
		if cell.row == row && cell.column == column && place(cell).Y > place(t).Y {
			return cell
		}
	}
	return nil
}
