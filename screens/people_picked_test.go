package screens_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// pickAll selects everybody in the list of people.
func (s *seen) pickAll() *parts.Table {
	s.t.Helper()
	s.press("People")
	table := s.table()
	s.canvas.Focus(table)
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	return table
}

// pickMenu chooses an entry of what can be done for all who are selected.
func (s *seen) pickMenu(entry string) {
	s.t.Helper()
	s.press("More")
	s.tap(entry)
}

// steps is how many steps history has.
func (s *seen) steps() int {
	s.t.Helper()
	steps, err := s.book.Steps(context.Background(), 100)
	if err != nil {
		s.t.Fatal(err)
	}
	return len(steps)
}

// each returns one fact of each person, by name.
func (s *seen) each(of func(data.PersonRow) string) string {
	s.t.Helper()
	page, err := s.book.People(context.Background(), data.PersonQuery{Sort: data.SortName})
	if err != nil {
		s.t.Fatal(err)
	}
	var all []string
	for _, row := range page.Rows {
		all = append(all, of(row))
	}
	return strings.Join(all, " ")
}

// What is done for several people is one step with one undo.
func TestPickedPeople(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(3))
	s.add(named("Visio", 1))
	ids := s.addPeople("Anna", "Bram", "Carla")
	if err := booktest.Assign(t, s.book.Book, office.ID, ids[:1]); err != nil {
		t.Fatal(err)
	}
	s.pickAll()
	s.shows("3 selected")
	before := s.steps()
	s.press("Assign…")
	s.shows("Assign to 3 people", "Anna, Bram, Carla", "Choose a product")
	s.tap("Microsoft 365 Business Standard")
	s.shows("2 available", "1 available", "2 people get a license. 1 person already has it")
	s.tap("Visio") // one takes the place of the other
	s.shows("3 people get a license. You are 2 licenses short: buy them first, or select fewer people.")
	if button := find.Button(s.canvas, "Assign"); button == nil || !button.Disabled() {
		t.Error("more licenses can be assigned than there are")
	}
	s.tap("Microsoft 365 Business Standard")
	s.press("Assign")
	if held := s.detail(office.ID).NamedAssigned; held != 3 || s.steps() != before+1 {
		t.Fatalf("%d assigned in %d steps", held, s.steps()-before)
	}
	s.shows("3 selected")
	s.press("Unassign…")
	s.choose("Product", "Microsoft 365 Business Standard: 3 people")
	s.press("Unassign")
	if held := s.detail(office.ID).NamedAssigned; held != 0 || s.steps() != before+2 {
		t.Fatalf("%d assigned in %d steps", held, s.steps()-before)
	}
	s.pickMenu("Department…")
	s.shows("Department of 3 people")
	s.typeText("Stock")
	s.press("Save")
	if got := s.each(func(p data.PersonRow) string { return p.Department }); got != "Stock Stock Stock" {
		t.Errorf("departments are %q", got)
	}
	s.shows("The department of 3 people is now Stock")
	s.press("Undo")
	if got := s.each(func(p data.PersonRow) string { return p.Department }); strings.TrimSpace(got) != "" {
		t.Errorf("after the undo they are %q", got)
	}
	s.pickMenu("Account type…")
	s.choose("Account type", "A room or device")
	s.press("Save")
	if got := s.each(func(p data.PersonRow) string { return string(p.Kind) }); got != "room room room" {
		t.Errorf("kinds are %q", got)
	}
	s.press("Clear selection")
	s.shows("3 people")
}

