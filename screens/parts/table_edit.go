package parts

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
)

// CellEdit is how a cell is edited in place: a field over it, with what it could hold
// below.
type CellEdit struct {
	Text   string
	Says   string // what is typed here, where the column does not tell
	Offers []string
	// Reads is what is said of what is typed; nil says nothing. What can mean several things
	// is asked about, and not written.
	Reads func(text string) Reading
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

// editAfter edits the first cell of a row after a column that can be, from the last one on
// to the first; -1 begins with the first. It tells whether there is one.
func (t *Table) editAfter(row, column int) bool {
	for i := range t.columns {
		if t.edit(row, (column+1+i)%len(t.columns)) {
			return true
		}
	}
	return false
}

// edit edits a cell in place, and tells whether it can be.
func (t *Table) edit(row, column int) bool {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(t)
	if t.OnEdit == nil || canvas == nil || column < 0 || row < 0 || row >= t.Rows() {
		return false
	}
	cell := t.cellAt(row, column)
	edit := t.OnEdit(row, t.arranging.shown[column])
	if cell == nil || edit == nil || t.widths[column] < 1 { // nor in a column that had to go
		return false
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(cell)
	field := NewPalette(canvas, at, max(leastEdit, cell.Size().Width), edit.Text, "")
	t.watch(field, edit)
	field.OnNext = func() {
		if field.Entry.Text != edit.Text {
			field.OnTyped(field.Entry.Text)
			return
		}
		field.Close()
		t.editAfter(row, column)
	}
	field.Entry.SetIcon(nil)
	field.Show()
	field.Entry.SelectWhole()
	return true
}

// watch has a field write, and offer what could stand there as it is typed.
func (t *Table) watch(field *Palette, edit *CellEdit) {
	var fits []string
	read := func(text string) (asks bool) {
		fits = edit.fitting(text)
		says := edit.reads(text)
		for _, answer := range says.Answers {
			fits = append(fits, answer.Text)
		}
		var rows []PaletteRow
		for i, one := range fits {
			if i < len(says.Answers) {
				one = says.Answers[i].Label
			}
			rows = append(rows, PaletteRow{Title: one})
		}
		if len(says.Answers) == 0 {
			field.Offer(rows, cmp.Or(says.Echo, edit.Says))
			return false
		}
		field.Ask(says.Question, rows)
		return true
	}
	write := func(text string) {
		if read(text) {
			return
		}
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
	field.Entry.OnChanged = func(text string) { read(text) }
	field.Offer(nil, edit.Says)
}

// fitting are those of what could stand there that hold what was typed.
func (e *CellEdit) fitting(text string) (fits []string) {
	for _, one := range e.Offers {
		if text != "" && one != text && len(fits) < offered && strings.Contains(strings.ToLower(one), strings.ToLower(text)) {
			fits = append(fits, one)
		}
	}
	return fits
}

func (e *CellEdit) reads(text string) Reading {
	if e.Reads == nil || text == e.Text {
		return Reading{}
	}
	return e.Reads(text)
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
