package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// FitHeights makes the rows in which a text would be cut after its second line as high
// as the text is. It is called when other rows have come in; widths that change are
// heeded by themselves.
func (t *Table) FitHeights() {
	t.tall = true
	t.fitHeights()
}

func (t *Table) fitHeights() {
	if !t.tall || t.Size().Width <= 0 {
		return
	}
	had := t.heights
	t.heights, t.fitted = map[int]float32{}, fitted{}
	rows := t.fitted.lacking(0, fitFirst-1, t.Rows())
	if t.drawn.any {
		rows = append(rows, t.fitted.lacking(t.drawn.first, t.drawn.last, t.Rows())...)
	}
	t.fit(rows)
	for row := range had {
		if _, tall := t.heights[row]; !tall {
			t.SetRowHeight(row, t.usualHeight())
		}
	}
}

// SetDense makes the rows no higher than their two lines, or gives them room.
func (t *Table) SetDense(dense bool) {
	t.RowHeight = highRow
	if dense {
		t.RowHeight = rowHeight
	}
	t.Refresh()
	if t.selected >= 0 && t.Size().Height > 0 {
		t.scrollTo(t.selected)
	}
}

// AllHeight is how high the table is where all of its rows have room, its titles included.
func (t *Table) AllHeight() float32 {
	if t.Rows() == 0 {
		return 0
	}
	_, bottom := t.place(t.Rows() - 1)
	return newHeader(t).MinSize().Height + t.Theme().Size(theme.SizeNamePadding) + bottom
}

func (t *Table) usualHeight() float32 { return Grown(t, t.rowHeight()) - rowGap }

func (t *Table) fit(rows []int) {
	for _, row := range rows {
		if t.There != nil && !t.There(row) {
			continue
		}
		if high := t.heightOf(row); high > t.usualHeight() {
			t.heights[row] = high
			t.SetRowHeight(row, high)
		}
	}
}

// fitDrawn measures the rows around those that came into view.
func (t *Table) fitDrawn() {
	seen := t.drawn
	t.drawn = drawn{}
	if t.tall && t.fitted != nil && seen.any {
		t.fit(t.fitted.lacking(seen.first, seen.last, t.Rows()))
	}
}

// place is where a row begins and ends, from the top of the first one.
func (t *Table) place(row int) (top, bottom float32) {
	gap := t.Theme().Size(theme.SizeNamePadding)
	heightAt := func(row int) float32 {
		if high, tall := t.heights[row]; tall {
			return high
		}
		return t.usualHeight()
	}
	top = float32(row) * (heightAt(-1) + gap)
	for tall, high := range t.heights {
		if tall < row {
			top += high - heightAt(-1)
		}
	}
	return top, top + heightAt(row)
}

// heightOf is how high the texts of a row are, where they need more than two lines.
func (t *Table) heightOf(row int) (high float32) {
	th := t.Theme()
	for column := range t.columns {
		shows := t.Cell(row, t.arranging.shown[column])
		if !shows.folds() {
			continue
		}
		cell := &Cell{table: t, column: column, shows: shows}
		width := t.widths[column] + cell.over() - 2*th.Size(theme.SizeNameInnerPadding)
		upper, lower := cell.foldedIn(width)
		if n := len(upper) + len(lower); n > 2 {
			line := func(size fyne.ThemeSizeName) float32 {
				return fyne.MeasureText("0", th.Size(size), fyne.TextStyle{}).Height
			}
			high = max(high, float32(len(upper))*line(SizeText)+float32(len(lower))*line(SizeSmall)+3*lineGap+rowGap)
		}
	}
	return high
}

// folds tells whether the text goes on on as many lines as it needs, in a table that has
// the room.
func (s CellText) folds() bool {
	return !s.Right && !s.Bar && len(s.Badges) == 0 && s.Monogram == "" && s.Initials == ""
}

// foldedIn are the lines of the text, and of what stands below it, at a width.
func (c *Cell) foldedIn(width float32) (upper, lower []string) {
	th := c.Theme()
	below, _ := c.shows.lower()
	upper = foldLines(c.shows.Text, width, th.Size(c.shows.textSize()), fyne.TextStyle{Bold: c.shows.Strong})
	for line := range strings.SplitSeq(below, "\n") {
		lower = append(lower, foldLines(line, width, th.Size(SizeSmall), fyne.TextStyle{})...)
	}
	return upper, lower
}

// foldLines are the lines that a text is folded to.
func foldLines(text string, width, size float32, style fyne.TextStyle) (lines []string) {
	for text != "" {
		var line string
		line, text = foldLine(text, width, size, style)
		lines = append(lines, line)
	}
	return lines
}
