package parts_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// The button that has the keyboard has a ring around it, of whatever color it is, and the
// others have none; the ring takes no room.
func TestFocusedButtonHasARing(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	buttons := []*parts.Button{parts.NewButton("Usual", nil), parts.NewMainButton("Main", nil), parts.NewQuietButton("Quiet", nil, nil)}
	row := container.NewHBox()
	for _, b := range buttons {
		row.Add(b)
	}
	window := test.NewTempWindow(t, row)
	for _, of := range buttons {
		before := of.MinSize()
		window.Canvas().Focus(of)
		for _, b := range buttons {
			if rings := ringsOf(window.Canvas(), b); (rings > 0) != (b == of) {
				t.Errorf("%s has the keyboard, and %s has %d rings", of.Text, b.Text, rings)
			}
		}
		if of.MinSize() != before {
			t.Errorf("%s takes %v with the ring, and %v without", of.Text, of.MinSize(), before)
		}
	}
}

// ringsOf is how many lines are drawn around a button.
func ringsOf(c fyne.Canvas, of *parts.Button) (n int) {
	find.Each(c, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		rect, is := o.(*canvas.Rectangle)
		if is && rect.Visible() && rect.StrokeWidth >= 2 && len(in) > 0 && in[len(in)-1] == fyne.CanvasObject(of) {
			n++
		}
	})
	return n
}

// A button that is nothing but words says by their color that it can be pressed: bold
// words beside it are a heading.
func TestQuietButtonHasTheColorOfALink(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	link, usual := parts.NewQuietButton("Budgets", nil, nil), parts.NewButton("Add", nil)
	window := test.NewTempWindow(t, container.NewHBox(link, usual))
	colors := func() (ofLink, ofUsual color.Color) {
		return find.Text(window.Canvas(), "Budgets").(*canvas.Text).Color, find.Text(window.Canvas(), "Add").(*canvas.Text).Color
	}
	ofLink, ofUsual := colors()
	if primary := theme.Color(theme.ColorNamePrimary); ofLink != primary || ofUsual == primary {
		t.Errorf("the words are %v, those of a button with a frame %v, and a link is %v", ofLink, ofUsual, primary)
	}
	window.Canvas().Focus(link)
	if now, _ := colors(); now != ofLink {
		t.Errorf("with the keyboard, the words are %v", now)
	}
	link.Disable()
	if now, _ := colors(); now == ofLink {
		t.Error("what can't be pressed has the color of a link")
	}
}
