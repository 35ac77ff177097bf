package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// outcomeLayout lays the cells of an outcome out, a line below each row: figures have the
// room of the widest, and the words share what is left. Where that parts a word of a product,
// from when it holds stands below the product.
type outcomeLayout struct{}

// rows visits each row: its cells, and the line below it.
func (outcomeLayout) rows(objects []fyne.CanvasObject, visit func(cells []fyne.CanvasObject, line fyne.CanvasObject)) {
	for i := 0; i+outcomeColumns < len(objects); i += outcomeColumns + 1 {
		visit(objects[i:i+outcomeColumns], objects[i+outcomeColumns])
	}
}

// MinSize is as high as the cells are at the width that they have.
func (l *outcomeLayout) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	width := float32(0) // that of the lines, which go from edge to edge
	l.rows(objects, func(_ []fyne.CanvasObject, line fyne.CanvasObject) { width = line.Size().Width })
	_, below := l.widths(objects, width)
	l.rows(objects, func(cells []fyne.CanvasObject, line fyne.CanvasObject) {
		size.Height += outcomeHeight(cells, below) + 2*outcomeDown + line.MinSize().Height
	})
	return size
}

// outcomeHeight is how high a row is, whose third cell may stand below its first.
func outcomeHeight(cells []fyne.CanvasObject, below bool) float32 {
	if !below || cells[2].(*Plain).Text() == "" {
		return highest(cells)
	}
	return max(highest(cells), cells[0].MinSize().Height+cells[2].MinSize().Height)
}

// Layout implements fyne.Layout.
func (l *outcomeLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	widths, below := l.widths(objects, size.Width)
	y := float32(0)
	l.rows(objects, func(cells []fyne.CanvasObject, line fyne.CanvasObject) {
		x := float32(0)
		for column, cell := range cells {
			cell.Resize(fyne.NewSize(widths[column], cell.MinSize().Height))
			cell.Resize(fyne.NewSize(widths[column], cell.MinSize().Height)) // a wrapped text knows its height once it has a width
			if below && column == 2 {
				cell.Move(fyne.NewPos(0, y+outcomeDown+cells[0].MinSize().Height))
				continue
			}
			cell.Move(fyne.NewPos(x, y+outcomeDown))
			x += widths[column] + outcomeAcross
		}
		y += outcomeHeight(cells, below) + 2*outcomeDown
		line.Resize(fyne.NewSize(size.Width, line.MinSize().Height))
		line.Move(fyne.NewPos(0, y))
		y += line.MinSize().Height
	})
}

// widths are those of the columns in a width: no word is parted. below tells that the third
// has no room beside the others.
func (l *outcomeLayout) widths(objects []fyne.CanvasObject, width float32) (widths [outcomeColumns]float32, below bool) {
	var words [outcomeColumns]float32
	l.rows(objects, func(cells []fyne.CanvasObject, _ fyne.CanvasObject) {
		for column, cell := range cells {
			said := cell.(*Plain)
			style, size := said.label.TextStyle, theme.Size(said.label.SizeName)
			widths[column] = max(widths[column], fyne.MeasureText(said.Text(), size, style).Width+2)
			for _, word := range strings.Fields(said.Text()) {
				words[column] = max(words[column], fyne.MeasureText(word, size, style).Width+2)
			}
		}
	})
	left := width - widths[1] - widths[3] - (outcomeColumns-1)*outcomeAcross
	if widths[0]+widths[2] > left {
		widths[2] = max(words[2], min(widths[2], max(left-widths[0], left*2/5)))
	}
	if widths[0] = left - widths[2]; widths[0] >= words[0] {
		return widths, false
	}
	widths[0] = max(0, left+outcomeAcross)
	widths[2] = widths[0] + outcomeAcross + widths[1]
	return widths, true
}
