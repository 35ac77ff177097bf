package screens_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
	"seatbook/screens/parts"
)

// One setting comes behind what the same letters stand for in the record, and what stands
// inside a word that is not seen is not meant.
func TestPaletteOffersTheRecordFirst(t *testing.T) {
	for tag, entry := range map[string]string{"en": "Search or run a command…", "nl": "Zoeken of iets doen…"} {
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

// Before anything is typed, what something was done with lately comes first, with what
// that was, its numbers whole; what was undone and what is gone does not.
func TestPaletteOffersWhatWasDoneLately(t *testing.T) {
	s := look(t, newBook(t))
	long := named("Microsoft Defender for Office 365 (Plan 1) for frontline workers", 40)
	sub := s.add(long)
	s.add(named("Visio", 5))
	ids := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, sub.ID, ids[:1]); err != nil {
		t.Fatal(err)
	}
	if _, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: s.detail(sub.ID).Ref(), NewTotal: 1234, When: data.WhenRenewal, On: booktest.Today()}); err != nil {
		t.Fatal(err)
	}
	field := s.palette("")
	rows := field.Offered()
	if rows[0].Title != long.Product || !strings.Contains(rows[0].Detail, "from 40 to 1,234") || rows[1].Title != "Anna" || !strings.Contains(rows[1].Detail, "Anna now has") {
		t.Errorf("offered first are %+v", rows[:2])
	}
	undo := slices.IndexFunc(rows, func(row parts.PaletteRow) bool { return strings.HasPrefix(row.Title, "Undo") })
	if undo < 0 || !strings.Contains(rows[undo].Title, long.Product+" from 40 to 1,234") {
		t.Errorf("the undo is not told whole: %+v", rows)
	}
	s.key(fyne.KeyReturn)
	s.shows("Defender for Office 365")
	if label := s.entry("Undo").Label; !strings.Contains(label, "from 40 to 1,234") {
		t.Errorf("the menu says %q", label)
	}
}

// What is called just so comes first, then what begins with it, in both languages: before
// what only has it in its name, and never twice.
func TestPaletteRanks(t *testing.T) {
	for tag, cases := range map[string]map[string]string{
		"en": {
			"organizations": "Organizations…", "organ": "Organizations…", "merge": "Visio: Merge with…", "undo": "Undo: ", "keys": "Keyboard shortcuts", "costs": "Costs",
			"settings": "Settings…", "export": "Export…", "people": "People", "savings": "Savings", "anna": "Anna", "visio": "Visio",
			"review the renewal": "Visio: Review the renewal", "cost center": "Settings: Custom fields", "e0500tk4f2": "Visio: 5 to 9", "invoice": "Changes",
			"review the renewal visio": "Visio: Review the renewal", "cancel visio": "Visio: Cancel the subscription",
			"anna depart": "Anna: Record a departure…", "anna department": "Anna: Edit…",
		},
		"nl": {
			"organisaties": "Organisaties…", "organ": "Organisaties…", "toetsen": "Sneltoetsen", "kosten": "Kosten", "instellingen": "Instellingen…",
			"personen": "Personen", "exporteren": "Exporteren…", "verlenging beoordelen visio": "Visio: Verlenging beoordelen", "visio opzeggen": "Visio: Abonnement opzeggen",
			"factuur": "Wijzigingen", "language": "Instellingen: Taal", "kostenplaats": "Instellingen: Eigen velden", "E0500TK4": "Visio: 5 naar 9",
			"verlenging beoordelen": "Visio: Verlenging beoordelen", "opzeggen": "Visio: Abonnement opzeggen",
		},
	} {
		t.Run(tag, func(t *testing.T) {
			s := look(t, newBook(t))
			sub := s.add(named("Visio", 5))
			change, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: sub.Ref(), NewTotal: 9, When: data.WhenNow, On: booktest.Today()})
			if err != nil {
				t.Fatal(err)
			}
			for _, act := range []ledger.Act{
				acts.NoteInvoice{Changes: []data.ChangeRef{change.Ref()}, Number: "E0500TK4F2"},
				acts.SaveOwnField{Field: data.OwnField{Name: map[string]string{"en": "Cost center", "nl": "Kostenplaats"}[tag], Kind: data.OwnText}},
			} {
				if err := booktest.Try(s.book.Book, act); err != nil {
					t.Fatal(err)
				}
			}
			s.addPeople("Anna", "Annabel", "Joanna")
			s.speak(tag)
			s.tap("Visio")
			for typed, first := range cases {
				s.shortcut(map[string]string{"en": "Search or run a command…", "nl": "Zoeken of iets doen…"}[tag])
				field := s.canvas.Overlays().Top().(*parts.Palette)
				s.typeText(typed)
				rows := field.Offered()
				if !strings.HasPrefix(rows[0].Title, first) {
					t.Errorf("%q offers %+v first, want %q", typed, rows[:min(3, len(rows))], first)
				}
				seen := map[parts.PaletteRow]bool{}
				for _, row := range rows {
					row.Shortcut = ""
					if seen[row] {
						t.Errorf("%q offers %+v twice", typed, row)
					}
					seen[row] = true
				}
				field.Close()
			}
		})
	}
}
