package parts_test

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// figuresTable is a list of rows of which one has the largest figures that a record can
// hold.
func figuresTable() *parts.Table {
	table := parts.NewTable([]parts.Column{
		{Title: "Product", Least: 120},
		{Title: "Assigned", Figure: true},
		{Title: "Renews", Figure: true, Right: true, Drops: 1},
		{Title: "Each month", Figure: true, Right: true},
	}, nil)
	table.Rows = func() int { return 40 }
	table.Cell = func(row, column int) parts.CellText {
		large := row == 30
		switch column {
		case 0:
			return parts.CellText{Text: "Microsoft 365 Business Standard with a long name", Below: "Microsoft", Monogram: "Microsoft"}
		case 1:
			if large {
				return parts.CellText{Text: "99,999,999 of 99,999,999", Bar: true, Assigned: 99_999_999, Total: 99_999_999}
			}
			return parts.CellText{Text: fmt.Sprintf("%d of 40", row), Bar: true, Assigned: row, Total: 40}
		case 2:
			return parts.CellText{Text: "4 May 27", Right: true}
		default:
			if large {
				return parts.CellText{Text: "EUR 999,999,999.99", Right: true}
			}
			return parts.CellText{Text: "EUR 15.00", Right: true}
		}
	}
	return table
}

// Numbers are never cut: text gives way first, and then the column that may go.
func TestFiguresAreNeverCut(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	for _, width := range []float32{440, 520, 700, 1200} {
		table := figuresTable()
		window := test.NewTempWindow(t, table)
		window.Resize(fyne.NewSize(width, 400))
		table.Fit(0, 40)
		table.SelectRow(30)
		lines := strings.Join(find.Lines(window.Canvas()), "\n")
		for _, figure := range []string{"99,999,999 of 99,999,999", "EUR 999,999,999.99"} {
			line := find.Text(window.Canvas(), figure)
			if line == nil || line.(*canvas.Text).Text != figure {
				t.Errorf("at %v, %q is not in view:\n%s", width, figure, lines)
				continue
			}
			if end := fyne.CurrentApp().Driver().AbsolutePositionForObject(line).X + line.MinSize().Width; end > width {
				t.Errorf("at %v, %q ends at %v", width, figure, end)
			}
		}
		if shown := find.Text(window.Canvas(), "4 May 27") != nil; shown != (width >= 700) {
			t.Errorf("at %v, the column that may go is in view: %t", width, shown)
		}
	}
}

// A width that the user gave a column cuts no figure either.
func TestDraggedColumnsCutNoFigure(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	table := parts.NewTable([]parts.Column{{Title: "Product"}, {Title: "Total", Figure: true}}, []float32{300, 50})
	table.Rows = func() int { return 1 }
	table.Cell = func(_, column int) parts.CellText {
		return parts.CellText{Text: []string{"Visio", "99,999,999"}[column]}
	}
	window := test.NewTempWindow(t, table)
	window.Resize(fyne.NewSize(600, 200))
	table.Fit(0, 1)
	if line := find.Text(window.Canvas(), "99,999,999"); line == nil {
		t.Errorf("cut: %q", find.Lines(window.Canvas()))
	}
}

// Licenses are dots up to 30 and a bar above; what is assigned beyond the total is red.
func TestSeats(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	color := func(name fyne.ThemeColorName) color.Color {
		return parts.Theme{}.Color(name, fyne.CurrentApp().Settings().ThemeVariant())
	}
	seat, free, over := color(parts.ColorSeat), color(parts.ColorFreeSeat), color(parts.ColorBad)
	for _, c := range []struct {
		assigned, total          int
		used, left, beyond, bars int
	}{
		{7, 10, 7, 3, 0, 0},
		{2, 1, 1, 0, 1, 0},
		{30, 30, 30, 0, 0, 0},
		{31, 31, 0, 0, 0, 2},
		{38, 40, 0, 0, 0, 2},
		{50, 40, 0, 0, 0, 3},
		{0, 0, 0, 0, 0, 0},
	} {
		seats := parts.NewSeats()
		test.NewTempWindow(t, seats)
		seats.Resize(fyne.NewSize(160, 20))
		seats.SetSeats(c.assigned, c.total)
		used, left, beyond, bars := 0, 0, 0, 0
		for _, o := range test.WidgetRenderer(seats).Objects() {
			if !o.Visible() {
				continue
			}
			switch shape := o.(type) {
			case *canvas.Rectangle:
				bars++
			case *canvas.Circle:
				switch shape.FillColor {
				case seat:
					used++
				case free:
					left++
				case over:
					beyond++
				}
			}
		}
		if used != c.used || left != c.left || beyond != c.beyond || bars != c.bars {
			t.Errorf("%d of %d: %d used, %d left, %d too many, %d bars", c.assigned, c.total, used, left, beyond, bars)
		}
	}
}

