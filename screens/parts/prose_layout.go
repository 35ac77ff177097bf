package parts

import "fyne.io/fyne/v2"

// proseLayout stacks the blocks of a text, no wider than is good to read, with the
// room between them that shows what belongs together.
type proseLayout struct {
	kinds  []BlockKind
	height float32 // as it was laid out
}

const (
	proseWidth  = 700
	proseInset  = 8
	proseBottom = 24
)

// MinSize is as high as it was laid out last.
func (l *proseLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.height) }

// Layout wraps each block and puts it below the one before.
func (l *proseLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width-scrollBar-proseInset, proseWidth)
	y, above := float32(0), BlockHeading
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		if i > 0 {
			y += gap(above, l.kinds[i])
		}
		above = l.kinds[i]
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		o.Move(fyne.NewPos(proseInset, y))
		y += o.MinSize().Height
	}
	l.height = y + proseBottom
}

// gap is the room between two blocks. Text brings 8 above and below with it, which
// is too much between lines that belong together.
func gap(above, below BlockKind) float32 {
	switch {
	case below == BlockHeading:
		return 8
	case above == BlockHeading, above == BlockTitle:
		return -8
	case below == BlockTable, above == BlockTable:
		return 4
	case above == below && below != BlockParagraph:
		return -12
	case below == BlockItem:
		return -10
	default:
		return -6
	}
}

// itemLayout puts the mark of a list's item before its text.
type itemLayout struct{}

const itemIndent = 36

// MinSize is the text's, as it was wrapped last.
func (itemLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(itemIndent, objects[1].MinSize().Height)
}

// Layout wraps the text beside the mark.
func (itemLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	mark, text := objects[0], objects[1]
	mark.Resize(fyne.NewSize(itemIndent, mark.MinSize().Height))
	width := size.Width - itemIndent + 8
	text.Resize(fyne.NewSize(width, text.MinSize().Height))
	text.Resize(fyne.NewSize(width, text.MinSize().Height))
	text.Move(fyne.NewPos(itemIndent-8, 0))
}
