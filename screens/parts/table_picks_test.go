package parts_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// pickable is a table of 400 rows, of which the first 200 are at hand.
type pickable struct {
	*parts.Table
	picks  *parts.Picks[int, string]
	window fyne.Window
}

func newPickable(t *testing.T) pickable {
	t.Helper()
	test.NewTempApp(t)
	row := func(i int) string { return "row " + strconv.Itoa(i) }
	table := parts.NewTable([]parts.Column{{Title: "What", Name: "what"}, {Title: "Which", Name: "which"}, {Title: "More", Name: "more", Hidden: true}}, nil)
	table.Rows = func() int { return 400 }
	table.Cell = func(i, column int) parts.CellText {
		return parts.CellText{Text: row(i) + []string{"", " b", " c"}[column]}
	}
	picks := &parts.Picks[int, string]{
		ID: func(text string) int { n, _ := strconv.Atoi(text[4:]); return n },
		Row: func(i int) (string, bool) {
			return row(i), i < 200
		},
		Count: table.Rows,
		Ask: func(offset, limit int, then func([]string)) {
			var rows []string
			for i := range limit {
				rows = append(rows, row(offset+i))
			}
			then(rows)
		},
		Changed: func() {},
	}
	table.Picks = picks
	window := test.NewTempWindow(t, table)
	window.Resize(fyne.NewSize(400, 600))
	return pickable{table, picks, window}
}

func (p pickable) tap(t *testing.T, text string, held fyne.KeyModifier) {
	t.Helper()
	found := find.First(p.window.Canvas(), func(o fyne.CanvasObject) bool {
		cell, is := o.(*parts.Cell)
		return is && strings.TrimSpace(cell.AccessibilityLabel()) == text
	})
	cell, is := found.(*parts.Cell)
	if !is {
		t.Fatalf("no cell %q in %q", text, find.Lines(p.window.Canvas()))
	}
	cell.MouseDown(&desktop.MouseEvent{Modifier: held})
	test.Tap(cell)
}

// drawn are the rows in view that are drawn as selected.
func (p pickable) drawn() (rows []int) {
	find.First(p.window.Canvas(), func(o fyne.CanvasObject) bool {
		if cell, is := o.(*parts.Cell); is && cell.Selected() {
			if words := strings.Fields(cell.AccessibilityLabel()); len(words) == 2 { // the first column
				n, _ := strconv.Atoi(words[1])
				rows = append(rows, n)
			}
		}
		return false
	})
	slices.Sort(rows)
	return rows
}

func (p pickable) picked() []int { return slices.Sorted(slices.Values(p.picks.IDs())) }

// Several rows are selected by the mouse and by the keys, each way as everywhere.
func TestPickRows(t *testing.T) {
	const ctrl, shift = fyne.KeyModifierShortcutDefault, fyne.KeyModifierShift
	p := newPickable(t)
	key := func(name fyne.KeyName) { p.TypedKey(&fyne.KeyEvent{Name: name}) }
	hold := func(name fyne.KeyName, while func()) {
		p.KeyDown(&fyne.KeyEvent{Name: name})
		while()
		p.KeyUp(&fyne.KeyEvent{Name: name})
	}
	for _, step := range []struct {
		name string
		do   func()
		want []int
	}{
		{"one alone is no selection of several", func() { p.tap(t, "row 1", 0) }, nil},
		{"Ctrl adds another to it", func() { p.tap(t, "row 3", ctrl) }, []int{1, 3}},
		{"Ctrl again takes it out", func() { p.tap(t, "row 3", ctrl) }, []int{1}},
		{"a tap starts anew", func() { p.tap(t, "row 2", 0) }, nil},
		{"Shift selects up to it", func() { p.tap(t, "row 4", shift) }, []int{2, 3, 4}},
		{"Shift goes back over the first", func() { p.tap(t, "row 1", shift) }, []int{1, 2}},
		{"an arrow starts anew", func() { key(fyne.KeyDown) }, nil},
		{"Shift and arrows", func() {
			hold(desktop.KeyShiftLeft, func() { key(fyne.KeyDown); key(fyne.KeyDown) })
		}, []int{2, 3, 4}},
		{"Space takes the last one out", func() { key(fyne.KeySpace) }, []int{2, 3}},
		{"Ctrl and an arrow only move", func() {
			p.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: ctrl})
		}, []int{2, 3}},
		{"Space selects there", func() { key(fyne.KeySpace) }, []int{2, 3, 5}},
	} {
		step.do()
		if got := p.picked(); !slices.Equal(got, step.want) {
			t.Errorf("%s: %v, want %v", step.name, got, step.want)
		}
		want := step.want
		if len(want) == 0 {
			want = []int{p.Selected()}
		}
		if got := p.drawn(); !slices.Equal(got, want) {
			t.Errorf("%s: drawn as selected are %v, want %v", step.name, got, want)
		}
	}
	key(fyne.KeyEscape)
	if got, alone := p.drawn(), p.Selected(); p.picks.Len() > 0 || alone != 5 || !slices.Equal(got, []int{5}) {
		t.Errorf("after Esc %d are selected, drawn are %v, and the keyboard is at %d", p.picks.Len(), got, alone)
	}
	p.TypedShortcut(&fyne.ShortcutSelectAll{})
	if got := p.picks.Len(); got != 400 { // those that were not at hand too
		t.Errorf("all: %d", got)
	}
	hold(desktop.KeyShiftRight, func() { key(fyne.KeyHome); key(fyne.KeyEnd) })
	if got := p.picks.Len(); got != 395 {
		t.Errorf("from the row of the last Space to the end: %d", got)
	}
}

