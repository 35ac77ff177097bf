package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// RowAct is a small button in a row of a list that is pressed by the pointer alone, as
// [RowIcon] is: what it does has a key in the list.
type RowAct struct {
	widget.BaseWidget
	text     string
	OnTapped func()
	hovered  bool
}

// NewRowAct returns one that says nothing yet, and takes no room.
func NewRowAct() *RowAct {
	a := &RowAct{}
	a.ExtendBaseWidget(a)
	return a
}

// Say changes the words and what a tap does; without words there is no button.
func (a *RowAct) Say(text string, tapped func()) {
	a.text, a.OnTapped = text, tapped
	ShowIf(text != "", a)
	a.Refresh()
}

// Tapped presses it.
func (a *RowAct) Tapped(*fyne.PointEvent) {
	if a.OnTapped != nil {
		a.OnTapped()
	}
}

// Words are its words.
func (a *RowAct) Words() string { return a.text }

// MouseIn shows that it can be pressed.
func (a *RowAct) MouseIn(*desktop.MouseEvent) { a.hovered = true; a.Refresh() }

// MouseMoved is nothing new.
func (a *RowAct) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn shows.
func (a *RowAct) MouseOut() { a.hovered = false; a.Refresh() }

// AccessibilityLabel is its words.
func (a *RowAct) AccessibilityLabel() string { return a.text }

// AccessibilityRole is a button's.
func (a *RowAct) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws it.
func (a *RowAct) CreateRenderer() fyne.WidgetRenderer {
	r := &rowActRenderer{act: a, back: canvas.NewRectangle(nil), over: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	r.Refresh()
	return r
}

type rowActRenderer struct {
	act        *RowAct
	back, over *canvas.Rectangle
	text       *canvas.Text
}

func (r *rowActRenderer) Destroy() {}
func (r *rowActRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.over, r.text}
}

func (r *rowActRenderer) MinSize() fyne.Size {
	return fyne.MeasureText(r.text.Text, r.text.TextSize, r.text.TextStyle).AddWidthHeight(2*chipPadding, 2*chipAbove)
}

func (r *rowActRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.over.Resize(size)
	least := r.text.MinSize()
	r.text.Resize(least)
	r.text.Move(fyne.NewPos((size.Width-least.Width)/2, (size.Height-least.Height)/2))
}

func (r *rowActRenderer) Refresh() {
	a := r.act
	r.back.FillColor, r.back.CornerRadius = shade(a, ColorChip), 6
	r.over.FillColor, r.over.CornerRadius = nil, 6
	if a.hovered {
		r.over.FillColor = shade(a, theme.ColorNameHover)
	}
	r.text.Text, r.text.TextSize, r.text.TextStyle.Bold = a.text, theme.SizeForWidget(SizeSmall, a), true
	r.text.Color = shade(a, theme.ColorNameForeground)
	r.Layout(a.Size())
	r.back.Refresh()
	r.over.Refresh()
	r.text.Refresh()
}
