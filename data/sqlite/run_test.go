package sqlite

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/importing"
)

// imported is a record into which so many people were imported who all hold a license
// of one subscription: two runs of history.
func imported(t *testing.T, people int) record {
	t.Helper()
	book := openRecord(t, filepath.Join(t.TempDir(), "record.seatbook"))
	t.Cleanup(func() { _ = book.Close() })
	plan := importing.Plan{Organization: 1, On: booktest.Today()}
	s := booktest.Office(people)
	s.ID, s.Organization = -1, 1
	plan.Subscriptions = append(plan.Subscriptions, importing.PlannedSubscription{Action: importing.ActionAdd, After: s})
	for i := range people {
		p := data.Person{ID: data.PersonID(-1 - i), Organization: 1, Name: fmt.Sprintf("Person %d", i+1), Address: fmt.Sprintf("p%d@example.nl", i+1)}
		plan.People = append(plan.People, importing.AddedPerson(p))
		a := data.Assignment{Subscription: s.ID, Person: p.ID, On: booktest.Today()}
		plan.Assignments = append(plan.Assignments, importing.PlannedAssignment{Action: importing.ActionAdd, Assignment: a})
	}
	if err := booktest.Import(book.Book, plan); err != nil {
		t.Fatal(err)
	}
	return book
}

func inRuns(t *testing.T, book record) (n int) {
	t.Helper()
	if err := book.store.reader.QueryRow("SELECT count(*) FROM history WHERE last IS NOT NULL").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func orderly(t *testing.T, book record) {
	t.Helper()
	if found, err := book.store.Examine(t.Context()); err != nil || len(found) > 0 {
		t.Errorf("found %+v, error %v", found, err)
	}
}

// An import is two rows of history, and is undone, done again and undone again; in
// between a person is edited, removed, and each of these taken back.
func TestRunIsUndoneAndDoneAgain(t *testing.T) {
	book := imported(t, 7)
	must := func(_ any, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		orderly(t, book)
	}
	if n := inRuns(t, book); n != 2 {
		t.Errorf("%d runs, want 2", n)
	}
	told := writesOfStore(t, book.store)
	row, err := book.Person(t.Context(), 3)
	must(nil, err)
	row.Department = "Inkoop"
	must(booktest.SavePerson(book.Book, row.Person))
	must(booktest.Undo(book.Book))
	must(booktest.Undo(book.Book))
	if people, err := book.People(t.Context(), data.PersonQuery{}); err != nil || people.Count != 0 {
		t.Errorf("%d people are left, error %v", people.Count, err)
	}
	must(booktest.Redo(book.Book))
	if n := inRuns(t, book); n != 4 {
		t.Errorf("%d runs, want 4", n)
	}
	if people, err := book.People(t.Context(), data.PersonQuery{}); err != nil || people.Count != 7 {
		t.Errorf("%d people are there again, error %v", people.Count, err)
	}
	if diff := cmp.Diff(told, writesOfStore(t, book.store)[:len(told)]); diff != "" {
		t.Errorf("the import (-before +after)\n%s", diff)
	}
	must(nil, booktest.Unassign(t, book.Book, 1, []data.PersonID{5}))
	must(nil, booktest.Try(book.Book, acts.RemovePerson{Person: data.PersonRef{ID: 5, Version: 1}}))
	for range 3 {
		must(booktest.Undo(book.Book))
	}
	must(booktest.Redo(book.Book))
}

// Who was imported with others is forgotten like everybody: nothing is left in the file.
func TestOneOfARunIsForgotten(t *testing.T) {
	book := imported(t, 7)
	if err := booktest.Try(book.Book, acts.Forget{Person: data.PersonRef{ID: 4, Version: 1}}); err != nil {
		t.Fatal(err)
	}
	orderly(t, book)
	files, err := filepath.Glob(book.store.Path() + "*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, trace := range []string{"Person 4", "person 4", "p4@example"} {
			if bytes.Contains(content, []byte(trace)) {
				t.Errorf("%q is still in %s", trace, filepath.Base(file))
			}
		}
	}
	for _, w := range writesOfStore(t, book.store) {
		if p, is := w.After.(data.Person); is && p.ID == 4 && p.Name != data.ForgottenName(4) {
			t.Errorf("history tells of %+v", p)
		}
	}
	if people, err := book.People(t.Context(), data.PersonQuery{Search: "person 4"}); err != nil || people.Count != 0 {
		t.Errorf("found %d, error %v", people.Count, err)
	}
	if _, err := booktest.Undo(book.Book); err != nil {
		t.Errorf("the import can't be undone: %v", err)
	}
	orderly(t, book)
}

