package screens_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/parts"
)

// palette opens the palette and types into it.
func (s *seen) palette(typed string) *parts.Palette {
	s.t.Helper()
	s.shortcut("Search or run a command…")
	field, is := s.canvas.Overlays().Top().(*parts.Palette)
	if !is {
		s.t.Fatal("no palette")
	}
	s.typeText(typed)
	return field
}

// enter does what the first row of the palette offers, which begins so.
func (s *seen) enter(typed, begins string) {
	s.t.Helper()
	field := s.palette(typed)
	if rows := field.Offered(); len(rows) == 0 || !strings.HasPrefix(rows[0].Title, begins) {
		s.t.Fatalf("%q offers %+v first, want %q", typed, rows[:min(3, len(rows))], begins)
	}
	s.key(fyne.KeyReturn)
	if field.Open() {
		s.t.Errorf("%q is still open", typed)
	}
}

// People are given a license and it is taken back, a total is typed, and people leave,
// by a few letters and Enter.
func TestPaletteDoes(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(3))
	premium := named("Microsoft 365 Business Premium", 2)
	premium = s.add(premium)
	s.addPeople("Anouk", "Bram")
	s.enter("anouk premium", "Assign Microsoft 365 Business Premium to Anouk")
	s.shows("Undo", "Anouk now has Microsoft 365 Business Premium")
	s.enter("anouk premium", "Anouk already has Microsoft 365 Business Premium")
	if held := s.detail(premium.ID).NamedAssigned; held != 1 {
		t.Errorf("who has a license already: %d assigned", held)
	}
	s.enter("PREM anouk -", "Unassign Microsoft 365 Business Premium from Anouk")
	s.shows("Microsoft 365 Business Premium unassigned from Anouk")
	s.enter("bram standard", "Assign Microsoft 365 Business Standard to Bram")
	if held := s.detail(sub.ID).NamedAssigned; held != 1 {
		t.Errorf("%d assigned", held)
	}
	s.enter("std 45", "Microsoft 365 Business Standard: 45 licenses in total")
	s.shows("42 more")
	if text := s.total().Entry.Text; text != "45" {
		t.Errorf("typed is %q", text)
	}
	s.enter("anouk: record a departure", "Anouk: Record a departure")
	s.shows("Anouk")
	s.key(fyne.KeyEscape)
	s.enter("anouk", "Anouk")
	s.shows("anouk@example.nl", "No licenses.")
	s.enter("business std", "Microsoft 365 Business Standard")
	s.shows("2 of 3")
	s.enter("costs", "Costs")
	s.enter("dark theme", "Settings: ")
	s.shows("Settings")
	s.key(fyne.KeyEscape)
	s.enter("trial help", "It is a trial")
}

// exp pdf exports the report.
func TestPaletteExports(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(3))
	s.savePath = t.TempDir() + "/report.pdf"
	s.enter("exp pdf", "Export: ")
	s.shows("Saved: ")
}

// What can't be done now is grey with why, and Enter leaves it.
func TestPaletteSaysWhyNot(t *testing.T) {
	s := look(t, newBook(t))
	full := s.add(booktest.Office(1))
	own := s.add(named("Bought by one", 3))
	own.Channel = data.ChannelSelfService
	if err := booktest.Try(s.book.Book, acts.EditSubscription{Subscription: own}); err != nil {
		t.Fatal(err)
	}
	ids := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, full.ID, ids[:1]); err != nil {
		t.Fatal(err)
	}
	for typed, why := range map[string]string{
		"bram standard":  "No license of Microsoft 365 Business Standard is available.",
		"bram bought":    "A user bought Bought by one",
		"bought one 12":  "A user bought it",
		"edit":           "Choose a subscription or a person first.",
		"xyzzy nonsense": "",
	} {
		field := s.palette(typed)
		rows := field.Offered()
		if why == "" { // nothing is found; to filter is always offered
			if len(rows) != 1 || !strings.HasPrefix(rows[0].Title, "Filter by") {
				t.Errorf("%q offers %+v", typed, rows)
			}
			field.Close()
			continue
		}
		at := slices.IndexFunc(rows, func(row parts.PaletteRow) bool { return strings.HasPrefix(row.Off, why) })
		if at < 0 {
			t.Errorf("%q offers %+v, want %q", typed, rows, why)
			field.Close()
			continue
		}
		for range at {
			s.key(fyne.KeyDown)
		}
		s.key(fyne.KeyReturn)
		if !field.Open() {
			t.Errorf("%q is done all the same", typed)
		}
		field.Close()
	}
}

// What was used last is offered first, and Esc leaves everything as it is.
func TestPaletteRemembers(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(1))
	s.enter("costs", "Costs")
	s.enter("savings", "Savings")
	field := s.palette("")
	var titles []string
	for _, row := range field.Offered() {
		titles = append(titles, row.Title)
	}
	want := []string{"Microsoft 365 Business Standard", "Add…", "Import…", "Savings", "Costs"}
	if len(titles) < 10 || len(titles) > 20 || !slices.Equal(titles[:len(want)], want) {
		t.Errorf("offered are %q", titles)
	}
	s.key(fyne.KeyEscape)
	if field.Open() {
		t.Error("Esc does not leave")
	}
}

