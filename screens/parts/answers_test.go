package parts_test

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// asked is a window with a choice between two fields.
type asked struct {
	*parts.Choice[int]
	t             *testing.T
	canvas        fyne.Canvas
	before, after *parts.Entry
}

func newAsked(t *testing.T, options []parts.Option[int], picked int) asked {
	newApp(t)
	a := asked{parts.NewChoice(options, picked, nil), t, nil, parts.NewEntry("", ""), parts.NewEntry("", "")}
	window := test.NewTempWindow(t, container.NewVBox(a.before, a.Choice, a.after))
	window.Resize(fyne.NewSize(300, 400))
	a.canvas = window.Canvas()
	a.canvas.Focus(a.Choice)
	return a
}

// keys types keys into what has the keyboard, a letter as such.
func (a asked) keys(names ...fyne.KeyName) {
	for _, name := range names {
		if len(name) == 1 {
			a.canvas.Focused().TypedRune(rune(name[0]))
			continue
		}
		a.canvas.Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// The open list of a choice begins at the answer that is picked, and is gone through by
// arrows, Home, End and letters, past what can't be picked. Enter and Space pick; Esc closes
// the list and leaves the answer.
func TestTheOpenListOfAChoiceByKeys(t *testing.T) {
	options := []parts.Option[int]{
		{Value: 1, Label: "Dollar"},
		{Value: 2, Label: "Euro"},
		{Value: 3, Label: "Once", Greyed: true},
		{Value: 4, Label: "Peso"},
		{Value: 5, Label: "Pound"},
		{Value: 6, Label: "Yen", Greyed: true},
	}
	const down, up, enter = fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want int
	}{
		{"Enter alone", []fyne.KeyName{enter}, 2},
		{"up", []fyne.KeyName{up, enter}, 1},
		{"past what can't be picked", []fyne.KeyName{down, enter}, 4},
		{"no farther than the end", []fyne.KeyName{down, down, down, down, fyne.KeySpace}, 5},
		{"End", []fyne.KeyName{fyne.KeyEnd, enter}, 5},
		{"Home", []fyne.KeyName{fyne.KeyHome, fyne.KeyEnter}, 1},
		{"a letter", []fyne.KeyName{"p", enter}, 4},
		{"the same letter again", []fyne.KeyName{"p", "p", enter}, 5},
		{"Esc", []fyne.KeyName{fyne.KeyEnd, fyne.KeyEscape}, 2},
	} {
		a := newAsked(t, options, 2)
		a.keys(append([]fyne.KeyName{down}, c.keys...)...)
		if a.Value() != c.want {
			t.Errorf("%s: %d is picked, want %d", c.name, a.Value(), c.want)
		}
		if a.canvas.Overlays().Top() != nil || a.canvas.Focused() != fyne.Focusable(a.Choice) {
			t.Errorf("%s: the list is still open, or %T has the keyboard", c.name, a.canvas.Focused())
		}
	}
}

// Tab in the open list picks and goes on to what follows the choice.
func TestTabInTheOpenListGoesOn(t *testing.T) {
	a := newAsked(t, []parts.Option[int]{{Value: 1, Label: "One"}, {Value: 2, Label: "Two"}}, 1)
	a.keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyTab)
	if a.Value() != 2 || a.canvas.Overlays().Top() != nil || a.canvas.Focused() != fyne.Focusable(a.after) {
		t.Errorf("%d is picked, and %T has the keyboard", a.Value(), a.canvas.Focused())
	}
}

// A list that is longer than the window scrolls to the answer that it is at; a tap picks one,
// and a tap beside it closes it.
func TestALongListScrolls(t *testing.T) {
	var options []parts.Option[int]
	for i := range 100 {
		options = append(options, parts.Option[int]{Value: i, Label: "Answer " + strconv.Itoa(i)})
	}
	a := newAsked(t, options, 70)
	seen := func(i int) fyne.CanvasObject { return find.Text(a.canvas, "Answer "+strconv.Itoa(i)) }
	a.keys(fyne.KeyDown)
	if seen(70) == nil || seen(2) != nil {
		t.Fatalf("it does not begin at what is picked: %q", find.Lines(a.canvas))
	}
	a.keys(fyne.KeyHome)
	if seen(2) == nil || seen(70) != nil {
		t.Fatalf("Home does not lead to the first: %q", find.Lines(a.canvas))
	}
	test.TapCanvas(a.canvas, find.Middle(seen(2)))
	if a.Value() != 2 || a.canvas.Overlays().Top() != nil {
		t.Errorf("a tap picks %d", a.Value())
	}
	a.keys(fyne.KeyDown)
	test.TapCanvas(a.canvas, fyne.NewPos(150, 10))
	if a.Value() != 2 || a.canvas.Overlays().Top() != nil {
		t.Errorf("a tap beside the list leaves it open, or picks %d", a.Value())
	}
}
