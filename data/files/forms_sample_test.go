package files

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"seatbook/data/importing"
)

// sampleFolders are those whose files have what they must give beside them.
var sampleFolders = []string{"found", "forms", "kinds", "tools", "sources"}

// Each form of a table has a sample that it claims, before any other form does.
func TestEveryFormHasASample(t *testing.T) {
	all := forms()
	claimed := make([]bool, len(all))
	for _, folder := range append(slices.Clone(sampleFolders), "samples", "tables") {
		paths, err := filepath.Glob(filepath.Join("testdata", folder, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			file, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			if table, _, done, err := openTable(path, "", file); err == nil {
				if at := slices.IndexFunc(all, func(f form) bool { return f.is(table) && (f.fits == nil || f.fits(table)) }); at >= 0 {
					claimed[at] = true
				}
				done()
			}
			_ = file.Close()
		}
	}
	for at, is := range claimed {
		if !is {
			t.Errorf("no file in testdata is claimed by form %d of forms(): put a sample of it into testdata/forms", at)
		}
	}
}

// Each sample has what it must give in the expected.json beside it, and each table what
// its columns hold in guesses.json.
func TestEverySampleIsExpected(t *testing.T) {
	var guesses map[string]map[string]importing.Field
	unmarshal(t, filepath.Join("testdata", "guesses.json"), &guesses)
	for _, folder := range sampleFolders {
		var cases []struct{ File, First string }
		unmarshal(t, filepath.Join("testdata", folder, "expected.json"), &cases)
		entries, err := os.ReadDir(filepath.Join("testdata", folder))
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			name := entry.Name()
			if name == "expected.json" {
				continue
			}
			if !slices.ContainsFunc(cases, func(c struct{ File, First string }) bool { return c.File == name || c.First == name }) {
				t.Errorf("say what %s/%s must give in %s/expected.json", folder, name, folder)
			}
			if _, there := guesses[folder+"/"+name]; !there && strings.HasSuffix(name, ".csv") {
				t.Errorf("say what the columns of %s/%s hold in guesses.json", folder, name)
			}
		}
	}
}

func unmarshal(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}