// Which product several people are given is asked for: none is chosen, they come by name
// and are searched, and what is full or deleted is not offered.
func TestAssignToSeveralAsksWhich(t *testing.T) {
	s := look(t, newBook(t))
	gone := named("Project", 5)
	reported(data.StatusDeleted)(&gone)
	s.add(gone)
	full := s.add(named("Access", 1))
	for product, total := range map[string]int{"Visio": 1, "Planner": 4, "Teams": 9} {
		s.add(named(product, total))
	}
	ids := s.addPeople("Anna", "Bram", "Carla")
	if err := booktest.Assign(t, s.book.Book, full.ID, ids[:1]); err != nil {
		t.Fatal(err)
	}
	s.pickAll()
	s.press("Assign…")
	s.shows("Choose a product", "Planner", "4 available", "Teams", "9 available", "Visio", "1 available")
	s.hides("Project", "Access")
	if text := s.text(); strings.Index(text, "Planner") > strings.Index(text, "Teams") {
		t.Errorf("offered are\n%s", text)
	}
	if button := find.Button(s.canvas, "Assign"); button == nil || !button.Disabled() {
		t.Error("what nobody chose can be assigned")
	}
	s.typeText("team")
	s.hides("Planner")
	s.tap("Teams")
	s.press("Assign")
	s.shows("3 selected", "3 people")
	if held := s.each(func(p data.PersonRow) string { return strconv.Itoa(p.Licenses) }); held != "2 1 1" {
		t.Errorf("they hold %s", held)
	}
}

// What is searched for anew has nobody selected who can't be seen.
func TestPickedPeopleAreSeen(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Bram", "Carla")
	table := s.pickAll()
	s.shows("3 selected")
	s.focus("Search")
	s.typeText("an")
	s.hides("selected")
	s.key(fyne.KeyEscape)
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	s.shows("2 selected")
}

// The department is edited in place, with those that there are, and rows are copied as
// a table.
func TestEditAndCopyPeople(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Bram")
	table := s.pickAll()
	s.tap("Bram")
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	s.typeText("Verkoop")
	s.key(fyne.KeyReturn)
	if got := s.each(func(p data.PersonRow) string { return p.Department }); strings.TrimSpace(got) != "Verkoop" {
		t.Errorf("departments are %q", got)
	}
	s.tap("Anna")
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	s.typeText("ver")
	s.shows("Verkoop")
	s.key(fyne.KeyDown)
	s.key(fyne.KeyReturn)
	if got := s.each(func(p data.PersonRow) string { return p.Department }); got != "Verkoop Verkoop" {
		t.Errorf("departments are %q", got)
	}
	table.TypedShortcut(&fyne.ShortcutCopy{})
	lines := strings.Split(strings.TrimSpace(fyne.CurrentApp().Clipboard().Content()), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "Name\t") || !strings.HasPrefix(lines[1], "Anna\t") {
		t.Errorf("copied are %q", lines)
	}
	table.TypedShortcut(&fyne.ShortcutSelectAll{})
	table.TypedShortcut(&fyne.ShortcutCopy{})
	if lines := strings.Split(strings.TrimSpace(fyne.CurrentApp().Clipboard().Content()), "\n"); len(lines) != 3 {
		t.Errorf("copied are %q", lines)
	}
}

// Only who is selected is exported, where somebody is, also from the menu.
func TestPickedPeopleAreExported(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Bram", "Carla")
	table := s.pickAll()
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	s.shows("2 selected")
	text := s.exported("The list you see, for other programs (CSV with commas and points)")
	if !strings.Contains(text, "Anna,") || !strings.Contains(text, "Bram,") || strings.Contains(text, "Carla,") {
		t.Errorf("exported:\n%s", text)
	}
	s.pickMenu("Export…")
	s.shows("Only the 2 selected rows.")
	s.key(fyne.KeyEscape)
	s.press("Clear selection")
	if text := s.exported("The list you see, for other programs (CSV with commas and points)"); !strings.Contains(text, "Carla,") {
		t.Errorf("exported:\n%s", text)
	}
}

