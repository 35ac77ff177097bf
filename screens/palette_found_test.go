package screens_test

import (
	"slices"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// offers opens the palette, types, and returns what it offers.
func (s *seen) offers(typed string) []parts.PaletteRow {
	s.t.Helper()
	s.shortcut(s.window.Words.Text("menu.palette"))
	field := s.canvas.Overlays().Top().(*parts.Palette)
	s.typeText(typed)
	rows := slices.Clone(field.Offered())
	field.Close()
	return rows
}

func (s *seen) rowOf(typed, title string) parts.PaletteRow {
	s.t.Helper()
	rows := s.offers(typed)
	at := slices.IndexFunc(rows, func(row parts.PaletteRow) bool { return strings.HasPrefix(row.Title, title) })
	if at < 0 {
		s.t.Fatalf("%q does not offer %q: %+v", typed, title, rows)
	}
	return rows[at]
}

// The help is found by what it says, with the sentence that says it, and opens there; the
// settings by their labels.
func TestPaletteFindsWhatTheHelpSays(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(5))
	for _, c := range []struct{ tag, typed string }{{"en", "redeem"}, {"en", "vlsc"}, {"nl", "vlsc"}, {"nl", "inwisselen"}} {
		s.speak(c.tag)
		said := false
		for _, row := range s.offers(c.typed) {
			said = said || strings.HasPrefix(row.Detail, "Help · ") && strings.Contains(data.Fold(row.Detail), c.typed)
		}
		if !said {
			t.Errorf("%s: no topic says %q", c.tag, c.typed)
		}
	}
	s.speak("en")
	for typed, label := range map[string]string{
		"text size": "Settings: Text size", "billing account": "Settings: Your role on the billing account", "license sets": "Settings: License sets",
		"warn fewer": "Settings: Warn when fewer are available than",
	} {
		if rows := s.offers(typed); len(rows) == 0 || rows[0].Title != label {
			t.Errorf("%q offers %+v", typed, rows)
		}
	}
	row := s.rowOf("redeem", "Bought with a product key")
	s.palette("redeem")
	s.tap(row.Title)
	s.shows(row.Title)
	if s.canvas.Overlays().Top() != nil || find.Text(s.canvas, row.Title) == nil {
		t.Error("the topic is not open")
	}
}

// Of what answers equally well, what many hold comes first; what is found by something that
// its name does not tell says by what.
func TestPaletteSaysWhyAndWhatIsHeldComesFirst(t *testing.T) {
	s := look(t, newBook(t))
	office, tagged := booktest.Office(9), named("Trello", 3)
	office.SKU = "O365_BUSINESS_PREMIUM"
	tagged.Tags = data.TagsOf([]string{"planning", "borrowed premium"})
	s.add(office)
	premium := s.add(named("Microsoft 365 Business Premium", 9))
	s.add(named("Clip Premium", 3))
	s.add(tagged)
	if err := booktest.Assign(t, s.book.Book, premium.ID, s.addPeople("Anna", "Bram", "Cor", "Dirk", "Eva", "Fred")); err != nil {
		t.Fatal(err)
	}
	if rows := s.offers("premium"); len(rows) < 2 || rows[0].Title != premium.Product || rows[1].Title != "Clip Premium" {
		t.Errorf("%+v", rows)
	}
	for title, by := range map[string]string{"Microsoft 365 Business Standard": "O365_BUSINESS_PREMIUM · ", "Trello": "borrowed premium · "} {
		if row := s.rowOf("premium", title); !strings.HasPrefix(row.Detail, by) {
			t.Errorf("%s says %q", title, row.Detail)
		}
	}
	if row := s.rowOf("excel", "Export: "); !strings.Contains(row.Detail, "also: excel") {
		t.Errorf("it says %q", row.Detail)
	}
}

// Where several people are selected, to merge means them; where one list is on view, what is
// done in it comes first.
func TestPaletteMeansWhatIsOnView(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(5))
	s.addPeople("Anna", "Bram")
	s.press("People")
	if row := s.offers("merge")[0]; row.Title != "Merge with…" || row.Detail != "People" {
		t.Errorf("first is %+v", row)
	}
	s.pickAll()
	for typed, wants := range map[string]string{"remove": "2 selected: Remove…", "leaver": "2 selected: Record a departure…", "department": "2 selected: Department…"} {
		var titles []string
		for _, row := range s.offers(typed) {
			if titles = append(titles, row.Title); strings.HasPrefix(row.Title, "Anna") || strings.HasPrefix(row.Title, "Bram") {
				t.Errorf("%q offers %q for one of them", typed, row.Title)
			}
		}
		if !slices.Contains(titles, wants) {
			t.Errorf("%q offers %q, not %q", typed, titles, wants)
		}
	}
	for _, typed := range []string{"merge", "selected: merge…"} {
		times := 0
		for _, row := range s.offers(typed) {
			if row.Title == "2 selected: Merge…" {
				times++
			}
		}
		if times != 1 {
			t.Errorf("%q offers to merge who is selected %d times", typed, times)
		}
	}
	s.enter("merge", "2 selected: Merge…")
	s.shows("Merge 2 people")
}

// What is of several lists is asked of which organization it is, from the palette as well.
func TestPaletteAsksOfWhomAllListsAre(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(5))
	if err := booktest.Try(s.book.Book, acts.SaveOrganization{Organization: data.Organization{Name: "Acme"}}); err != nil {
		t.Fatal(err)
	}
	s.enter("lists workbook", "Export: ")
	s.shows("Organization", "All organizations")
}
