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

// A notice lies over the foot of a part of the page: it moves nothing, takes taps for its own
// buttons alone, and says all that it has to say.
func TestNoticeLiesOverThePage(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	part := fyne.NewSize(0, 560)
	tapped, undone := 0, 0
	page := parts.NewButton("Page", func() { tapped++ })
	notice := parts.NewNotice("Close", func() {})
	over := container.New(&parts.Over{Place: func() parts.NoticePlace { return parts.NoticePlace{At: fyne.NewPos(4, 0), Size: part} }}, notice)
	window := test.NewTempWindow(t, container.NewStack(page, over))
	window.SetPadded(false)
	for _, width := range []float32{500, 900} {
		window.Resize(fyne.NewSize(width, 600))
		part.Width = width - 20
		before := page.Size()
		long := "Microsoft 365 Business Standard, Visio Plan 2 and Project Plan 3 assigned to Anouk van Dijk and to Bente Veenstra: 6 licenses"
		notice.Say(long, parts.Act{Label: "Undo", Do: func() { undone++ }})
		over.Refresh()
		if page.Size() != before {
			t.Errorf("the page went from %v to %v", before, page.Size())
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(notice)
		if end := at.Add(notice.Size()); end.Y > part.Height || end.Y < part.Height-40 || at.X < 4 || end.X > 4+part.Width {
			t.Errorf("the notice begins at %v and ends at %v", at, end)
		}
		said := ""
		for _, o := range test.WidgetRenderer(notice).Objects() {
			line, is := o.(*canvas.Text)
			if !is {
				continue
			}
			if end := line.Position().X + line.MinSize().Width; end > notice.Size().Width {
				t.Errorf("at %v, %q ends at %v of %v", width, line.Text, end, notice.Size().Width)
			}
			said += line.Text + " "
		}
		if said != long+" " {
			t.Errorf("it says %q", said)
		}
		test.TapCanvas(window.Canvas(), find.Middle(find.Button(window.Canvas(), "Undo")))
		test.TapCanvas(window.Canvas(), fyne.NewPos(width/2, 300))
	}
	if tapped != 2 || undone != 2 {
		t.Errorf("the page was tapped %d times, undo %d", tapped, undone)
	}
}
