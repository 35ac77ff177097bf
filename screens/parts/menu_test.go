package parts_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// barred is a window with a bar of two menus; done is what was chosen.
type barred struct {
	bar    *parts.MenuBar
	canvas fyne.Canvas
	entry  *parts.Entry
	done   []string
}

func newBarred(t *testing.T) *barred {
	newApp(t)
	b := &barred{entry: parts.NewEntry("", "")}
	item := func(name string) *fyne.MenuItem {
		return fyne.NewMenuItem(name, func() { b.done = append(b.done, name) })
	}
	add, undo := item("Add…"), item("Undo")
	add.Shortcut = &desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierControl}
	undo.Disabled = true
	b.bar = parts.NewMenuBar(fyne.NewMainMenu(
		fyne.NewMenu("Record", add, item("Import…"), fyne.NewMenuItemSeparator(), item("Export…")),
		fyne.NewMenu("Rename", undo, item("Edit…"), item("Erase")),
	), func(s fyne.Shortcut) string { return "Ctrl+" + string(s.(fyne.KeyboardShortcut).Key()) })
	window := test.NewTempWindow(t, container.New(layout.NewBorderLayout(b.bar, nil, nil, nil), b.bar, b.entry))
	window.Resize(fyne.NewSize(600, 400))
	b.canvas = window.Canvas()
	b.canvas.Focus(b.entry)
	return b
}

func (b *barred) keys(names ...fyne.KeyName) {
	for _, name := range names {
		b.canvas.Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// The menus are gone through by arrows, Enter chooses, and the keyboard goes back to
// where it was.
func TestMenuBarByKeyboard(t *testing.T) {
	b := newBarred(t)
	b.bar.OpenByKey(0)
	if find.Text(b.canvas, "Import…") == nil || find.Text(b.canvas, "Ctrl+N") == nil {
		t.Fatalf("not in view: %v", find.Lines(b.canvas))
	}
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn) // past the line
	if !slices.Equal(b.done, []string{"Export…"}) || b.bar.IsOpen() || b.canvas.Focused() != b.entry {
		t.Errorf("done %v, open %v, the keyboard is on %T", b.done, b.bar.IsOpen(), b.canvas.Focused())
	}
	b.bar.OpenByKey(0)
	b.keys(fyne.KeyUp, fyne.KeyUp, fyne.KeyEnd, fyne.KeyHome, fyne.KeySpace)
	b.bar.OpenByKey(0)
	b.keys(fyne.KeyLeft, fyne.KeyReturn) // what can't be done is not done
	if !slices.Equal(b.done, []string{"Export…", "Add…"}) || !b.bar.IsOpen() {
		t.Errorf("done %v, open %v", b.done, b.bar.IsOpen())
	}
	b.keys(fyne.KeyDown, fyne.KeyReturn)
	b.bar.Open(1)
	b.keys(fyne.KeyEscape)
	if !slices.Equal(b.done, []string{"Export…", "Add…", "Edit…"}) || b.bar.IsOpen() || len(b.canvas.Overlays().List()) > 0 {
		t.Errorf("done %v, open %v", b.done, b.bar.IsOpen())
	}
}

// A letter chooses the only entry that begins with it, and goes round several.
func TestMenuByLetter(t *testing.T) {
	b := newBarred(t)
	b.bar.Open(0)
	b.canvas.Focused().TypedRune('i')
	b.bar.Open(1)
	b.canvas.Focused().TypedRune('u') // it can't be done
	b.canvas.Focused().TypedRune('e')
	b.canvas.Focused().TypedRune('e')
	b.keys(fyne.KeyReturn)
	if !slices.Equal(b.done, []string{"Import…", "Erase"}) {
		t.Errorf("done %v", b.done)
	}
	if got := b.bar.Mnemonics(); string(got) != "RE" {
		t.Errorf("the letters of the menus are %q", string(got))
	}
}

// The pointer opens, goes over to another menu, chooses, and closes beside it.
func TestMenuByMouse(t *testing.T) {
	b := newBarred(t)
	prepared := 0
	b.bar.Prepare = func() { prepared++ }
	at := func(text string) fyne.Position { return find.Middle(find.Text(b.canvas, text)) }
	record, rename := at("Record"), at("Rename")
	test.TapCanvas(b.canvas, record)
	test.TapCanvas(b.canvas, at("Import…"))
	test.TapCanvas(b.canvas, record)
	test.MoveMouse(b.canvas, rename)
	test.TapCanvas(b.canvas, at("Undo")) // it can't be done
	if !b.bar.IsOpen() {
		t.Error("what can't be done closes the menu")
	}
	test.TapCanvas(b.canvas, record)
	test.TapCanvas(b.canvas, at("Export…"))
	test.TapCanvas(b.canvas, record)
	test.TapCanvas(b.canvas, record)
	if !slices.Equal(b.done, []string{"Import…", "Export…"}) || b.bar.IsOpen() || prepared != 5 {
		t.Errorf("done %v, open %v, prepared %d times", b.done, b.bar.IsOpen(), prepared)
	}
	test.TapCanvas(b.canvas, record)
	test.TapCanvas(b.canvas, fyne.NewPos(590, 390))
	if b.bar.IsOpen() {
		t.Error("a tap beside the menu leaves it open")
	}
}

// A menu that has no room to the right or below comes nearer.
func TestMenuStaysInView(t *testing.T) {
	b := newBarred(t)
	parts.ShowMenu(b.canvas, fyne.NewMenu("", fyne.NewMenuItem("At the edge", func() { b.done = append(b.done, "edge") })), fyne.NewPos(595, 395), nil)
	line := find.Text(b.canvas, "At the edge")
	if line == nil {
		t.Fatal("the entry is out of view")
	}
	test.TapCanvas(b.canvas, find.Middle(line))
	if !slices.Equal(b.done, []string{"edge"}) {
		t.Errorf("done %v", b.done)
	}
}

// The bar can be drawn before it has a height, as it is for pictures of the window.
func TestMenuBarWithoutHeightIsDrawn(t *testing.T) {
	b := newBarred(t)
	b.bar.Resize(fyne.NewSize(300, 0))
	find.Each(b.canvas, func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
		if rect, is := o.(*canvas.Rectangle); is && (rect.Size().Height < 0 || rect.Size().Width < 0) {
			t.Errorf("a rectangle is %v", rect.Size())
		}
	})
	b.canvas.Capture()
}
