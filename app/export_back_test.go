package main

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"seatbook/i18n"
	"seatbook/screens/exports"
)

// F0: what Seatbook writes it knows again, in every language and form: subscriptions and
// people are read back and change nothing in the record that they are of, other lists are
// told for what they are.
func TestOwnExportsAreKnownAgain(t *testing.T) {
	folder := t.TempDir()
	for _, tag := range i18n.Languages() {
		for _, form := range []string{"csv", "xlsx"} {
			for _, list := range exports.Lists() {
				file := filepath.Join(folder, tag+"-"+string(list)+"."+form)
				export(t, tag, file, form, "--what", string(list))
				back := slices.Contains([]exports.List{exports.ListSubscriptions, exports.ListPeople, exports.ListHolders}, list)
				status, _, errs := command(t, "--sample", "--language", tag, "import", "--dry-run", file)
				if refused := status == exitCould && strings.Contains(errs, i18n.New(tag).Text("export.list."+string(list))); refused == back {
					t.Errorf("%s: status %d: %s", filepath.Base(file), status, errs)
				}
				if back {
					wantUnchanged(t, tag, file)
				}
			}
		}
		file := filepath.Join(folder, tag+".xlsx")
		export(t, tag, file, "xlsx")
		wantUnchanged(t, tag, file)
	}
}

func export(t *testing.T, tag, file, form string, more ...string) {
	t.Helper()
	args := append([]string{"--sample", "--language", tag, "export", file, "--format", form}, more...)
	if status, _, errs := command(t, args...); status != exitDone {
		t.Fatalf("%s: status %d: %s", file, status, errs)
	}
}

func wantUnchanged(t *testing.T, tag, file string) {
	t.Helper()
	got := importJSON(t, "--sample", "--language", tag, "--dry-run", file)
	s, people, a := got.Subscriptions, got.People, got.Assignments
	if s.Added+s.Changed+people.Added+people.Changed+a.Added+a.Removed > 0 || s.Unchanged+people.Unchanged == 0 || len(got.Rejected) > 0 {
		t.Errorf("%s: %+v", filepath.Base(file), got)
	}
}
