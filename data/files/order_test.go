package files_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
)

// everyOrder tries all 720 orders and not a spread of 32 of them: a minute.
var everyOrder = flag.Bool("every-order", false, "import the samples in every order")

// importedOn is a day on which the samples were exported.
var importedOn = data.NewDate(2026, 4, 10)

func programCatalog(t *testing.T) data.Catalog {
	t.Helper()
	catalog, err := files.ReadCatalog(strings.NewReader(string(assets.Catalog)))
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

// emptyRecord opens a new record on disk.
func emptyRecord(t *testing.T) *ledger.Book {
	t.Helper()
	clock := func() time.Time { return importedOn.Time() }
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "record.seatbook"), sqlite.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	book, err := ledger.Open(t.Context(), store, clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

// importInto imports files as one import.
func importInto(t *testing.T, book *ledger.Book, catalog data.Catalog, facts importing.Facts) importing.Plan {
	t.Helper()
	snapshot, err := book.Snapshot(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	named, err := book.Products(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	plan := importing.NewPlan(snapshot, facts, catalog.With(named), importedOn)
	if _, err := book.Do(t.Context(), acts.Import{Plan: plan}); err != nil {
		t.Fatal(err)
	}
	return plan
}

// recordOf writes what a record holds, without the numbers that it gave its rows.
func recordOf(t *testing.T, book *ledger.Book) string {
	t.Helper()
	snapshot, err := book.Snapshot(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	products, people := map[data.SubscriptionID]string{}, map[data.PersonID]string{}
	for _, s := range snapshot.Subscriptions {
		products[s.ID] = fmt.Sprintf("%s started %s", s.Product, s.StartedOn)
		s.ID, s.Version = 0, 0
		s.TotalFrom, s.AssignedFrom = "", "" // which of two files that agree told it
		lines = append(lines, fmt.Sprintf("%+v", s))
	}
	for _, person := range snapshot.People {
		people[person.ID] = person.Address
		person.ID, person.Version = 0, 0
		lines = append(lines, fmt.Sprintf("%+v", person))
	}
	for _, a := range snapshot.Assignments {
		lines = append(lines, people[a.Person]+" holds "+products[a.Subscription])
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n")
}

// orders returns every order of n things.
func orders(n int) (all [][]int) {
	if n == 0 {
		return [][]int{{}}
	}
	for _, rest := range orders(n - 1) {
		for at := 0; at <= len(rest); at++ {
			order := append(append(append([]int{}, rest[:at]...), n-1), rest[at:]...)
			all = append(all, order)
		}
	}
	return all
}

// F3 F4 R13b: the samples one at a time, in every order, and all at once give the
// same record.
func TestOrderOfImportsDoesNotChangeTheRecord(t *testing.T) {
	catalog := programCatalog(t)
	paths := samplePaths(t)
	var each []importing.Facts
	var all importing.Facts
	for _, path := range paths {
		facts, _, err := files.ReadAll(context.Background(), []string{path}, files.Options{})
		if err != nil {
			t.Fatal(err)
		}
		each = append(each, facts)
		all.Add(facts)
	}
	atOnce := emptyRecord(t)
	importInto(t, atOnce, catalog, all)
	want := recordOf(t, atOnce)
	snapshot, err := atOnce.Snapshot(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range snapshot.Subscriptions {
		if s.SKU == "SPB" && (s.Trial && s.Assigned() != 2 || !s.Trial && s.Assigned() != 5) {
			t.Errorf("Business Premium, trial %v: %d of %d: the two share their licenses (R13b)", s.Trial, s.Assigned(), s.Total)
		}
	}
	for n, order := range orders(len(paths)) {
		if !*everyOrder && n%23 != 0 {
			continue
		}
		book := emptyRecord(t)
		var names []string
		for _, i := range order {
			names = append(names, filepath.Base(paths[i]))
			importInto(t, book, catalog, each[i])
		}
		if got := recordOf(t, book); got != want {
			t.Fatalf("%s:\n%s", strings.Join(names, ", "), difference(want, got))
		}
		if again := importInto(t, book, catalog, all); !again.Empty() {
			t.Fatalf("%s: all at once after them changes something", strings.Join(names, ", "))
		}
		book.Close()
	}
}

func samplePaths(t *testing.T) (paths []string) {
	t.Helper()
	folder := filepath.Join("testdata", "samples")
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		paths = append(paths, filepath.Join(folder, entry.Name()))
	}
	return paths
}

// difference lists the lines that only one of two texts has.
func difference(want, got string) string {
	var lines []string
	for _, line := range strings.Split(want, "\n") {
		if !strings.Contains(got, line) {
			lines = append(lines, "- "+line)
		}
	}
	for _, line := range strings.Split(got, "\n") {
		if !strings.Contains(want, line) {
			lines = append(lines, "+ "+line)
		}
	}
	return strings.Join(lines, "\n")
}
