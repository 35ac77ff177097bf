package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// F0, F6: a list of several organizations is imported by one command into a new record, which
// then has them; the same list again changes nothing.
func TestImportOfSeveralOrganizations(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	list := write("list.csv", "Klant;Programma;Stuks;Mail\nAlpha;Tekenpakket;4;ann@alpha.example\nBeta;Tekenpakket;9;bob@beta.example\n")
	column := func(name, holds string) string {
		return "[[column]]\nname = \"" + name + "\"\nholds = \"" + holds + "\"\n"
	}
	mapping := write("ours.toml", "name = \"Ours\"\nvendor = \"Maker\"\n"+column("Klant", "organization")+column("Programma", "product")+column("Stuks", "total")+column("Mail", "address"))
	record := filepath.Join(dir, "record.seatbook")
	got := importJSON(t, "--record", record, "--map", mapping, list)
	if got.Subscriptions.Added != 2 || got.People.Added != 2 || len(got.Rejected)+len(got.Unread)+len(got.Notes) != 0 || !slices.Equal(got.Organizations, []string{"Alpha", "Beta"}) {
		t.Errorf("the first time: %+v", got)
	}
	if got := importJSON(t, "--record", record, "--map", mapping, list); got.Subscriptions.Unchanged != 2 || got.People.Unchanged != 2 || len(got.Organizations) != 0 {
		t.Errorf("again: %+v", got)
	}
}
