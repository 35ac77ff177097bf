package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Button is a button that Enter presses as well as Space.
type Button struct {
	widget.Button
	tipped
	inStop
	ringed bool // it has the keyboard
}

// NewButton returns a button with words.
func NewButton(text string, tapped func()) *Button {
	b := &Button{}
	b.Text, b.OnTapped = text, tapped
	b.ExtendBaseWidget(b)
	return b
}

// NewMainButton returns the one button of a screen that goes on.
func NewMainButton(text string, tapped func()) *Button {
	b := NewButton(text, tapped)
	b.Importance = widget.HighImportance
	return b
}

// NewQuietButton returns a button without a border, for what is done now and then. Where
// it has only words, they are in the color of a link: bold words are a heading.
func NewQuietButton(text string, icon fyne.Resource, tapped func()) *Button {
	b := NewButton(text, tapped)
	b.Icon, b.Importance = icon, widget.LowImportance
	return b
}

// NewIconButton returns a button that shows only an icon; tip says what it does.
func NewIconButton(icon fyne.Resource, tip string, tapped func()) *Button {
	b := NewQuietButton("", icon, tapped)
	b.SetToolTip(tip)
	return b
}

// buttonSide is the room at either side of a button's words beyond the toolkit's.
const buttonSide = 4

// MinSize gives the words of a button room to stand in.
func (b *Button) MinSize() fyne.Size {
	size := b.Button.MinSize()
	if b.Text != "" && b.Importance != widget.LowImportance {
		size.Width += 2 * buttonSide
	}
	return size
}

// TypedKey presses the button on Enter and Space. The keyboard stays on it, unless what it
// does moves that: the toolkit's own press takes it from everything.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch {
	case passUp(b, key), b.stop.typed(b, key), b.Disabled():
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter || key.Name == fyne.KeySpace:
		b.leave(b)
		if b.OnTapped != nil {
			b.OnTapped()
		}
	}
}

// MouseIn shows that the button can be pressed, and after a while its tip.
func (b *Button) MouseIn(at *desktop.MouseEvent) {
	b.Button.MouseIn(at)
	b.enter(b, at)
}

// MouseMoved notes where the pointer is.
func (b *Button) MouseMoved(at *desktop.MouseEvent) {
	b.Button.MouseMoved(at)
	b.move(b, at)
}

// MouseOut ends what MouseIn shows.
func (b *Button) MouseOut() {
	b.Button.MouseOut()
	b.leave(b)
}

// Tapped presses the button. Its tip has said what that does.
func (b *Button) Tapped(at *fyne.PointEvent) {
	b.leave(b)
	b.Button.Tapped(at)
}

// FocusGained brings it into view.
func (b *Button) FocusGained() {
	b.ringed = true
	b.Button.FocusGained()
	IntoView(b)
}

// FocusLost tells that the keyboard has gone elsewhere.
func (b *Button) FocusLost() {
	b.ringed = false
	b.Button.FocusLost()
}

// CreateRenderer draws the button, and a ring around it while it has the keyboard: a tint
// can't be told from the pointer's, and is not to be seen on a color.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{WidgetRenderer: b.Button.CreateRenderer(), button: b, ring: canvas.NewRectangle(color.Transparent)}
	for _, o := range r.WidgetRenderer.Objects() {
		if label, is := o.(*widget.RichText); is {
			r.label = label
		}
	}
	r.paint()
	return r
}

// The ring is outside the button, and takes no room.
const (
	ringOut  = 3
	ringWide = 2
)

type buttonRenderer struct {
	fyne.WidgetRenderer
	button *Button
	ring   *canvas.Rectangle
	label  *widget.RichText
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	all := r.WidgetRenderer.Objects()
	return append(all[:len(all):len(all)], r.ring)
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Move(fyne.NewPos(-ringOut, -ringOut))
	r.ring.Resize(size.AddWidthHeight(2*ringOut, 2*ringOut))
}

func (r *buttonRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
}

// isLink tells whether nothing but its color says that the button can be pressed.
func (b *Button) isLink() bool {
	return b.Importance == widget.LowImportance && b.Icon == nil && !b.Disabled()
}

func (r *buttonRenderer) paint() {
	r.ring.Hidden = !r.button.ringed
	r.ring.StrokeColor, r.ring.StrokeWidth, r.ring.CornerRadius = shade(r.button, theme.ColorNamePrimary), ringWide, corner+ringOut
	if r.label == nil || !r.button.isLink() {
		return
	}
	if words, is := r.label.Segments[0].(*widget.TextSegment); is && words.Style.ColorName != theme.ColorNamePrimary {
		words.Style.ColorName = theme.ColorNamePrimary
		r.label.Refresh()
	}
}

// AccessibilityLabel says what the button does, also where it shows only an icon.
func (b *Button) AccessibilityLabel() string {
	if b.Text == "" {
		return b.ToolTip()
	}
	return b.Text
}

// AccessibilityRole is a button's.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
