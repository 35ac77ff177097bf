package screens_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// R24: the plan is shown first; the import is one step of undo.
func TestImport(t *testing.T) {
	s := look(t, newBook(t))
	samples := filepath.Join("..", "data", "files", "testdata", "samples")
	s.files = []string{
		filepath.Join(samples, "users-export.csv"), filepath.Join(samples, "licenses-export.csv"),
		filepath.Join(samples, "graph-subscribedSkus.json"), filepath.Join(samples, "graph-directory-subscriptions.json"),
	}
	s.press("Import from Microsoft 365")
	s.shows("What this import changes", "In the files: 64 people, ", "more licenses assigned than paid for", "New")
	find.Each(s.canvas, func(o fyne.CanvasObject, _ []fyne.CanvasObject) { // the number of a line stays with its word
		if label, is := o.(*widget.Label); is && strings.Contains(label.Text, "line\n") {
			t.Errorf("a line ends within %q", label.Text)
		}
	})
	if page, err := s.book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()}); err != nil || page.Count != 0 {
		t.Fatalf("%d subscriptions before the import was agreed to, error %v", page.Count, err)
	}
	s.press("Import")
	s.shows("M365 Business Standard", "38 of 40", "2 of 1", "1 too many assigned")

	s.press("Import") // the same files again
	s.shows("There is nothing to import")
	if find.Button(s.canvas, "Cancel") == nil || !lastButton(s, "Import").Disabled() {
		t.Error("nothing to import can be imported")
	}
	s.key(fyne.KeyEscape)
	s.press("Undo")
	s.shows("Welcome to Seatbook")
}

// lastButton returns the button of the dialog on top.
func lastButton(s *seen, text string) interface{ Disabled() bool } {
	return find.Button(s.canvas, text)
}

// Reading files and the record, planning and writing leave little garbage, each until it is done.
func TestImportSparesMemory(t *testing.T) {
	s := look(t, newBook(t))
	begun, done := 0, 0
	s.window.Options.Sparing = func(context.Context) func() {
		begun++
		return func() { done++ }
	}
	s.files = []string{filepath.Join("..", "data", "files", "testdata", "samples", "users-export.csv")}
	s.press("Import from Microsoft 365")
	s.shows("What this import changes")
	if begun != 3 || done != 3 {
		t.Errorf("reading the file, reading the record and planning: begun %d times, done %d times", begun, done)
	}
	s.press("Import")
	s.shows("64 new people")
	if begun != 4 || done != 4 {
		t.Errorf("with writing: begun %d times, done %d times", begun, done)
	}
}

// Whose record the files go into is asked once there are several organizations.
func TestImportIntoAnOrganization(t *testing.T) {
	book := newBook(t)
	for id, name := range map[data.OrganizationID]string{0: "Bakkerij Smit", 1: "Van Dijk"} {
		if err := booktest.Try(book.Book, acts.SaveOrganization{Organization: data.Organization{ID: id, Version: 1, Name: name}}); err != nil {
			t.Fatal(err)
		}
	}
	s := look(t, book)
	s.files = []string{filepath.Join("..", "data", "files", "testdata", "samples", "licenses-export.csv")}
	s.press("Import from Microsoft 365")
	s.pick("Bakkerij Smit")
	s.press("Import")
	page, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()})
	if err != nil || page.Count != 5 || page.Rows[0].OrganizationName != "Bakkerij Smit" {
		t.Errorf("%d subscriptions, the first of %q, error %v", page.Count, page.Rows[0].OrganizationName, err)
	}
}

func TestImportTellsWhatIsLeftOut(t *testing.T) {
	s := look(t, newBook(t))
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	s.files = []string{
		write("people.csv", "Display name,User principal name,Licenses\nSanne,sanne@x.nl,Unlicensed\nNobody,,Unlicensed\nAgain,SANNE@x.nl,Unlicensed\n"),
		write("login.csv", "<html>Sign in</html>"), filepath.Join(dir, "missing.json"),
	}
	s.press("Import from Microsoft 365")
	s.shows("2 rows can't be read and are skipped.", "2 files can't be read, or not completely.", "Skipped", "login.csv is a web page", "missing.json", "people.csv, line 3", "Sanne")
	s.press("Import")
	people, err := s.book.People(t.Context(), data.PersonQuery{})
	if err != nil || people.Count != 1 {
		t.Errorf("%d people, error %v", people.Count, err)
	}
}

// R22: what an import brought is told with the name of its file, what it takes back as
// well.
func TestImportTellsWhatItBrought(t *testing.T) {
	s := look(t, newBook(t))
	path := filepath.Join(t.TempDir(), "people.csv")
	s.files = []string{path}
	brings := func(button, rows, want string) {
		t.Helper()
		if err := os.WriteFile(path, []byte("Display name,User principal name,Licenses\n"+rows), 0o600); err != nil {
			t.Fatal(err)
		}
		s.press(button)
		s.press("Import")
		s.shows("people.csv: " + want)
	}
	brings("Import from Microsoft 365", "Els,els@x.nl,Visio Plan 2\nJoop,joop@x.nl,Visio Plan 2\n", "2 new people, 1 new subscription, 2 licenses assigned")
	brings("Import", "Els,els@x.nl,Unlicensed\nJoop,joop@x.nl,Visio Plan 2\n", "1 license unassigned")
}

// F0: what a file tells of a subscription that stays as it is, and can't be taken, is in
// the plan all the same.
func TestImportTellsWhatIsNotTaken(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio Plan 2", 5))
	path := filepath.Join(t.TempDir(), "licenses.csv")
	if err := os.WriteFile(path, []byte("Product Title,Total Licenses,Assigned Licenses\nVisio Plan 2,0,0\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.files = []string{path}
	s.press("Import")
	s.shows("the file gives a total of 0")
	s.press("Import")
	s.press("Import") // again: nothing changes now
	s.shows("Nothing in the record changes.", "Visio Plan 2: the file gives a total of 0")
	s.hides("There is nothing to import")
}
