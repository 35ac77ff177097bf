package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// The settings that were read last hold, whichever answer comes last.
func TestSettingsInAnotherOrder(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.show(h)
	settings, err := s.book.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	settings.Language = "nl"
	if err := booktest.Try(s.book.Book, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	late := h.forget()
	late[0].doWork()
	settings.Language, settings.Version = "en", settings.Version+1
	if err := booktest.Try(s.book.Book, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	h.settle()
	h.remember(late)
	h.settle()
	s.shows("Subscriptions", "Settings")
	s.hides("Abonnementen")
}

// A form that has to ask something first does not come over one that was opened
// since, and what is typed there stays.
func TestFormThatComesTooLate(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.show(h)
	s.shortcut("Settings…")
	late := h.forget()
	s.press("People")
	s.press("Add a person")
	h.settle()
	s.typeText("Noor")
	h.remember(late)
	h.settle()
	s.shows("Add a person", "Noor")
	s.hides("Light or dark")
	s.key(fyne.KeyEscape)
	s.shortcut("Settings…")
	late = h.forget()
	s.shortcut("Export…") // asks nothing before it opens
	h.remember(late)
	h.settle()
	s.shows("What")
	s.hides("Light or dark")
}

// A form that is left while it is being saved stops that; what has been written by
// then is told, and so is what went wrong.
func TestFormThatIsLeft(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.show(h)
	s.press("People")
	add := func() {
		t.Helper()
		s.press("Add a person")
		h.settle()
		s.fill("Name", "Noor")
		s.fill("Address", "noor@example.nl")
		s.press("Save")
		if !find.Button(s.canvas, "Save").Disabled() {
			t.Error("it can be saved twice")
		}
	}
	add()
	s.key(fyne.KeyEscape)
	h.settle()
	s.shows("Stopped. Nothing was changed.")
	if names := s.people(); len(names) != 0 {
		t.Errorf("%v were saved", names)
	}
	add()
	h.last().doWork()
	s.key(fyne.KeyEscape)
	h.settle()
	s.shows("Noor added", "Undo")
	if names := s.people(); len(names) != 1 {
		t.Errorf("%v were saved, want Noor", names)
	}
	add() // the same address again
	h.last().doWork()
	s.key(fyne.KeyEscape)
	h.settle()
	s.shows("This already exists.")
}