// What is missing in the sums is the last that is left out of a foot that has little room, and
// its words have one size, whatever they say.
func TestFootKeepsWhatIsMissing(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	table := figuresTable()
	foot := parts.NewFoot(table)
	window := test.NewTempWindow(t, container.NewBorder(nil, foot, nil, nil, table))
	window.SetPadded(false)
	for _, c := range []struct {
		width float32
		lines []string
		want  []string
	}{
		{1100, missing(), missing()},
		{790, missing(), []string{"30 subscriptions · 1 total unknown", "2 without a price · excl. VAT"}},
		{490, missing(), []string{"30 subscriptions · 1 total unknown", "2 without a price · excl. VAT"}}, // from the edge
		{730, []string{"4 subscriptions", "amounts exclude VAT"}, []string{"4 subscriptions", "amounts exclude VAT"}},
	} {
		window.Resize(fyne.NewSize(c.width, 400))
		table.Fit(0, 10)
		foot.ShowTotals([]parts.FootText{{Lines: c.lines, Indent: true}, {Lines: []string{"1 of 2"}}, {Lines: []string{"-"}}, {Right: true, Lines: []string{"EUR 1.50"}}})
		for i, want := range c.want {
			text, is := find.Text(window.Canvas(), want).(*canvas.Text)
			if !is {
				t.Errorf("at %v: no %q in %q", c.width, want, find.Lines(window.Canvas()))
			} else if text.TextSize != foot.Theme().Size(parts.SizeSmall) {
				t.Errorf("line %d is of size %v", i, text.TextSize)
			}
		}
	}
}

func missing() []string {
	return []string{"30 subscriptions · 1 total unknown", "2 without a price · excl. VAT · 542 licenses paid for"}
}

// A total stands at the right edge of its column, under the figures that it sums up, and
// is never cut.
func TestFootStandsUnderItsColumns(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	table := figuresTable()
	foot := parts.NewFoot(table)
	window := test.NewTempWindow(t, container.NewBorder(nil, foot, nil, nil, table))
	window.SetPadded(false)
	window.Resize(fyne.NewSize(800, 400))
	table.Fit(0, 10)
	foot.ShowTotals([]parts.FootText{{Lines: []string{"40 subscriptions"}}, {Lines: []string{"1 of 2"}}, {}, {Right: true, Lines: []string{"EUR 8,999,999,999.99", "US$ 81.50"}}})
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	row, total := find.Text(window.Canvas(), "EUR 15.00"), find.Text(window.Canvas(), "EUR 8,999,999,999.99")
	if row == nil || total == nil {
		t.Fatalf("%q", find.Lines(window.Canvas()))
	}
	right := func(o fyne.CanvasObject) float32 { return at(o).X + o.Size().Width }
	if a, b := right(row), right(total); a-b > 1 || b-a > 1 {
		t.Errorf("the row ends at %v, the total at %v", a, b)
	}
	if second := find.Text(window.Canvas(), "US$ 81.50"); second == nil || right(second) != right(total) {
		t.Error("the second currency does not stand under the first")
	}
}

// What stands under a column goes with it when the columns are scrolled sideways.
func TestFootFollowsItsColumns(t *testing.T) {
	columns := []parts.Column{{Key: "a", Title: "A", Width: 200}, {Key: "b", Title: "B", Width: 200, Right: true}, {Key: "c", Title: "C", Width: 200, Right: true}}
	table := parts.NewTable(columns, []float32{200, 200, 200})
	table.Rows = func() int { return 3 }
	table.Cell = func(int, int) parts.CellText { return parts.CellText{Text: "1"} }
	foot := parts.NewFoot(table)
	window := test.NewTempWindow(t, container.NewBorder(nil, foot, nil, nil, table))
	window.Resize(fyne.NewSize(320, 300))
	foot.ShowTotals([]parts.FootText{{Lines: []string{"all"}}, {Lines: []string{"12"}, Right: true}, {Lines: []string{"345"}, Right: true}})
	place := func(text string) fyne.CanvasObject {
		for _, o := range test.WidgetRenderer(foot).Objects() {
			if said, is := o.(*canvas.Text); is && said.Text == text {
				return o
			}
		}
		t.Fatalf("%s is not there", text)
		return nil
	}
	if o := place("345"); o.Visible() {
		t.Error("the total of a column out of view is in view")
	}
	before := place("12").Position().X
	test.Scroll(window.Canvas(), fyne.NewPos(100, 150), -120, 0)
	if moved := before - place("12").Position().X; moved < 100 {
		t.Errorf("the total went %v to the left", moved)
	}
	if place("all").Visible() {
		t.Error("the total of the column that was scrolled away is in view")
	}
}

