package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/booktest"
)

// heard is what a screen reader hears on Windows: there the toolkit looks into plain
// containers alone, and into nothing that scrolls, is parted, or lies over the window.
func (s *seen) heard() string {
	s.t.Helper()
	var all []string
	var hear func(fyne.CanvasObject)
	hear = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		if spoken, is := o.(fyne.Accessible); is && spoken.AccessibilityRole() != fyne.AccessibleRoleContainer {
			all = append(all, spoken.AccessibilityLabel())
		}
		if inside, is := o.(*fyne.Container); is {
			for _, child := range inside.Objects {
				hear(child)
			}
		}
	}
	hear(s.canvas.Content())
	for _, over := range s.canvas.Overlays().List() {
		hear(over)
	}
	return strings.Join(all, "\n")
}

// hears fails unless a screen reader hears every text.
func (s *seen) hears(texts ...string) {
	s.t.Helper()
	all := s.heard()
	for _, text := range texts {
		if !strings.Contains(all, text) {
			s.t.Errorf("%q is not heard:\n%s", text, all)
		}
	}
}

// A screen reader hears every page, where one is, what is on and what a dialog asks, with
// the names of its fields.
func TestAScreenReaderHearsPagesAndDialogs(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(5))
	s.addPeople("Anna")
	s.tap("M365 Business Standard")
	s.hears("Record, Edit, People, View, Help", "☑ Subscriptions 1. ☐ People 1", "☑ All 1", "How many licenses do you want in total?")
	s.press("People")
	s.hears("☑ People 1", "1 person")
	s.tap("Anna")
	s.hears("anna@example.nl", "No licenses.")
	for _, place := range []string{"Overview", "Changes", "Savings", "Costs", "Help"} {
		s.press(place)
		s.hears("☑ " + place)
	}
	s.shortcut("Settings…")
	s.hears("Country", "Your name, for the history", "☑ Show a desktop notification")
	s.key(fyne.KeyEscape)
	s.press("Overview")
	s.hears("This month")
}
