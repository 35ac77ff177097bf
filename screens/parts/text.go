package parts

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Text is text that goes on on the next line. The toolkit parts lines at every space; a
// Text keeps together what a space joins that does not break, as an amount and its sign.
type Text struct {
	widget.Label
	says  string  // without the ends of lines
	keeps float32 // how high it stays, at least
}

// NewWrapped returns text that goes on on the next line.
func NewWrapped(text string) *Text {
	l := &Text{says: text}
	l.Text, l.Wrapping = text, fyne.TextWrapWord
	l.ExtendBaseWidget(l)
	return l
}

// SetText changes what it says.
func (l *Text) SetText(text string) {
	l.says = text
	l.Label.SetText(l.folded(l.Size().Width))
}

// Resize ends the lines anew.
func (l *Text) Resize(size fyne.Size) {
	if folded := l.folded(size.Width); folded != l.Text {
		l.Label.SetText(folded)
	}
	l.Label.Resize(size)
}

// MinSize is that of its lines, or of those that it had where it keeps their room.
func (l *Text) MinSize() fyne.Size {
	size := l.Label.MinSize()
	return fyne.NewSize(size.Width, max(size.Height, l.keeps))
}

// Says is what it says, without the ends of its lines.
func (l *Text) Says() string { return l.says }

// emptied says nothing any more, and keeps the room of what it said.
func (l *Text) emptied() {
	l.keeps = l.MinSize().Height
	l.SetText("")
}

// AccessibilityLabel is what it says.
func (l *Text) AccessibilityLabel() string { return l.says }

// noBreak is a space at which a line does not end.
const noBreak = "\u00a0"

// folded is the text with the ends of its lines, where the toolkit would part what
// belongs together; of a text on one line, what has room.
func (l *Text) folded(width float32) string {
	if l.Truncation == fyne.TextTruncateEllipsis {
		th := l.Theme()
		return cut(l.says, width-2*th.Size(theme.SizeNameInnerPadding), th.Size(cmp.Or(l.SizeName, theme.SizeNameText)), l.TextStyle)
	}
	if l.Wrapping != fyne.TextWrapWord || width <= 0 || !strings.Contains(l.says, noBreak) {
		return l.says
	}
	th := l.Theme()
	room := width - 2*th.Size(theme.SizeNameInnerPadding)
	size := th.Size(cmp.Or(l.SizeName, theme.SizeNameText))
	var lines []string
	for _, paragraph := range strings.Split(l.says, "\n") {
		for rest := paragraph; ; {
			var line string
			line, rest = foldLine(rest, room, size, l.TextStyle)
			if word, more, several := strings.Cut(line, " "); rest == "" && several && fyne.MeasureText(line, size, l.TextStyle).Width > room {
				line, rest = word, more // a first word without room has its own line
			}
			if lines = append(lines, line); rest == "" {
				break
			}
		}
	}
	return strings.Join(lines, "\n")
}

// NewFaint returns wrapped text that stands back.
func NewFaint(text string) *Text {
	l := NewWrapped(text)
	l.Importance = widget.LowImportance
	return l
}

// NewLine returns text that stays on one line, and is cut where that ends: its words,
// not its numbers.
func NewLine(text string) *Text {
	l := NewWrapped(text)
	l.Wrapping, l.Truncation = fyne.TextWrapOff, fyne.TextTruncateEllipsis
	return l
}

// NewTail returns text that stands back behind something else on its line, and is
// cut where the line ends.
func NewTail(text string) *Text {
	l := NewLine(text)
	l.Importance = widget.LowImportance
	return l
}

// NewCut returns text that is cut where its line ends.
func NewCut(text string) *Text {
	l := NewTail(text)
	l.Importance = widget.MediumImportance
	return l
}

// NewStrong returns wrapped text that stands out.
func NewStrong(text string) *Text {
	l := NewWrapped(text)
	l.TextStyle.Bold = true
	return l
}

// NewHeading returns the title of a screen or panel.
func NewHeading(text string) *Text {
	l := NewStrong(text)
	l.SizeName = theme.SizeNameSubHeadingText
	return l
}
