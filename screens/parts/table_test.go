package parts_test

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// The selected row stays in view when what is above the table takes more room.
func TestTableKeepsSelectedRowInView(t *testing.T) {
	test.NewTempApp(t)
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