// What is typed can narrow the list instead, which Ctrl+F does at once.
func TestPaletteFilters(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(1))
	s.add(named("Visio", 5))
	s.palette("visio")
	s.key(fyne.KeyUp) // the last row
	s.key(fyne.KeyReturn)
	s.hides("M365 Business Standard")
	s.shows("Visio")
}

// What is done with a person or a subscription is found without the name of one, and asks
// then with whom: everybody is offered, and those who are typed.
func TestPaletteAsksWithWhom(t *testing.T) {
	for tag, words := range map[string]struct{ open, merge, who, which, people, history string }{
		"en": {"Search or run a command…", "merge", "Merge with: who?", "Merge with: which subscription?", "merge people", "subscription history"},
		"nl": {"Zoeken of iets doen…", "samenvoegen", "Samenvoegen met: wie?", "Samenvoegen met: welk abonnement?", "persoon samenvoegen", "abonnement geschiedenis"},
	} {
		t.Run(tag, func(t *testing.T) {
			s := look(t, newBook(t))
			s.add(named("Visio", 5))
			s.addPeople("Anna", "Bram")
			s.speak(tag)
			open := func(typed string) *parts.Palette {
				s.shortcut(words.open)
				s.typeText(typed)
				return s.canvas.Overlays().Top().(*parts.Palette)
			}
			field := open(words.merge)
			var places []string
			for _, row := range field.Offered() {
				places = append(places, row.Detail)
			}
			for _, code := range []string{"menu.subscriptions", "menu.people"} {
				if place := s.window.Words.Text(code); !slices.Contains(places, place) {
					t.Errorf("%q does not offer it for %s: %q", words.merge, place, places)
				}
			}
			field.Close()
			open(words.people)
			s.key(fyne.KeyReturn)
			who := s.canvas.Overlays().Top().(*parts.Palette)
			if rows := who.Offered(); who.Entry.PlaceHolder != words.who || len(rows) != 2 || !strings.HasPrefix(rows[0].Title, "Anna: ") {
				t.Fatalf("%q asks %q with %+v", words.people, who.Entry.PlaceHolder, rows)
			}
			s.typeText("bra")
			if rows := who.Offered(); len(rows) != 1 || !strings.HasPrefix(rows[0].Title, "Bram: ") {
				t.Errorf("typed is Bram, offered are %+v", rows)
			}
			s.key(fyne.KeyReturn)
			if len(s.window.Dialogs) == 0 {
				t.Error("Bram is not merged with anybody")
			}
			s.key(fyne.KeyEscape)
			open(words.history)
			s.key(fyne.KeyReturn)
			if rows := s.canvas.Overlays().Top().(*parts.Palette).Offered(); len(rows) != 1 || !strings.HasPrefix(rows[0].Title, "Visio: ") {
				t.Errorf("%q offers %+v", words.history, rows)
			}
		})
	}
}

// A field of a person is found by its name.
func TestPaletteFindsTheFormOfAPerson(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Bram")
	s.enter("anna department", "Anna: Edit…")
	s.shows("Edit the person")
}

// What the chips above a list and their menus do is found by its name, from every page.
func TestPaletteChangesAView(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(3))
	trial := named("Visio", 5)
	trial.Trial = true
	s.add(trial)
	ids := s.addPeople("Anna", "Bram")
	s.block(ids[1])
	s.press("Costs")
	s.enter("trials", "Trials")
	s.shows("Visio")
	s.hides("M365 Business Standard")
	s.enter("filter all subscriptions", "All subscriptions")
	s.shows("M365 Business Standard", "Visio")
	s.enter("group vendor", "Group by vendor")
	s.shows("Microsoft")
	s.enter("filter blocked", "Blocked")
	s.shows("Bram")
	s.hides("Anna")
	s.enter("columns people", "Columns…")
	s.shows("Last active")
	s.key(fyne.KeyEscape)
	s.enter("look back", "Look back…")
	s.shows("As of an earlier day")
}

// What the palette narrowed a list to is taken back by Esc in the list, and what is typed
// after Ctrl+F takes its place.
func TestEscShowsTheWholeListAgain(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(1))
	s.add(named("Visio", 5))
	s.palette("visio")
	s.key(fyne.KeyUp) // the last row
	s.key(fyne.KeyReturn)
	s.hides("M365 Business Standard")
	s.shortcut("Search")
	s.typeText("standard")
	s.shows("M365 Business Standard", "1 subscription")
	s.key(fyne.KeyDown)
	s.key(fyne.KeyEscape)
	s.shows("M365 Business Standard", "2 subscriptions")
}

// A filter that was kept is used from the palette, by its name, and the size of text is found
// as the other settings are.
func TestPaletteFindsKeptFiltersAndTheTextSize(t *testing.T) {
	s := look(t, newBook(t))
	tagged := named("Alpha", 5)
	tagged.Tags = data.TagsOf([]string{"design"})
	s.add(tagged)
	s.add(named("Beta", 7))
	s.press("Close")
	s.filterUnder("Owner, tags and custom fields", "Tag: design")
	s.filter("Save these filters…")
	s.fill("Name", "For the studio")
	s.press("Save")
	s.press("Tag: design ×")
	s.shows("Beta")
	s.press("Costs")
	s.enter("studio", "For the studio")
	s.shows("Alpha")
	s.hides("Beta")
	s.enter("text size", "Settings: Text size")
	s.shows("Text size", "Light or dark")
}
