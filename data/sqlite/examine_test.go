package sqlite

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// Whatever an admin does, nothing is wrong with the record.
func TestExamineFindsNothingInARecordInOrder(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		book := openRecord(t, newPlace(t, dir))
		defer book.Close()
		for range rapid.IntRange(0, 25).Draw(t, "steps") {
			booktest.DoSomething(t, book.Book)
		}
		if found, err := book.store.Examine(context.Background()); err != nil || len(found) > 0 {
			t.Fatalf("found %+v, error %v", found, err)
		}
	})
}

// Each kind of damage to what the record holds is found, and said of its row.
func TestExamineFindsWhatIsWrong(t *testing.T) {
	for name, c := range map[string]struct {
		statement string
		want      data.Finding
	}{
		"a day":             {"UPDATE subscription SET renews_on = '2026-02-31', term_start = ''", data.Finding{Kind: data.FindingValue, Table: "subscription", ID: 1, Detail: "renews_on: no day"}},
		"an instant":        {"DROP TRIGGER step_no_update; UPDATE step SET at = 'yesterday' WHERE id = 1", data.Finding{Kind: data.FindingValue, Table: "step", ID: 1, Detail: "at: no instant"}},
		"a number":          {"DROP TRIGGER step_no_update; UPDATE step SET to_total = 9000000000000 WHERE id = 1", data.Finding{Kind: data.FindingValue, Table: "step", ID: 1, Detail: "to_total: no number of licenses"}},
		"a changed row":     {"UPDATE subscription SET notes = 'changed by another program'", data.Finding{Kind: data.FindingHistory, Table: "subscription", ID: 1, Detail: "notes"}},
		"a row less":        {"DELETE FROM assignment", data.Finding{Kind: data.FindingHistory, Table: "assignment", ID: 1, Detail: "id"}},
		"a row more":        {"INSERT INTO organization (id, name, country, search) VALUES (7, 'x', '', 'x')", data.Finding{Kind: data.FindingHistory, Table: "organization", ID: 7, Detail: "history does not tell of it"}},
		"a step less":       {"DROP TRIGGER history_no_delete; DELETE FROM history WHERE id = (SELECT min(id) FROM history WHERE entity = 'subscription') + 2", data.Finding{Kind: data.FindingHistory, Table: "subscription", ID: 1, Detail: "a step between two is missing: notes"}},
		"no settings":       {"DELETE FROM settings", data.Finding{Kind: data.FindingMissing, Table: "settings", ID: 0, Detail: ""}},
		"no person":         {"DELETE FROM person", data.Finding{Kind: data.FindingReference, Table: "assignment", ID: 1, Detail: "person"}},
		"history, no row":   {"DROP TRIGGER history_no_update; UPDATE history SET after = '5' WHERE id = 1", data.Finding{Kind: data.FindingValue, Table: "history", ID: 1, Detail: "no row of the record"}},
		"two organizations": {"UPDATE person SET organization = 2", data.Finding{Kind: data.FindingMixed, Table: "assignment", ID: 1, Detail: ""}},
	} {
		t.Run(name, func(t *testing.T) {
			book := livedRecord(t)
			alter(t, book, "INSERT INTO organization (id, name, country, search) VALUES (2, 'B', '', 'b'); "+c.statement)
			examineFinds(t, book.store.path, c.want)
		})
	}
}

// alter closes a record and has SQLite write in its file, past every check of ours.
func alter(t *testing.T, book record, statements string) {
	t.Helper()
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	db := connect(book.store.path, toCopy, 1)
	if _, err := db.Exec("PRAGMA foreign_keys = OFF; " + statements); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// examineFinds sees that a look through a record finds something, among what else it
// finds.
func examineFinds(t *testing.T, path string, want data.Finding) {
	t.Helper()
	reader, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	found, err := reader.Examine(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(found, want) {
		t.Errorf("found %+v, want %+v among it", found, want)
	}
}

// livedRecord opens a record with a subscription, a person who holds a license of it,
// and several steps.
func livedRecord(t *testing.T) record {
	t.Helper()
	book := openRecord(t, filepath.Join(t.TempDir(), "record.seatbook"))
	t.Cleanup(func() { _ = book.Close() })
	s, err := booktest.AddSubscription(book.Book, booktest.Office(40))
	if err != nil {
		t.Fatal(err)
	}
	for _, notes := range []string{"one", "two", "three"} {
		s.Notes = notes
		if err := booktest.Try(book.Book, acts.EditSubscription{Subscription: s}); err != nil {
			t.Fatal(err)
		}
		s.Version++
	}
	person, err := booktest.SavePerson(book.Book, data.Person{Name: "Anouk", Address: "anouk@example.nl"})
	if err != nil {
		t.Fatal(err)
	}
	if err := booktest.Assign(t, book.Book, s.ID, []data.PersonID{person.ID}); err != nil {
		t.Fatal(err)
	}
	return book
}
