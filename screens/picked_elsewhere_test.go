package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// copied is what a shortcut put into the clipboard, by lines.
func copied() []string {
	return strings.Split(strings.TrimSpace(fyne.CurrentApp().Clipboard().Content()), "\n")
}

// Several changes and steps are selected, and copied as a table; several steps are not
// undone at once.
func TestPickChangesAndHistory(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Alpha", 5))
	s.add(named("Beta", 7))
	for _, id := range []data.SubscriptionID{1, 2} {
		if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: data.Order{
			SubscriptionRef: s.detail(id).Ref(), NewTotal: 9, When: data.WhenNow, On: booktest.Today(),
		}}); err != nil {
			t.Fatal(err)
		}
	}
	s.press("Changes")
	table := s.table()
	s.canvas.Focus(table)
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	table.TypedShortcut(&fyne.ShortcutCopy{})
	s.shows("2 rows copied.")
	if lines := copied(); len(lines) != 3 || !strings.HasPrefix(lines[0], "Date\tProduct\tChange") || !strings.Contains(lines[2], "\tAlpha\t") {
		t.Errorf("copied are %q", lines)
	}
	s.pick("Everything that was changed")
	table = s.table()
	s.canvas.Focus(table)
	table.SelectRow(0)
	if undo := find.Button(s.canvas, "Undo this step"); undo == nil || undo.Disabled() {
		t.Errorf("one step can't be undone:\n%s", s.text())
	}
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	if undo := find.Button(s.canvas, "Undo this step"); undo == nil || !undo.Disabled() {
		t.Error("several steps can be undone at once")
	}
	table.TypedShortcut(&fyne.ShortcutCopy{})
	if lines := copied(); len(lines) < 5 || !strings.Contains(lines[1], "Total of Beta from 7 to 9") {
		t.Errorf("copied are %q", lines)
	}
}

// Ctrl+A ticks every row of the savings list, and Ctrl+C copies those that are ticked.
func TestPickSavings(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Alpha", 5))
	s.add(named("Beta", 7))
	s.press("Savings")
	list := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.List); return is }).(*parts.List)
	s.canvas.Focus(list)
	list.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.shows("Free 12 licenses")
	list.TypedShortcut(&fyne.ShortcutCopy{})
	if lines := copied(); len(lines) != 3 || !strings.HasPrefix(lines[0], "Reason\tProduct\t") || !strings.HasPrefix(lines[1], "Paid for, and held by nobody\tBeta\t") {
		t.Errorf("copied are %q", lines)
	}
	list.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.hides("Free 12 licenses")
}
