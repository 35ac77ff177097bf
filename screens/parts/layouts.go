package parts

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// Narrow keeps what it holds in a column in the middle.
type Narrow struct{ Width float32 }

// MinSize implements fyne.Layout.
func (n *Narrow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

// Layout implements fyne.Layout.
func (n *Narrow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(n.Width, size.Width)
	for _, o := range objects {
		o.Move(fyne.NewPos((size.Width-width)/2, 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
}

// Packed stacks lines of text with little room between them.
type Packed struct{}

const packedOverlap = 10

// MinSize implements fyne.Layout.
func (Packed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return pile{gap: -packedOverlap}.minSize(objects)
}

// Layout implements fyne.Layout.
func (Packed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	pile{gap: -packedOverlap}.layout(objects, size)
}

// SideBySide gives what it holds an equal share of the width. It takes no room
// when nothing is shown, and what is shown alone keeps its half.
type SideBySide struct{}

const SideGap = 12

// MinSize implements fyne.Layout.
func (SideBySide) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		if o.Visible() {
			size = size.Max(o.MinSize())
		}
	}
	if size.Height == 0 {
		return size
	}
	n := float32(len(objects))
	return fyne.NewSize(size.Width*n+SideGap*(n-1), size.Height)
}

// Layout implements fyne.Layout.
func (SideBySide) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := float32(len(objects))
	width := (size.Width - SideGap*(n-1)) / n
	x := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		side, _ := bleed(o) // a box begins where the fields above it do
		o.Move(fyne.NewPos(x-side, 0))
		o.Resize(fyne.NewSize(width+2*side, size.Height))
		x += width + SideGap
	}
}

// Halves gives the first of two things a little less than half of the width, or what it needs,
// the other one the rest, and both the whole height.
type Halves struct{}

// halvesGap is between them.
const halvesGap = 24

// MinSize implements fyne.Layout.
func (Halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(first.Width+halvesGap+second.Width, max(first.Height, second.Height))
}

// Layout implements fyne.Layout.
func (Halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first := max((size.Width-halvesGap)*2/5, objects[0].MinSize().Width)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(first, size.Height))
	objects[1].Move(fyne.NewPos(first+halvesGap, 0))
	objects[1].Resize(fyne.NewSize(size.Width-first-halvesGap, size.Height))
}

// NewAtEdge has the words of a button without a border begin where the text above and
// below them does: the room around them goes out of the column.
func NewAtEdge(button fyne.CanvasObject) *fyne.Container {
	return container.New(atEdge{}, button)
}

// atEdge moves what it holds out by the room at the sides of its words.
type atEdge struct{}

// MinSize is that of the words.
func (atEdge) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[0].MinSize()
	return fyne.NewSize(max(0, least.Width-2*theme.Size(theme.SizeNameInnerPadding)), least.Height)
}

// Layout begins at the edge.
func (atEdge) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	out := theme.Size(theme.SizeNameInnerPadding)
	objects[0].Move(fyne.NewPos(-out, 0))
	objects[0].Resize(fyne.NewSize(min(objects[0].MinSize().Width, size.Width+2*out), size.Height))
}

// NewOut moves a table, or what else leaves room around each of its words, out by that
// room, so that the words have the edges of what stands above and below it.
func NewOut(content fyne.CanvasObject) *fyne.Container {
	out := -theme.Size(theme.SizeNameInnerPadding)
	return container.New(layout.NewCustomPaddedLayout(0, 0, out, out), content)
}

// NewOutAtLeft is NewOut at the left alone, for what scrolls: what is cut off at its edge
// has that room in it, by [NewIn].
func NewOutAtLeft(content fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(0, 0, -theme.Size(theme.SizeNameInnerPadding), 0), content)
}

// NewIn leaves the room at the left that [NewOutAtLeft] takes.
func NewIn(content fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(0, 0, theme.Size(theme.SizeNameInnerPadding), 0), content)
}

