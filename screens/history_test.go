package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// R22: history is narrowed by topic, period, subscription and person.
func TestHistoryIsNarrowed(t *testing.T) {
	s := look(t, newBook(t))
	visio := s.add(named("Visio", 5))
	s.add(named("Project", 5))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, visio.ID, people[:1]); err != nil {
		t.Fatal(err)
	}
	s.press("Close")
	s.press("Changes")
	s.pick("All changes")
	s.pick("People")
	s.shows("Anna added", "Bram added")
	s.hides("Visio added", "Visio assigned")
	s.pick("Imports")
	s.shows("Nothing found.")
	s.pick("All subjects")
	s.pick("Last 30 days")
	s.shows("Visio added", "Anna added")
	s.pick("Custom period…")
	s.fill("First day", "2026-02-10")
	s.fill("Last day", "2026-02-01")
	s.press("Show")
	s.shows("The last day must not come before the first")
	s.fill("Last day", "2026-03-01")
	s.press("Show")
	s.shows("From 10 February 2026 to 1 March 2026.", "Nothing found.")
	s.press("Show all")
	s.shows("Visio added")

	s.press("Subscriptions")
	s.tap("Visio")
	s.openMenu()
	s.chooseEntry("History")
	s.shows("Only Visio.", "Visio added", "Anna now has Visio")
	s.hides("Project added", "Anna added")
	s.press("People")
	s.tap("Bram")
	s.openMenu()
	s.chooseEntry("History")
	s.shows("Only Bram.", "Bram added")
	s.hides("Anna added")
}

// R22: an earlier step is undone from the list, and done again; what a rule
// forbids is refused with what to do.
func TestUndoOfAnEarlierStep(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(named("Visio", 5))
	if _, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: sub.Ref(), NewTotal: 8, When: data.WhenNow, On: booktest.Today()}); err != nil {
		t.Fatal(err)
	}
	people := s.addPeople("Anna", "Bram", "Carla", "Daan", "Eva", "Fatima")
	s.press("Close")
	s.press("Changes")
	s.pick("All changes")
	s.tap("Total of Visio from 5 to 8")
	s.press("Undo this step")
	s.shows("Undone: Total of Visio from 5 to 8", "Undone later")
	if got := s.detail(sub.ID).Total; got != 5 {
		t.Errorf("total %d, want 5", got)
	}
	s.tap("Undone: Total")
	s.press("Redo this step")
	if got := s.detail(sub.ID).Total; got != 8 {
		t.Errorf("total %d, want 8", got)
	}
	if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
		t.Fatal(err)
	}
	s.press("Close")
	s.tap("Total of Visio from 5 to 8")
	s.press("Undo this step")
	s.shows("6 licenses are assigned, 1 more than 5. Unassign it first.", "If it was never ordered, correct the total with Edit.")
	if got := s.detail(sub.ID).Total; got != 8 {
		t.Errorf("total %d, want 8", got)
	}
}

// However many changes are open, the history below them shows more than one step, in the
// smallest window too.
func TestHistoryHasRoomBelowOpenChanges(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	for _, product := range []string{"Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot"} {
		s.orders(s.add(yearly(product, 3, 1000)), 5, data.WhenRenewal)
	}
	s.press("Changes")
	s.pick("All changes")
	if lines := s.wholeLines("Change of "); len(lines) < 2 {
		t.Errorf("in view are only %q of %q", lines, s.wholeLines(""))
	}
}

// R22: history says of the settings from what to what they went.
func TestHistoryOfTheSettings(t *testing.T) {
	s := look(t, newBook(t))
	settings, err := s.book.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	settings.NoticeDays, settings.Currency, settings.Role = 14, "USD", data.BillingAdmin
	if err := booktest.Try(s.book.Book, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	s.press("Changes")
	s.pick("All changes")
	s.shows("Your admin role from Global admin to Billing admin", "Currency from EUR to USD", "Days of notice before a renewal from 30 to 14")
}
