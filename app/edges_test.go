package main

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// ragged tells which texts in a dialog begin beside its left edge, where its heading
// begins, by no more than the room that the toolkit leaves around words: what is meant to
// stand further in does so by more.
func ragged(c fyne.Canvas, heading string) (faults []string) {
	type begun struct {
		says string
		at   float32
	}
	var lines []begun
	edge := float32(0)
	find.Each(c, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		line, is := o.(*canvas.Text)
		if !is || strings.TrimSpace(line.Text) == "" || line.Alignment != fyne.TextAlignLeading || standsInBox(in) {
			return
		}
		at := textArea(line).from.X
		if line.TextSize == theme.Size(parts.SizeTitle) && strings.HasPrefix(heading, strings.TrimSpace(line.Text)) {
			edge = at
		}
		lines = append(lines, begun{line.Text, at})
	})
	for _, line := range lines {
		if beside := max(line.at-edge, edge-line.at); beside > slack && beside < 12 {
			faults = append(faults, "“"+line.says+"” begins beside the left edge")
		}
	}
	return faults
}

// standsInBox tells whether a text is in something with an edge of its own: a button, a
// field, a box with its words.
func standsInBox(in []fyne.CanvasObject) bool {
	for i := len(in) - 1; i >= 0; i-- {
		switch o := in[i].(type) {
		case parts.Filled, *parts.Chip, *parts.Reader:
			return true
		case *parts.Button:
			return o.Importance != widget.LowImportance
		}
	}
	return false
}
