package parts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// Words that can be pressed begin where the text above them does, and so does the title of
// what can be folded away; the totals of a list begin where its rows do.
func TestPressedWordsBeginAtTheEdge(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	table := parts.NewTable([]parts.Column{{Title: "Product"}}, nil)
	table.Rows = func() int { return 1 }
	table.Cell = func(int, int) parts.CellText { return parts.CellText{Text: "Visio"} }
	foot := parts.NewFoot(table)
	above := container.New(&parts.Stacked{}, parts.NewPlain("Above", parts.SizeText), parts.NewAtEdge(parts.NewQuietButton("Pressed", nil, nil)))
	window := test.NewTempWindow(t, container.NewBorder(parts.NewPage(above), foot, nil, nil, parts.NewPageList(table)))
	window.SetPadded(false)
	window.Resize(fyne.NewSize(400, 300))
	foot.ShowTotals([]parts.FootText{{Lines: []string{"1 subscription"}}})
	find.Settle(window.Canvas())
	for _, text := range []string{"Above", "Pressed", "Product", "Visio", "1 subscription"} {
		line := find.Text(window.Canvas(), text)
		if line == nil {
			t.Errorf("%q is not in view", text)
			continue
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(line).X
		if text := line.(*canvas.Text); text.Alignment == fyne.TextAlignCenter {
			at += (text.Size().Width - text.MinSize().Width) / 2
		}
		if at < parts.PageEdge-1 || at > parts.PageEdge+1 {
			t.Errorf("%q begins at %v", text, at)
		}
	}
}
