package files_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// F0: two files that are imported at once come out the same whichever was given first, also
// where they contradict each other: every pair of the files in testdata.
func TestOrderOfTwoFilesDoesNotChangeTheirPlan(t *testing.T) {
	catalog := programCatalog(t)
	var each []importing.Facts
	var names []string
	for _, folder := range []string{"found", "forms", "kinds", "tools", "sources", "samples"} {
		paths, err := filepath.Glob(filepath.Join("testdata", folder, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			facts, asks, err := files.ReadAll(context.Background(), []string{path}, files.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(asks) > 0 || len(facts.People)+len(facts.Subscriptions) == 0 {
				continue
			}
			facts.Written = nil // as if all were written at once
			each, names = append(each, facts), append(names, filepath.Base(path))
		}
	}
	pairs, wrong := 0, 0
	for i := range each {
		for j := range i {
			if !shareSomething(each[i], each[j]) {
				continue
			}
			pairs++
			one, other := planned(catalog, each[i], each[j]), planned(catalog, each[j], each[i])
			if one != other {
				if wrong++; wrong <= 12 {
					t.Errorf("%s and %s:\n%s", names[i], names[j], difference(one, other))
				}
			}
		}
	}
	if pairs < 1000 {
		t.Errorf("only %d pairs of files share something", pairs)
	}
	t.Logf("%d of %d pairs depend on the order", wrong, pairs)
}

// shareSomething tells whether two files speak of one person or of one product, by a name
// that both have for it.
func shareSomething(a, b importing.Facts) bool {
	spoken := map[string]bool{}
	each := func(facts importing.Facts, do func(string)) {
		for _, f := range facts.People {
			for _, text := range append([]string{f.Address}, f.Products...) {
				do(data.Fold(text))
			}
		}
		for _, f := range facts.Subscriptions {
			for _, text := range []string{f.Product, f.SKU, f.SKUID} {
				do(data.Fold(text))
			}
		}
	}
	each(a, func(text string) { spoken[text] = text != "" })
	shared := false
	each(b, func(text string) { shared = shared || spoken[text] })
	return shared
}

// planned writes what a plan of some files does, without the numbers that it gives.
func planned(catalog data.Catalog, all ...importing.Facts) string {
	var facts importing.Facts
	for _, one := range all {
		one.People = slices.Clone(one.People)
		facts.Add(one)
	}
	plan := importing.NewPlan(importing.Snapshot{Organization: 1, Currency: "EUR"}, facts, catalog, importedOn)
	var lines []string
	for _, row := range plan.Subscriptions {
		row.After.ID = 0
		var notes []string
		for _, note := range row.Notes {
			notes = append(notes, note.Error())
		}
		sort.Strings(notes)
		lines = append(lines, fmt.Sprintf("%s %+v %q", row.Action, row.After, notes))
	}
	for _, row := range plan.People {
		after := row.After()
		after.ID = 0
		lines = append(lines, fmt.Sprintf("%s %+v", row.Action, after))
	}
	for _, row := range plan.Assignments {
		lines = append(lines, fmt.Sprintf("%s %s %s", row.Action, row.Person, row.Product))
	}
	for _, r := range plan.Rejected {
		lines = append(lines, fmt.Sprintf("%s:%d %s", filepath.Base(r.File), r.Line, r.Reason.Error()))
	}
	for _, n := range plan.Notes {
		lines = append(lines, fmt.Sprintf("%s %s", filepath.Base(n.File), n.Reason.Error()))
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n")
}