// CutChoice lets a choice be narrower than its longest answer, where a list beside a
// panel has little room.
type CutChoice struct{ Width float32 }

// leastChoice is the width that a cut choice asks for where it says no other.
const leastChoice = 110

// MinSize implements fyne.Layout.
func (c CutChoice) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	size.Width = min(size.Width, cmp.Or(c.Width, leastChoice))
	return size
}

// Layout implements fyne.Layout.
func (CutChoice) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// NameFirst puts what stands back behind a name, and gives the name what it takes: where
// that is more than there is, it is cut, and does not make the window wider.
type NameFirst struct {
	Name string
	Edge float32 // where the name begins
	Keep float32 // the width that what stands behind it has in any case
}

// leastName is the width that a name asks for at least.
const leastName = 80

// MinSize implements fyne.Layout.
func (n *NameFirst) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastName, highest(objects))
}

// Layout implements fyne.Layout.
func (n *NameFirst) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	name, behind := objects[0], objects[1]
	takes := fyne.MeasureText(n.Name, theme.Size(SizeText), fyne.TextStyle{Bold: true}).Width + 2
	width := min(takes, size.Width-n.Edge-n.Keep)
	high := name.MinSize().Height
	name.Resize(fyne.NewSize(width, high))
	name.Move(fyne.NewPos(n.Edge, (size.Height-high)/2))
	high = behind.MinSize().Height
	room := max(0, size.Width-width-n.Edge)
	behind.Resize(fyne.NewSize(room, high))
	behind.Move(fyne.NewPos(n.Edge+width, (size.Height-high)/2))
	ShowIf(room > leastName/2, behind)
}

// InMiddle gives one thing the whole width, in the middle of the height.
type InMiddle struct{}

// MinSize is that of the thing.
func (InMiddle) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout puts it there.
func (InMiddle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	o := objects[0]
	o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
	high := o.MinSize().Height
	o.Resize(fyne.NewSize(size.Width, high))
	o.Move(fyne.NewPos(0, (size.Height-high)/2))
}

// AtMost keeps what it holds at the left, and no wider than can be read across.
type AtMost struct{ Width float32 }

// MinSize is that of what it holds.
func (a *AtMost) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout gives it the width that there is, up to the most.
func (a *AtMost) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(min(a.Width, size.Width), size.Height))
}

// Tools lays three things out in a line, of which the second has the room that is left.
// Where that is not enough for it, it stands below the others, and where these have no
// room beside each other, below each other.
type Tools struct{ lines int }

// toolGap is between the things of a line of tools.
const toolGap = 8

// MinSize asks for room for the first and the last beside each other, without which it
// can do.
func (t *Tools) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	first, middle, last := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	size.Width = max(first.Width+toolGap+last.Width, middle.Width)
	switch t.lines {
	case 3:
		size.Height = first.Height + middle.Height + last.Height + 2*toolGap
	case 2:
		size.Height = max(first.Height, last.Height) + toolGap + middle.Height
	default:
		size.Height = max(first.Height, middle.Height, last.Height)
	}
	return size
}

// Layout puts the first to the left and the last to the right.
func (t *Tools) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, middle, last := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	place := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	}
	room := size.Width - first.Width - last.Width - 2*toolGap
	high := max(first.Height, last.Height)
	switch {
	case room+toolGap < 0:
		t.lines = 3
		place(objects[0], 0, 0, first.Width, first.Height)
		place(objects[2], size.Width-last.Width, first.Height+toolGap, last.Width, last.Height)
		place(objects[1], 0, first.Height+last.Height+2*toolGap, size.Width, middle.Height)
		return
	case room < middle.Width:
		t.lines = 2
		place(objects[1], 0, high+toolGap, size.Width, middle.Height)
	default:
		t.lines = 1
		place(objects[1], first.Width+toolGap, 0, room, high)
	}
	place(objects[0], 0, 0, first.Width, high)
	place(objects[2], size.Width-last.Width, 0, last.Width, high)
}