// A list that was scrolled down and is narrowed to a few rows shows the first of them.
func TestFewerRowsAreAllInView(t *testing.T) {
	p := newPickable(t)
	p.Refresh()
	p.SelectRow(399)
	p.Rows = func() int { return 2 }
	p.Refresh()
	for _, row := range []string{"row 0", "row 1"} {
		if find.Text(p.window.Canvas(), row) == nil {
			t.Errorf("%s is not in view", row)
		}
	}
}

// Rows are copied as a table, in the columns that are shown.
func TestCopyRows(t *testing.T) {
	p := newPickable(t)
	p.tap(t, "row 1", 0)
	p.tap(t, "row 3", fyne.KeyModifierShortcutDefault)
	p.TypedShortcut(&fyne.ShortcutCopy{})
	want := "What\tWhich\nrow 1\trow 1 b\nrow 3\trow 3 b\n"
	if got := fyne.CurrentApp().Clipboard().Content(); got != want {
		t.Errorf("copied are %q, want %q", got, want)
	}
}

// Columns are shown, hidden and moved, and told by their names.
func TestColumns(t *testing.T) {
	p := newPickable(t)
	var told []string
	p.OnColumns = func(names []string) { told = names }
	choose := func(column int, label string) {
		t.Helper()
		for _, item := range p.ColumnMenu(column).Items {
			if item.Label == label {
				if item.Disabled {
					t.Fatalf("%s is grey", label)
				}
				item.Action()
				return
			}
		}
		t.Fatalf("no %s", label)
	}
	p.ColumnWords = parts.ColumnWords{Left: "left", Right: "right", All: "as at first"}
	for _, step := range []struct {
		column int
		label  string
		want   []string
	}{
		{-1, "More", []string{"what", "which", "more"}},
		{2, "left", []string{"what", "more", "which"}},
		{-1, "Which", []string{"what", "more"}},
		{0, "right", []string{"more", "what"}},
		{-1, "as at first", []string{"what", "which"}},
	} {
		choose(step.column, step.label)
		if !slices.Equal(told, step.want) || !slices.Equal(p.Shown(), step.want) {
			t.Errorf("%s: %q told, %q shown, want %q", step.label, told, p.Shown(), step.want)
		}
	}
	p.Arrange([]string{"more", "gone", "what"}, nil)
	if lines := find.Lines(p.window.Canvas()); !slices.Contains(lines, "row 0 c") || slices.Contains(lines, "row 0 b") {
		t.Errorf("shown are %q", lines)
	}
	if first := p.ColumnMenu(-1).Items[0]; !first.Disabled {
		t.Error("what the row is can be hidden")
	}
}

// Shift that is let go while something else has the keyboard is not held any more.
func TestShiftIsNotHeldAfterTheListWasLeft(t *testing.T) {
	test.NewTempApp(t)
	table := parts.NewTable([]parts.Column{{Title: "Month"}}, nil)
	table.Rows = func() int { return 5 }
	table.Cell = func(row, _ int) parts.CellText { return parts.CellText{Text: strconv.Itoa(row)} }
	picks := &parts.Picks[int, int]{ID: func(row int) int { return row }, Row: func(row int) (int, bool) { return row, true }, Count: func() int { return 5 }, Changed: func() {}}
	table.Picks = picks
	window := test.NewTempWindow(t, table)
	window.Resize(fyne.NewSize(300, 300))
	window.Canvas().Focus(table)
	table.SelectRow(1)
	table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	window.Canvas().Unfocus()
	window.Canvas().Focus(table)
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if n := picks.Len(); n > 1 {
		t.Errorf("%d rows are selected", n)
	}
}

// keyedApp is an app whose driver tells which modifiers are held down, as that of a desktop
// does.
type keyedApp struct {
	fyne.App
	driver keyedDriver
}

func (a keyedApp) Driver() fyne.Driver { return a.driver }

type keyedDriver struct {
	fyne.Driver
	held *fyne.KeyModifier
}

func (d keyedDriver) CurrentKeyModifiers() fyne.KeyModifier { return *d.held }

// Shift that is let go while a dialog has the keyboard, which opened on a shortcut with it,
// is not held any more once the list has the keyboard again.
func TestShiftIsNotHeldAfterADialog(t *testing.T) {
	var held fyne.KeyModifier
	p := newPickable(t)
	inner := fyne.CurrentApp()
	fyne.SetCurrentApp(keyedApp{inner, keyedDriver{inner.Driver(), &held}})
	t.Cleanup(func() { fyne.SetCurrentApp(inner) })
	opened := 0
	p.OnMenu = func(int, fyne.Position) { opened++ }
	p.SelectRow(1)
	key := func(name fyne.KeyName) { p.TypedKey(&fyne.KeyEvent{Name: name}) }
	held = fyne.KeyModifierShift
	p.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if key(fyne.KeyF10); opened != 1 {
		t.Fatalf("Shift+F10 opens %d menus", opened)
	}
	held = 0 // a dialog is told
	if key(fyne.KeyF10); opened != 1 {
		t.Error("F10 alone opens the menu of the row")
	}
	if key(fyne.KeyDown); len(p.picked()) > 1 {
		t.Errorf("the arrow down selects %v", p.picked())
	}
}
