package screens_test

import (
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
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
	s.shows("What this import changes", "2 organizations", "New organizations: Alpha, Beta.", "As in the file", "2 new organizations")
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
	if after := organizations(); len(after) != before+2 {
		t.Errorf("the record has %+v", after)
	}
	s.press("Undo")
	if after := organizations(); len(after) != before {
		t.Errorf("after it is undone the record has %+v", after)
	}
}
