package chart

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// pen writes every letter as wide as 0.6 of its height, bold ones 0.65.
func pen() Pen {
	return Pen{Title: 15, Text: 12, Measure: func(text string, size float32, bold bool) float32 {
		if bold {
			return float32(len([]rune(text))) * size * 0.65
		}
		return float32(len([]rune(text))) * size * 0.6
	}}
}

func euros(value int64) string { return fmt.Sprintf("€%d", value/100) }

// Steps are round in what people count in, hold zero and both values, and are not more
// than there is room for.
func TestAxis(t *testing.T) {
	for _, c := range []struct {
		low, high, whole int64
		steps            int
		want             string
	}{
		{0, 0, 100, 4, "[0 100]"},
		{0, 1, 100, 4, "[0 100]"}, // no step of a part of a euro
		{0, 46800, 100, 5, "[0 10000 20000 30000 40000 50000]"},
		{0, 46800, 100, 4, "[0 25000 50000]"},
		{0, 696_400, 100, 2, "[0 400000 800000]"},
		{0, 696_400, 100, 3, "[0 250000 500000 750000]"},
		{0, 250, 100, 2, "[0 200 400]"}, // no step of a part of a euro
		{0, 46800, 100, 0, "[0 50000]"},
		{-100, 46800, 100, 5, "[-25000 0 25000 50000]"},
		{-900, -100, 100, 5, "[-1000 -800 -600 -400 -200 0]"},
		{0, 7, 1, 10, "[0 1 2 3 4 5 6 7]"},
		{0, 99_999_999, 1, 5, "[0 20000000 40000000 60000000 80000000 100000000]"},
		{0, 99_999_999_999, 100, 2, "[0 50000000000 100000000000]"},
	} {
		if got := fmt.Sprint(newAxis(c.low, c.high, c.whole, c.steps).ticks()); got != c.want {
			t.Errorf("from %d to %d in %d steps of %d: %s, want %s", c.low, c.high, c.steps, c.whole, got, c.want)
		}
	}
}

// readable fails where a text is outside the room or lies over another one.
func readable(t interface{ Errorf(string, ...any) }, d Drawing, width, height float32) {
	p := pen()
	var rooms []Spot
	for _, text := range d.Texts {
		room := Spot{text.X, text.Y, p.Measure(text.Says, text.Size, text.Bold), text.Size * 1.2}
		if room.X < -0.01 || room.Y < -p.Text/2 || room.X+room.Width > width+0.01 || room.Y+room.Height > height+0.01 {
			t.Errorf("%q is at %.0f, %.0f, %.0f wide: outside %.0f x %.0f", text.Says, room.X, room.Y, room.Width, width, height)
		}
		for i, other := range rooms {
			if room.meets(other) {
				t.Errorf("%q lies over %q", text.Says, d.Texts[i].Says)
			}
		}
		rooms = append(rooms, room)
	}
	for _, r := range d.Rects {
		if r.X < -0.01 || r.Y < -0.01 || r.X+r.Width > width+0.01 || r.Y+r.Height > height+0.01 {
			t.Errorf("a bar is outside: %+v", r)
		}
	}
}

func drawBars(t *rapid.T) Bars {
	n := rapid.IntRange(0, 36).Draw(t, "bars")
	b := Bars{Title: "What the statements carry", DoneName: "Charged", ExpectedName: "Expected", Format: euros, Whole: 100}
	amount := rapid.OneOf(rapid.Int64Range(-10_000, 100_000), rapid.Int64Range(0, 99_999_999_999))
	for i := range n {
		b.Labels = append(b.Labels, fmt.Sprintf("%02d 26", i%12+1))
		b.Done, b.Expected = append(b.Done, amount.Draw(t, "done")), append(b.Expected, amount.Draw(t, "expected"))
		note := ""
		if rapid.IntRange(0, 5).Draw(t, "noted") == 0 {
			note = "March: " + strings.Repeat("Adobe ", rapid.IntRange(1, 12).Draw(t, "long"))
		}
		b.Notes = append(b.Notes, note)
	}
	return b
}

