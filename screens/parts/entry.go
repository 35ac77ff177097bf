package parts

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Entry is a line of text.
type Entry struct {
	widget.Entry
	minWidth float32
	// OnKey is asked before the entry takes a key; true means that it was used.
	OnKey    func(*fyne.KeyEvent) bool
	Label    string // names it for a screen reader
	onEdited func() // runs when the text has changed
	Fleeting bool   // what is typed is only looked for, and nothing is lost with it
	// OnLeft is told that the keyboard has gone elsewhere.
	OnLeft func()
}

// NewEntry returns an entry with what it holds and a word of what goes there.
func NewEntry(text, placeholder string) *Entry {
	e := &Entry{}
	e.Text, e.PlaceHolder = text, placeholder
	e.Wrapping, e.Scroll = fyne.TextWrapOff, fyne.ScrollHorizontalOnly
	e.ExtendBaseWidget(e)
	return e
}

// NewNotesEntry returns an entry of several lines.
func NewNotesEntry(text string) *Entry {
	e := &Entry{}
	e.Text, e.MultiLine, e.Wrapping = text, true, fyne.TextWrapWord
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(3)
	return e
}

// NewPasswordEntry returns an entry that does not show what is typed.
func NewPasswordEntry() *Entry {
	e := NewEntry("", "")
	e.Password = true
	return e
}

// SetMinWidth keeps the entry at least as wide.
func (e *Entry) SetMinWidth(width float32) { e.minWidth = width }

// MinSize is the entry's own, but for the width that was set.
func (e *Entry) MinSize() fyne.Size {
	size := e.Entry.MinSize()
	return fyne.NewSize(max(size.Width, e.minWidth), size.Height)
}

// TypedRune takes a letter.
func (e *Entry) TypedRune(r rune) {
	e.Entry.TypedRune(r)
	e.edited()
}

// SetText puts a text into the entry.
func (e *Entry) SetText(text string) {
	e.Entry.SetText(text)
	e.edited()
}

func (e *Entry) edited() {
	if e.onEdited != nil {
		e.onEdited()
	}
}

// AccessibilityLabel is the entry's name, or what goes there, and what stands there.
func (e *Entry) AccessibilityLabel() string {
	name := cmp.Or(e.Label, e.PlaceHolder)
	if e.Password {
		return name
	}
	return named(name, e.Text)
}

func (e *Entry) setLabel(name string) { e.Label = name }

// named says what stands in an input after its name.
func named(name, text string) string {
	if name == "" || text == "" {
		return name + text
	}
	return name + ": " + text
}

// AccessibilityRole is a text's.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// TypedKey passes on what the entry has no use for.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	defer e.edited()
	if e.OnKey != nil && e.OnKey(key) || passUp(e, key) {
		return
	}
	if e.OnSubmitted == nil && !e.MultiLine && passEnter(e, key) {
		return
	}
	e.Entry.TypedKey(key)
}

// TypedShortcut edits the text, and passes on what the entry has no use for.
func (e *Entry) TypedShortcut(shortcut fyne.Shortcut) {
	if meant, edits := editing(shortcut); edits {
		e.Entry.TypedShortcut(meant)
		e.edited()
		return
	}
	passShortcut(e, shortcut)
}

// FocusGained brings the entry into view.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	IntoView(e)
}

// FocusLost tells that the keyboard has gone elsewhere.
func (e *Entry) FocusLost() {
	e.Entry.FocusLost()
	if e.OnLeft != nil {
		e.OnLeft()
	}
}
