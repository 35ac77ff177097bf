package parts

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Urgency is how loud a badge is.
type Urgency int

// The urgencies.
const (
	Quiet Urgency = iota
	Warning
	Urgent
	Good // as it should be
)

// BadgeText is what a badge says and how loud.
type BadgeText struct {
	Text    string
	Short   string // where there is no room for Text; empty is Text, cut
	Urgency Urgency
}

// shortened is what a badge says in a room that is too small for its text.
func (b BadgeText) shortened(width, size float32) string {
	return cut(cmp.Or(b.Short, b.Text), width, size, fyne.TextStyle{})
}

// Badge is a mark with a word in it, that can't be pressed; a [Chip] can.
type Badge struct {
	widget.BaseWidget
	says BadgeText
}

// NewBadge returns a badge.
func NewBadge(says BadgeText) *Badge {
	b := &Badge{says: says}
	b.ExtendBaseWidget(b)
	return b
}

// Say changes the badge.
func (b *Badge) Say(says BadgeText) {
	b.says = says
	b.Refresh()
}

// AccessibilityLabel is the badge's word.
func (b *Badge) AccessibilityLabel() string { return b.says.Text }

// AccessibilityRole is a text's.
func (b *Badge) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the badge.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	r := &badgeRenderer{badge: b, back: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	r.Refresh()
	return r
}

// The room around the words of a badge.
const (
	badgePadding = 8
	badgeAbove   = 1
)

type badgeRenderer struct {
	badge *Badge
	back  *canvas.Rectangle
	text  *canvas.Text
}

func (r *badgeRenderer) Destroy() {}
func (r *badgeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.text}
}

func (r *badgeRenderer) MinSize() fyne.Size {
	return fyne.MeasureText(r.badge.says.Text, r.text.TextSize, r.text.TextStyle).AddWidthHeight(2*badgePadding, 2*badgeAbove)
}

func (r *badgeRenderer) Layout(size fyne.Size) {
	least := r.MinSize()
	r.text.Text = r.badge.says.Text
	if size.Width > 0 && size.Width < least.Width {
		r.text.Text = r.badge.says.shortened(size.Width-2*badgePadding, r.text.TextSize)
	}
	words := r.text.MinSize()
	r.back.Resize(fyne.NewSize(min(size.Width, words.Width+2*badgePadding), least.Height)) // it hugs what it says
	r.text.Move(fyne.NewPos(badgePadding, badgeAbove))
	r.text.Resize(words)
}

// colors returns what a badge stands on and its words' color.
func (u Urgency) colors() (back, text fyne.ThemeColorName) {
	switch u {
	case Warning:
		return ColorAskBack, ColorAsk
	case Urgent:
		return ColorBadBack, ColorBad
	case Good:
		return ColorTint, theme.ColorNamePrimary
	default:
		return ColorChip, theme.ColorNameDisabled
	}
}

func (r *badgeRenderer) Refresh() {
	back, text := r.badge.says.Urgency.colors()
	r.back.CornerRadius = 6
	r.back.FillColor = shade(r.badge, back)
	r.text.Text, r.text.TextSize = r.badge.says.Text, theme.SizeForWidget(SizeSmall, r.badge)
	r.text.Color = shade(r.badge, text)
	r.Layout(r.badge.Size())
	r.back.Refresh()
	r.text.Refresh()
}
