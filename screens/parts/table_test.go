package parts_test

import (
	"slices"
	"strconv"
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
