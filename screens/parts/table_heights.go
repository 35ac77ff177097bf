package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// mostTall is how many rows of a list are measured, the first ones.
const mostTall = 500

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
	usual := Grown(t, t.rowHeight()) - rowGap
	heights := map[int]float32{}
	for row := range min(t.Rows(), mostTall) {
		if high := t.heightOf(row); high > usual {
			heights[row] = high
		}
	}
	for row := range t.heights {
		if heights[row] == 0 {
			t.SetRowHeight(row, usual)
		}
	}
	for row, high := range heights {
		t.SetRowHeight(row, high)
	}
	t.heights = heights
}

// place is where a row begins and ends, from the top of the first one.
func (t *Table) place(row int) (top, bottom float32) {
	gap := t.Theme().Size(theme.SizeNamePadding)
	heightAt := func(row int) float32 {
		if high, tall := t.heights[row]; tall {
			return high
		}
		return Grown(t, t.rowHeight()) - rowGap
	}
	top = float32(row) * (heightAt(-1) + gap)
	for tall, high := range t.heights {
		if tall < row {
			top += high - heightAt(-1)
		}
	}
	return top, top + heightAt(row)
}

// heightOf is how high the texts of a row are that have no other line below them.
func (t *Table) heightOf(row int) (high float32) {
	for column := range t.columns {
		shows := t.Cell(row, t.arranging.shown[column])
		if _, there := shows.lower(); there || shows.Right {
			continue
		}
		cell := &Cell{table: t, column: column, shows: shows}
		width := t.widths[column] + cell.over() - 2*t.Theme().Size(theme.SizeNameInnerPadding)
		if lines := linesOf(shows.Text, width, t.Theme().Size(shows.textSize()), fyne.TextStyle{Bold: shows.Strong}); lines > 2 {
			line := fyne.MeasureText("0", t.Theme().Size(shows.textSize()), fyne.TextStyle{}).Height
			high = max(high, float32(lines)*line+2*lineGap+rowGap)
		}
	}
	return high
}

// linesOf is how many lines a text is folded to.
func linesOf(text string, width, size float32, style fyne.TextStyle) (lines int) {
	for text != "" {
		lines++
		_, text = foldLine(text, width, size, style)
	}
	return lines
}
