package screens_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/screens/parts"
)

// Once a list in which several are selected is narrowed, the panel shows none of them:
// nothing is selected any more.
func TestNarrowingLeavesThePanel(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Bram", "Carla")
	s.add(named("Visio", 5))
	s.add(named("Project", 5))
	for place, c := range map[string]struct{ one, other, empty string }{
		"People":        {"Carla", "Anna", "Choose a person"},
		"Subscriptions": {"Visio", "Project", "Choose a subscription"},
	} {
		t.Run(place, func(t *testing.T) {
			s.window.ClearSearch()
			s.press(place)
			s.tap(c.one)
			table := s.table()
			s.canvas.Focus(table)
			table.TypedShortcut(&fyne.ShortcutSelectAll{})
			s.shows("selected")
			s.focus("Search")
			s.typeText(c.other)
			s.hides("selected", c.one)
			s.shows(c.other, c.empty)
		})
	}
}

// What is wrong is said under its field in words that say what belongs there, goes once
// something else is typed, and moves nothing then.
func TestMistakesGoOnceTheyAreCorrected(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	s.press("Savings")
	s.tap("5 licenses of Visio")
	s.press("Keep…")
	form, place := s.window.Dialogs[0], fyne.CurrentApp().Driver().AbsolutePositionForObject
	high := func() float32 { return place(form.Dismiss).Y - place(form.Column).Y }
	before := high()
	s.fill("Until (empty: indefinitely)", "1-1-2020")
	s.press("Keep")
	s.shows("Fill this in.", "Enter a day after today.")
	s.hides("Postpone until")
	said := high()
	if said < before {
		t.Errorf("the form was %v high, and is %v with what is wrong", before, said)
	}
	s.fill("Until (empty: indefinitely)", "1-1-2030")
	s.shows("Fill this in.")
	s.hides("Enter a day after today.")
	s.fill("Why", "for a trainee")
	s.hides("Fill this in.", s.window.Words.Text("form.mistakes"))
	if got := high(); got != said {
		t.Errorf("the form was %v high, and is %v once all is corrected", said, got)
	}
	s.press("Keep")
	s.hides("5 licenses of Visio")
}

// A search shows what it finds from the first row on, however far the list was scrolled.
func TestASearchBeginsAtTheTop(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(1100, 600))
	for i := range 60 {
		s.add(named(fmt.Sprintf("Visio %02d", i), 5))
	}
	s.press("Subscriptions")
	s.table().SelectRow(59)
	s.focus("Search")
	s.typeText("Visio 1 5")
	s.shows("Visio 15")
	for len(s.canvas.Focused().(*parts.SearchField).Text) > 5 {
		s.key(fyne.KeyBackspace)
	}
	s.shows("Visio 00", "Visio 01")
}
