package parts_test

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// longOf is a text that needs several lines, of a row.
func longOf(row int) string {
	return "Row " + strconv.Itoa(row) + " tells of a license that nobody uses, since when, what it costs, and from which day it can stop."
}

// Every row of a long list has the lines that it needs, and not the first ones alone.
func TestLateRowsGetTheirLines(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	const rows = 3000
	table := parts.NewTable([]parts.Column{{Title: "What"}}, nil)
	table.Rows = func() int { return rows }
	table.Cell = func(row, _ int) parts.CellText { return parts.CellText{Text: longOf(row)} }
	table.FitHeights()
	var list *parts.List
	show := func(row int, cell fyne.CanvasObject) {
		cell.(*widget.Label).Truncation, cell.(*widget.Label).Wrapping = fyne.TextTruncateOff, fyne.TextWrapWord
		cell.(*widget.Label).SetText(longOf(row))
	}
	list = parts.NewList(func() int { return rows }, func() fyne.CanvasObject { return widget.NewLabel("") }, show)
	measured := widget.NewLabel("")
	list.Height = func(row int, width float32) float32 {
		show(row, measured)
		measured.Resize(fyne.NewSize(width, measured.MinSize().Height))
		return measured.MinSize().Height
	}
	for name, of := range map[string]struct {
		content fyne.Widget
		to      func(row int)
		last    func()
	}{
		"table": {table, table.Reveal, func() { table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) }},
		"list":  {list, list.ScrollTo, func() { list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) }},
	} {
		t.Run(name, func(t *testing.T) {
			window := test.NewTempWindow(t, of.content)
			window.Resize(fyne.NewSize(300, 500))
			sees := func(row int) {
				t.Helper()
				find.Settle(window.Canvas())
				if said := strings.Join(find.Lines(window.Canvas()), " "); !strings.Contains(strings.ReplaceAll(said, "\n", " "), longOf(row)) {
					t.Errorf("row %d is not whole in view: %q", row, said)
				}
			}
			sees(0)
			for _, row := range []int{499, 520, 1234, 700} {
				of.to(row)
				sees(row)
			}
			if of.last(); name == "table" {
				sees(rows - 1)
			}
		})
	}
}

// Where a table fits its heights, a text goes on beside one that stands below it, and that
// one does as well.
func TestTextWithALineBelowGetsItsLines(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	why, below := "Four new colleagues in the warehouse of Utrecht", "Order 4500-2231, 4 March 2026 · invoice E0500TK4F2"
	table := parts.NewTable([]parts.Column{{Title: "Why"}}, nil)
	table.Rows = func() int { return 1 }
	table.Cell = func(int, int) parts.CellText { return parts.CellText{Text: why, Below: below} }
	window := test.NewTempWindow(t, table)
	window.Resize(fyne.NewSize(220, 300))
	table.FitHeights()
	find.Settle(window.Canvas())
	if said := strings.ReplaceAll(strings.Join(find.Lines(window.Canvas()), " "), "\n", " "); !strings.Contains(said, why+" "+below) {
		t.Errorf("in view are %q", said)
	}
}
