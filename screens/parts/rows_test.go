package parts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// Rows that were laid out in a wide window don't keep it from becoming narrow again.
func TestRowsCanBecomeNarrow(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	one, two := parts.NewChip("Decision needed 9", false, nil), parts.NewChip("More filters", false, nil)
	row := container.New(parts.NewRows(8, 8), one, two)
	row.Resize(fyne.NewSize(800, 40))
	if least := row.MinSize().Width; least != one.MinSize().Width {
		t.Errorf("it asks for %v, the widest is %v", least, one.MinSize().Width)
	}
	row.Resize(fyne.NewSize(one.MinSize().Width, 100))
	if two.Position().Y == 0 {
		t.Error("there is one row where there is room for none beside another")
	}
}

// Buttons in a grid have one width and one edge, in as many columns as there is room for, and
// don't keep the window from becoming narrow.
func TestButtonsInAGrid(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	buttons := []*parts.Button{parts.NewButton("Move", nil), parts.NewButton("Record a departure", nil), parts.NewButton("Merge with", nil)}
	grid := parts.NewButtonGrid(buttons[0], buttons[1], buttons[2])
	least := buttons[1].MinSize()
	for width, columns := range map[float32]int{least.Width: 1, 2*least.Width + 8: 2, 2*least.Width + 40: 2, 3*least.Width + 16: 3} {
		grid.Resize(fyne.NewSize(width, 200))
		rows := (len(buttons) + columns - 1) / columns
		if got, want := grid.MinSize(), fyne.NewSize(least.Width, float32(rows)*least.Height+float32(rows-1)*8); got != want {
			t.Errorf("at %v it asks for %v, want %v", width, got, want)
		}
		for i, button := range buttons {
			if button.Size() != buttons[0].Size() || button.Position().X != buttons[i%columns].Position().X || button.Position().X+button.Size().Width > width {
				t.Errorf("at %v, button %d has %v at %v", width, i, button.Size(), button.Position())
			}
		}
	}
}

// A total stays below its column when others have to go, as the list becomes narrow.
func TestTotalsFollowColumnsThatGo(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	table := parts.NewTable([]parts.Column{
		{Title: "Product", Key: "product", Least: 120, Wants: 200, Weight: 2},
		{Title: "Organization", Key: "organization", Width: 100, Drops: 1},
		{Title: "Per month", Key: "cost", Right: true, Figure: true},
	}, nil)
	table.Rows = func() int { return 1 }
	table.Cell = func(_, column int) parts.CellText {
		return parts.CellText{Text: []string{"Visio", "Van Dijk", "468.00"}[column]}
	}
	foot := parts.NewFoot(table)
	foot.ShowTotals([]parts.FootText{{Lines: []string{"1 subscription"}}, {}, {Lines: []string{"999.00"}, Right: true}})
	window := test.NewTempWindow(t, container.NewBorder(nil, foot, nil, nil, table))
	window.SetPadded(false)
	var before float32
	for _, width := range []float32{700, 240} {
		window.Resize(fyne.NewSize(width, 300))
		table.Fit(0, 1)
		figure, total := find.Text(window.Canvas(), "468.00"), find.Text(window.Canvas(), "999.00")
		if figure == nil || total == nil {
			t.Fatalf("at %v in view are %q", width, find.Lines(window.Canvas()))
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		off := at(total).X - at(figure).X
		if width == 240 && off != before {
			t.Errorf("the total is %v beside its column, and was %v", off, before)
		}
		before = off
	}
}
