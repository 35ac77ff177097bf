package screens_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// F0, F6: a list of several organizations shows whom it makes before it does, and brings
// all of them in one step, which is undone as one.
func TestImportOfSeveralOrganizations(t *testing.T) {
	s := look(t, newBook(t))
	list := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(list, []byte("Klant;Product;Vendor;Total;Price\nAlpha;Jira;Atlassian;10;8.10\nBeta;Jira;Atlassian;7;8.10\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.files = []string{list}
	s.press("Import from Microsoft 365")
	s.press("Continue")
	s.shows("What this import changes", "2 organizations", "New organizations: Alpha, Beta.", "As in the file", "2 new organizations · not in the record")
	if n := strings.Count(s.text(), "not in the record"); n != 2 {
		t.Errorf("what is new is told %d times not to be in the record, once for each of two groups is enough", n)
	}
	organizations := func() []data.Organization {
		all, err := s.book.Organizations(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	before := len(organizations())
	s.press("Import")
	s.shows("Alpha", "Beta")
	if after := organizations(); len(after) != 2 || after[0].Name == "" || after[1].Name == "" {
		t.Errorf("the record has %+v, though nothing is of the one without a name", after)
	}
	s.press("Undo")
	if after := organizations(); len(after) != before {
		t.Errorf("after it is undone the record has %+v", after)
	}
}

// F0: a list that spells an organization otherwise is asked about before it shows what it
// changes, with the one that is known proposed; the next time it is not asked again. So is a
// name that is typed.
func TestImportAsksOfAnotherSpelling(t *testing.T) {
	s := look(t, newBook(t))
	if err := booktest.Try(s.book.Book, acts.SaveOrganization{Organization: data.Organization{Name: "Alpha BV"}}); err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(list, []byte("Klant;Product;Vendor;Total;Price\nAlpha B.V.;Jira;Atlassian;10;8.10\nBeta;Jira;Atlassian;7;8.10\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.files = []string{list}
	s.shortcut("Import…")
	s.press("Continue")
	s.shows("Is this the same organization?", "Alpha B.V.", "Alpha BV")
	s.press("Continue")
	s.shows("New organization: Beta.")
	s.press("Import")
	s.shortcut("Import…")
	s.hides("Is this the same organization?")
	s.key(fyne.KeyEscape)
	s.shortcut("Settings…")
	s.toEnd()
	s.press("Add an organization")
	s.fill("Name", "Alpha  b.v")
	s.press("Save")
	s.shows("Is this the same organization?", "“Alpha BV” is already in the record")
	s.press("Add as another")
	all, err := s.book.Organizations(t.Context())
	if err != nil || len(all) != 3 {
		t.Errorf("%+v, error %v", all, err)
	}
}
