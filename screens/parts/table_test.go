package parts_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// The selected row stays in view when what is above the table takes more room.
func TestTableKeepsSelectedRowInView(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	table := parts.NewTable([]parts.Column{{Title: "Month"}}, nil)
	table.Rows = func() int { return 24 }
	table.Cell = func(row, _ int) parts.CellText { return parts.CellText{Text: "row " + strconv.Itoa(row)} }
	window := test.NewTempWindow(t, table)
	window.Resize(fyne.NewSize(300, 600))
	table.SelectRow(12)
	window.Resize(fyne.NewSize(300, 200))
	if find.Text(window.Canvas(), "row 12") == nil {
		t.Errorf("not in view; in view are %q", find.Lines(window.Canvas()))
	}
}

// A text that is too long for its line goes on below, and is cut only there.
func TestLongTextFolds(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	text := "A change of Microsoft 365 from 40 to 34 licenses"
	table := parts.NewTable([]parts.Column{{Title: "What"}}, nil)
	table.Rows = func() int { return 1 }
	table.Cell = func(int, int) parts.CellText { return parts.CellText{Text: text} }
	window := test.NewTempWindow(t, table)
	for _, c := range []struct {
		width float32
		want  []string
	}{
		{600, []string{"What", text}},
		{260, []string{"What", "A change of Microsoft 365 from 40", "to 34 licenses"}},
		{600, []string{"What", text}},
	} {
		window.Resize(fyne.NewSize(c.width, 200))
		if got := find.Lines(window.Canvas()); !slices.Equal(got, c.want) {
			t.Errorf("at %v: %q, want %q", c.width, got, c.want)
		}
	}
}

// In a table that fits its heights, a long text goes on until its end, and the row is as
// high as that; the next list begins with usual rows.
func TestLongTextGetsItsLines(t *testing.T) {
	test.NewTempApp(t)
	long := "The licenses of many people are not told, since the column holds something else. Nothing is taken back. Export it again with the names of the products."
	texts := []string{"short", long, "last"}
	table := parts.NewTable([]parts.Column{{Title: "What"}}, nil)
	table.Rows = func() int { return len(texts) }
	table.Cell = func(row, _ int) parts.CellText { return parts.CellText{Text: texts[row]} }
	window := test.NewTempWindow(t, table)
	window.Resize(fyne.NewSize(260, 500))
	table.FitHeights()
	said := strings.Join(find.Lines(window.Canvas()), " ")
	if !strings.Contains(said, long) {
		t.Errorf("in view are %q", said)
	}
	at := func(text string) float32 { return find.Middle(find.Text(window.Canvas(), text)).Y }
	high := at("last") - at("short")
	texts[1] = "no more"
	table.Refresh()
	table.FitHeights()
	if low := at("last") - at("short"); low >= high || low > 120 {
		t.Errorf("two rows are %.0f high, and were %.0f with the long text", low, high)
	}
}

// A table is drawn by the toolkit's own painter, as pictures of it are.
func TestTableIsDrawnWithoutScreen(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	table := parts.NewTable([]parts.Column{{Title: "Month", Key: "month"}}, nil)
	table.Rows = func() int { return 3 }
	table.Cell = func(row, _ int) parts.CellText { return parts.CellText{Text: "row " + strconv.Itoa(row)} }
	window := test.NewTempWindow(t, table)
	window.Resize(fyne.NewSize(300, 200))
	if drawn := window.Canvas().Capture(); drawn.Bounds().Empty() {
		t.Error("nothing is drawn")
	}
}

// A row that is shown from elsewhere stands whole between the titles and the end of the
// list, whether the list comes up to it or down.
func TestRevealedRowIsWhole(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	table := parts.NewTable([]parts.Column{{Title: "Month"}}, nil)
	table.Rows = func() int { return 60 }
	table.Cell = func(row, _ int) parts.CellText {
		return parts.CellText{Text: "row " + strconv.Itoa(row) + ".", Below: "below"}
	}
	window := test.NewTempWindow(t, table)
	window.Resize(fyne.NewSize(300, 400))
	titles := bottomOf(find.Text(window.Canvas(), "Month"))
	for _, row := range []int{59, 20, 40, 0, 1, 30} {
		table.Reveal(row)
		text := find.Text(window.Canvas(), "row "+strconv.Itoa(row)+".")
		if text == nil {
			t.Errorf("row %d is not in view", row)
			continue
		}
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(text).Y
		if bottom := bottomOf(text) + 20; top < titles || bottom > bottomOf(table) {
			t.Errorf("row %d stands from %v to %v, and the list has room from %v to %v", row, top, bottom, titles, bottomOf(table))
		}
	}
}

func bottomOf(o fyne.CanvasObject) float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y + o.Size().Height
}

// However far a list was scrolled, what is left of it is in view when it gets shorter.
func TestShorterListStaysInView(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	rows := 0
	table := parts.NewTable([]parts.Column{{Title: "Product"}}, nil)
	table.Rows = func() int { return rows }
	table.Cell = func(row, _ int) parts.CellText { return parts.CellText{Text: fmt.Sprintf("Visio %d.", row)} }
	window := test.NewTempWindow(t, table)
	for _, high := range []float32{200, 333, 600} {
		window.Resize(fyne.NewSize(300, high))
		for left := range 40 {
			rows = 40
			table.Refresh()
			table.SelectRow(39)
			table.Mark(-1)
			rows = left
			table.Refresh()
			shown := 0
			for row := range left {
				if find.Text(window.Canvas(), fmt.Sprintf("Visio %d.", row)) != nil {
					shown++
				}
			}
			if want := min(left, int(high/60)); shown < want {
				t.Errorf("%d rows are left, and %d of them in view at a height of %v", left, shown, high)
			}
		}
	}
}
