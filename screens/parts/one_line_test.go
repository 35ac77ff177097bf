package parts_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// Chips without room are left out from the end, but for the last one and those that are
// on, and come back with the room.
func TestChipsStayOnOneLine(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	line := container.New(&parts.OneLine{Gap: 8, Stays: func(o fyne.CanvasObject) bool { return o.(*parts.Chip).On() }},
		parts.NewChip("All", false, nil), parts.NewChip("Decision needed", false, nil), parts.NewChip("Microsoft", true, nil), parts.NewChip("More filters", false, nil))
	window := test.NewTempWindow(t, line)
	window.SetPadded(false)
	for _, c := range []struct {
		width float32
		want  []string
	}{
		{500, []string{"All", "Decision needed", "Microsoft", "More filters"}},
		{260, []string{"All", "Microsoft", "More filters"}},
		{190, []string{"Microsoft", "More filters"}},
		{500, []string{"All", "Decision needed", "Microsoft", "More filters"}},
	} {
		window.Resize(fyne.NewSize(c.width, 60))
		if got := find.Lines(window.Canvas()); !slices.Equal(got, c.want) {
			t.Errorf("at %v there are %q, want %q", c.width, got, c.want)
		}
	}
}

// What is to stay is cut where even that has no room, so that it lies over nothing.
func TestOneLineCutsWhatStays(t *testing.T) {
	newApp(t)
	on, more := parts.NewChip("What can't be added or removed by anybody here", true, nil), parts.NewChip("More", false, nil)
	line := container.New(&parts.OneLine{Gap: 8, Stays: parts.IsChipOn}, on, more)
	window := test.NewTempWindow(t, line)
	for _, width := range []float32{150, 600, 200} {
		window.Resize(fyne.NewSize(width, 60))
		if end := more.Position().X + more.Size().Width; end > line.Size().Width+1 || !on.Visible() {
			t.Errorf("at %v, the last one ends at %v", line.Size().Width, end)
		}
		if end := on.Position().X + on.Size().Width; end > more.Position().X {
			t.Errorf("at %v, what stays ends at %v, in what begins at %v", line.Size().Width, end, more.Position().X)
		}
	}
}