// Columns that the user has added take room from text, and go where there is none, the
// last one first: what is never cut is a figure, and the list does not go on beside its
// edge. The menu says which has no room.
func TestAddedColumnsGiveWayToFigures(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	table := parts.NewTable([]parts.Column{
		{Title: "Product", Name: "product", Least: 286, Wants: 300, Weight: 2},
		{Title: "Payment", Name: "payment", Hidden: true},
		{Title: "Notes", Name: "notes", Hidden: true},
		{Title: "Renews", Name: "renews", Right: true, Drops: 1},
		{Title: "Per month", Name: "cost", Right: true},
	}, nil)
	table.ColumnWords.NoRoom = "doesn't fit"
	table.Rows = func() int { return 1 }
	table.Cell = func(_, column int) parts.CellText {
		text := []string{"Visio", "Credit card", "for the summer", "30 Mar 2026", "99,999,999.99"}[column]
		return parts.CellText{Text: text, Right: column > 2}
	}
	foot := parts.NewFoot(table)
	window := test.NewTempWindow(t, container.NewBorder(nil, foot, nil, nil, table))
	window.SetPadded(false)
	foot.ShowTotals([]parts.FootText{{Lines: []string{"1 subscription"}}, {}, {}, {}, {Lines: []string{"99,999,999.99"}, Right: true}})
	table.Arrange([]string{"product", "payment", "notes", "renews", "cost"}, nil)
	for _, c := range []struct {
		width float32
		sees  []string
		lacks []string
	}{
		{700, []string{"payment", "notes", "renews"}, nil},
		{500, []string{"payment", "notes"}, []string{"renews"}},
		{400, []string{"payment"}, []string{"notes", "renews"}},
		{260, nil, []string{"payment", "notes", "renews"}},
	} {
		window.Resize(fyne.NewSize(c.width, 300))
		table.Fit(0, 1)
		for _, name := range append(c.sees, "product", "cost") {
			if !table.Sees(name) {
				t.Errorf("at %v there is no %s", c.width, name)
			}
		}
		said := ""
		for _, item := range table.ColumnMenu(-1).Items {
			said += item.Label + "\n"
		}
		for _, name := range c.lacks {
			if table.Sees(name) {
				t.Errorf("at %v there is %s", c.width, name)
			}
		}
		if n := strings.Count(said, "doesn't fit"); n != len(c.lacks) {
			t.Errorf("at %v the menu says of %d that they have no room: %q", c.width, n, said)
		}
		figures := 0
		find.Each(window.Canvas(), func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
			if text, is := o.(*canvas.Text); is && text.Text == "99,999,999.99" && text.Visible() {
				figures++
				if end := fyne.CurrentApp().Driver().AbsolutePositionForObject(text).X + text.MinSize().Width; end > c.width {
					t.Errorf("at %v a figure goes to %v", c.width, end)
				}
			}
		})
		if figures != 2 {
			t.Errorf("at %v the figure is seen %d times, want in the row and below it", c.width, figures)
		}
	}
}

// The title of a column of figures is whole as long as the text beside it can give it
// the room.
func TestTitlesOfFiguresAreWhole(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	table := parts.NewTable([]parts.Column{
		{Title: "Product", Least: 280}, {Title: "Assigned", Figure: true}, {Title: "Verlenging", Figure: true, Right: true}, {Title: "Per maand", Figure: true, Right: true},
	}, nil)
	table.Rows = func() int { return 3 }
	table.Cell = func(_, column int) parts.CellText {
		return parts.CellText{Text: []string{"Verlopen", "3 of 4", "4 mei", "€ 5"}[column], Right: column > 1}
	}
	window := test.NewTempWindow(t, table)
	for _, width := range []float32{900, 600, 540, 500} {
		window.Resize(fyne.NewSize(width, 300))
		table.Fit(0, 3)
		find.Settle(window.Canvas())
		for _, title := range []string{"Verlenging", "Per maand"} {
			if find.Text(window.Canvas(), title) == nil {
				t.Errorf("at %v, %q is cut: %q", width, title, find.Lines(window.Canvas()))
			}
		}
	}
}
