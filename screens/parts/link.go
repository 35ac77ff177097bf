package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Link is a line of text that leads elsewhere. Enter follows it as well as Space.
type Link struct {
	widget.Hyperlink
	onFocus func()
}

// NewLink returns a link that goes on on the next line where it is long.
func NewLink(text string, follow func()) *Link {
	l := &Link{}
	l.Text, l.OnTapped, l.Wrapping = text, follow, fyne.TextWrapWord
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained shows that the link has the keyboard, and brings it into view.
func (l *Link) FocusGained() {
	l.Hyperlink.FocusGained()
	IntoView(l)
	if l.onFocus != nil {
		l.onFocus()
	}
}

// TypedKey follows the link on Enter.
func (l *Link) TypedKey(key *fyne.KeyEvent) {
	switch {
	case passUp(l, key):
	case key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		l.OnTapped()
	default:
		l.Hyperlink.TypedKey(key)
	}
}
