package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// entry returns the entry of the menus that begins so.
func (s *seen) entry(begins string) *fyne.MenuItem {
	s.t.Helper()
	for _, menu := range s.window.Menus().Items {
		for _, item := range menu.Items {
			if strings.HasPrefix(item.Label, begins) {
				return item
			}
		}
	}
	s.t.Fatalf("no %q in the menus", begins)
	return nil
}

// Undo and Redo name what they do, and are grey where there is nothing to do.
func TestUndoSaysWhatItTakesBack(t *testing.T) {
	s := look(t, newBook(t))
	if undo, redo := s.entry("Undo"), s.entry("Redo"); !undo.Disabled || undo.Label != "Undo" || !redo.Disabled || redo.Label != "Redo" {
		t.Errorf("at first %q, grey %v; %q, grey %v", undo.Label, undo.Disabled, redo.Label, redo.Disabled)
	}
	s.add(named("Visio", 5))
	if undo := s.entry("Undo"); undo.Disabled || undo.Label != "Undo: Visio added" {
		t.Errorf("it says %q, grey %v", undo.Label, undo.Disabled)
	}
	field := s.palette("undo")
	if rows := field.Offered(); len(rows) == 0 || rows[0].Title != "Undo: Visio added" {
		t.Errorf("the palette offers %+v", field.Offered())
	}
	s.key(fyne.KeyReturn)
	if undo, redo := s.entry("Undo"), s.entry("Redo"); !undo.Disabled || redo.Disabled || redo.Label != "Redo: Visio added" {
		t.Errorf("after it %q, grey %v; %q, grey %v", undo.Label, undo.Disabled, redo.Label, redo.Disabled)
	}
	s.entry("Redo").Action()
	if redo := s.entry("Redo"); !redo.Disabled {
		t.Errorf("%q can still be done", redo.Label)
	}
}

// A long step is named by its beginning, with whole words.
func TestALongStepIsNamedByItsBeginning(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(5))
	if undo := s.entry("Undo"); undo.Label != "Undo: M365 Business Standard added" {
		t.Errorf("it says %q", undo.Label)
	}
	s.add(named("A product whose name is far longer than any menu is wide", 5))
	if undo := s.entry("Undo"); undo.Label != "Undo: A product whose name is far longer than any menu is… added" {
		t.Errorf("it says %q", undo.Label)
	}
}

// What can't be done now is grey in every menu, and can be done as soon as there is
// something to do it with.
func TestWhatCantBeDoneIsGrey(t *testing.T) {
	s := look(t, newBook(t))
	grey := []string{"Edit…", "Record a departure…", "Account type…", "Announced price increase…", "Renewals to review…", "Merge organizations…"}
	for _, entry := range grey {
		if !s.entry(entry).Disabled {
			t.Errorf("%s can be done in an empty record", entry)
		}
	}
	s.add(booktest.Office(5))
	s.addPeople("Anna")
	twoOrganizations(s)
	s.tap("M365 Business")
	s.key(fyne.KeyF10) // opens a menu
	s.key(fyne.KeyEscape)
	for _, entry := range grey {
		if s.entry(entry).Disabled {
			t.Errorf("%s can't be done", entry)
		}
	}
}

// Of a record that can only be read, every menu offers to read.
func TestMenusOfARecordToRead(t *testing.T) {
	book := newBook(t)
	if _, err := booktest.AddSubscription(book.Book, booktest.Office(5)); err != nil {
		t.Fatal(err)
	}
	if _, err := booktest.SavePerson(book.Book, data.Person{Name: "Anna", Address: "anna@example.nl"}); err != nil {
		t.Fatal(err)
	}
	path := book.Path()
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	file, err := sqlite.Open(t.Context(), path, sqlite.Options{Now: booktest.Now, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	only, err := ledger.Open(t.Context(), file, booktest.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = only.Close() })
	s := look(t, &record{only, file})
	for _, entry := range []string{"Add…", "Import…", "Undo", "Edit…", "New colleague…", "Record a departure…"} {
		if !s.entry(entry).Disabled {
			t.Errorf("%s can be done", entry)
		}
	}
	s.menuOfFirstRow()
	s.greyed(map[string]bool{"Change the total": true, "Assign…": true, "Edit…": true, "Remove": true, "History": false, "Copy the name": false})
	s.key(fyne.KeyEscape)
	s.press("People")
	s.menuOfFirstRow()
	s.greyed(map[string]bool{"Assign…": true, "Record a departure…": true, "Edit…": true, "Remove": true, "History": false})
}

// menuOfFirstRow opens the menu of the first row of the list on view, by the keyboard.
func (s *seen) menuOfFirstRow() {
	s.t.Helper()
	table := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.Table); return is }).(*parts.Table)
	s.canvas.Focus(table)
	s.key(fyne.KeyDown)
	s.key(desktop.KeyMenu)
}

// greyed fails unless the entries of the menu on view are grey, or are not.
func (s *seen) greyed(want map[string]bool) {
	s.t.Helper()
	for label, grey := range want {
		found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
			line, is := o.(*canvas.Text)
			return is && line.Text == label
		})
		if found == nil {
			s.t.Errorf("no %q in the menu:\n%s", label, s.text())
			continue
		}
		colored := found.(*canvas.Text).Color
		disabled := fyne.CurrentApp().Settings().Theme().Color(theme.ColorNameDisabled, fyne.CurrentApp().Settings().ThemeVariant())
		if (colored == disabled) != grey {
			s.t.Errorf("%s is grey: %v, want %v", label, colored == disabled, grey)
		}
	}
}
