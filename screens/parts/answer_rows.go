package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// answerRows are the answers below each other: the one that the keyboard or the pointer is
// on is marked, and the one that is picked is ticked.
type answerRows struct {
	widget.BaseWidget
	all            []answer
	picked, active int // -1 for none
	chosen         func(int)
}

func (l *answerRows) rowHeight() float32 { return Grown(l, menuRow) }

func (l *answerRows) activate(i int) {
	if i != l.active {
		l.active = i
		l.Refresh()
	}
}

// rowAt returns the answer at a place, -1 for none.
func (l *answerRows) rowAt(at fyne.Position) int {
	if i := int(at.Y / l.rowHeight()); at.Y >= 0 && i < len(l.all) {
		return i
	}
	return -1
}

// Tapped picks the answer under the pointer.
func (l *answerRows) Tapped(at *fyne.PointEvent) { l.chosen(l.rowAt(at.Position)) }

// MouseIn is told where the pointer is.
func (l *answerRows) MouseIn(at *desktop.MouseEvent) { l.MouseMoved(at) }

// MouseMoved goes to the answer under the pointer.
func (l *answerRows) MouseMoved(at *desktop.MouseEvent) {
	if i := l.rowAt(at.Position); i >= 0 && !l.all[i].greyed {
		l.activate(i)
	}
}

// MouseOut leaves it as it is: the keyboard may be there.
func (l *answerRows) MouseOut() {}

// AccessibilityLabel is the answer that is marked.
func (l *answerRows) AccessibilityLabel() string {
	if l.active < 0 {
		return ""
	}
	return l.all[l.active].label
}

// AccessibilityRole is a button's: an answer is pressed.
func (l *answerRows) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the rows.
func (l *answerRows) CreateRenderer() fyne.WidgetRenderer {
	r := &answerRowsRenderer{rows: l, marked: canvas.NewRectangle(nil), keys: newKeyBar(), tick: widget.NewIcon(theme.NewPrimaryThemedResource(theme.ConfirmIcon()))}
	for range l.all {
		r.words = append(r.words, canvas.NewText("", nil))
	}
	r.paint()
	return r
}

type answerRowsRenderer struct {
	rows   *answerRows
	marked *canvas.Rectangle
	keys   *canvas.Rectangle
	tick   *widget.Icon
	words  []*canvas.Text
}

func (r *answerRowsRenderer) Destroy() {}
func (r *answerRowsRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.marked, r.keys, r.tick}
	for _, text := range r.words {
		objects = append(objects, text)
	}
	return objects
}

// tickRoom is the room for the tick at the end of a row.
const tickRoom = 20

func (r *answerRowsRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, float32(len(r.rows.all))*r.rows.rowHeight())
	for _, a := range r.rows.all {
		size.Width = max(size.Width, fyne.MeasureText(a.label, theme.SizeForWidget(SizeText, r.rows), fyne.TextStyle{}).Width)
	}
	size.Width += 2*menuPadding + tickRoom + scrollBar
	return size
}

func (r *answerRowsRenderer) Layout(size fyne.Size) {
	high := r.rows.rowHeight()
	row := fyne.NewSize(size.Width, high)
	r.marked.Hidden, r.keys.Hidden, r.tick.Hidden = r.rows.active < 0, true, r.rows.picked < 0
	if r.rows.active >= 0 {
		r.marked.Move(fyne.NewPos(0, float32(r.rows.active)*high))
		r.marked.Resize(row)
		layKeyBar(r.keys, row)
		r.keys.Move(r.marked.Position().Add(r.keys.Position()))
		showKeyBar(r.rows, r.keys, true)
	}
	r.tick.Move(fyne.NewPos(size.Width-menuPadding-tickRoom, float32(r.rows.picked)*high+(high-tickRoom)/2))
	r.tick.Resize(fyne.NewSquareSize(tickRoom))
	for i, text := range r.words {
		text.Text = cut(r.rows.all[i].label, size.Width-2*menuPadding-tickRoom, text.TextSize, text.TextStyle)
		least := text.MinSize()
		text.Resize(least)
		text.Move(fyne.NewPos(menuPadding, float32(i)*high+(high-least.Height)/2))
	}
}

func (r *answerRowsRenderer) paint() {
	r.marked.FillColor, r.marked.CornerRadius = shade(r.rows, ColorTint), corner-2
	for i, text := range r.words {
		text.TextSize, text.Color = theme.SizeForWidget(SizeText, r.rows), shade(r.rows, theme.ColorNameForeground)
		if r.rows.all[i].greyed {
			text.Color = shade(r.rows, theme.ColorNameDisabled)
		}
	}
	r.Layout(r.rows.Size())
}

func (r *answerRowsRenderer) Refresh() {
	r.paint()
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
