package parts_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// A palette is used by the keys alone: arrows choose, Enter takes what can be done,
// Esc leaves.
func TestPaletteByKeys(t *testing.T) {
	test.NewTempApp(t)
	window := test.NewTempWindow(t, container.NewStack())
	window.Resize(fyne.NewSize(600, 300))
	taken := -1
	open := func() *parts.Palette {
		p := parts.NewPalette(window.Canvas(), fyne.NewPos(100, 10), 400, "", "what to do")
		p.OnTaken = func(row int) { taken = row }
		p.Show()
		var rows []parts.PaletteRow
		for i := range 20 {
			rows = append(rows, parts.PaletteRow{Title: "row " + strconv.Itoa(i), Detail: "below " + strconv.Itoa(i)})
		}
		rows[1].Off = "not now"
		p.Offer(rows, "")
		return p
	}
	press := func(p *parts.Palette, keys ...fyne.KeyName) {
		for _, key := range keys {
			p.Entry.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
	for _, c := range []struct {
		keys  []fyne.KeyName
		taken int
		open  bool
	}{
		{[]fyne.KeyName{fyne.KeyReturn}, 0, false},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, -1, true},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyEnter}, 2, false},
		{[]fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, 19, false},
		{[]fyne.KeyName{fyne.KeyPageDown, fyne.KeyReturn}, 5, false},
		{[]fyne.KeyName{fyne.KeyEscape}, -1, false},
	} {
		taken = -1
		p := open()
		press(p, c.keys...)
		if taken != c.taken || p.Open() != c.open {
			t.Errorf("%v: %d taken, open %v", c.keys, taken, p.Open())
		}
		p.Close()
	}
	p := open()
	if lines := find.Lines(window.Canvas()); !slices.Contains(lines, "not now") || slices.Contains(lines, "below 1") {
		t.Errorf("does not say why: %q", lines)
	}
	press(p, fyne.KeyUp)
	if find.Text(window.Canvas(), "row 19") == nil {
		t.Error("the chosen row is not in view")
	}
	p.Tapped(nil)
	if p.Open() {
		t.Error("a tap beside it does not leave")
	}
}

