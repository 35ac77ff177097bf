package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// noticeAct is a button in a notice, in the colors of the notice.
type noticeAct struct {
	Button
	focused, hovered bool
}

// newNoticeAct returns a button that says text, or shows an icon and has text as its tip.
func newNoticeAct(text string, icon fyne.Resource, tapped func()) *noticeAct {
	a := &noticeAct{}
	a.Text, a.Icon, a.Importance, a.OnTapped = text, icon, widget.LowImportance, tapped
	if icon != nil {
		a.Text = ""
		a.SetToolTip(text)
	}
	a.ExtendBaseWidget(a)
	return a
}

// MouseIn shows that the button can be pressed.
func (a *noticeAct) MouseIn(at *desktop.MouseEvent) {
	a.hovered = true
	a.Button.MouseIn(at)
}

// MouseOut ends what MouseIn shows.
func (a *noticeAct) MouseOut() {
	a.hovered = false
	a.Button.MouseOut()
}

// FocusGained shows that the button has the keyboard.
func (a *noticeAct) FocusGained() {
	a.focused = true
	a.Button.FocusGained()
}

// FocusLost shows that it has it no longer.
func (a *noticeAct) FocusLost() {
	a.focused = false
	a.Button.FocusLost()
}

// MinSize has room around the words or the icon.
func (a *noticeAct) MinSize() fyne.Size { return a.BaseWidget.MinSize() }

// CreateRenderer draws the button.
func (a *noticeAct) CreateRenderer() fyne.WidgetRenderer {
	r := &noticeActRenderer{act: a, over: canvas.NewRectangle(nil), words: canvas.NewText("", nil), icon: widget.NewIcon(nil)}
	r.paint()
	return r
}

// The measures of a button in a notice.
const (
	noticeActSide = 12 // beside its words
	noticeActHigh = 36
	noticeActIcon = 20
)

type noticeActRenderer struct {
	act   *noticeAct
	over  *canvas.Rectangle
	words *canvas.Text
	icon  *widget.Icon
}

func (r *noticeActRenderer) Destroy() {}
func (r *noticeActRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.over, r.words, r.icon}
}

func (r *noticeActRenderer) MinSize() fyne.Size {
	high := Grown(r.act, noticeActHigh)
	if r.act.Icon != nil {
		return fyne.NewSquareSize(high)
	}
	return fyne.NewSize(r.words.MinSize().Width+2*noticeActSide, high)
}

func (r *noticeActRenderer) Layout(size fyne.Size) {
	r.over.Resize(size)
	words, icon := r.words.MinSize(), fyne.NewSquareSize(Grown(r.act, noticeActIcon))
	r.words.Resize(words)
	r.words.Move(fyne.NewPos((size.Width-words.Width)/2, (size.Height-words.Height)/2))
	r.icon.Resize(icon)
	r.icon.Move(fyne.NewPos((size.Width-icon.Width)/2, (size.Height-icon.Height)/2))
}

func (r *noticeActRenderer) paint() {
	a := r.act
	r.over.FillColor, r.over.CornerRadius = nil, corner
	r.over.StrokeColor, r.over.StrokeWidth = nil, 0
	if a.hovered {
		r.over.FillColor = shade(a, theme.ColorNameHover)
	}
	if a.focused {
		r.over.StrokeColor, r.over.StrokeWidth = shade(a, ColorToastAct), 1.5
	}
	r.words.Text, r.words.TextSize, r.words.Color = a.Text, theme.SizeForWidget(SizeText, a), shade(a, ColorToastAct)
	r.words.TextStyle.Bold = true
	r.words.Hidden, r.icon.Hidden = a.Icon != nil, a.Icon == nil
	if a.Icon != nil {
		r.icon.SetResource(theme.NewColoredResource(a.Icon, ColorToastAct))
	}
}

func (r *noticeActRenderer) Refresh() {
	r.paint()
	r.Layout(r.act.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
