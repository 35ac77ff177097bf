package parts

import "fyne.io/fyne/v2"

// Upper stacks two things: the upper one as high as its content is, and scrolling where
// that would leave the lower one less than it keeps; the lower one has the rest.
type Upper struct {
	Content fyne.CanvasObject // of the upper one
	Keeps   float32           // the height that the lower one has in any case
}

// MinSize is that of both, of the upper one as long as it scrolls.
func (u *Upper) MinSize(objects []fyne.CanvasObject) fyne.Size {
	upper, lower := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(upper.Width, lower.Width), upper.Height+lower.Height)
}

// Layout measures the content at the width that it has.
func (u *Upper) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(size.Width, objects[0].Size().Height)) // wrapped text is as high as its width has it
	high := max(objects[0].MinSize().Height, min(u.Content.MinSize().Height, size.Height-u.Keeps))
	objects[0].Resize(fyne.NewSize(size.Width, high))
	objects[0].Move(fyne.NewPos(0, 0))
	objects[1].Resize(fyne.NewSize(size.Width, size.Height-high))
	objects[1].Move(fyne.NewPos(0, high))
}
