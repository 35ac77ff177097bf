package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// lookAtPeople opens the people of a record with Anna and Bram, Anna in the panel.
func lookAtPeople(t *testing.T) (*seen, *held) {
	t.Helper()
	s, h := lookLate(t, newBook(t))
	s.addPeople("Anna", "Bram")
	s.show(h)
	s.press("People")
	s.tap("Anna")
	h.settle()
	s.shows("anna@example.nl Licenses", "No licenses.")
	return s, h
}

func (s *seen) people() (names []string) {
	s.t.Helper()
	page, err := s.book.People(s.t.Context(), data.PersonQuery{})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, row := range page.Rows {
		names = append(names, row.Name)
	}
	return names
}

// The menu of a row is about that row, also while the panel still shows another.
func TestMenuBeforeThePanel(t *testing.T) {
	s, h := lookAtPeople(t)
	s.tap("Bram")
	s.key(desktop.KeyMenu)
	s.chooseEntry("Remove")
	h.settle()
	if names := s.people(); len(names) != 1 || names[0] != "Anna" {
		t.Errorf("%v are left, want Anna", names)
	}
}

// So is Edit by the keyboard.
func TestEditBeforeThePanel(t *testing.T) {
	s, h := lookAtPeople(t)
	s.tap("Bram")
	s.shortcut("Edit…")
	h.settle()
	if name := s.field("Name"); name != "Bram" {
		t.Errorf("%q is edited, want Bram", name)
	}
	s.key(fyne.KeyEscape)
	s.add(named("Project", 5))
	s.add(named("Visio", 5))
	h.settle()
	s.press("Subscriptions")
	s.tap("Project")
	h.settle()
	s.tap("Visio")
	s.shortcut("Edit…")
	h.settle()
	if name := s.field("Product"); name != "Visio" {
		t.Errorf("%q is edited, want Visio", name)
	}
}

// field is what stands in the field with a name.
func (s *seen) field(name string) string {
	s.t.Helper()
	field := find.Field(s.canvas, name)
	if field == nil {
		s.t.Fatalf("no field %q in view:\n%s", name, s.text())
	}
	switch entry := entryIn(field.Input).(type) {
	case *parts.Entry:
		return entry.Text
	}
	s.t.Fatalf("%q takes no text", name)
	return ""
}

// Whichever answer comes last, the panel shows what was selected last.
func TestPanelInAnotherOrder(t *testing.T) {
	s, h := lookAtPeople(t)
	s.tap("Bram")
	s.tap("Anna")
	s.tap("Bram")
	h.settleBackwards()
	s.shows("bram@example.nl Licenses")
	s.add(named("Project", 5))
	s.add(named("Visio", 7))
	h.settle()
	s.press("Subscriptions")
	s.tap("Project")
	s.tap("Visio")
	h.settleBackwards()
	s.shows("7 of 7")
	s.tap("Project")
	s.tap("Visio") // which is in the panel still
	h.settle()
	s.shows("7 of 7")
}

// A panel that could not be read shows no other than the one that is selected.
func TestPanelThatFails(t *testing.T) {
	s, h := lookAtPeople(t)
	mend := s.unreadable("person")
	s.tap("Bram")
	h.settle()
	s.shows("Something went wrong")
	s.hides("No licenses.")
	mend()
	s.tap("Anna")
	h.settle()
	s.tap("Bram")
	h.settle()
	s.shows("bram@example.nl Licenses")

	s.add(named("Project", 5))
	s.add(named("Visio", 7))
	h.settle()
	s.press("Subscriptions")
	s.tap("Project")
	h.settle()
	mend = s.unreadable("subscription")
	s.tap("Visio")
	h.settle()
	s.shows("Something went wrong")
	s.hides("available")
	mend()
	s.press("Try again")
	h.settle()
	s.shows("7 of 7")
}

// What was bought is recorded once, and offered to be assigned where it was bought.
func TestBoughtOnce(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.add(named("Project", 5))
	visio := s.add(named("Visio", 7))
	s.show(h)
	s.tap("Visio")
	h.settle()
	s.total().Entry.SetText("9")
	s.order()
	if !find.Button(s.canvas, "Yes, it is placed").Disabled() {
		t.Error("it can be recorded twice")
	}
	s.press("Not yet")
	h.settle()
	if got := s.detail(visio.ID).Total; got != 9 {
		t.Fatalf("total %d, want 9", got)
	}
	s.shows("9 of 9", "Total of Visio from 7 to 9", "You bought 2 licenses.")
	s.tap("Project")
	h.settle()
	s.hides("You bought 2 licenses.")
}

// Who holds a license is shown of the subscription that is selected, and asked for
// again where it could not be read.
func TestHoldersLate(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	visio, project := s.add(named("Visio", 5)), s.add(named("Project", 5))
	people := s.addPeople("Anna", "Bram")
	for i, sub := range []data.Subscription{visio, project} {
		if err := booktest.Assign(t, s.book.Book, sub.ID, people[i:i+1]); err != nil {
			t.Fatal(err)
		}
	}
	s.show(h)
	s.tap("Visio")
	h.release(h.last()) // its panel, which asks who holds it
	late := h.forget()
	s.tap("Project")
	h.settle()
	mend := s.unreadable("person")
	for _, asked := range late {
		asked.doWork()
	}
	mend()
	h.remember(late)
	h.settle()
	s.shows("Bram")
	s.hides("Anna", "Something went wrong") // with what nobody waits for
	mend = s.unreadable("person")
	s.tap("Visio")
	h.settle()
	s.shows("Something went wrong")
	mend()
	s.press("Try again")
	h.settle()
	s.shows("Anna")
}