// Enter that is pressed before the answer is there takes what the answer offers, unless
// something else is typed by then.
func TestPaletteEarlyEnter(t *testing.T) {
	test.NewTempApp(t)
	window := test.NewTempWindow(t, container.NewStack())
	taken := ""
	var rows []parts.PaletteRow
	p := parts.NewPalette(window.Canvas(), fyne.NewPos(0, 0), 300, "", "")
	p.OnTaken = func(row int) { taken = rows[row].Title }
	offer := func(title string) {
		rows = []parts.PaletteRow{{Title: title}}
		p.Offer(rows, "")
	}
	enter := func() { p.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	p.Show()
	offer("old")
	p.Wait()
	enter()
	p.Wait() // another key
	offer("stale")
	if taken != "" {
		t.Fatalf("took %q", taken)
	}
	p.Wait()
	enter()
	offer("new")
	if taken != "new" || p.Open() {
		t.Errorf("took %q", taken)
	}
}

// A cell is edited in place: Enter writes, Esc leaves, and what can't be written stays
// with why.
func TestEditCell(t *testing.T) {
	test.NewTempApp(t)
	texts := []string{"Sales", "Purchase"}
	table := parts.NewTable([]parts.Column{{Title: "Name"}, {Title: "Department"}}, nil)
	table.Rows = func() int { return len(texts) }
	table.Cell = func(row, column int) parts.CellText {
		if column == 0 {
			return parts.CellText{Text: "person " + strconv.Itoa(row)}
		}
		return parts.CellText{Text: texts[row]}
	}
	table.OnEdit = func(row, column int) *parts.CellEdit {
		if column == 0 {
			return nil
		}
		return &parts.CellEdit{Text: texts[row], Offers: []string{"Sales", "Service"}, Write: func(text string, done func(string)) {
			if text == "" {
				done("can't be empty")
				return
			}
			texts[row] = text
			done("")
		}}
	}
	window := test.NewTempWindow(t, table)
	window.Resize(fyne.NewSize(400, 300))
	table.SelectRow(1)
	edit := func() *parts.Palette {
		t.Helper()
		table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
		field, is := window.Canvas().Overlays().Top().(*parts.Palette)
		if !is {
			t.Fatal("no field")
		}
		return field
	}
	field := edit()
	test.Type(field.Entry, "Stock") // over what stood there
	field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if texts[1] != "Stock" || field.Open() || window.Canvas().Focused() != fyne.Focusable(table) {
		t.Errorf("Enter: %q, open %v", texts[1], field.Open())
	}
	field = edit()
	field.Entry.SetText("Never")
	field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if texts[1] != "Stock" || field.Open() {
		t.Errorf("Esc: %q", texts[1])
	}
	field = edit()
	field.Entry.SetText("")
	field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !field.Open() || field.Said() != "can't be empty" {
		t.Errorf("a mistake: open %v, %q", field.Open(), field.Said())
	}
	field.Entry.SetText("ser")
	field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if texts[1] != "Service" || field.Open() {
		t.Errorf("what was offered: %q", texts[1])
	}
	field = edit()
	field.Entry.SetText("Beside")
	field.Tapped(nil)
	if texts[1] != "Beside" {
		t.Errorf("a tap beside it loses what was typed: %q", texts[1])
	}
}

// A text that is too long for a line of the palette goes on below it, whatever the width:
// nothing of it is cut.
func TestPaletteCutsNothing(t *testing.T) {
	const detail = "anouk.van.dijk@vandijkgroothandel.example · Van Dijk Groothandel · 38 assigned · 2 available · renews 17 August 2026"
	for _, width := range []float32{260, 400, 600} {
		test.NewTempApp(t)
		window := test.NewTempWindow(t, container.NewStack())
		window.Resize(fyne.NewSize(900, 600))
		p := parts.NewPalette(window.Canvas(), fyne.NewPos(100, 10), width, "", "")
		p.Show()
		p.Offer([]parts.PaletteRow{
			{Title: "Microsoft 365 Business Premium: assign it to Anouk van Dijk of Van Dijk Groothandel", Detail: detail, Shortcut: "Ctrl+N"},
			{Title: "Next", Detail: "below"},
		}, "")
		find.Settle(window.Canvas())
		said, rows := "", []float32{}
		find.Each(window.Canvas(), func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
			if line, is := o.(*canvas.Text); is {
				said += line.Text + " "
			}
			if row, is := o.(interface{ AccessibilityRole() fyne.AccessibleRole }); is && row.AccessibilityRole() == fyne.AccessibleRoleButton {
				rows = append(rows, o.Position().Y, o.Position().Y+o.Size().Height)
			}
		})
		if strings.Contains(said, "…") || !strings.Contains(said, "2026") || !strings.Contains(strings.ReplaceAll(said, " ", ""), "renews17August2026") {
			t.Errorf("at %v: %s", width, said)
		}
		if len(rows) != 4 || rows[1] > rows[2]+1 {
			t.Errorf("at %v the rows stand at %v", width, rows)
		}
		p.Close()
	}
}

// A cell of a column for which there is no room is not edited: its field would stand over that
// of another, as if that were meant.
func TestNoEditInAColumnThatHadToGo(t *testing.T) {
	newApp(t)
	table := parts.NewTable([]parts.Column{
		{Title: "Product", Least: 160, Weight: 2},
		{Title: "Renews", Width: 120, Drops: 1},
		{Title: "Per month", Width: 100, Right: true},
	}, nil)
	table.Rows = func() int { return 1 }
	table.Cell = func(_, column int) parts.CellText {
		return parts.CellText{Text: []string{"Visio", "1 May", "468.00"}[column]}
	}
	table.OnEdit = func(_, column int) *parts.CellEdit {
		if column == 0 {
			return nil
		}
		return &parts.CellEdit{Text: []string{"", "1 May", "468.00"}[column], Write: func(string, func(string)) {}}
	}
	window := test.NewTempWindow(t, table)
	for width, want := range map[float32]string{300: "468.00", 800: "1 May"} {
		window.Resize(fyne.NewSize(width, 300))
		table.SelectRow(0)
		table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
		field, is := window.Canvas().Overlays().Top().(*parts.Palette)
		if !is || field.Entry.Text != want {
			t.Fatalf("at %v, what is edited is %v, want %q", width, window.Canvas().Overlays().Top(), want)
		}
		if selected := field.Entry.SelectedText(); selected != want {
			t.Errorf("at %v, %q is selected", width, selected)
		}
		field.Close()
	}
}
