package parts

import (
	"math"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Numbers are never cut. A column of figures is as wide as the widest of them; text
// gives way first, then the columns that may go, and only then does the table scroll
// sideways.

// figures is what a table has measured of its columns, of all of them in their first
// order.
type figures struct {
	widest  []float32 // with the room around it
	longest [2][]int  // in letters, of what was measured in the usual and in the small size
	unit    float32   // the size of the text that it was measured in
}

// Fit measures the figures of rows that have come in, up to a row, and gives their
// columns the width that they need. What was measured before still counts.
func (t *Table) Fit(from, to int) {
	t.measured.begin(t)
	wider := false
	for i, column := range t.arranging.all {
		for row := from; row < min(to, t.Rows()) && column.figure(); row++ {
			wider = t.fitCell(i, t.Cell(row, i)) || wider
		}
	}
	if wider || t.narrow {
		t.narrow = false
		t.lay()
	}
}

// fitCell measures what a cell shows, and tells whether its column needs more room.
func (t *Table) fitCell(column int, shows CellText) (wider bool) {
	t.measured.begin(t)
	if shows.Over > 0 || !t.arranging.all[column].figure() {
		return false
	}
	wider = t.fitText(column, shows.Text, shows.Strong, shows.textSize())
	for _, line := range append(shows.Lines[:len(shows.Lines):len(shows.Lines)], shows.Below) {
		wider = t.fitText(column, line, false, SizeSmall) || wider
	}
	return wider
}

// figure tells whether a column is one of numbers: they stand to the right.
func (c Column) figure() bool { return c.Figure || c.Right }

// Refresh shows the rows anew, and gives figures the room that they turn out to need.
func (t *Table) Refresh() {
	t.Table.Refresh()
	t.keepInView()
	for t.narrow { // twice at most: what is drawn again has been measured
		t.narrow = false
		t.lay()
	}
}

// FitText has a column of figures be wide enough for a text under it.
func (t *Table) FitText(column int, text string, strong bool, size fyne.ThemeSizeName) {
	t.measured.begin(t)
	if t.arranging.all[column].figure() && t.fitText(column, text, strong, size) {
		t.lay()
	}
}

// Unfit forgets what was measured, before other rows come in.
func (t *Table) Unfit() { t.measured = figures{} }

func (f *figures) begin(t *Table) {
	unit := t.Theme().Size(theme.SizeNameText)
	if all := len(t.arranging.all); len(f.widest) != all || f.unit != unit {
		*f = figures{make([]float32, all), [2][]int{make([]int, all), make([]int, all)}, unit}
	}
}

// fitText measures a text that is not shorter than the longest so far, and tells
// whether it is wider: figures are of one width, so that most need no measuring.
func (t *Table) fitText(column int, text string, strong bool, size fyne.ThemeSizeName) bool {
	letters, longest := utf8.RuneCountInString(text), &t.measured.longest[0][column]
	if size == SizeSmall {
		longest = &t.measured.longest[1][column]
	}
	if letters == 0 || letters+1 < *longest {
		return false
	}
	*longest = max(letters, *longest)
	th := t.Theme()
	width := fyne.MeasureText(text, th.Size(size), fyne.TextStyle{Bold: strong}).Width + 2*th.Size(theme.SizeNameInnerPadding) + 1
	if width <= t.measured.widest[column] {
		return false
	}
	t.measured.widest[column] = width
	return true
}

// figure is the least width of a column: of its widest figure, 0 for a text.
func (t *Table) figure(column int) float32 {
	if at := t.arranging.shown[column]; at < len(t.measured.widest) && t.columns[column].figure() {
		return t.measured.widest[at]
	}
	return 0
}

// titled is the width at which the title of a column can be read whole.
func (t *Table) titled(column int) float32 {
	th := t.Theme()
	title := fyne.MeasureText(t.columns[column].Title, th.Size(SizeSmall), fyne.TextStyle{Bold: true}).Width
	return title + 2*th.Size(theme.SizeNameInnerPadding) + arrowSize/2 + 2
}

// shared gives each column its width of what there is, all of them 0 that had to go.
func (t *Table) shared(width float32) []float32 {
	gone := make([]bool, len(t.columns))
	for {
		widths, fits := t.divide(width, gone)
		next := t.nextToGo(gone)
		if fits || next < 0 {
			return widths
		}
		gone[next] = true
	}
}

// nextToGo is the column that goes first, -1 when none may: those that may go by
// themselves, and then those that are only shown because the user wants them, from the
// last.
func (t *Table) nextToGo(gone []bool) int {
	next := -1
	for i, column := range t.columns {
		if column.Drops > 0 && !gone[i] && (next < 0 || column.Drops < t.columns[next].Drops) {
			next = i
		}
	}
	for i := len(t.columns) - 1; i > 0 && next < 0; i-- {
		if t.columns[i].Hidden && !gone[i] {
			next = i
		}
	}
	return next
}

// leastChosen is what a text asks for at most where the user has chosen the columns: each
// that was chosen has room before the first has more.
const leastChosen = 150

// asks is the width below which a text gives other columns no room.
func (t *Table) asks(c Column) float32 {
	least := max(c.Least, leastWidth)
	if t.chosen {
		least = min(least, leastChosen)
	}
	return Grown(t, least)
}

// titleShare is how much of what a text asks for it keeps where the title of a column of
// figures would be cut for it.
const titleShare = 0.75

// divide gives figures what they need, and text a share of what is left; fits tells
// whether text has room enough to be read.
func (t *Table) divide(width float32, gone []bool) (widths []float32, fits bool) {
	widths = make([]float32, len(t.columns))
	left := width - float32(len(t.columns))*t.Theme().Size(theme.SizeNamePadding)
	weights, least, wanted := float32(0), float32(0), float32(0)
	for i, column := range t.columns {
		switch {
		case gone[i]:
		case column.figure() || column.Width > 0:
			widths[i] = whole(max(Grown(t, column.Width), t.figure(i)))
			left -= widths[i]
		default:
			weights += max(column.Weight, 1)
			least += t.asks(column)
			wanted += max(t.asks(column), Grown(t, column.Wants))
		}
	}
	widen := func(to func(int) float32, keep float32, partly bool) {
		for i, column := range t.columns {
			more := whole(to(i)) - widths[i]
			if partly {
				more = min(more, float32(math.Floor(float64(left-keep))))
			}
			if column.figure() && !gone[i] && more > 0 && left-keep >= more {
				widths[i] += more
				left -= more
			}
		}
	}
	fits = left >= least
	widen(t.titled, least*titleShare, false) // titles are text, and say what all the figures are
	widen(func(i int) float32 { return t.columns[i].Wants }, wanted, true)
	for i, column := range t.columns {
		if !gone[i] && !column.figure() && column.Width == 0 {
			own := t.asks(column) // each what it needs, and a share of the rest
			share := own + (left-least)*max(column.Weight, 1)/weights
			if left < least {
				share = left * own / least
			}
			widths[i] = max(leastWidth, float32(math.Floor(float64(share))))
		}
	}
	return widths, fits
}

// whole is a width that ends at a unit: where columns meet between two, a line of the
// ground behind them shows through what is selected.
func whole(width float32) float32 { return float32(math.Ceil(float64(width))) }

// lay gives the columns their widths anew.
func (t *Table) lay() {
	if t.Size().Width > 0 {
		t.fitWidths(t.Size().Width)
		t.applyWidths()
		t.fitHeights()
	}
}

// fitWidths works out the widths, which a user's own are but for what would cut a
// figure.
func (t *Table) fitWidths(width float32) {
	if !t.dragged {
		copy(t.widths, t.shared(width))
		return
	}
	for i := range t.widths {
		t.widths[i] = max(t.widths[i], t.figure(i))
	}
}
