package parts

import (
	"cmp"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
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
	OnLeft    func()
	OnEntered func()    // it has the keyboard now
	entered   bool      // it has the keyboard
	typed     bool      // the user has edited what stands there
	wrong     bool      // what stands there is wrong
	whole     bool      // all of it was selected as the keyboard came
	aimed     bool      // the pointer puts the cursor at its place
	stirred   time.Time // when it got the keyboard, or was typed in
	typing    typing
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
	e.typed, e.whole, e.stirred = true, false, time.Now()
	e.edits(runTyped, func() { e.Entry.TypedRune(r) })
	e.edited()
}

// SetText puts a text into the entry. What was typed before can't be undone any more.
func (e *Entry) SetText(text string) {
	if text != e.Text {
		e.typing = typing{}
	}
	e.Entry.SetText(text)
	if e.whole { // what was selected is no more, which the toolkit does not see
		e.whole = false
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
	e.edited()
}

// Suggest puts a text into the entry that the user may want another of: where the keyboard
// has come to it before, it is selected as it would have been.
func (e *Entry) Suggest(text string) {
	e.SetText(text)
	if e.entered && !e.typed && text != "" {
		e.SelectWhole()
	}
}

// replace puts a text in place of what was typed, as an edit of its own.
func (e *Entry) replace(text string) {
	e.edits(runNone, func() { e.Entry.SetText(text) })
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
	e.stirred = time.Now()
	if e.OnKey != nil && e.OnKey(key) || passUp(e, key) {
		return
	}
	if e.OnSubmitted == nil && !e.MultiLine && passEnter(e, key) {
		return
	}
	e.typed, e.whole = true, false
	e.edits(runOf(key), func() { e.Entry.TypedKey(key) })
}

// TypedShortcut edits the text, and passes on what the entry has no use for.
func (e *Entry) TypedShortcut(shortcut fyne.Shortcut) {
	if meant, edits := editing(shortcut); edits {
		e.typed, e.whole = true, false
		switch meant.(type) {
		case *fyne.ShortcutUndo:
			e.Undo()
		case *fyne.ShortcutRedo:
			e.Redo()
		default:
			e.edits(runNone, func() { e.Entry.TypedShortcut(meant) })
		}
		e.edited()
		return
	}
	passShortcut(e, shortcut)
}

// FocusGained brings the entry into view. By the keyboard, what stands there is selected,
// so that typing takes its place; not once the user has edited it, as when the window
// comes back to the front.
func (e *Entry) FocusGained() {
	e.entered, e.stirred = true, time.Now()
	e.Entry.FocusGained()
	if e.OnEntered != nil {
		e.OnEntered()
	}
	if !e.typed && !e.aimed && !e.MultiLine && e.Text != "" {
		e.SelectWhole()
	}
	IntoView(e)
}

// SelectWhole selects what stands there, so that typing takes its place.
func (e *Entry) SelectWhole() {
	e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.whole = true
}

// MouseDown puts the cursor where the pointer is.
func (e *Entry) MouseDown(at *desktop.MouseEvent) {
	e.aimed, e.stirred = true, time.Now()
	e.Entry.MouseDown(at)
	e.aimed = false
}

// FocusLost tells that the keyboard has gone elsewhere.
func (e *Entry) FocusLost() {
	e.entered = false
	e.Entry.FocusLost()
	if e.OnLeft != nil {
		e.OnLeft()
	}
}

// TappedSecondary opens the menu of a field. The toolkit's has an undo of its own, which
// knows nothing of what was undone by the keys.
func (e *Entry) TappedSecondary(at *fyne.PointEvent) {
	shown, is := shownAs(e).(fyne.Focusable)
	canvas := fyne.CurrentApp().Driver().CanvasForObject(shownAs(e))
	if canvas == nil || e.Disabled() && e.Password {
		return
	}
	if is && !e.Disabled() {
		canvas.Focus(shown)
	}
	ShowMenu(canvas, e.menu(), at.AbsolutePosition, nil)
}

// menu is what can be done with what stands there, in the words that the toolkit was given.
func (e *Entry) menu() *fyne.Menu {
	clipboard := fyne.CurrentApp().Clipboard()
	item := func(word string, can bool, shortcut fyne.Shortcut) *fyne.MenuItem {
		entry := fyne.NewMenuItem(lang.L(word), func() { e.TypedShortcut(shortcut) })
		entry.Disabled = !can
		return entry
	}
	selected, editable := e.SelectedText() != "", !e.Disabled()
	return fyne.NewMenu("",
		item("undo", editable && len(e.typing.past) > 0, &fyne.ShortcutUndo{}),
		item("redo", editable && len(e.typing.future) > 0, &fyne.ShortcutRedo{}),
		fyne.NewMenuItemSeparator(),
		item("cut", editable && selected && !e.Password, &fyne.ShortcutCut{Clipboard: clipboard}),
		item("copy", selected && !e.Password, &fyne.ShortcutCopy{Clipboard: clipboard}),
		item("paste", editable, &fyne.ShortcutPaste{Clipboard: clipboard}),
		item("select_all", e.Text != "", &fyne.ShortcutSelectAll{}))
}
