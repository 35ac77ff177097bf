package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Act is something that a notice offers.
type Act struct {
	Label string
	Do    func()
}

// Notice is a line of text that lies over the page, with what can be done next. It
// moves nothing when it comes and when it goes.
type Notice struct {
	widget.BaseWidget
	says    string
	acts    []*noticeAct
	closing *noticeAct
	lines   []string // the text as it is wrapped
	width   float32  // for which it was
}

// NewNotice returns a notice that is not in view; closed hides it again, nil where it
// can't be closed.
func NewNotice(closing string, closed func()) *Notice {
	n := &Notice{}
	if closed != nil {
		n.closing = newNoticeAct(closing, theme.CancelIcon(), closed)
	}
	n.ExtendBaseWidget(n)
	n.Hide()
	return n
}

// Say shows a text with what it offers.
func (n *Notice) Say(text string, acts ...Act) {
	n.says, n.acts, n.width = text, nil, 0
	for _, act := range acts {
		n.acts = append(n.acts, newNoticeAct(act.Label, nil, act.Do))
	}
	n.Show()
	n.Refresh()
}

// Text returns what the notice says.
func (n *Notice) Text() string { return n.says }

// Tapped keeps a tap that misses an act from what lies under the notice.
func (n *Notice) Tapped(*fyne.PointEvent) {}

// AccessibilityLabel is what the notice says.
func (n *Notice) AccessibilityLabel() string { return n.says }

// AccessibilityRole is a text's.
func (n *Notice) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// The room in and around a notice, and how wide it gets.
const (
	noticeRoom = 16
	noticeGap  = 8
	noticeWide = 720
)

// wrap parts the text into lines for a width, and returns how wide the widest is.
func (n *Notice) wrap(width float32) (widest float32) {
	size := n.Theme().Size(SizeText)
	n.lines, n.width = nil, width
	for rest := n.says; rest != ""; {
		line, more := foldLine(rest, width, size, fyne.TextStyle{})
		n.lines = append(n.lines, line)
		widest = max(widest, fyne.MeasureText(line, size, fyne.TextStyle{}).Width)
		rest = more
	}
	return widest
}

// pressed are all the buttons, in order.
func (n *Notice) pressed() []*noticeAct {
	if n.closing == nil {
		return n.acts
	}
	return append(n.acts[:len(n.acts):len(n.acts)], n.closing)
}

func (n *Notice) actsWidth() (width float32) {
	for _, act := range n.pressed() {
		width += act.MinSize().Width + noticeGap
	}
	return width
}

// SizeFor returns how large the notice is where there is so much width.
func (n *Notice) SizeFor(width float32) fyne.Size {
	around := 2*noticeRoom + n.actsWidth()
	room := min(width, Grown(n, noticeWide)) - around
	widest := n.wrap(max(room, 120))
	return fyne.NewSize(min(widest+around, width), float32(max(len(n.lines), 1))*n.lineHeight()+n.aroundLines())
}

// aroundLines is the room above and below the text: less where there are several lines.
func (n *Notice) aroundLines() float32 {
	if len(n.lines) > 1 {
		return noticeGap + noticeGap/2
	}
	return 3 * noticeGap
}

func (n *Notice) lineHeight() float32 { return Grown(n, 20) }

// CreateRenderer draws the notice.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer {
	return &noticeRenderer{notice: n, back: canvas.NewRectangle(nil)}
}

type noticeRenderer struct {
	notice *Notice
	back   *canvas.Rectangle
	lines  []*canvas.Text
}

func (r *noticeRenderer) Destroy()           {}
func (r *noticeRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }
func (r *noticeRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.back}
	for _, line := range r.lines {
		objects = append(objects, line)
	}
	for _, act := range r.notice.pressed() {
		objects = append(objects, act)
	}
	return objects
}

func (r *noticeRenderer) Layout(size fyne.Size) {
	n := r.notice
	r.back.Resize(size)
	line := n.lineHeight()
	y := (size.Height - line*float32(len(r.lines))) / 2
	for i, text := range r.lines {
		least := text.MinSize()
		text.Resize(least)
		text.Move(fyne.NewPos(noticeRoom, y+float32(i)*line+(line-least.Height)/2))
	}
	x := size.Width - noticeGap
	all := n.pressed()
	for i := len(all) - 1; i >= 0; i-- {
		least := all[i].MinSize()
		x -= least.Width
		all[i].Resize(least)
		all[i].Move(fyne.NewPos(x, (size.Height-least.Height)/2))
		x -= noticeGap
	}
}

func (r *noticeRenderer) Refresh() {
	n := r.notice
	r.back.FillColor, r.back.CornerRadius = shade(n, ColorToast), corner
	r.lines = nil
	for _, line := range n.lines {
		text := canvas.NewText(line, shade(n, ColorOnToast))
		text.TextSize = n.Theme().Size(SizeText)
		r.lines = append(r.lines, text)
	}
	r.Layout(n.Size())
	r.back.Refresh()
	for _, act := range n.pressed() {
		act.Refresh()
	}
	canvas.Refresh(n)
}

// NoticePlace is the part of the page at whose foot notices lie.
type NoticePlace struct {
	At   fyne.Position
	Size fyne.Size // a width of 0 is the whole page
	// KeepFrom and KeepTo are the top and the foot of what must be seen, such as the row that
	// was changed, from the top of the page; notices stand above it where they would cover it.
	KeepFrom, KeepTo float32
}

// Over lays notices over the foot of the page, or of a part of it.
type Over struct {
	Place func() NoticePlace // nil is the whole page
}

// MinSize is nothing: what lies over a page needs no room.
func (*Over) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

// Layout stacks the notices that are in view, upwards from the foot.
func (o *Over) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var place NoticePlace
	if o.Place != nil {
		if place = o.Place(); place.Size.Width > 0 {
			size = place.Size
		}
	}
	at := place.At
	y := at.Y + size.Height - noticeRoom
	for _, object := range objects {
		notice, ok := object.(*Notice)
		if !ok || !notice.Visible() {
			continue
		}
		wants := notice.SizeFor(size.Width - 2*noticeRoom)
		y = place.clear(y-wants.Height, wants.Height)
		notice.Resize(wants)
		notice.Move(fyne.NewPos(at.X+(size.Width-wants.Width)/2, y))
		y -= noticeGap
		notice.Refresh()
	}
}

// clear is where a notice of a height stands that would begin at y: above what must be seen,
// where it would cover it and has the room there.
func (p NoticePlace) clear(y, height float32) float32 {
	if above := p.KeepFrom - noticeGap/2 - height; y < p.KeepTo && y+height > p.KeepFrom && above >= p.At.Y {
		return above
	}
	return y
}
