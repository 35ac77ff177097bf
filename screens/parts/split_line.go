package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// splitLine is the line between the two.
type splitLine struct {
	widget.BaseWidget
	split   *Split
	hovered bool
}

func newSplitLine(split *Split) *splitLine {
	l := &splitLine{split: split}
	l.ExtendBaseWidget(l)
	return l
}

// Cursor says that the line is dragged.
func (l *splitLine) Cursor() desktop.Cursor {
	if l.split.across {
		return desktop.HResizeCursor
	}
	return desktop.VResizeCursor
}

// Dragged moves the line.
func (l *splitLine) Dragged(by *fyne.DragEvent) {
	s := l.split
	room := s.along(s.Size()) - splitWidth
	if room <= 0 {
		return
	}
	moved := by.Dragged.DX
	if !s.across {
		moved = by.Dragged.DY
	}
	s.SetOffset(float64((s.leadingOf(room) + moved) / room))
}

// DragEnd is nothing new.
func (l *splitLine) DragEnd() {}

// MouseIn shows that the line can be taken.
func (l *splitLine) MouseIn(*desktop.MouseEvent) { l.hovered = true; l.Refresh() }

// MouseMoved is nothing new.
func (l *splitLine) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn shows.
func (l *splitLine) MouseOut() { l.hovered = false; l.Refresh() }

type splitLineRenderer struct {
	of           *splitLine
	line, handle *canvas.Rectangle
}

// The measures of the line, and of what is on it to be taken.
const (
	splitWidth  = 3
	handleWide  = 1.5
	handleLong  = 24
	handleShare = 0.5 // where it stands
)

// AccessibilityLabel is nothing: the line is moved from the menu, too.
func (l *splitLine) AccessibilityLabel() string { return "" }

// AccessibilityRole is that of what only parts others.
func (l *splitLine) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer draws the line.
func (l *splitLine) CreateRenderer() fyne.WidgetRenderer {
	r := &splitLineRenderer{of: l, line: canvas.NewRectangle(nil), handle: canvas.NewRectangle(nil)}
	r.paint()
	return r
}

func (r *splitLineRenderer) Destroy() {}

func (r *splitLineRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.line, r.handle}
}

func (r *splitLineRenderer) MinSize() fyne.Size { return r.of.split.sized(splitWidth, handleLong) }

func (r *splitLineRenderer) Layout(size fyne.Size) {
	s := r.of.split
	r.line.Resize(size)
	r.handle.Resize(s.sized(handleWide, handleLong))
	at := s.sized((splitWidth-handleWide)/2, (s.beyond(size)-handleLong)*handleShare)
	r.handle.Move(fyne.NewPos(at.Width, at.Height))
}

func (r *splitLineRenderer) paint() {
	r.line.FillColor = shade(r.of, theme.ColorNameSeparator)
	if r.of.hovered {
		r.line.FillColor = shade(r.of, theme.ColorNameHover)
	}
	r.handle.FillColor = shade(r.of, ColorFreeSeat)
}

func (r *splitLineRenderer) Refresh() {
	r.paint()
	r.line.Refresh()
	r.handle.Refresh()
}
