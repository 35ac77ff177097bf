package main

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"seatbook/i18n"
)

// F0: the lists of one organization, read into a record in which nothing is yet, bring back
// what their columns tell: payment and agreement, activity, the account and who is blocked,
// too. What no column of a list can tell, names by which the catalog calls a product now,
// and a term that is extended, of which it is said, are another matter.
func TestOwnExportsFillANewRecord(t *testing.T) {
	for _, tag := range i18n.Languages() {
		for _, form := range []string{"csv", "xlsx"} {
			folder := t.TempDir()
			record, files := filepath.Join(folder, "new.seatbook"), []string{}
			for _, list := range []string{"subscriptions", "people", "holders"} {
				file := filepath.Join(folder, list+"."+form)
				export(t, tag, file, form, "--what", list, "--organization", organizationOfSample)
				files = append(files, file)
			}
			args := append([]string{"--record", record, "--language", tag, "import"}, files...)
			if status, _, errs := command(t, args...); status != exitDone {
				t.Fatalf("%s: status %d: %s", form, status, errs)
			}
			for list, c := range map[string]struct {
				by   string
				left []string
			}{
				"subscriptions": {"product", []string{"organization", "cost"}},
				"people":        {"address", []string{"organization", "products", "cost"}},
			} {
				old, back := filepath.Join(folder, "old.csv"), filepath.Join(folder, "back.csv")
				export(t, tag, old, "csv", "--what", list, "--organization", organizationOfSample)
				if status, _, errs := command(t, "--record", record, "--language", tag, "export", back, "--format", "csv", "--what", list); status != exitDone {
					t.Fatal(errs)
				}
				extended := i18n.New(tag).Text("status.extended")
				read := slices.DeleteFunc(rowsOf(t, old), func(row map[string]string) bool { return row[columnOf(tag, "status")] == extended })
				compareLists(t, tag+" "+form+" "+list, columnOf(tag, c.by), titles(tag, c.left), read, rowsOf(t, back))
			}
		}
	}
}

const organizationOfSample = "Van Dijk Groothandel"

func columnOf(tag, key string) string { return i18n.New(tag).Text("column." + key) }

func titles(tag string, keys []string) (titles []string) {
	for _, key := range keys {
		titles = append(titles, columnOf(tag, key))
	}
	return titles
}

// compareLists compares the rows that both lists have, in the columns that both have but
// for some; where products have another name now there are a few that only one has.
func compareLists(t *testing.T, what, by string, left []string, old, back []map[string]string) {
	t.Helper()
	if len(old) < 10 || len(back) < len(old) {
		t.Errorf("%s: %d rows, %d came back", what, len(old), len(back))
	}
	compared := 0
	for _, row := range old {
		at := slices.IndexFunc(back, func(other map[string]string) bool { return other[by] == row[by] })
		if at < 0 {
			continue
		}
		compared++
		for column, text := range row {
			leftOut := slices.ContainsFunc(left, func(title string) bool { return column == title || strings.HasPrefix(column, title+" (") }) // a column a currency
			if got, there := back[at][column]; there && got != text && !leftOut {
				t.Errorf("%s: %s of %s came back as %q, not %q", what, column, row[by], got, text)
			}
		}
		back = slices.Delete(back, at, at+1)
	}
	if compared < len(old)*4/5 {
		t.Errorf("%s: only %d of %d could be compared", what, compared, len(old))
	}
}

func rowsOf(t *testing.T, path string) (rows []map[string]string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.TrimPrefix(string(content), "\ufeff")
	reader := csv.NewReader(strings.NewReader(text))
	if first, _, _ := strings.Cut(text, "\n"); strings.Contains(first, ";") {
		reader.Comma = ';'
	}
	all, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, fields := range all[1:] {
		row := map[string]string{}
		for i, name := range all[0] {
			row[name] = fields[i]
		}
		rows = append(rows, row)
	}
	return rows
}
