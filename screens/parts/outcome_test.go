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
