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
	label *widget.Label
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

// Strong has the text stand out.
func (p *Plain) Strong() *Plain {
	p.label.TextStyle.Bold = true
	return p
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
func (p *Plain) Text() string { return p.label.Text }

// CreateRenderer takes the room around the label away.
func (p *Plain) CreateRenderer() fyne.WidgetRenderer {
	inset := -theme.SizeForWidget(theme.SizeNameInnerPadding, p)
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(inset, inset, inset, inset), p.label))
}
