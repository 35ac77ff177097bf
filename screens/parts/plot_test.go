package parts_test

import (
	"fmt"
	"image/color"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"seatbook/data/chart"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// months are the bars of some months, of up to an amount in cents.
func months(n int, amount int64) chart.Bars {
	b := chart.Bars{
		Title: "What the statements carry", DoneName: "Charged", ExpectedName: "Expected", Whole: 100,
		Format: func(cents int64) string { return fmt.Sprintf("€%d", cents/100) }, Notes: make([]string, n),
	}
	for i := range n {
		b.Labels = append(b.Labels, "month "+strconv.Itoa(i))
		b.Done, b.Expected = append(b.Done, amount*int64(i)/int64(n)), append(b.Expected, amount/10)
	}
	return b
}

func plotted(t testing.TB, c chart.Chart, size fyne.Size) (*parts.Plot, fyne.Window) {
	test.NewTempApp(t)
	p := parts.NewPlot()
	p.Draw("Costs", c, func(i int) []string { return []string{"month " + strconv.Itoa(i), "€" + strconv.Itoa(i*100)} })
	window := test.NewTempWindow(t, p)
	window.SetPadded(false)
	window.Resize(size)
	return p, window
}

// pointAt moves the pointer onto a value.
func pointAt(p *parts.Plot, value int) *fyne.PointEvent {
	at, size := p.Spot(value)
	middle := at.AddXY(size.Width/2, size.Height/2)
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: middle}})
	return &fyne.PointEvent{Position: middle}
}

// The value under the pointer is told, and a click chooses it.
func TestPlotAnswersThePointer(t *testing.T) {
	p, window := plotted(t, months(24, 46800), fyne.NewSize(800, 220))
	chosen := -1
	p.OnChoose = func(value int) { chosen = value }
	told := func() []string { return find.Lines(window.Canvas()) }
	click := pointAt(p, 7)
	if !slices.Contains(told(), "€700") {
		t.Errorf("not told: %q", told())
	}
	p.MouseOut()
	if slices.Contains(told(), "€700") {
		t.Error("it is told after the pointer has gone")
	}
	if p.Tapped(click); chosen != 7 || p.Chosen() != 7 {
		t.Errorf("chosen %d, marked %d", chosen, p.Chosen())
	}
	if window.Canvas().Focused() != p {
		t.Error("a click does not give it the focus")
	}
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(1, 100)}})
	if p.Told() != nil {
		t.Errorf("beside all bars it tells %q", p.Told())
	}
}

// What the pointer does, the keyboard does.
func TestPlotAnswersTheKeyboard(t *testing.T) {
	p, window := plotted(t, months(24, 46800), fyne.NewSize(800, 220))
	chosen := -1
	p.OnChoose = func(value int) { chosen = value }
	p.Choose(12)
	window.Canvas().Focus(p)
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "month 13"},
		{fyne.KeyLeft, "month 12"},
		{fyne.KeyUp, "month 11"},
		{fyne.KeyDown, "month 12"},
		{fyne.KeyHome, "month 0"},
		{fyne.KeyLeft, "month 0"},
		{fyne.KeyEnd, "month 23"},
		{fyne.KeyRight, "month 23"},
	} {
		p.TypedKey(&fyne.KeyEvent{Name: c.key})
		if got := p.Told(); len(got) == 0 || got[0] != c.want {
			t.Errorf("after %s: %q, want %s", c.key, got, c.want)
		}
	}
	if got, want := p.AccessibilityLabel(), "Costs, month 23, €2300"; got != want {
		t.Errorf("a screen reader says %q, want %q", got, want)
	}
	if p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}); chosen != 23 {
		t.Errorf("Enter chose %d", chosen)
	}
	window.Canvas().Unfocus()
	if p.Told() != nil {
		t.Error("it tells something without the focus")
	}
}

