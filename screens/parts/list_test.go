package parts_test

import (
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// A row at the edge of a list, of which only a part is in view, stays under the pointer as
// it is clicked; the arrows bring all of it into view.
func TestARowThatIsClickedStaysWhereItIs(t *testing.T) {
	newApp(t)
	chosen := -1
	list := parts.NewList(func() int { return 50 }, func() fyne.CanvasObject { return parts.NewPickRow() }, func(row int, cell fyne.CanvasObject) {
		cell.(*parts.PickRow).Say("Row "+strconv.Itoa(row), nil, false)
	})
	list.OnSelected = func(row int) {
		list.UnselectAll()
		chosen = row
	}
	window := test.NewTempWindow(t, list)
	window.SetPadded(false)
	window.Resize(fyne.NewSize(300, 200))
	test.Scroll(window.Canvas(), fyne.NewPos(100, 100), 0, -50)
	at := list.GetScrollOffset()
	for _, y := range []float32{3, 197} {
		test.TapCanvas(window.Canvas(), fyne.NewPos(100, y))
		if want := int((at + y) / 44); chosen != want || list.GetScrollOffset() != at {
			t.Errorf("a click at %v chooses row %d, want %d, and scrolls from %v to %v", y, chosen, want, at, list.GetScrollOffset())
		}
	}
	if list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp}); list.GetScrollOffset() != at {
		t.Errorf("the arrow up scrolls from %v to %v, though its row is in view", at, list.GetScrollOffset())
	}
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if list.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}); list.GetScrollOffset() <= at {
		t.Error("the arrow down leaves a part of its row out of view")
	}
}

// The same in a list with columns, in which the rows above and below come into view by keys.
func TestARowOfATableThatIsClickedStaysWhereItIs(t *testing.T) {
	newApp(t)
	table := parts.NewTable([]parts.Column{{Title: "What"}}, nil)
	table.Rows = func() int { return 100 }
	table.Cell = func(row, _ int) parts.CellText { return parts.CellText{Text: "Row " + strconv.Itoa(row)} }
	window := test.NewTempWindow(t, table)
	window.Resize(fyne.NewSize(300, 600))
	table.SelectRow(30)
	drawn := func() (rows []string) {
		for _, line := range find.Lines(window.Canvas()) {
			if line != "What" {
				rows = append(rows, line)
			}
		}
		return rows
	}
	was := drawn()
	for _, line := range []string{was[0], was[len(was)-1]} {
		test.TapCanvas(window.Canvas(), find.Middle(find.Text(window.Canvas(), line)))
		if got := "Row " + strconv.Itoa(table.Selected()); got != line || !slices.Equal(drawn(), was) {
			t.Errorf("a click on %s selects %s, and shows %q after %q", line, got, drawn(), was)
		}
	}
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if slices.Equal(drawn(), was) {
		t.Error("the arrow down does not scroll")
	}
}

// Alt with an arrow moves a row of a list that can be put in order, and Delete removes one.
func TestAListIsPutInOrderByKeys(t *testing.T) {
	newApp(t)
	list := parts.NewList(func() int { return 5 }, func() fyne.CanvasObject { return parts.NewPickRow() }, func(int, fyne.CanvasObject) {})
	var told []int
	list.OnMove = func(row, by int) { told = append(told, row, by) }
	list.OnRemove = func(row int) { told = append(told, row) }
	window := test.NewTempWindow(t, list)
	window.Canvas().Focus(list)
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	list.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	list.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if want := []int{1, -1, 1, 1, 1}; !slices.Equal(told, want) {
		t.Errorf("told are %v, want %v", told, want)
	}
}
