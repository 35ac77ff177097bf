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

// A figure is never cut: where there is too little room for it, it is written smaller.
func TestFigureIsNeverCut(t *testing.T) {
	newApp(t)
	figure := parts.NewFigure("€ 999.999.999,99")
	window := test.NewTempWindow(t, figure)
	for _, width := range []float32{600, 240, 180, 150} {
		window.Resize(fyne.NewSize(width, 60))
		text := find.First(window.Canvas(), func(o fyne.CanvasObject) bool { _, ok := o.(*canvas.Text); return ok }).(*canvas.Text)
		if text.Text != figure.Text() || text.MinSize().Width > figure.Size().Width {
			t.Errorf("at %v: %q is %v wide in %v", width, text.Text, text.MinSize().Width, figure.Size().Width)
		}
		if width == 600 && text.TextSize != 28 {
			t.Errorf("with room it is written in %v", text.TextSize)
		}
	}
}

// What is said before a figure that is too wide stands on a line of its own.
func TestFigureOnLines(t *testing.T) {
	newApp(t)
	figure := parts.NewFigure("meer dan €\u00a092.233.720.368.547.758,07")
	window := test.NewTempWindow(t, figure)
	window.Resize(fyne.NewSize(220, 60))
	var lines []string
	find.First(window.Canvas(), func(o fyne.CanvasObject) bool {
		if text, is := o.(*canvas.Text); is {
			lines = append(lines, text.Text)
			if end := text.Position().X + text.MinSize().Width; end > figure.Size().Width {
				t.Errorf("%q ends at %v of %v", text.Text, end, figure.Size().Width)
			}
		}
		return false
	})
	if len(lines) != 2 || lines[0] != "meer dan" {
		t.Errorf("it is written as %q", lines)
	}
}

// A card leads to the list behind its figure, by mouse and keyboard, and its button too.
func TestFigureCard(t *testing.T) {
	newApp(t)
	gone := 0
	lead := func() { gone++ }
	card := parts.NewFigureCard("Paid for but unused", parts.NewMainButton("See savings", lead), lead)
	other := parts.NewFigureCard("This month", nil, lead)
	window := test.NewTempWindow(t, container.New(&parts.Columns{Least: 220, Gap: 16}, card, other))
	card.Say("€415.74", "a year")
	other.Say("€1.00", "")
	window.Resize(fyne.NewSize(700, 400))
	if card.Position().Y != other.Position().Y || card.Size() != other.Size() {
		t.Error("the cards are not beside each other and of one size")
	}
	test.Tap(other)
	window.Canvas().Focus(card)
	card.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	test.Tap(find.Button(window.Canvas(), "See savings"))
	if gone != 3 {
		t.Errorf("gone %d times, want 3", gone)
	}
	if window.Resize(fyne.NewSize(300, 400)); other.Position().Y == 0 {
		t.Error("in a narrow window the cards are not below each other")
	}
}
