package parts_test

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// A list that was scrolled, and in which all has room then, is drawn from its first row:
// when it gets higher, and when its rows get lower.
func TestAListInWhichAllHasRoomIsDrawnWhole(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	for name, grow := range map[string]func(window fyne.Window, lower func()){
		"a higher window": func(window fyne.Window, _ func()) { window.Resize(fyne.NewSize(300, 1500)) },
		"lower rows":      func(_ fyne.Window, lower func()) { lower() },
	} {
		t.Run(name, func(t *testing.T) {
			below, high := "below", float32(100)
			table := parts.NewTable([]parts.Column{{Title: "Product"}}, nil)
			table.Rows = func() int { return 9 }
			table.Cell = func(row, _ int) parts.CellText {
				return parts.CellText{Text: "row " + strconv.Itoa(row) + ".", Lines: []string{below, below, below}}
			}
			list := parts.NewList(func() int { return 9 }, func() fyne.CanvasObject { return parts.NewPickRow() }, func(row int, cell fyne.CanvasObject) {
				cell.(*parts.PickRow).Say("row "+strconv.Itoa(row)+".", nil, false)
			})
			list.Height = func(int, float32) float32 { return high }
			for of, shown := range map[string]fyne.CanvasObject{"table": table, "list": list} {
				below, high = "below", 100
				table.FitHeights()
				list.FitHeights()
				window := test.NewTempWindow(t, shown)
				window.Resize(fyne.NewSize(300, 640))
				for range 20 {
					test.Scroll(window.Canvas(), fyne.NewPos(100, 100), 0, -100)
				}
				if find.Text(window.Canvas(), "row 0.") != nil {
					t.Fatalf("the %s does not scroll", of)
				}
				grow(window, func() {
					below, high = "", 44
					list.FitHeights()
					list.Refresh()
					table.FitHeights()
					table.Refresh()
				})
				for row := range 9 {
					if find.Text(window.Canvas(), "row "+strconv.Itoa(row)+".") == nil {
						t.Errorf("row %d of the %s is not drawn", row, of)
					}
				}
			}
		})
	}
}
