package parts_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/screens/find"
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

// A name that has no room on its line goes on in the place of what stands below it where that
// gives way, rather than be cut in its middle; where it has room, both are there.
func TestNameTakesTheSecondLine(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{Brightness: parts.Light})
	lines := func(text parts.CellText, width float32) string {
		table := parts.NewTable([]parts.Column{{Title: "Product"}}, nil)
		table.Rows = func() int { return 1 }
		table.Cell = func(int, int) parts.CellText { return text }
		window := test.NewTempWindow(t, table)
		window.Resize(fyne.NewSize(width, 200))
		return strings.Join(find.Lines(window.Canvas()), "|")
	}
	name := parts.CellText{Text: "Exchange Online (Plan 1)", Below: "Reseller", Yields: true, Strong: true}
	for width, want := range map[float32]string{400: "Exchange Online (Plan 1)|Reseller", 150: "Exchange Online|(Plan 1)", 170: "Exchange Online|(Plan 1)"} {
		if got := lines(name, width); !strings.Contains(got, want) {
			t.Errorf("at %v it reads %q, want %q", width, got, want)
		}
	}
	name.Yields = false
	if got := lines(name, 150); !strings.Contains(got, "Reseller") {
		t.Errorf("what does not give way is gone: %q", got)
	}
}

// A cell cuts its texts itself: none goes over its edge, however narrow its column is, and
// however often it became wider and narrower.
func TestCellGoesOverNoEdge(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{Brightness: parts.Light})
	for _, text := range []parts.CellText{
		{Text: "Microsoft 365 Business Standard", Below: "renews 9 November 2026"},
		{Text: "anouk.vandijk@klant.example"},
		{Text: "38 of 40 licenses", Bar: true, Assigned: 38, Total: 40},
		{Text: "Contoso", Monogram: "Microsoft", Lines: []string{"Marketing and communication", "Amsterdam"}},
	} {
		table := parts.NewTable([]parts.Column{{Title: "Product"}}, nil)
		table.Rows = func() int { return 1 }
		table.Cell = func(int, int) parts.CellText { return text }
		window, looked := test.NewWindow(table), 0
		for _, width := range []float32{400, 24, 40, 90, 150, 300, 60} {
			window.Resize(fyne.NewSize(width, 200))
			table.Refresh()
			for _, label := range cellLabels(window.Canvas()) {
				looked++
				room := label.Size().Width - 2*label.Theme().Size(theme.SizeNameInnerPadding)
				for line := range strings.SplitSeq(label.Text, "\n") {
					took := fyne.MeasureText(line, label.Theme().Size(label.SizeName), label.TextStyle).Width
					if label.Visible() && line != "" && took > room {
						t.Errorf("%q takes %v of %v in a window of %v", line, took, room, width)
					}
				}
			}
		}
		if window.Close(); looked == 0 {
			t.Errorf("no cell with %q is on view", text.Text)
		}
	}
}

// cellLabels are the labels of the cells that are on view.
func cellLabels(canvas fyne.Canvas) (labels []*widget.Label) {
	find.Each(canvas, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		label, is := o.(*widget.Label)
		if is && slices.ContainsFunc(in, func(o fyne.CanvasObject) bool { _, cell := o.(*parts.Cell); return cell }) {
			labels = append(labels, label)
		}
	})
	return labels
}
