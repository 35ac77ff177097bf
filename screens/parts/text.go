package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NewWrapped returns text that goes on on the next line.
func NewWrapped(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// NewFaint returns wrapped text that stands back.
func NewFaint(text string) *widget.Label {
	l := NewWrapped(text)
	l.Importance = widget.LowImportance
	return l
}

// NewTail returns text that stands back behind something else on its line, and is
// cut where the line ends.
func NewTail(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Truncation, l.Importance = fyne.TextTruncateEllipsis, widget.LowImportance
	return l
}

// NewStrong returns wrapped text that stands out.
func NewStrong(text string) *widget.Label {
	l := NewWrapped(text)
	l.TextStyle.Bold = true
	return l
}

// NewHeading returns the title of a screen or panel.
func NewHeading(text string) *widget.Label {
	l := NewStrong(text)
	l.SizeName = theme.SizeNameSubHeadingText
	return l
}
