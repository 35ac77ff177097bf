package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// Behind a list, Tab goes on to the panel: what stands above the list came before it.
func TestTabGoesFromTheListToThePanel(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(5))
	s.addPeople("Anna")
	for tab, row := range map[string]string{"Subscriptions": "M365 Business Standard", "People": "Anna"} {
		s.press(tab)
		s.tap(row)
		table, is := s.canvas.Focused().(*parts.Table)
		if !is {
			t.Fatalf("%s: the list has not got the keyboard", tab)
		}
		place := fyne.CurrentApp().Driver().AbsolutePositionForObject
		s.canvas.FocusNext()
		next, is := s.canvas.Focused().(fyne.CanvasObject)
		if !is || place(next).X < place(table).X+table.Size().Width {
			t.Errorf("%s: Tab goes from the list to %T", tab, next)
		}
		s.canvas.FocusPrevious()
		s.canvas.FocusPrevious()
		before, is := s.canvas.Focused().(fyne.CanvasObject)
		if !is || place(before).Y > place(table).Y {
			t.Errorf("%s: Shift+Tab goes from the list to %T", tab, before)
		}
	}
}

// Where Delete is refused because people have a license, what is told leads to taking
// it back.
func TestARefusedDeleteLeadsOn(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(5))
	if err := booktest.Assign(t, s.book.Book, sub.ID, s.addPeople("Anna", "Bram")); err != nil {
		t.Fatal(err)
	}
	s.tap("M365 Business Standard")
	s.key(fyne.KeyDelete)
	s.shows("2 people still have a license of it.")
	s.press("Unassign 2 licenses…")
	s.hides("2 people still have a license of it.")
	s.shows("Anna", "Bram", "at least 2")
}

// On a past day, the panel says why there is nothing to change, and nothing can be added.
func TestThePastIsToBeRead(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(5))
	s.press("Look back…")
	s.fill("Day", "2026-03-11")
	s.press("Show")
	s.shows("The list shows 11 March 2026.")
	s.hides("Choose a subscription to see its licenses")
	back, list := find.Button(s.canvas, "Back to today"), s.table()
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if bottom := place(back).Y + back.Size().Height; bottom > place(list).Y {
		t.Errorf("the list begins at %v, over the way back to today, which ends at %v", place(list).Y, bottom)
	}
	s.tap("M365 Business Standard")
	s.shows("The list shows 11 March 2026, and this is what the record held then.", "Total licenses", "5 of 5", "€58.50", "€11.70 per license, monthly")
	s.hides("Choose a subscription", "Continue to ordering…", "Assign…")
	for _, text := range []string{"Add", "Import"} {
		if !find.Button(s.canvas, text).Disabled() {
			t.Errorf("%s can be pressed on a past day", text)
		}
	}
	s.searchField().SetText("no such thing")
	s.hides("Total licenses")
	s.press("Back to today")
	s.shows("Choose a subscription")
}
