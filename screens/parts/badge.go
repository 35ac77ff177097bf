package parts

import (
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
	Urgency Urgency
}

// Badge is a mark with a word in it.
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

const badgePadding = 5

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
	return r.text.MinSize().Add(fyne.NewSize(2*badgePadding, 2))
}

func (r *badgeRenderer) Layout(size fyne.Size) {
	least := r.MinSize()
	r.back.Resize(fyne.NewSize(min(size.Width, least.Width), least.Height))
	r.text.Move(fyne.NewPos(badgePadding, 1))
	r.text.Resize(r.text.MinSize())
}

func (r *badgeRenderer) Refresh() {
	th, variant := r.badge.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	back, text := theme.ColorNameButton, theme.ColorNameForeground
	switch r.badge.says.Urgency {
	case Warning:
		back, text = theme.ColorNameWarning, theme.ColorNameForegroundOnWarning
	case Good:
		back, text = theme.ColorNameSuccess, theme.ColorNameForegroundOnSuccess
	case Urgent:
		back, text = theme.ColorNameError, theme.ColorNameForegroundOnError
	}
	r.back.CornerRadius = 4
	r.back.FillColor = th.Color(back, variant)
	r.text.Text, r.text.TextSize = r.badge.says.Text, th.Size(theme.SizeNameCaptionText)
	r.text.Color = th.Color(text, variant)
	r.Layout(r.badge.Size())
	r.back.Refresh()
	r.text.Refresh()
}
