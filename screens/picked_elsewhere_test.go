package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

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

// Several changes and steps are selected, which is said over the list with what can be
// done for all of them: one number of an invoice, undone the newest first, copied as a
// table and exported.
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
	table.TypedShortcut(&fyne.ShortcutCopy{}) // of no row, which copies nothing
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	table.TypedShortcut(&fyne.ShortcutCopy{})
	s.shows("2 rows copied.")
	if lines := copied(); len(lines) != 3 || !strings.HasPrefix(lines[0], "Date\tProduct\tChange") || !strings.Contains(lines[2], "\tAlpha\t") {
		t.Errorf("copied are %q", lines)
	}
	s.shows("2 selected")
	if text := s.exported("The list you see, for your spreadsheet (CSV)"); strings.Count(strings.TrimSpace(text), "\n") != 2 {
		t.Errorf("exported:\n%s", text)
	}
	before := s.steps()
	s.press("Invoice number…")
	s.shows("Invoice for 2 changes")
	s.fill("Invoice number", "F-7")
	s.press("Save")
	s.shows("Invoice number recorded for 2 changes", "2 selected", "invoice F-7")
	if s.steps() != before+1 {
		t.Errorf("it took %d steps", s.steps()-before)
	}
	table.EndPicks()
	table.TypedShortcut(&fyne.ShortcutCopy{})
	if lines := copied(); len(lines) != 2 {
		t.Errorf("copied are %q", lines)
	}
	if text := s.exported("The list you see, for your spreadsheet (CSV)"); strings.Count(strings.TrimSpace(text), "\n") != 2 {
		t.Errorf("with none selected, exported:\n%s", text)
	}
	s.pick("All changes")
	table = s.table()
	s.canvas.Focus(table)
	table.SelectRow(0)
	if undo := find.Button(s.canvas, "Undo this step"); undo == nil || undo.Disabled() {
		t.Errorf("one step can't be undone:\n%s", s.text())
	}
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	table.TypedShortcut(&fyne.ShortcutCopy{})
	if lines := copied(); len(lines) < 5 || !strings.Contains(lines[2], "Total of Beta from 7 to 9") {
		t.Errorf("copied are %q", lines)
	}
	s.hides("Undo this step")
	table.EndPicks()
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	table.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	s.shows("2 selected")
	if text := s.exported("The list you see, for your spreadsheet (CSV)"); strings.Count(strings.TrimSpace(text), "\n") != 2 {
		t.Errorf("exported:\n%s", text)
	}
	s.press("Undo…")
	s.shows("Undo 2 steps?", "Invoice number recorded for 2 changes", "Total of Beta from 7 to 9")
	s.press("Undo 2 steps")
	if got := s.detail(2).Total; got != 7 {
		t.Errorf("the total is %d", got)
	}
	s.hides("2 selected")
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
	s.shows("Free up 12 licenses")
	list.TypedShortcut(&fyne.ShortcutCopy{})
	if lines := copied(); len(lines) != 3 || !strings.HasPrefix(lines[0], "Reason\tProduct\t") || !strings.HasPrefix(lines[1], "Paid for but not assigned\tBeta\t") {
		t.Errorf("copied are %q", lines)
	}
	list.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.hides("Free up 12 licenses")
}

// What is selected on a page stays so when the settings are saved, whatever they change.
func TestSettingsKeepWhatIsSelected(t *testing.T) {
	all := func(s *seen) {
		table := s.table()
		s.canvas.Focus(table)
		table.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	for _, c := range []struct {
		tab  string
		pick func(*seen)
		says string
	}{
		{"Subscriptions", all, "2 selected"},
		{"People", all, "2 selected"},
		{"Changes", all, "2 selected"},
		{"Changes", func(s *seen) {
			s.pick("All changes")
			table := s.table()
			s.canvas.Focus(table)
			table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
			table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
			table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
			table.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		}, "2 selected"},
		{"Savings", func(s *seen) { s.list().TypedShortcut(&fyne.ShortcutSelectAll{}) }, "Free up 18 licenses"},
		{"Overview", func(s *seen) { s.boxes()[0].SetChecked(true) }, "1 selected"},
	} {
		s := look(t, newBook(t))
		for _, name := range []string{"Alpha", "Beta"} {
			sub := s.add(named(name, 5))
			if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: data.Order{
				SubscriptionRef: sub.Ref(), NewTotal: 9, When: data.WhenNow, On: booktest.Today(),
			}}); err != nil {
				t.Fatal(err)
			}
		}
		s.addPeople("Anna", "Bram")
		if c.tab == "Overview" {
			over := named("Gamma", 1)
			over.ReportedAssigned, over.ReportedOn = 3, booktest.Today()
			s.add(over)
		}
		s.press(c.tab)
		c.pick(s)
		s.shows(c.says)
		for _, change := range []func(){
			func() { s.fill("Your name", "Anouk") },
			func() { s.choose("Light or dark", "Dark") },
			func() { s.choose("Light or dark", "Light") },
		} {
			s.press("Settings…")
			change()
			s.press("Save")
			s.shows(c.says)
		}
	}
}