// Whatever the figures, every word is in view and none lies over another.
func TestBarsAreReadable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width, height := float32(rapid.IntRange(360, 1600).Draw(t, "width")), float32(rapid.IntRange(150, 600).Draw(t, "height"))
		b := drawBars(t)
		d := b.Draw(width, height, pen())
		readable(t, d, width, height)
		if len(d.Spots) != b.Len() {
			t.Errorf("%d spots for %d bars", len(d.Spots), b.Len())
		}
		said(t, d, euros(0))
	})
}

// Whatever the figures, no note lies over a bar, and nothing that leads from a note to its
// bar crosses another note.
func TestNotesCrossNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width, height := float32(rapid.IntRange(360, 1600).Draw(t, "width")), float32(rapid.IntRange(150, 600).Draw(t, "height"))
		b := drawBars(t)
		noted := map[string]bool{}
		for _, note := range b.Notes {
			noted[note] = true
		}
		d := b.Draw(width, height, pen())
		for _, text := range d.Texts {
			room := Spot{text.X, text.Y, pen().Measure(text.Says, text.Size, text.Bold), text.Size * 1.2}
			for _, line := range d.Lines {
				if line.X1 == line.X2 && room.meets(Spot{line.X1, line.Y1, line.Stroke, line.Y2 - line.Y1}) {
					t.Errorf("%q is crossed by what leads to another bar", text.Says)
				}
			}
			for _, r := range d.Rects {
				if noted[text.Says] && room.meets(Spot{r.X, r.Y, r.Width, r.Height}) {
					t.Errorf("%q lies over a bar", text.Says)
				}
			}
		}
	})
}

func said(t interface{ Errorf(string, ...any) }, d Drawing, says string) {
	for _, text := range d.Texts {
		if text.Says == says {
			return
		}
	}
	t.Errorf("%q is not said in %+v", says, d.Texts)
}

// A bar stands on zero and is as high as its value; what is expected stands on it, as
// an outline.
func TestBarsStandOnZero(t *testing.T) {
	b := Bars{
		Labels: []string{"Jan", "Feb", "Mar"}, Done: []int64{10000, 5000, -5000}, Expected: []int64{0, 5000, 10000},
		Format: euros, Whole: 100,
	}
	d := b.Draw(400, 200, pen())
	var zero float32
	for _, line := range d.Lines {
		if line.Ink == Zero {
			zero = line.Y1
		}
	}
	bars := d.Rects[len(d.Rects)-5:] // two of the legend before them
	january, done, expected, credit, charge := bars[0], bars[1], bars[2], bars[3], bars[4]
	near := func(what string, a, b float32) {
		t.Helper()
		if a-b > 0.01 || b-a > 0.01 {
			t.Errorf("%s: %.2f and %.2f", what, a, b)
		}
	}
	near("January stands on zero", january.Y+january.Height, zero)
	near("half", done.Height*2, january.Height)
	near("expected stands on what is done", expected.Y+expected.Height, done.Y)
	near("together they are as high", expected.Y, january.Y)
	near("a credit hangs from zero", credit.Y, zero)
	near("beside a credit, a charge stands on zero", charge.Y+charge.Height, zero)
	if expected.Outline == None || done.Outline != None || expected.Fill == done.Fill {
		t.Errorf("not to be told apart without color: %+v, %+v", done, expected)
	}
}

// The legend names only what some bar has.
func TestLegendNamesWhatThereIs(t *testing.T) {
	b := Bars{Labels: []string{"Jan", "Feb"}, DoneName: "billed", ExpectedName: "expected", Format: euros, Whole: 100}
	for want, values := range map[string][2][]int64{
		"billed expected": {{100, 0}, {0, 200}},
		"billed":          {{100, 0}, {0, 0}},
		"expected":        {{0, 0}, {100, -50}},
		"":                {{0, 0}, {0, 0}},
	} {
		b.Done, b.Expected = values[0], values[1]
		var named []string
		for _, text := range b.Draw(400, 200, pen()).Texts {
			if text.Says == b.DoneName || text.Says == b.ExpectedName {
				named = append(named, text.Says)
			}
		}
		if got := strings.Join(named, " "); got != want {
			t.Errorf("%v: the legend names %q, want %q", values, got, want)
		}
	}
}

