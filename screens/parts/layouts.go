package parts

import "fyne.io/fyne/v2"

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
	size := fyne.NewSize(0, 0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		side, _ := bleed(o)
		size.Width = max(size.Width, least.Width-2*side)
		if size.Height > 0 {
			size.Height -= packedOverlap
		}
		size.Height += least.Height
	}
	return size
}

// Layout implements fyne.Layout.
func (Packed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		side, _ := bleed(o)
		width := size.Width + 2*side
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		height := o.MinSize().Height
		o.Resize(fyne.NewSize(width, height))
		o.Move(fyne.NewPos(-side, y))
		y += height - packedOverlap
	}
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
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width + SideGap
	}
}

// AtBottom keeps what it holds at the foot, beside an input with its name above.
type AtBottom struct{}

// MinSize implements fyne.Layout.
func (AtBottom) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout implements fyne.Layout.
func (AtBottom) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	least := objects[0].MinSize()
	objects[0].Resize(fyne.NewSize(size.Width, least.Height))
	objects[0].Move(fyne.NewPos(0, size.Height-least.Height))
}

// CutChoice lets a choice be narrower than its longest answer, where a list beside a
// panel has little room.
type CutChoice struct{}

// leastChoice is the width that a cut choice asks for.
const leastChoice = 110

// MinSize implements fyne.Layout.
func (CutChoice) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	size.Width = min(size.Width, leastChoice)
	return size
}

// Layout implements fyne.Layout.
func (CutChoice) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

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

// Tools lays three things out in a line, of which the second has the room that is left;
// where that is not enough for it, it stands below the others.
type Tools struct{ below bool }

// toolGap is between the things of a line of tools.
const toolGap = 8

// MinSize has room for the first and the last beside each other.
func (t *Tools) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, middle, last := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	size := fyne.NewSize(max(first.Width+toolGap+last.Width, middle.Width), max(first.Height, last.Height))
	if t.below {
		size.Height += toolGap + middle.Height
	} else {
		size.Height = max(size.Height, middle.Height)
	}
	return size
}

// Layout puts the first to the left and the last to the right.
func (t *Tools) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, middle, last := objects[0].MinSize(), objects[1].MinSize(), objects[2].MinSize()
	room := size.Width - first.Width - last.Width - 2*toolGap
	t.below = room < middle.Width
	high := max(first.Height, last.Height)
	objects[0].Resize(fyne.NewSize(first.Width, high))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[2].Resize(fyne.NewSize(last.Width, high))
	objects[2].Move(fyne.NewPos(size.Width-last.Width, 0))
	if t.below {
		objects[1].Resize(fyne.NewSize(size.Width, middle.Height))
		objects[1].Move(fyne.NewPos(0, high+toolGap))
		return
	}
	objects[1].Resize(fyne.NewSize(room, high))
	objects[1].Move(fyne.NewPos(first.Width+toolGap, 0))
}
