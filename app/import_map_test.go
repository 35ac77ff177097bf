package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// F6: the command line takes a mapping from a file, and afterwards by its name.
func TestImportByAMapping(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	list := write("list.csv", "Programma;Stuks\nTekenpakket;4\n")
	other := write("other.csv", "Stuks;Programma\n7;Rekenpakket\n")
	mapping := write("ours.toml", "name = \"Ours\"\nvendor = \"Maker\"\n[[column]]\nname = \"Programma\"\nholds = \"product\"\n[[column]]\nname = \"Stuks\"\nholds = \"total\"\n")
	record := filepath.Join(dir, "record.seatbook")
	if got := importJSON(t, "--record", record, "--map", mapping, list); got.Subscriptions.Added != 1 || len(got.Rejected) != 0 {
		t.Errorf("by a file: %+v", got)
	}
	if got := importJSON(t, "--record", record, "--map", "ours", other); got.Subscriptions.Added != 1 {
		t.Errorf("by its name: %+v", got)
	}
	status, _, errs := command(t, "import", "--record", record, "--map", "nobody's", list)
	if status != exitCould || !strings.Contains(errs, "nobody's") {
		t.Errorf("status %d: %s", status, errs)
	}
}

// F0: what was not understood is in the answer with its line, column and text; the
// status is 1 when every row was left out.
func TestImportTellsWhatItDidNotRead(t *testing.T) {
	dir := t.TempDir()
	record := filepath.Join(dir, "record.seatbook")
	path := filepath.Join(dir, "licenses.csv")
	if err := os.WriteFile(path, []byte("Product Title,Total Licenses,Assigned Licenses\nVisio,many,few\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := importJSON(t, "--record", record, path)
	if len(got.Unread) != 2 || got.Unread[0].Line != 2 || got.Unread[0].Column != "Total Licenses" || got.Unread[0].Text != "many" || got.Unread[0].Reason != "bad_number" {
		t.Errorf("%+v", got.Unread)
	}
	people := filepath.Join(dir, "people.csv")
	if err := os.WriteFile(people, []byte("Display name,User principal name,Licenses\nNobody,,Unlicensed\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if status, _, errs := command(t, "import", "--record", record, people); status != exitCould {
		t.Errorf("every row was left out, but status %d: %s", status, errs)
	}
}
