package parts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/parts"
)

// Whatever a cell showed before, it shows what a new one does.
func TestCellShowsWhatANewOneDoes(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{Brightness: parts.Light})
	all := []parts.CellText{
		{Text: "Visio"},
		{Text: "Visio", Strong: true},
		{Text: "Visio", Faint: true},
		{Text: "Visio", Head: true, Over: 1},
		{Text: "Visio", Below: "Plan 2"},
		{Text: "Visio", Below: "Plan 2", Lines: []string{"Contoso"}},
		{Text: "Visio", Badges: []parts.BadgeText{{Text: "Trial"}}},
		{Text: "Visio", Badges: []parts.BadgeText{{Text: "Expired"}}},
		{Text: "38", Right: true},
		{Text: "38 of 40", Bar: true, Assigned: 38, Total: 40},
		{Text: "39 of 40", Bar: true, Assigned: 39, Total: 40},
		{Text: "Visio", Monogram: "Microsoft"},
		{Text: "Anouk", Initials: "AD"},
		{},
	}
	drawn := func(texts ...parts.CellText) (markup string) {
		shows := texts[0]
		table := parts.NewTable([]parts.Column{{Title: "Product"}, {Title: "More"}}, nil)
		table.Rows = func() int { return 1 }
		table.Cell = func(_, column int) parts.CellText {
			if column > 0 {
				return parts.CellText{}
			}
			return shows
		}
		window := test.NewWindow(table)
		defer window.Close()
		window.Resize(fyne.NewSize(400, 200))
		for _, shows = range texts {
			table.Refresh()
		}
		return test.RenderToMarkup(window.Canvas())
	}
	for i, text := range all {
		want := drawn(text)
		for j, before := range all {
			if got := drawn(before, text); got != want {
				t.Errorf("%d after %d: %s\nwant %s", i, j, got, want)
			}
		}
	}
}
