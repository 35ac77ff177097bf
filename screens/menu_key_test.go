package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// The menu of a row that a key opens begins on its first entry, which Enter chooses; one that
// the mouse opens on none.
func TestTheMenuKeyBeginsOnTheFirstEntry(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(4))
	s.addPeople("Anna")
	for _, page := range []string{"People", "Subscriptions"} {
		s.press(page)
		table := s.table()
		s.canvas.Focus(table)
		table.SelectRow(0)
		cell := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.Cell); return is }).(*parts.Cell)
		test.TapSecondaryAt(cell, fyne.NewPos(4, 4))
		menu, is := s.canvas.Overlays().Top().(*parts.Menu)
		if !is {
			t.Fatalf("%s: no menu is open", page)
		}
		s.key(fyne.KeyReturn)
		if s.canvas.Overlays().Top() != fyne.CanvasObject(menu) {
			t.Errorf("%s: Enter chose an entry that nobody was on", page)
		}
		s.key(fyne.KeyEscape)
		s.canvas.Focus(table)
		s.key(desktop.KeyMenu)
		s.key(fyne.KeyReturn)
		if _, open := s.canvas.Overlays().Top().(*parts.Menu); open {
			t.Errorf("%s: the menu is still open", page)
		}
		s.key(fyne.KeyEscape)
	}
}

// The palette ends where the search field does from which it grows.
func TestThePaletteEndsWithItsField(t *testing.T) {
	s := look(t, newBook(t))
	for _, size := range []fyne.Size{fyne.NewSize(900, 600), fyne.NewSize(1280, 860), fyne.NewSize(2400, 1000)} {
		s.window.Fyne().Resize(size)
		place := fyne.CurrentApp().Driver().AbsolutePositionForObject
		search := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.SearchField); return is })
		want := place(search).X + search.Size().Width
		s.shortcut("Search or run a command…")
		field := s.canvas.Overlays().Top().(*parts.Palette)
		if got := place(field.Entry).X + field.Entry.Size().Width; got-want > 0.5 || want-got > 0.5 {
			t.Errorf("at %v the palette ends at %v, its field at %v", size, got, want)
		}
		field.Close()
	}
}
