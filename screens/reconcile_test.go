package screens_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// An export over an existing record shows both sides; each difference is taken or
// left, and who is gone is shown with what they still hold.
func TestReconcileFromTheWindow(t *testing.T) {
	s := look(t, newBook(t))
	visio := s.add(named("Visio", 5))
	people := s.addPeople("Sanne", "Bram", "Carla")
	if err := booktest.Assign(t, s.book.Book, visio.ID, people[:2]); err != nil {
		t.Fatal(err)
	}
	export := filepath.Join(t.TempDir(), "users.csv")
	content := "Display name,User principal name,Department,Licenses\nSanne Peters,sanne@example.nl,Stock,Visio\nDaan,daan@example.nl,,Visio\nCarla,,,Visio\n"
	if err := os.WriteFile(export, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	s.files = []string{export}
	s.press("Import")
	s.shows("In the record", "In the file", "Sanne Peters", "department Stock", "The file is newer than what it changes.", "Daan")
	s.tap("Daan")
	s.press("Skip it")
	s.shows("skipped", "Include it")
	s.pick("Not in the file")
	s.shows("Kept", "Bram", "Visio", "not in the file")
	s.shows("Carla", "Unclear", "a skipped row may be theirs")
	s.hides("daan@example.nl")
	s.savePath = filepath.Join(t.TempDir(), "report.pdf")
	s.press("Save a report…")
	if saved, err := os.ReadFile(s.savePath); err != nil || !strings.HasPrefix(string(saved), "%PDF-") {
		t.Errorf("saved %.8q, error %v", saved, err)
	}
	s.press("Import")
	page, err := s.book.People(t.Context(), data.PersonQuery{})
	if err != nil || page.Count != 3 {
		t.Errorf("%d people, want Sanne, Bram and Carla; error %v", page.Count, err)
	}
	if got, err := s.book.Person(t.Context(), people[0]); err != nil || got.Name != "Sanne Peters" || got.Department != "Stock" {
		t.Errorf("%+v, error %v", got, err)
	}
}
