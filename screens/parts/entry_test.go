package parts_test

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// What one comes to by Tab is selected, so that typing takes its place, as in every other
// program. The pointer puts the cursor at its place, and what was edited stays when the
// window comes back to the front.
func TestTabSelectsWhatStandsThere(t *testing.T) {
	test.NewTempApp(t)
	first, date := parts.NewEntry("", ""), parts.NewEntry("26-11-2026", "")
	window := test.NewTempWindow(t, container.NewVBox(first, date))
	window.Resize(fyne.NewSize(300, 200))
	window.Canvas().Focus(first)
	window.Canvas().FocusNext()
	if got := date.SelectedText(); got != "26-11-2026" {
		t.Errorf("%q is selected", got)
	}
	test.Type(date, "+1m")
	if date.Text != "+1m" {
		t.Errorf("after typing stands %q", date.Text)
	}
	spun := parts.NewEntry("5", "")
	window.SetContent(container.NewVBox(spun))
	window.Canvas().Focus(spun)
	spun.SetText("") // as by a button beside it
	spun.TypedRune('1')
	spun.TypedRune('2')
	if spun.Text != "12" {
		t.Errorf("after another value was put there, and typing, stands %q", spun.Text)
	}
	late := parts.NewEntry("", "")
	window.SetContent(container.NewVBox(late))
	window.Canvas().Focus(late)
	late.Suggest("a@example.nl") // found only now
	test.Type(late, "b")
	if late.Suggest("c@example.nl"); late.Text != "c@example.nl" || late.SelectedText() != "" {
		t.Errorf("%q is selected of %q", late.SelectedText(), late.Text)
	}
	again := parts.NewEntry("", "")
	window.SetContent(container.NewVBox(again))
	window.Canvas().Focus(again)
	again.Suggest("a@example.nl")
	test.Type(again, "bob")
	if again.Text != "bob" {
		t.Errorf("typed over what was suggested, there stands %q", again.Text)
	}
	date.FocusLost()
	date.FocusGained()
	if got := date.SelectedText(); got != "" {
		t.Errorf("%q is selected when the window comes back", got)
	}
	aimed := parts.NewEntry("12,50", "")
	window.SetContent(container.NewVBox(aimed))
	aimed.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if got := aimed.SelectedText(); got != "" || window.Canvas().Focused() != fyne.Focusable(aimed) {
		t.Errorf("%q is selected by a click, and %v has the keyboard", got, window.Canvas().Focused())
	}
	aimed.TypedRune('1')
	if aimed.Text != "112,50" {
		t.Errorf("after a click and a letter stands %q", aimed.Text)
	}
}

// Undo in a field takes back the last typing, and what that took the place of comes back
// with it; redo brings it again.
func TestUndoTakesBackTheLastTyping(t *testing.T) {
	test.NewTempApp(t)
	typed := func(e *parts.Entry, text string) {
		for _, letter := range text { // as a keyboard does it: the key, and then what it writes
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(letter)))})
			e.TypedRune(letter)
		}
	}
	undo := (*parts.Entry).Undo
	for _, c := range []struct {
		name, was string
		edit      func(e *parts.Entry)
		undone    []string // after each undo
	}{
		{"typed over what stood there", "40", func(e *parts.Entry) { typed(e, "123") }, []string{"40", "40"}},
		{"by words", "", func(e *parts.Entry) { typed(e, "asked by Anouk") }, []string{"asked by ", "asked ", ""}},
		{"typed, then erased", "", func(e *parts.Entry) {
			typed(e, "Visio")
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		}, []string{"Visio", ""}},
		{"at two places", "", func(e *parts.Entry) {
			typed(e, "bc")
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
			typed(e, "a")
		}, []string{"bc", ""}},
		{"put there by the program", "40", func(e *parts.Entry) { typed(e, "5"); e.SetText("41") }, []string{"41"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := parts.NewEntry(c.was, "")
			window := test.NewTempWindow(t, e)
			window.Canvas().Focus(e)
			c.edit(e)
			whole := e.Text
			for i, want := range c.undone {
				undo(e)
				if e.Text != want {
					t.Errorf("undone %d times it says %q, not %q", i+1, e.Text, want)
				}
			}
			for range c.undone {
				e.TypedShortcut(&fyne.ShortcutRedo{})
			}
			if e.Text != whole {
				t.Errorf("done again it says %q, not %q", e.Text, whole)
			}
		})
	}
	notes := parts.NewNotesEntry("one\ntwo")
	test.NewTempWindow(t, notes).Canvas().Focus(notes)
	notes.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	typed(notes, "x")
	undo(notes)
	typed(notes, "y")
	if notes.Text != "one\ntwoy" {
		t.Errorf("after undo, typing goes on as %q", notes.Text)
	}
}

// The wheel scrolls the page where a field lies under the pointer.
func TestWheelOverAFieldScrollsThePage(t *testing.T) {
	test.NewTempApp(t)
	for name, entry := range map[string]fyne.CanvasObject{
		"a line": parts.NewEntry("text", ""), "notes": parts.NewNotesEntry("short"), "a number": parts.NewNumberField(5, 1, 9, "-", "+", parts.NumberReading{
			Number: func(string) (int, bool) { return 5, true }, Read: func(string) parts.Reading { return parts.Reading{} },
		}),
	} {
		t.Run(name, func(t *testing.T) {
			far := canvas.NewRectangle(color.Black)
			far.SetMinSize(fyne.NewSize(10, 2000))
			page := parts.NewScroll(container.NewVBox(entry, far))
			window := test.NewTempWindow(t, page)
			window.Resize(fyne.NewSize(300, 200))
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(entry).AddXY(60, 10)
			test.Scroll(window.Canvas(), at, 0, -50)
			if page.Offset.Y != 50 {
				t.Errorf("the page has scrolled by %v", page.Offset.Y)
			}
		})
	}
}

// The menu of a field undoes what the keys undo, and nothing that they have undone: the
// toolkit's has an undo of its own.
func TestMenuOfAFieldUndoesTyping(t *testing.T) {
	test.NewTempApp(t)
	entry := parts.NewEntry("", "")
	window := test.NewTempWindow(t, entry)
	window.Resize(fyne.NewSize(300, 300))
	choose := func(word string) (can bool) {
		test.TapSecondary(entry)
		menu := window.Canvas().Overlays().Top()
		item := find.First(window.Canvas(), func(o fyne.CanvasObject) bool {
			text, is := o.(*canvas.Text)
			return is && text.Text == word
		})
		if item == nil {
			t.Fatalf("the menu has no %s: %q", word, find.Lines(window.Canvas()))
		}
		before := entry.Text
		test.TapCanvas(window.Canvas(), find.Middle(item))
		window.Canvas().Overlays().Remove(menu)
		return entry.Text != before
	}
	test.Type(entry, "one two")
	entry.TypedShortcut(&fyne.ShortcutUndo{})
	if entry.Text != "one " {
		t.Fatalf("undone, it says %q", entry.Text)
	}
	if choose("undo"); entry.Text != "" {
		t.Errorf("undone by the menu, it says %q", entry.Text)
	}
	if choose("redo"); entry.Text != "one " {
		t.Errorf("done again by the menu, it says %q", entry.Text)
	}
	if choose("redo"); entry.Text != "one two" {
		t.Errorf("done again by the menu, it says %q", entry.Text)
	}
	if choose("redo") {
		t.Errorf("there was nothing to do again, and it says %q", entry.Text)
	}
}