// A place means the bar above or below it.
func TestAt(t *testing.T) {
	b := Bars{Labels: []string{"Jan", "Feb"}, Done: []int64{1, 2}, Expected: []int64{0, 0}, Format: euros, Whole: 100}
	d := b.Draw(400, 200, pen())
	for i, s := range d.Spots {
		if got := d.At(s.X+1, s.Y+1); got != i {
			t.Errorf("at %d: %d", i, got)
		}
	}
	if got := d.At(0, 100); got != -1 {
		t.Errorf("on the axis: %d", got)
	}
}

// The note of the highest bar stands over it, also where its neighbor has one.
func TestNotes(t *testing.T) {
	b := Bars{Format: euros, Whole: 100}
	for i := range 24 {
		b.Labels, b.Done, b.Expected, b.Notes = append(b.Labels, "Jan"), append(b.Done, 10000), append(b.Expected, 0), append(b.Notes, "")
		if i == 11 || i == 12 {
			b.Done[i], b.Notes[i] = 50000+int64(i), fmt.Sprintf("Month %d: Adobe, a year", i)
		}
	}
	d := b.Draw(800, 240, pen())
	readable(t, d, 800, 240)
	for _, text := range d.Texts {
		for _, line := range d.Guides {
			if strings.HasPrefix(text.Says, "Month") && line.Y1 == line.Y2 && line.Y1 > text.Y && line.Y1 < text.Y+text.Size {
				t.Errorf("a line goes through %q", text.Says)
			}
		}
	}
	said(t, d, "Month 11: Adobe, a year")
	said(t, d, "Month 12: Adobe, a year")
}

// Every part has its name and its figure, which is whole; a name gives way.
func TestSharesAreReadable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Shares{Title: "By product"}
		for range rapid.IntRange(0, 7).Draw(t, "parts") {
			s.Names = append(s.Names, strings.Repeat("Product ", rapid.IntRange(1, 20).Draw(t, "long")))
			value := rapid.Int64Range(0, 1_199_999_999_988).Draw(t, "value")
			s.Values, s.Says = append(s.Values, value), append(s.Says, fmt.Sprintf("€%d.%02d · 100%%", value/100, value%100))
		}
		width, height := float32(rapid.IntRange(360, 1600).Draw(t, "width")), float32(rapid.IntRange(190, 600).Draw(t, "height"))
		d := s.Draw(width, height, pen())
		readable(t, d, width, height)
		for _, figure := range s.Says {
			said(t, d, figure)
		}
	})
}

// Both lines have their name and last value at their end, wherever they are.
func TestLinesAreReadable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := Lines{Title: "Licenses", Names: []string{"Paid for", "Assigned"}, Values: make([][]int64, 2), Format: func(n int64) string { return fmt.Sprint(n) }, Whole: 1}
		n := rapid.IntRange(1, 36).Draw(t, "months")
		for i := range n {
			l.Labels = append(l.Labels, fmt.Sprintf("%02d 26", i%12+1))
			for k := range l.Values {
				l.Values[k] = append(l.Values[k], rapid.Int64Range(0, 99_999_999).Draw(t, "licenses"))
			}
		}
		width, height := float32(rapid.IntRange(360, 1600).Draw(t, "width")), float32(rapid.IntRange(190, 600).Draw(t, "height"))
		d := l.Draw(width, height, pen())
		readable(t, d, width, height)
		for k, name := range l.Names {
			said(t, d, name+" "+l.Format(l.Values[k][n-1]))
		}
	})
}

func BenchmarkBarsOf36Months(b *testing.B) {
	bars := Bars{Title: "What the statements carry", DoneName: "Charged", ExpectedName: "Expected", Format: euros, Whole: 100}
	for i := range 36 {
		bars.Labels, bars.Done, bars.Expected = append(bars.Labels, "Jan 26"), append(bars.Done, int64(i)*997), append(bars.Expected, int64(i)*99)
		bars.Notes = append(bars.Notes, "")
	}
	for b.Loop() {
		bars.Draw(876, 200, pen())
	}
}
