package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// RowPicks is which rows of a table are selected, where several can be; [Picks] is
// one.
type RowPicks interface {
	Has(row int) bool
	Only(row int)   // and no others
	Toggle(row int) // beside the others
	Range(from, to int)
	All()
	Len() int
}

// picking is what a table needs to let several rows be selected.
type picking struct {
	anchor int              // the row from which a range goes
	keys   fyne.KeyModifier // what is held down beside the keys
	mouse  fyne.KeyModifier // what was when the mouse went down
}

// several tells whether more rows than that of the keyboard may be selected.
func (t *Table) several() bool { return t.Picks != nil && t.Picks.Len() > 0 }

// isPicked tells whether a row is selected, and drawn so: what is done next is done to
// those rows and no others.
func (t *Table) isPicked(row int) bool {
	if t.several() {
		return t.Picks.Has(row)
	}
	return row == t.selected
}

// EndPicks selects the row of the keyboard alone where several rows are selected, and
// tells whether they were.
func (t *Table) EndPicks() bool {
	if !t.several() {
		return false
	}
	row := t.selected
	t.picking.anchor = row
	t.Picks.Only(row)
	t.SelectRow(row)
	t.Refresh()
	return true
}

// pickRow selects a row as the keys beside it say: alone, beside the others, or with
// all between.
func (t *Table) pickRow(row int, held fyne.KeyModifier) {
	if t.Picks == nil || row < 0 || row >= t.Rows() {
		t.SelectRow(row)
		return
	}
	before := t.selected
	switch {
	case held&fyne.KeyModifierShift != 0:
		if before < 0 {
			t.picking.anchor = row
		}
		from := t.picking.anchor
		t.moveTo(row)
		t.Picks.Range(from, row)
	case held&fyne.KeyModifierShortcutDefault != 0:
		t.picking.anchor = row
		if before >= 0 && before != row && t.Picks.Len() == 0 {
			t.Picks.Toggle(before) // the one that was selected alone is one of several now
		}
		t.moveTo(row)
		t.Picks.Toggle(row)
	default:
		t.picking.anchor = row
		t.Picks.Only(row)
		t.SelectRow(row)
		return
	}
	t.Refresh()
}

// moveTo moves the place of the keyboard without selecting anything.
func (t *Table) moveTo(row int) {
	t.Mark(row)
	if t.Size().Height > 0 {
		t.scrollTo(row)
	}
}

// togglePick selects the row of the keyboard beside the others, or not any more.
func (t *Table) togglePick() {
	if t.Picks == nil || t.selected < 0 {
		t.SelectRow(max(t.selected, 0))
		return
	}
	t.picking.anchor = t.selected
	t.Picks.Toggle(t.selected)
	t.Refresh()
}

// TypedShortcut selects all rows, copies them, and moves among them without
// selecting. What the table has no use for is the window's, such as undo.
func (t *Table) TypedShortcut(shortcut fyne.Shortcut) {
	switch s := shortcut.(type) {
	case *fyne.ShortcutSelectAll:
		if t.Picks != nil && t.Rows() > 0 {
			t.selected = max(t.selected, 0) // the keys that do something with them need a place
			t.Picks.All()
			t.Refresh()
		}
	case *fyne.ShortcutCopy:
		if t.OnCopy != nil {
			t.OnCopy()
		} else if text := t.copied(); text != "" {
			fyne.CurrentApp().Clipboard().SetContent(text)
		}
	case *desktop.CustomShortcut:
		if t.Picks == nil || !t.typedWithCtrl(s) {
			passShortcut(t, shortcut)
		}
	default:
		passShortcut(t, shortcut)
	}
}

// copied is what is selected as a table, with the titles above it, parted by tabs: as
// the list shows it.
func (t *Table) copied() string {
	var lines []string
	line := func(of func(column int) string) {
		var cells []string
		for column := range t.columns {
			cells = append(cells, strings.Join(strings.Fields(of(column)), " "))
		}
		lines = append(lines, strings.Join(cells, "\t"))
	}
	for row := range t.Rows() {
		if t.isPicked(row) {
			line(func(column int) string { return t.Cell(row, t.arranging.shown[column]).Text })
		}
	}
	if len(lines) == 0 {
		return ""
	}
	rows := lines
	lines = nil
	line(func(column int) string { return t.columns[column].Title })
	return strings.Join(append(lines, rows...), "\n") + "\n"
}

// typedWithCtrl moves the place of the keyboard among rows that stay selected, and tells
// whether the key is one that does.
func (t *Table) typedWithCtrl(s *desktop.CustomShortcut) (used bool) {
	if s.Modifier != fyne.KeyModifierShortcutDefault {
		return false
	}
	switch s.KeyName {
	case fyne.KeySpace:
		t.togglePick()
	case fyne.KeyDown:
		t.moveTo(min(t.selected+1, t.Rows()-1))
	case fyne.KeyUp:
		t.moveTo(max(t.selected-1, 0))
	default:
		return false
	}
	return true
}

// shift is whether Shift is held down, as the modifier that it is.
func (t *Table) shift() fyne.KeyModifier { return heldNow(t.picking.keys) & fyne.KeyModifierShift }

// KeyDown notes that Shift is held down.
func (t *Table) KeyDown(key *fyne.KeyEvent) {
	if key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight {
		t.picking.keys |= fyne.KeyModifierShift
	}
	passHeld(t, key, true)
}

// KeyUp notes that it is not any more.
func (t *Table) KeyUp(key *fyne.KeyEvent) {
	if key.Name == desktop.KeyShiftLeft || key.Name == desktop.KeyShiftRight {
		t.picking.keys &^= fyne.KeyModifierShift
	}
	passHeld(t, key, false)
}

// MouseDown notes what is held down beside the mouse.
func (c *Cell) MouseDown(at *desktop.MouseEvent) { c.table.picking.mouse = at.Modifier }

// MouseUp implements desktop.Mouseable.
func (c *Cell) MouseUp(*desktop.MouseEvent) {}
