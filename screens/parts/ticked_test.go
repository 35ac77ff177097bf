package parts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// What is ticked in a row of a list looks as a box that is ticked does, in every kind of row.
func TestBoxesAreOfOneKind(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	mark := func(o fyne.CanvasObject) (names []string) {
		window := test.NewTempWindow(t, o)
		find.First(window.Canvas(), func(o fyne.CanvasObject) bool {
			if picture, is := o.(*canvas.Image); is && picture.Resource != nil {
				names = append(names, picture.Resource.Name())
			}
			return false
		})
		return names
	}
	for _, on := range []bool{false, true} {
		box := mark(parts.NewCheck("", on, nil))
		want := box[len(box)-1] // over its ground
		row, lines := parts.NewPickRow(), parts.NewPickLines()
		row.Say("A", parts.Ticked(on), false)
		lines.Say(parts.PickText{Name: "A"}, on, false)
		for name, o := range map[string]fyne.CanvasObject{"a row": row, "lines": lines, "a sign": parts.NewRowIcon(parts.Ticked(on))} {
			if got := mark(o); len(got) != 1 || got[0] != want {
				t.Errorf("%s, ticked %v, has %v, a box %v", name, on, got, box)
			}
		}
	}
}