// A check finds what is wrong with the rows of a run.
func TestExamineFindsWhatIsWrongWithARun(t *testing.T) {
	finding := func(table string, id int64, detail string) data.Finding {
		return data.Finding{Kind: data.FindingHistory, Table: table, ID: id, Detail: detail}
	}
	for name, c := range map[string]struct {
		statement string
		want      data.Finding
	}{
		"a row less":         {"DELETE FROM assignment WHERE id = 3", finding("assignment", 3, "id")},
		"a row more":         {"INSERT INTO person (id, organization, name, address, address_key, department, external_id, blocked, search) SELECT 99, organization, name, 'x@example.nl', 'x@example.nl', department, external_id, blocked, search FROM person WHERE id = 1", finding("person", 99, "history does not tell of it")},
		"no people":          {"INSERT INTO history (step, entity, entity_id, last) VALUES (1, 'change', 1, 3)", data.Finding{Kind: data.FindingValue, Table: "history", ID: 4, Detail: "no row of the record"}},
		"added twice":        {"INSERT INTO history (step, entity, entity_id, last) VALUES (1, 'person', 1, 2); INSERT INTO history (step, entity, entity_id, before) VALUES (1, 'person', 2, '{\"id\":2}')", finding("person", 2, "a step between two is missing: id")},
		"another's before":   {"INSERT INTO history (step, entity, entity_id, after) VALUES (1, 'person', 2, '{\"id\":2}')", finding("person", 2, "a step between two is missing: id")},
		"more than there is": {"DROP TRIGGER history_no_update; UPDATE history SET last = 9 WHERE entity = 'person'", finding("person", 8, "id")},
	} {
		t.Run(name, func(t *testing.T) {
			book := imported(t, 7)
			alter(t, book, c.statement)
			examineFinds(t, book.store.path, c.want)
		})
	}
}

// Of people who were imported together, those on a page that can't be read are lost: they
// are counted, and all else goes on to work.
func TestRescueOfARun(t *testing.T) {
	const people, page = 300, 4096
	book := imported(t, people)
	path := copyOf(t, book)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	leaf := childOf(content, pagesOf(t, path, "person")[0], page)
	for i := range int64(page / 2) {
		content[(leaf-1)*page+i] = 0xFF
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "rescued.seatbook")
	rescued, err := Rescue(t.Context(), path, to, booktest.Now())
	if err != nil {
		t.Fatal(err)
	}
	missing, read := 0, 0
	for _, saved := range rescued {
		if saved.Table == "person" {
			missing, read = saved.Missing, saved.Read
		}
	}
	if missing < 10 || missing+read != people {
		t.Errorf("%d people were read and %d are missing of %d: %+v", read, missing, people, rescued)
	}
	saved := openRecord(t, to)
	defer saved.Close()
	all, err := saved.People(t.Context(), data.PersonQuery{})
	if err != nil || all.Count != read {
		t.Errorf("%d people, want %d, error %v", all.Count, read, err)
	}
	writesOfStore(t, saved.store)
	if page, err := saved.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today(), AsOf: booktest.Today()}); err != nil || page.Count != 1 {
		t.Errorf("%d subscriptions, error %v", page.Count, err)
	}
	orderly(t, saved)
	again := filepath.Join(t.TempDir(), "again.seatbook")
	if _, err := Rescue(t.Context(), to, again, booktest.Now()); err != nil {
		t.Fatal(err)
	}
	twice := openRecord(t, again)
	defer twice.Close()
	orderly(t, twice)
}