// Once the pointer has left the chart, the arrows go from the month that was chosen.
func TestArrowsBeginAtTheChosenValue(t *testing.T) {
	p, _ := plotted(t, months(24, 46800), fyne.NewSize(800, 220))
	for key, want := range map[fyne.KeyName]string{fyne.KeyRight: "month 17", fyne.KeyLeft: "month 15"} {
		p.Tapped(pointAt(p, 16))
		p.MouseOut()
		if p.TypedKey(&fyne.KeyEvent{Name: key}); len(p.Told()) == 0 || p.Told()[0] != want {
			t.Errorf("%s tells %q, want %s", key, p.Told(), want)
		}
	}
}

// No figure is cut, however large, and the balloon is all in view, at every value.
func TestPlotOfLargeFigures(t *testing.T) {
	bars := months(24, 99_999_999_999)
	size := fyne.NewSize(640, 190)
	p, window := plotted(t, bars, size)
	for value := range bars.Len() {
		pointAt(p, value)
		for _, o := range test.WidgetRenderer(p).Objects() {
			text, ok := o.(*canvas.Text)
			if !ok || !text.Visible() {
				continue
			}
			at, wide := text.Position(), text.MinSize()
			if at.X < 0 || at.Y < 0 || at.X+wide.Width > size.Width+0.1 || at.Y+wide.Height > size.Height+0.1 {
				t.Errorf("pointing at %d, %q is at %v, outside %v", value, text.Text, at, size)
			}
		}
	}
	if !slices.Contains(find.Lines(window.Canvas()), "€1200000000") {
		t.Errorf("the axis says %q", find.Lines(window.Canvas()))
	}
}

// It takes the colors of the theme, and is laid out anew at another size.
func TestPlotTakesTheTheme(t *testing.T) {
	p, window := plotted(t, months(3, 46800), fyne.NewSize(800, 220))
	at, _ := p.Spot(2)
	inks := func() (colors []any) {
		for _, o := range test.WidgetRenderer(p).Objects() {
			if text, ok := o.(*canvas.Text); ok && text.Text != "" {
				colors = append(colors, text.Color)
			}
		}
		return colors
	}
	before := inks()
	test.ApplyTheme(t, darkLook{theme.DefaultTheme()})
	p.Refresh()
	if slices.Equal(before, inks()) {
		t.Error("the words keep the colors of the theme before")
	}
	window.Resize(fyne.NewSize(500, 220))
	if now, _ := p.Spot(2); now.X >= at.X {
		t.Errorf("the last bar stays at %v in a narrower window", now)
	}
}

// A chart of nothing is nothing, and answers nothing.
func TestPlotOfNothing(t *testing.T) {
	p, window := plotted(t, nil, fyne.NewSize(400, 200))
	p.Draw("Costs", nil, nil)
	window.Canvas().Focus(p)
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	p.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, 100)})
	if p.Told() != nil || p.Chosen() != -1 {
		t.Errorf("it tells %q and chose %d", p.Told(), p.Chosen())
	}
}

// BenchmarkPlotOf36Months draws 36 months, as when a record is opened, and moves the
// pointer over them.
func BenchmarkPlotOf36Months(b *testing.B) {
	bars := months(36, 46800)
	p, window := plotted(b, bars, fyne.NewSize(876, 220))
	b.Run("laid out", func(b *testing.B) {
		for b.Loop() {
			p.Draw("Costs", bars, nil)
		}
	})
	b.Run("painted", func(b *testing.B) {
		for b.Loop() {
			p.Draw("Costs", bars, nil)
			window.Canvas().Capture()
		}
	})
	b.Run("pointed at", func(b *testing.B) {
		p.Draw("Costs", bars, func(i int) []string { return []string{"month"} })
		for n := 0; b.Loop(); n++ {
			pointAt(p, n%36)
		}
	})
}

// darkLook is the toolkit's theme in the dark.
type darkLook struct{ fyne.Theme }

func (d darkLook) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return d.Theme.Color(name, theme.VariantDark)
}
