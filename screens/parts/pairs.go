package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// NewPairs lists what is told of each of several: who or what it is, and beside that, where
// all the others begin too, what is told of it. In little room it stands below.
func NewPairs(pairs ...[2]string) *fyne.Container {
	listed := container.New(&pairsLayout{})
	for _, pair := range pairs {
		listed.Add(NewPlain(pair[0], SizeText).Line())
		listed.Add(NewDim(pair[1], SizeText))
	}
	return listed
}

// The measures of pairs.
const (
	pairGap    = 12 // between the two
	pairBelow  = 4  // between two pairs
	pairsLeast = 180
)

// pairsLayout lays them out: the first ones are as wide as the widest of them.
type pairsLayout struct{ below bool }

// MinSize implements fyne.Layout.
func (p *pairsLayout) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	size.Width = pairsLeast
	for i := 0; i+1 < len(objects); i += 2 {
		first, second := objects[i].MinSize(), objects[i+1].MinSize()
		size.Width = max(size.Width, first.Width)
		if i > 0 {
			size.Height += pairBelow
		}
		if p.below {
			size.Height += first.Height + second.Height
		} else {
			size.Height += max(first.Height, second.Height)
		}
	}
	return size
}

// Layout implements fyne.Layout.
func (p *pairsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first := float32(0)
	for i := 0; i < len(objects); i += 2 {
		first = max(first, objects[i].MinSize().Width)
	}
	p.below = first > size.Width/2
	y := float32(0)
	for i := 0; i+1 < len(objects); i += 2 {
		name, told := objects[i], objects[i+1]
		at, width, under := first+pairGap, size.Width-first-pairGap, float32(0)
		if p.below {
			at, width, under = 0, size.Width, name.MinSize().Height
		}
		name.Move(fyne.NewPos(0, y))
		name.Resize(fyne.NewSize(min(size.Width, name.MinSize().Width), name.MinSize().Height))
		told.Resize(fyne.NewSize(width, told.MinSize().Height))
		high := told.MinSize().Height // a wrapped text knows it once it has a width
		told.Resize(fyne.NewSize(width, high))
		told.Move(fyne.NewPos(at, y+under))
		y += max(name.MinSize().Height, under+high) + pairBelow
	}
}
