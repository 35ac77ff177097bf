package parts_test

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// The row that the keyboard is on is seen in every list, light and dark: something at its
// beginning stands out from the row by 3:1 at least (WCAG 2.2, 1.4.11), and is gone once
// the keyboard is elsewhere.
func TestKeyboardIsSeenInLists(t *testing.T) {
	const seen = 3.0
	rows := []string{"first", "second", "third"}
	table := func() fyne.Focusable {
		table := parts.NewTable([]parts.Column{{Title: "What"}, {Title: "More"}}, nil)
		table.Rows = func() int { return len(rows) }
		table.Cell = func(row, column int) parts.CellText {
			return parts.CellText{Text: []string{rows[row], "more"}[column], Below: "below"}
		}
		return table
	}
	list := func() fyne.Focusable {
		return parts.NewList(func() int { return len(rows) }, func() fyne.CanvasObject { return widget.NewLabel("") },
			func(row int, cell fyne.CanvasObject) { cell.(*widget.Label).SetText(rows[row]) })
	}
	for name, brightness := range map[string]parts.Brightness{"light": parts.Light, "dark": parts.Dark} {
		test.NewTempApp(t).Settings().SetTheme(parts.Theme{Brightness: brightness})
		for kind, make := range map[string]func() fyne.Focusable{"table": table, "list": list} {
			of := make()
			elsewhere := parts.NewButton("elsewhere", nil)
			window := test.NewTempWindow(t, parts.NewGround(parts.ColorSurface, container.NewBorder(nil, elsewhere, nil, nil, of.(fyne.CanvasObject))))
			window.Resize(fyne.NewSize(300, 300))
			most := func(row string) (most float64) {
				text := find.Text(window.Canvas(), row)
				if text == nil {
					t.Fatalf("%s: %q is not in view: %q", kind, row, find.Lines(window.Canvas()))
				}
				left := fyne.CurrentApp().Driver().AbsolutePositionForObject(of.(fyne.CanvasObject)).X
				return strongest(window.Canvas().Capture(), int(left), int(find.Middle(text).Y))
			}
			window.Canvas().Focus(of)
			if got := most("first"); got < seen {
				t.Errorf("%s: that the keyboard is in a %s has a contrast of %.2f", name, kind, got)
			}
			of.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			if kind == "table" { // of which the first was not selected yet
				of.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			}
			if got := most("second"); got < seen {
				t.Errorf("%s: the row of the keyboard in a %s has a contrast of %.2f", name, kind, got)
			}
			if got := most("first"); got >= seen {
				t.Errorf("%s: the row that the keyboard has left in a %s has a contrast of %.2f", name, kind, got)
			}
			window.Canvas().Focus(elsewhere)
			if got := most("second"); got >= seen {
				t.Errorf("%s: without the keyboard, a row of a %s has a contrast of %.2f", name, kind, got)
			}
		}
	}
}

// strongest is the strongest contrast of the first pixels of a line with what follows them.
func strongest(picture image.Image, left, y int) (most float64) {
	at := func(x int) color.NRGBA { return color.NRGBAModel.Convert(picture.At(x, y)).(color.NRGBA) }
	for x := left; x < left+4; x++ {
		most = max(most, contrast(at(x), at(left+5)))
	}
	return most
}
