package screens_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// selected are the names of those who are drawn as selected.
func (s *seen) selected() string {
	s.t.Helper()
	var names []string
	find.First(s.canvas, func(o fyne.CanvasObject) bool {
		cell, is := o.(*parts.Cell)
		if words := ""; is && cell.Selected() {
			if words = strings.TrimSpace(cell.AccessibilityLabel()); strings.Contains(words, "@") {
				names = append(names, strings.Fields(words)[0])
			}
		}
		return false
	})
	return strings.Join(names, " ")
}

// What is coloured in the list is what is selected, whatever comes of it: the list comes
// anew, one is taken out, Esc or the cross ends it, and somebody is added.
func TestWhoIsColouredIsSelected(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(3))
	ids := s.addPeople("Anna", "Bram", "Carla", "Dirk")
	if err := booktest.Assign(t, s.book.Book, office.ID, ids[1:3]); err != nil {
		t.Fatal(err)
	}
	want := func(after, names, count string) {
		t.Helper()
		if got := s.selected(); got != names {
			t.Errorf("%s: coloured are %q, want %q", after, got, names)
		}
		if count == "" {
			s.hides("selected")
			return
		}
		s.shows(count)
	}
	s.press("People")
	s.tap("Dirk")
	s.ctrlClick("Bram")
	s.ctrlClick("Dirk")
	s.ctrlClick("Carla")
	want("Ctrl and clicks", "Bram Carla", "2 selected")
	s.shows("2 licenses in total")
	if err := booktest.Try(s.book.Book, acts.Unassign{Subscription: s.detail(office.ID).Ref(), People: s.refs(ids[1:3])}); err != nil {
		t.Fatal(err)
	}
	want("an act", "Bram Carla", "2 selected")
	s.shows("0 licenses in total")
	s.ctrlClick("Carla")
	want("one taken out", "Bram", "1 selected")
	s.shows("bram@example.nl", "No licenses.")
	s.ctrlClick("Dirk")
	want("another", "Bram Dirk", "2 selected")
	s.canvas.Focus(s.table())
	s.key(fyne.KeyEscape)
	want("Esc", "Dirk", "")
	s.ctrlClick("Anna")
	s.press("Clear selection")
	want("the cross", "Anna", "")
	s.ctrlClick("Bram")
	s.window.ShowPerson(ids[2])
	want("somebody shown", "Carla", "")
}

// refs are people as they are now.
func (s *seen) refs(ids []data.PersonID) []data.PersonRef {
	s.t.Helper()
	page, err := s.book.People(context.Background(), data.PersonQuery{IDs: ids})
	if err != nil {
		s.t.Fatal(err)
	}
	return desk.PersonRefs(page.Rows)
}

// Who is not in the list any more after what was done is not selected either.
func TestWhoLeavesTheListIsNotSelected(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(3))
	ids := s.addPeople("Anna", "Bram", "Carla")
	s.press("People")
	s.narrowPeople("Without a license")
	s.canvas.Focus(s.table())
	s.table().TypedShortcut(&fyne.ShortcutSelectAll{})
	s.shows("3 selected")
	if err := booktest.Assign(t, s.book.Book, office.ID, ids[:1]); err != nil {
		t.Fatal(err)
	}
	s.shows("2 selected")
	if got := s.selected(); got != "Bram Carla" {
		t.Errorf("coloured are %q", got)
	}
}

// Enter with several selected offers what can be done for all of them, and opens none.
func TestEnterWithSeveralSelected(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Bram", "Carla")
	s.pickAll()
	s.key(fyne.KeyHome)
	s.table().TypedShortcut(&fyne.ShortcutSelectAll{})
	s.key(fyne.KeyReturn)
	if len(s.window.Dialogs) > 0 {
		t.Errorf("one of three is opened:\n%s", s.text())
	}
	s.shows("Merge", "Record a departure…")
}

// A click between two rows is one in the row above: no place of a list is dead.
func TestClickBetweenRows(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Bram", "Carla")
	s.press("People")
	table := s.table()
	from := find.Middle(find.Text(s.canvas, "Anna"))
	to := find.Middle(find.Text(s.canvas, "Carla"))
	chosen := map[int]bool{}
	table.OnOpen = nil // two clicks at once would
	for y := from.Y; y <= to.Y; y++ {
		table.Mark(-1)
		for range 2 { // the second of two in one row would open it
			if table.Selected() < 0 {
				table.Tapped(&fyne.PointEvent{AbsolutePosition: fyne.NewPos(from.X, y)})
			}
		}
		if table.Selected() < 0 {
			t.Errorf("nothing is chosen at %.0f, between %.0f and %.0f", y, from.Y, to.Y)
		}
		chosen[table.Selected()] = true
	}
	if len(chosen) != 3 {
		t.Errorf("chosen are %v", chosen)
	}
}
