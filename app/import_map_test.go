package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"seatbook/data/importing"
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

// F0, F6: what the columns of a table hold is remembered also where it changes nothing, and
// what the record keeps otherwise is said once; a third import writes nothing more.
func TestATableThatChangesNothingIsRemembered(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	column := func(name, holds string) string {
		return "[[column]]\nname = \"" + name + "\"\nholds = \"" + holds + "\"\n"
	}
	ours := write("ours.toml", "name = \"Ours\"\n"+column("Programma", "product")+column("Stuks", "total"))
	theirs := write("theirs.toml", "name = \"Theirs\"\n"+column("Programma", "product")+column("Kanaal", "channel"))
	record := filepath.Join(dir, "record.seatbook")
	importJSON(t, "--record", record, "--map", ours, write("list.csv", "Programma;Stuks\nTekenpakket;4\n"))
	list := write("theirs.csv", "Programma;Kanaal\nTekenpakket;Wederverkoper\n")
	steps := func() int {
		_, out, _ := command(t, "export", "--record", record, "--language", "en", "--format", "csv", "--what", "history", filepath.Join(dir, "history.csv"))
		content, err := os.ReadFile(filepath.Join(dir, "history.csv"))
		if err != nil {
			t.Fatal(out, err)
		}
		return strings.Count(string(content), "\n")
	}
	before := steps()
	for n, want := range []struct{ notes, steps int }{{1, 1}, {0, 1}, {0, 1}} {
		args := []string{"--record", record, "--map", theirs, list}
		if n > 0 {
			args = []string{"--record", record, list} // it is known now
		}
		got := importJSON(t, args...)
		if s := got.Subscriptions; s.Added+s.Changed > 0 || s.Unchanged != 1 || len(got.Notes) != want.notes || len(got.Rejected) > 0 || steps() != before+want.steps {
			t.Errorf("import %d: %+v, %d steps", n+1, got, steps()-before)
		}
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

// A mapping that can't be read is said with its line and its key, in our words, and a file that no form fits with the way to name one.
func TestMappingThatCantBeRead(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	list := write("list.csv", "Programma;Stuks\nTekenpakket;4\n")
	column := "[[column]]\nname = \"Programma\"\nholds = \"product\"\n"
	for text, want := range map[string]string{
		"name = \"Ours\nvendor = 1\n":                                 "Line 1, key “name”",
		"name = \"Ours\"\nlicenses = \"yes\"\n":                       "Line 2, key “licenses”",
		"name = \"Ours\"\ncolour = \"red\"\n":                         "Line 2, key “colour”",
		column + "[states]\n\"loopt\" = \"busy\"\n":                   "Line 5, key “loopt”",
		"billing_period = \"weekly\"\n" + column:                      "Line 1, key “billing_period”: billing_period = \"weekly\"",
		column + "[[column]]\nname = \"Stuks\"\nholds = \"pieces\"\n": "Line 6, key “holds”",
	} {
		mapping := write("ours.toml", text)
		status, _, errs := command(t, "import", "--record", filepath.Join(dir, "record.seatbook"), "--map", mapping, list)
		if status != exitCould || !strings.Contains(errs, want) || strings.Contains(errs, "toml:") {
			t.Errorf("%q: status %d: %s", text, status, errs)
		}
	}
	if _, _, errs := command(t, "import", "--record", filepath.Join(dir, "record.seatbook"), list); !strings.Contains(errs, "--map") {
		t.Errorf("the way out is not told: %s", errs)
	}
}

// A day and a month that are none are said in words, and not in those of the library.
func TestDatesOnTheCommandLine(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	for _, args := range [][]string{{"attention", "--on", "morgen"}, {"attention", "--on", "31-12-2026"}, {"costs", "--from", "2026-13"}} {
		status, _, errs := command(t, append(args, "--record", record)...)
		if status != exitUsage || !strings.Contains(errs, "“"+args[2]+"” after "+args[1]) || strings.Contains(errs, "parsing") {
			t.Errorf("%v: status %d: %s", args, status, errs)
		}
	}
}

// A total that nobody has told is no number: null for programs, a word for people.
func TestListOfAnUnknownTotal(t *testing.T) {
	dir := t.TempDir()
	record, people := filepath.Join(dir, "record.seatbook"), filepath.Join(dir, "people.csv")
	if err := os.WriteFile(people, []byte("Display name,User principal name,Licenses\nEls,els@x.nl,Visio Plan 2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	importJSON(t, "--record", record, people)
	_, out, _ := command(t, "list", "--json", "--record", record)
	if !strings.Contains(out, `"total": null`) || !strings.Contains(out, `"available": null`) || !strings.Contains(out, `"assigned": 1`) {
		t.Error(out)
	}
	if _, out, _ = command(t, "list", "--record", record); !strings.Contains(out, "1/unknown") {
		t.Error(out)
	}
}

// F6: the help names every field that a mapping file can say of a column, in each language.
func TestHelpNamesTheFields(t *testing.T) {
	for _, language := range []string{"en", "nl"} {
		_, help, _ := command(t, "--help", "--language", language)
		words := strings.FieldsFunc(help, func(r rune) bool { return strings.ContainsRune(" ,\n", r) })
		for _, field := range importing.Fields() {
			if !slices.Contains(words, string(field)) {
				t.Errorf("%s: the help does not name %s", language, field)
			}
		}
	}
}
