package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/sqlite"
)

// Every format is written without a window, and the record comes back from JSON.
func TestExportCommand(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	samples := filepath.Join("..", "data", "files", "testdata", "samples")
	if code, _, errs := command(t, "--record", record, "import", filepath.Join(samples, "users-export.csv")); code != 0 {
		t.Fatal(errs)
	}
	for format, begins := range map[string]string{
		"csv": "\uFEFFProduct,", "xlsx": "PK", "pdf": "%PDF-", "ics": "BEGIN:VCALENDAR", "json": "{",
	} {
		out := filepath.Join(t.TempDir(), "out."+format)
		if code, _, errs := command(t, "--record", record, "--language", "en", "export", "--format", format, out); code != 0 {
			t.Errorf("%s: exit %d: %s", format, code, errs)
			continue
		}
		content, err := os.ReadFile(out)
		if err != nil || !strings.HasPrefix(string(content), begins) {
			t.Errorf("%s begins with %.20q, error %v", format, content, err)
		}
	}
	out := filepath.Join(t.TempDir(), "people.csv")
	if code, _, errs := command(t, "--record", record, "export", "--format", "csv", "--what", "people", out); code != 0 {
		t.Fatal(errs)
	}
	if content, err := os.ReadFile(out); err != nil || strings.Count(string(content), "\n") != 65 {
		t.Errorf("%d lines of people, error %v", strings.Count(string(content), "\n"), err)
	}
	for _, wrong := range [][]string{{"--format", "doc", out}, {"--format", "csv", "--what", "cats", out}, {out}} {
		if code, _, _ := command(t, append([]string{"--record", record, "export"}, wrong...)...); code != 2 {
			t.Errorf("%v: exit %d, want 2", wrong, code)
		}
	}
	if code, _, _ := command(t, "--record", record, "export", "--format", "csv", "--organization", "Nobody", out); code != 1 {
		t.Errorf("an organization that there is none of: exit %d", code)
	}
}

// One run writes the report of each organization, named for it; another file in the way
// stays, is named, and keeps no other report from being written.
func TestExportEachOrganization(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	addOrganizations(t, record, "Bakkerij Jansen", "bakkerij: jansen", "Con", "../De Zon")
	folder := filepath.Join(t.TempDir(), "reports")
	each := []string{"--record", record, "--language", "en", "export", "--format", "pdf", "--each-organization", folder}
	code, _, errs := command(t, each...)
	written := names(t, folder)
	if code != 0 || len(written) != 4 || strings.Count(errs, " of 4: ") != 4 {
		t.Fatalf("exit %d, written %v, said %s", code, written, errs)
	}
	for _, name := range written {
		if content, err := os.ReadFile(filepath.Join(folder, name)); err != nil || !strings.HasPrefix(string(content), "%PDF-") {
			t.Errorf("%s begins with %.20q, error %v", name, content, err)
		}
	}
	if code, _, errs := command(t, each...); code != 0 || len(names(t, folder)) != 4 {
		t.Errorf("again: exit %d, %v: %s", code, names(t, folder), errs)
	}
	invoice := filepath.Join(folder, written[0])
	if err := os.WriteFile(invoice, []byte("my invoice"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(folder, written[1])); err != nil {
		t.Fatal(err)
	}
	code, _, errs = command(t, each...)
	if content, err := os.ReadFile(invoice); code != 1 || err != nil || string(content) != "my invoice" || !strings.Contains(errs, written[0]) {
		t.Errorf("in the way: exit %d, the file holds %.20q, error %v, said %s", code, content, err, errs)
	}
	if len(names(t, folder)) != 4 {
		t.Errorf("in the way: %v", names(t, folder))
	}
	for want, wrong := range map[int][]string{
		1: {"--format", "pdf", "--each-organization", invoice},
		2: {"--format", "csv", "--each-organization", folder},
	} {
		if code, _, errs := command(t, append([]string{"--record", record, "export"}, wrong...)...); code != want {
			t.Errorf("%v: exit %d, want %d: %s", wrong, code, want, errs)
		}
	}
}

func names(t *testing.T, folder string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

func addOrganizations(t *testing.T, path string, called ...string) {
	t.Helper()
	book, err := openRecord(t.Context(), path, sqlite.Options{Begin: true, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range called {
		if _, err := book.Do(t.Context(), acts.SaveOrganization{Organization: data.Organization{Name: name}}); err != nil {
			t.Error(err)
		}
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
}