// Columns stay as the user left them.
func TestColumnsOfPeopleAreKept(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna")
	s.press("People")
	for _, item := range s.table().ColumnMenu(-1).Items {
		if item.Label == "Address" {
			item.Action()
		}
	}
	s.window.Open(s.book.Book)
	s.press("People")
	if shown := strings.Join(s.table().Shown(), " "); shown != "name address department licenses cost" {
		t.Errorf("shown are %q", shown)
	}
}

// What the list is narrowed to is kept under a name, used again and forgotten.
func TestKeptFilters(t *testing.T) {
	s := look(t, newBook(t))
	for name, department := range map[string]string{"Anna": "Stock", "Bram": ""} {
		if _, err := booktest.SavePerson(s.book.Book, data.Person{Name: name, Address: name + "@example.nl", Department: department}); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.shows("2 people")
	s.narrowPeople("Department…", "Stock")
	s.shows("1 person")
	s.press("Filters and columns")
	s.tap("Save these filters…")
	s.press("Save")
	s.shows("Fill this in.")
	s.typeText("Who has stock")
	s.press("Save")
	s.narrowPeople("Stock", "All departments")
	s.shows("2 people")
	s.press("Filters and columns")
	s.tap("Who has stock")
	s.shows("1 person")
	s.press("Filters and columns")
	s.tap("Delete “Who")
	s.press("Filters and columns")
	s.hides("Who has stock")
}

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

// narrowPeople presses a chip over the list of people, and chooses an entry of its menu
// where it has one.
func (s *seen) narrowPeople(chip string, entry ...string) {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		of, is := o.(*parts.Chip)
		return is && of.Visible() && of.Words() == chip
	})
	if found == nil {
		s.t.Fatalf("no chip %q in view:\n%s", chip, s.text())
	}
	found.(*parts.Chip).Tapped(nil)
	for _, label := range entry {
		s.tap(label)
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

// Who holds nothing is removed at once, with one undo; who still holds a license stays,
// and is named before it is done.
func TestPickedPeopleAreRemoved(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(3))
	ids := s.addPeople("Anna", "Bram", "Carla")
	if err := booktest.Assign(t, s.book.Book, office.ID, ids[:1]); err != nil {
		t.Fatal(err)
	}
	name := func(row data.PersonRow) string { return row.Name }
	s.pickAll()
	s.pickMenu("Remove…")
	s.shows("Remove 3 people", "Bram", "Carla", "Anna still has 1 license")
	s.press("Remove 2 people")
	s.shows("2 people removed")
	if left := s.each(name); left != "Anna" {
		t.Errorf("left are %q", left)
	}
	s.press("Undo")
	if left := s.each(name); left != "Anna Bram Carla" {
		t.Errorf("undone, there are %q", left)
	}
}

// Delete removes whom or what the keyboard is on in a list, and asks where several are
// selected; a person who holds a license stays, and it is said why.
func TestDeleteRemovesFromLists(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(3))
	s.add(named("Visio", 3))
	ids := s.addPeople("Anna", "Bram", "Carla")
	if err := booktest.Assign(t, s.book.Book, office.ID, ids[:1]); err != nil {
		t.Fatal(err)
	}
	name := func(row data.PersonRow) string { return row.Name }
	table := s.pickAll() // with nobody on view before
	s.key(fyne.KeyDelete)
	s.shows("Remove 3 people")
	s.press("Cancel")
	table.EndPicks()
	s.tap("Anna")
	s.key(fyne.KeyDelete)
	s.shows("This person still has 1 license.")
	s.tap("Carla")
	s.key(fyne.KeyDelete)
	s.shows("Carla removed")
	if left := s.each(name); left != "Anna Bram" {
		t.Errorf("left are %q", left)
	}
	s.press("Subscriptions")
	s.tap("Visio")
	s.key(fyne.KeyDelete)
	s.shows("Visio removed")
	page, err := s.book.Subscriptions(context.Background(), data.SubscriptionQuery{On: booktest.Today()})
	if err != nil || page.Count != 1 {
		t.Errorf("there are %d subscriptions, %v", page.Count, err)
	}
}
