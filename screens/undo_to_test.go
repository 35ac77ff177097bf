package screens_test

import (
	"testing"

	"seatbook/data"
)

// R22: a step and all that were made since are undone at once, after one question, and
// done again at once.
func TestUndoUpToAStep(t *testing.T) {
	s := look(t, newBook(t))
	for _, product := range []string{"Visio", "Project", "Planner"} {
		s.add(named(product, 5))
	}
	count := func() int {
		page, err := s.book.Subscriptions(t.Context(), data.SubscriptionQuery{Sort: data.SortProduct})
		if err != nil {
			t.Fatal(err)
		}
		return page.Count
	}
	s.press("Changes")
	s.pick("All changes")
	s.tap("Project added")
	s.press("Undo back to here…")
	s.shows("Undo 2 steps?", "Planner added", "Project added")
	s.press("Cancel")
	if got := count(); got != 3 {
		t.Fatalf("%d subscriptions after Cancel", got)
	}
	s.press("Undo back to here…")
	s.press("Undo 2 steps")
	s.shows("2 steps undone")
	if got := count(); got != 1 {
		t.Fatalf("%d subscriptions are left", got)
	}
	s.press("Redo")
	s.shows("2 steps redone")
	if got := count(); got != 3 {
		t.Errorf("%d subscriptions after doing it again", got)
	}
}
