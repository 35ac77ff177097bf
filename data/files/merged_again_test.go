package files_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
)

// Whatever file doubled a subscription or a person that was typed by hand: once the two
// are merged, the same file adds neither again, and moves no license (F0).
func TestWhatWasMergedIsNotAddedAgain(t *testing.T) {
	for _, folder := range []string{"found", "forms", "kinds", "tools", "sources"} {
		entries, err := os.ReadDir(filepath.Join("testdata", folder))
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			if entry.Name() == "expected.json" || entry.Name() == "check.py" {
				continue
			}
			t.Run(folder+"/"+entry.Name(), func(t *testing.T) { mergedAgain(t, filepath.Join("testdata", folder, entry.Name())) })
		}
	}
}

func mergedAgain(t *testing.T, path string) {
	ctx := t.Context()
	facts, _, err := files.ReadAll(ctx, []string{path}, files.Options{})
	if err != nil {
		t.Fatal(err)
	}
	store, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "record.seatbook"), sqlite.Options{Now: booktest.Now})
	if err != nil {
		t.Fatal(err)
	}
	book, err := ledger.Open(ctx, store, booktest.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	do := func(act ledger.Act) {
		t.Helper()
		if err := booktest.Try(book, act); err != nil {
			t.Fatal(err)
		}
	}
	plan := func() importing.Plan {
		t.Helper()
		snapshot, err := book.Snapshot(ctx, 0)
		if err != nil {
			t.Fatal(err)
		}
		return importing.NewPlan(snapshot, facts, data.Catalog{}, booktest.Today())
	}
	do(acts.Import{Plan: plan()})
	mergeSubscriptions(t, book, do)
	mergePeople(t, book, do)
	again := plan()
	if s, p := again.CountSubscriptions(), again.CountPeople(); s.Added+p.Added > 0 {
		t.Errorf("adds %d subscriptions and %d people again", s.Added, p.Added)
	}
	if moved := again.CountAssignments(); moved.Added+moved.Removed > 0 {
		t.Errorf("gives %d licenses and takes %d", moved.Added, moved.Removed)
	}
}

// mergeSubscriptions merges each subscription into one that was typed by hand.
func mergeSubscriptions(t *testing.T, book *ledger.Book, do func(ledger.Act)) {
	t.Helper()
	page, err := book.Subscriptions(context.Background(), data.SubscriptionQuery{On: booktest.Today()})
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range page.Rows {
		typed := booktest.Office(5)
		typed.SKU, typed.SKUID, typed.ExternalID = "", "", ""
		typed.Product, typed.Vendor, typed.Cloud = fmt.Sprintf("Typed %c", 'A'+i), row.Vendor, row.Cloud
		added, err := booktest.AddSubscription(book, typed)
		if err != nil {
			t.Fatal(err)
		}
		do(acts.MergeSubscriptions{Keep: added.Ref(), Others: []data.SubscriptionRef{row.Ref()}})
	}
}

// mergePeople merges the first people into one each who was typed by hand.
func mergePeople(t *testing.T, book *ledger.Book, do func(ledger.Act)) {
	t.Helper()
	page, err := book.People(context.Background(), data.PersonQuery{Limit: 5})
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range page.Rows {
		typed, err := booktest.SavePerson(book, data.Person{Name: row.Name, Address: fmt.Sprintf("typed%d@example.nl", i)})
		if err != nil {
			t.Fatal(err)
		}
		do(acts.MergePeople{Keep: typed.Ref(), Others: []data.PersonRef{row.Ref()}})
	}
}
