package parts

import (
	"time"

	"fyne.io/fyne/v2"
)

// TypedKey moves the selection; Enter opens the row. From the first row it goes up to the
// titles.
func (t *Table) TypedKey(key *fyne.KeyEvent) {
	const page = 10
	last := t.Rows() - 1
	t.pointed = -1
	if t.isMenuKey(key) {
		t.openRowMenu()
		return
	}
	if t.head != nil && t.headKey(key) {
		return
	}
	switch key.Name {
	case fyne.KeyDown:
		t.pickRow(min(t.selected+1, last), t.shift())
	case fyne.KeyUp:
		if t.selected <= 0 && t.shift() == 0 && t.goToHead() {
			return
		}
		t.pickRow(max(t.selected-1, 0), t.shift())
	case fyne.KeyPageDown:
		t.pickRow(min(t.selected+page, last), t.shift())
	case fyne.KeyPageUp:
		t.pickRow(max(t.selected-page, 0), t.shift())
	case fyne.KeyHome:
		t.pickRow(0, t.shift())
	case fyne.KeyEnd:
		t.pickRow(last, t.shift())
	case fyne.KeySpace:
		t.togglePick()
	case fyne.KeyReturn, fyne.KeyEnter:
		t.open()
	case fyne.KeyEscape:
		if !t.EndPicks() {
			passUp(t, key)
		}
	case fyne.KeyDelete:
		if t.OnRemove == nil || t.selected < 0 {
			passUp(t, key)
			return
		}
		t.OnRemove(t.selected)
	case fyne.KeyF2:
		if !t.editAfter(t.selected, -1) {
			passUp(t, key)
		}
	default:
		passUp(t, key)
	}
}

// open opens the row that is selected; where several are, what can be done for all of them.
func (t *Table) open() {
	switch {
	case t.selected < 0:
	case t.Picks != nil && t.Picks.Len() > 1:
		t.openRowMenu()
	case t.OnOpen != nil:
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
	t.tappedRow, t.pointed = row, row
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
