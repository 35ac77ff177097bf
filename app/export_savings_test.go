package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// R35: the savings list is exported like the others, and printed.
func TestExportSavings(t *testing.T) {
	folder := t.TempDir()
	for name, args := range map[string][]string{
		"savings.csv":  {"--format", "csv", "--what", "savings"},
		"savings.xlsx": {"--format", "xlsx", "--what", "savings"},
		"savings.pdf":  {"--format", "pdf", "--what", "savings"},
	} {
		out := filepath.Join(folder, name)
		if status, _, errs := command(t, append([]string{"--sample", "export", out}, args...)...); status != exitDone {
			t.Errorf("%s: status %d: %s", name, status, errs)
		}
		content, err := os.ReadFile(out)
		if err != nil {
			t.Error(err)
			continue
		}
		begins := map[string]string{".csv": "\ufeffReason,Product,", ".xlsx": "PK", ".pdf": "%PDF-"}[filepath.Ext(name)]
		if !strings.HasPrefix(string(content), begins) {
			t.Errorf("%s begins with %.30q", name, content)
		}
	}
}
