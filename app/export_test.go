package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
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
