package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// newProseTable returns the table of a text. Its cells go on on the next line.
func newProseTable(rows [][][]Span) fyne.CanvasObject {
	layout := &tableLayout{columns: len(rows[0])}
	var objects []fyne.CanvasObject
	for i, row := range rows {
		for _, cell := range row {
			if i == 0 {
				cell = []Span{{Text: spansText(cell), Strong: true}}
			}
			layout.cells = append(layout.cells, cell)
			objects = append(objects, newProseText(cell, theme.SizeNameText))
		}
	}
	for range rows {
		line := widget.NewSeparator()
		layout.lines = append(layout.lines, line)
		objects = append(objects, line)
	}
	return container.New(layout, objects...)
}

// tableLayout gives each column of a table the room that its words need, and shares
// what is left by how much they say.
type tableLayout struct {
	columns int
	cells   [][]Span // row by row
	lines   []fyne.CanvasObject
	height  float32 // as it was laid out
}

const tableRowOverlap = 6 // of the room that the toolkit leaves around text

// MinSize is as high as it was laid out last; the width is given from outside.
func (l *tableLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.height) }

// Layout puts the cells into rows with a line below each.
func (l *tableLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	widths := l.widths(size.Width)
	y := float32(0)
	for row := 0; row*l.columns < len(l.cells); row++ {
		high, x := float32(0), float32(0)
		for column, width := range widths {
			cell := objects[row*l.columns+column]
			cell.Resize(fyne.NewSize(width, cell.MinSize().Height))
			cell.Resize(fyne.NewSize(width, cell.MinSize().Height))
			cell.Move(fyne.NewPos(x, y-tableRowOverlap/2))
			high, x = max(high, cell.MinSize().Height), x+width
		}
		y += high - tableRowOverlap
		inset := theme.InnerPadding() // as the text has
		l.lines[row].Resize(fyne.NewSize(size.Width-inset, 1))
		l.lines[row].Move(fyne.NewPos(inset, y))
		y++
	}
	l.height = y
}

// widths shares a width among the columns: each gets the room for its longest word,
// and of the rest as much as it has more to say.
func (l *tableLayout) widths(width float32) []float32 {
	least, all := make([]float32, l.columns), make([]float32, l.columns)
	sumLeast, sumAll := float32(0), float32(0)
	for i, cell := range l.cells {
		column := i % l.columns
		all[column] = max(all[column], wide(spansText(cell)))
		for _, word := range strings.Fields(spansText(cell)) {
			least[column] = max(least[column], wide(word))
		}
	}
	for column := range all {
		sumLeast, sumAll = sumLeast+least[column], sumAll+all[column]
	}
	for column := range all {
		switch {
		case sumAll <= width:
			least[column] = all[column]
		case sumLeast >= width:
			least[column] *= width / sumLeast
		default:
			least[column] += (width - sumLeast) * (all[column] - least[column]) / (sumAll - sumLeast)
		}
	}
	return least
}

// wide is how wide a text is at most, with the room around it.
func wide(said string) float32 {
	size := theme.Size(theme.SizeNameText)
	return fyne.MeasureText(said, size, fyne.TextStyle{Bold: true}).Width + 2*theme.InnerPadding() + 1
}
