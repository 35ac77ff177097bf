package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// FormColumn stacks the fields of a form, and the words between them. All have one left
// edge: the toolkit leaves room around words and boxes, but not around fields.
type FormColumn struct{}

// formGap is between what stands in a form.
const formGap = 14

// bleed is how far the room around something goes out of the column at its sides, and
// above and below.
func bleed(o fyne.CanvasObject) (side, high float32) {
	switch o.(type) {
	case *widget.Label, *Text, *Link:
		inner := theme.Size(theme.SizeNameInnerPadding)
		return inner, inner
	case *Check:
		return theme.Size(theme.SizeNameInnerPadding)/2 + theme.Size(theme.SizeNameInputBorder), theme.Size(theme.SizeNameInnerPadding) / 2
	}
	return 0, 0
}

// MinSize is as wide as the widest, and as high as all with the gaps between them.
func (FormColumn) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return pile{gap: formGap, cropped: true}.minSize(objects)
}

// Layout gives each the whole width.
func (FormColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	pile{gap: formGap, cropped: true}.layout(objects, size)
}

// NotShown is the height that what is not shown of a column would take in it.
func NotShown(column *fyne.Container) (height float32) {
	for _, o := range column.Objects {
		if !o.Visible() {
			_, high := bleed(o)
			height += o.MinSize().Height - 2*high + formGap
		}
	}
	return height
}

// Edged stacks what a panel tells, with one left edge and the toolkit's own gaps.
type Edged struct{}

// NewEdged returns a stack with one left edge.
func NewEdged(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(Edged{}, objects...)
}

// MinSize is as wide as the widest, and as high as all with the gaps between them.
func (Edged) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return pile{gap: theme.Padding()}.minSize(objects)
}

// Layout gives each the whole width.
func (Edged) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	pile{gap: theme.Padding()}.layout(objects, size)
}

// pile lays things out below each other, at one left edge. Cropped, the room that the
// toolkit leaves above and below words and boxes counts for nothing.
type pile struct {
	gap     float32
	cropped bool
}

// bleed is how far the room around something goes out of the pile.
func (p pile) bleed(o fyne.CanvasObject) (side, high float32) {
	side, high = bleed(o)
	if !p.cropped {
		high = 0
	}
	return side, high
}

func (p pile) minSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		side, high := p.bleed(o)
		if size.Height > 0 {
			size.Height += p.gap
		}
		size.Width = max(size.Width, least.Width-2*side)
		size.Height += least.Height - 2*high
	}
	return size
}

func (p pile) layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		side, high := p.bleed(o)
		width := size.Width + 2*side
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		height := o.MinSize().Height // a wrapped text knows it once it has a width
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos(-side, y-high))
		y += height - 2*high + p.gap
	}
}
