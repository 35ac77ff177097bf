package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// RowIcon is a sign in a row of a list that is pressed by the pointer alone: what it does
// has a key in the list, which stays one stop of Tab.
type RowIcon struct {
	widget.Icon
	OnTapped func()
	Label    string
}

// NewRowIcon returns one.
func NewRowIcon(icon fyne.Resource) *RowIcon {
	i := &RowIcon{}
	i.Resource = icon
	i.ExtendBaseWidget(i)
	return i
}

// Tapped presses it.
func (i *RowIcon) Tapped(*fyne.PointEvent) {
	if i.OnTapped != nil {
		i.OnTapped()
	}
}

// CreateRenderer draws the sign as large as those of buttons and boxes, in the middle of what
// the pointer meets.
func (i *RowIcon) CreateRenderer() fyne.WidgetRenderer {
	return &rowIconRenderer{i.Icon.CreateRenderer()}
}

type rowIconRenderer struct{ fyne.WidgetRenderer }

func (r *rowIconRenderer) Layout(size fyne.Size) {
	sign := fyne.NewSquareSize(theme.IconInlineSize())
	for _, o := range r.Objects() {
		o.Resize(sign)
		o.Move(fyne.NewPos((size.Width-sign.Width)/2, (size.Height-sign.Height)/2))
	}
}

// MinSize is large enough to be met by the pointer.
func (i *RowIcon) MinSize() fyne.Size {
	const least = 28
	size := i.Icon.MinSize()
	return fyne.NewSize(max(size.Width, least), max(size.Height, least))
}

// Disabled tells that it can always be pressed where it is shown.
func (i *RowIcon) Disabled() bool { return false }

// AccessibilityLabel says what it does.
func (i *RowIcon) AccessibilityLabel() string { return i.Label }

// AccessibilityRole is a button's.
func (i *RowIcon) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
