package parts_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// However little room an outcome has, no word of a product is parted: from when it holds
// stands below it then.
func TestOutcomePartsNoWord(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	o := parts.NewOutcome([4]string{"Product", "Licenses", "From", "A month"})
	o.Say("This frees 14 licenses.", []parts.OutcomeRow{
		{Cells: [4]string{"M365 Business Premium", "12", "ordered, waiting for its credit check", "–"}},
		{Cells: [4]string{"M365 Business Standard", "40 to 37", "once ordered", "-€35.10"}},
	}, nil)
	w := test.NewTempWindow(t, o)
	tops := map[string]float32{}
	for _, width := range []float32{700, 300} {
		w.Resize(fyne.NewSize(width, 400))
		find.Each(w.Canvas(), func(object fyne.CanvasObject, _ []fyne.CanvasObject) {
			text, is := object.(*parts.Plain)
			if !is {
				return
			}
			for _, word := range strings.Fields(text.Text()) {
				if wide := fyne.MeasureText(word, theme.Size(parts.SizeSmall), fyne.TextStyle{}).Width; wide > text.Size().Width {
					t.Errorf("%v wide: %q has %v", width, word, text.Size().Width)
				}
			}
			tops[text.Text()] = fyne.CurrentApp().Driver().AbsolutePositionForObject(text).Y
		})
		if beside := tops["once ordered"] == tops["M365 Business Standard"]; beside != (width == 700) {
			t.Errorf("%v wide: beside is %v", width, beside)
		}
	}
}

// The sum of an outcome is in view however many rows there are: below them where all are,
// and below what scrolls otherwise.
func TestOutcomeShowsItsSum(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	o := parts.NewOutcome([4]string{"Product", "Licenses", "From", "A month"})
	rows := make([]parts.OutcomeRow, 8)
	for i := range rows {
		rows[i].Cells = [4]string{"M365 Business Standard", "40 to 37", "once ordered", "-€35.10"}
	}
	rows = append(rows, parts.OutcomeRow{Cells: [4]string{"Total", "", "", "-€280.80"}, Sum: true})
	w := test.NewTempWindow(t, o)
	for _, height := range []float32{900, 400, 900} {
		w.Resize(fyne.NewSize(380, height))
		o.Say("This frees 24 licenses.", rows, []string{"Ask whoever sold it."})
		sum := find.Text(w.Canvas(), "-€280.80")
		if sum == nil {
			t.Errorf("%v high: the sum is not in view", height)
			continue
		}
		figure := find.Text(w.Canvas(), "-€35.10")
		edge := func(of fyne.CanvasObject) float32 {
			return fyne.CurrentApp().Driver().AbsolutePositionForObject(of).X + of.Size().Width
		}
		if edge(sum) != edge(figure) {
			t.Errorf("%v high: the sum ends at %v, what it is of at %v", height, edge(sum), edge(figure))
		}
		if all := !o.Disabled(); all != (height == 400) {
			t.Errorf("%v high: it scrolls: %v", height, all)
		}
	}
}
