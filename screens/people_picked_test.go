package screens_test

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data"
	"seatbook/data/booktest"
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
	s.shows("2 available", "1 available", "M365 Business Standard: 2 people get a license.", "Anna already has it.")
	s.tap("Visio") // one takes the place of the other
	s.shows("Visio: 3 people get a license.", "You are 2 licenses short: buy them first, or select fewer people.")
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
// and are searched; what is full comes last, says so and can't be ticked, and what is deleted
// is not there.
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
	s.hides("Project")
	if text := s.text(); strings.Index(text, "Access") < strings.Index(text, "Visio") {
		t.Errorf("what is full comes before what is not:\n%s", text)
	}
	search := s.canvas.Focused()
	s.tap("Access")
	s.canvas.Focus(search)
	if s.shows("none left"); s.ticked() != 0 {
		t.Error("what is full was ticked")
	}
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
	table.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	s.typeText("Ver")
	s.key(fyne.KeyReturn)
	s.shows("Ver is a new department. Press Enter again to make it.")
	if offered := s.canvas.Overlays().Top().(*parts.Palette).Offered(); len(offered) != 1 || offered[0].Title != "Verkoop" {
		t.Errorf("beside the question, what it could be is offered as %+v", offered)
	}
	s.key(fyne.KeyReturn)
	if got := s.each(func(p data.PersonRow) string { return p.Department }); got != "Ver Verkoop" {
		t.Errorf("departments are %q", got)
	}
	s.shortcut("Undo")
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

// Everybody, where nothing but a department or a product is chosen, is those of every one.
func TestEverybodyIsOfEveryDepartment(t *testing.T) {
	s := look(t, newBook(t))
	for name, department := range map[string]string{"Anna": "Sales", "Bram": "Store"} {
		if _, err := booktest.SavePerson(s.book.Book, data.Person{Name: name, Address: name + "@example.nl", Department: department}); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.press("Department…")
	s.chooseEntry("Sales")
	s.hides("Bram")
	s.press("Everybody")
	s.shows("Anna", "Bram")
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
