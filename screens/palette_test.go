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
	s.shortcut("Search or do something…")
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
	s.enter("anouk premium", "Anouk has Microsoft 365 Business Premium already")
	if held := s.detail(premium.ID).NamedAssigned; held != 1 {
		t.Errorf("who has a license already: %d assigned", held)
	}
	s.enter("PREM anouk -", "Unassign Microsoft 365 Business Premium from Anouk")
	s.shows("Microsoft 365 Business Premium unassigned from Anouk")
	s.enter("bram standard", "Assign Microsoft 365 Business Standard to Bram")
	if held := s.detail(sub.ID).NamedAssigned; held != 1 {
		t.Errorf("%d assigned", held)
	}
	s.enter("std 45", "Microsoft 365 Business Standard: 45 licenses in all")
	s.shows("42 more")
	if text := s.total().Entry.Text; text != "45" {
		t.Errorf("typed is %q", text)
	}
	s.enter("leave anouk", "Anouk: Leaving")
	s.shows("Anouk")
	s.key(fyne.KeyEscape)
	s.enter("anouk", "Anouk")
	s.shows("anouk@example.nl", "Holds no licenses.")
	s.enter("business std", "Microsoft 365 Business Standard")
	s.shows("2 of 3")
	s.enter("costs", "Costs")
	s.enter("dark theme", "Settings: ")
	s.shows("Settings")
	s.key(fyne.KeyEscape)
	s.enter("trial help", "It is a trial")
}

// One setting comes behind what the same letters stand for in the record, and what stands
// inside a word that is not seen is not meant.
func TestPaletteOffersTheRecordFirst(t *testing.T) {
	for tag, entry := range map[string]string{"en": "Search or do something…", "nl": "Zoeken of iets doen…"} {
		t.Run(tag, func(t *testing.T) {
			s := look(t, newBook(t))
			s.add(booktest.Office(3))
			s.add(named("Landmeter", 3))
			s.addPeople("Currie", "Taalman", "Landa")
			s.speak(tag)
			for typed, first := range map[string]string{
				"std": "Microsoft 365 Business Standard", "lan": "Land", "cur": "Curr", "taal": "Taalman", "biz std": "Microsoft 365 Business Standard",
			} {
				s.shortcut(entry)
				field := s.canvas.Overlays().Top().(*parts.Palette)
				s.typeText(typed)
				if rows := field.Offered(); len(rows) == 0 || !strings.HasPrefix(rows[0].Title, first) {
					t.Errorf("%q offers %+v first, want %q", typed, rows[:min(3, len(rows))], first)
				}
				field.Close()
			}
		})
	}
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
			if len(rows) != 1 || !strings.HasPrefix(rows[0].Title, "Filter on") {
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
	if len(titles) < 10 || len(titles) > 20 || titles[0] != "Savings" || titles[1] != "Costs" {
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

// What is done comes before what the help tells of it.
func TestPaletteOffersTheCommandBeforeTheHelp(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna")
	s.speak("nl")
	s.shortcut("Zoeken of iets doen…")
	s.typeText("overzetten")
	rows := s.canvas.Overlays().Top().(*parts.Palette).Offered()
	if len(rows) < 2 || rows[0].Detail == "Help" {
		t.Errorf("offered are %+v", rows)
	}
}
