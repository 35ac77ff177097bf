package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Plain is text without the room that the toolkit leaves around it, so that what
// stands below each other has one left edge.
type Plain struct {
	widget.BaseWidget
	label *Text
}

// NewPlain returns wrapped text of a size.
func NewPlain(text string, size fyne.ThemeSizeName) *Plain {
	p := &Plain{label: NewWrapped(text)}
	p.label.SizeName = size
	p.label.TextStyle.Bold = size == SizeFigure || size == SizeTitle || size == SizeHead
	p.ExtendBaseWidget(p)
	return p
}

// NewDim returns wrapped text that stands back, of a size.
func NewDim(text string, size fyne.ThemeSizeName) *Plain {
	p := NewPlain(text, size)
	p.label.Importance = widget.LowImportance
	return p
}

// Line keeps the text on one line, as wide as it is; it is never cut.
func (p *Plain) Line() *Plain {
	p.label.Wrapping = fyne.TextWrapOff
	return p
}

// Right has the text stand to the right.
func (p *Plain) Right() *Plain {
	p.label.Alignment = fyne.TextAlignTrailing
	return p
}

// Middle has the text stand in the middle.
func (p *Plain) Middle() *Plain {
	p.label.Alignment = fyne.TextAlignCenter
	return p
}

// Cut keeps the text on one line, which is cut where it ends.
func (p *Plain) Cut() *Plain {
	p.label.Wrapping, p.label.Truncation = fyne.TextWrapOff, fyne.TextTruncateEllipsis
	return p
}

// Ask has the text say that something is to be looked at, or no longer.
func (p *Plain) Ask(asks bool) {
	p.label.Importance = widget.LowImportance
	if asks {
		p.label.Importance = widget.WarningImportance
	}
	p.Refresh()
}

// Strong has the text stand out.
func (p *Plain) Strong() *Plain {
	p.label.TextStyle.Bold = true
	return p
}

// Back has the text stand back, or no longer.
func (p *Plain) Back(back bool) {
	p.label.Importance = widget.MediumImportance
	if back {
		p.label.Importance = widget.LowImportance
	}
	p.Refresh()
}

// Bad has the text say that something is wrong.
func (p *Plain) Bad() *Plain {
	p.label.Importance = widget.DangerImportance
	return p
}

// SetText changes the text.
func (p *Plain) SetText(text string) {
	p.label.SetText(text)
	p.Refresh()
}

// Text returns what it says.
func (p *Plain) Text() string { return p.label.says }

// CreateRenderer takes the room around the label away.
func (p *Plain) CreateRenderer() fyne.WidgetRenderer {
	inset := -theme.SizeForWidget(theme.SizeNameInnerPadding, p)
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(inset, inset, inset, inset), p.label))
}
