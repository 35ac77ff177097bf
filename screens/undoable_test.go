package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/booktest"
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
	s.add(named("A product whose name is far longer than any menu is wide", 5))
	if undo := s.entry("Undo"); undo.Label != "Undo: A product whose name is far longer than any…" {
		t.Errorf("it says %q", undo.Label)
	}
}

// What can't be done now is grey in every menu, and can be done as soon as there is
// something to do it with.
func TestWhatCantBeDoneIsGrey(t *testing.T) {
	s := look(t, newBook(t))
	grey := []string{"Edit…", "Leaving…", "What they are…", "Announced price rise…", "Renewals to review…", "Merge organizations…"}
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
