package sqlite

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// A person who is forgotten is nowhere in the file any more: not in their row, not
// in history, not in notes, not on free pages. What they held still counts.
func TestForgetLeavesNoTrace(t *testing.T) {
	ctx := t.Context()
	book := openRecordForTest(t)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	page, err := book.Subscriptions(ctx, data.SubscriptionQuery{On: booktest.Today()})
	must(err)
	office := page.Rows[0].Subscription
	person, err := booktest.SavePerson(book.Book, data.Person{Name: "Zoë O'Brien", Address: "zoe.obrien@example.nl", Department: "Verkoop", ExternalID: "9f0c-zoe"})
	must(err)
	other, err := booktest.SavePerson(book.Book, data.Person{Name: "Bram", Address: "bram@example.nl"})
	must(err)
	person.Name = "Zoë van Vliet"
	person, err = booktest.SavePerson(book.Book, person)
	must(err)
	must(booktest.Assign(t, book.Book, office.ID, []data.PersonID{person.ID, other.ID}))
	_, err = booktest.SubmitOrder(book.Book, data.Order{SubscriptionRef: office.Ref(), NewTotal: 41, When: data.WhenNow, On: booktest.Today(), Note: "one for Zoë van Vliet (zoe.obrien@example.nl)"})
	must(err)
	detail, err := book.Subscription(ctx, office.ID, booktest.Today())
	must(err)
	edited := detail.Subscription
	edited.Notes = `asked for by "Zoë O'Brien"`
	must(booktest.Try(book.Book, acts.EditSubscription{Subscription: edited}))

	all, err := book.PersonData(ctx, person.ID)
	must(err)
	if all.Name != "Zoë van Vliet" || len(all.Holdings) != 1 || len(all.Steps) != 3 {
		t.Errorf("what is held of her: %+v", all)
	}
	if err := booktest.Try(book.Book, acts.Forget{Person: data.PersonRef{ID: person.ID, Version: 99}}); !isCode(err, data.CodeConflict) {
		t.Errorf("a stale version: %v", err)
	}
	must(booktest.Try(book.Book, acts.Forget{Person: data.PersonRef{ID: person.ID, Version: all.Version}}))

	forgotten, err := book.Person(ctx, person.ID)
	must(err)
	if forgotten.Name != "#1" || forgotten.Licenses != 1 || forgotten.Department != "Verkoop" {
		t.Errorf("what stays: %+v", forgotten)
	}
	for _, search := range []string{"zoe", "vliet", "obrien"} {
		if found, err := book.People(ctx, data.PersonQuery{Search: search}); err != nil || found.Count != 0 {
			t.Errorf("%q finds %d people, error %v", search, found.Count, err)
		}
		if found, err := book.History(ctx, data.HistoryQuery{Search: search}); err != nil || found.Count != 0 {
			t.Errorf("%q finds %d steps, error %v", search, found.Count, err)
		}
	}
	files, err := filepath.Glob(book.store.Path() + "*")
	must(err)
	for _, file := range files {
		content, err := os.ReadFile(file)
		must(err)
		for _, trace := range []string{"Zoë", "Zo\\u00eb", "O'Brien", "zoe", "vliet", "Vliet", "obrien", "9f0c"} {
			if bytes.Contains(content, []byte(trace)) {
				t.Errorf("%q is still in %s", trace, filepath.Base(file))
			}
		}
		if filepath.Ext(file) == ".seatbook" && !bytes.Contains(content, []byte("Bram")) {
			t.Error("Bram was forgotten too")
		}
	}
	must(Verify(ctx, book.store.Path()))

	steps, err := book.Steps(ctx, 1)
	must(err)
	if _, err := booktest.UndoStep(book.Book, steps[0].ID); !isCode(err, data.CodeForgotten) {
		t.Errorf("undone: %v", err)
	}
	for {
		if _, err := booktest.Undo(book.Book); isCode(err, data.CodeNothingToUndo) {
			break
		} else if err != nil {
			t.Fatalf("what was done before can't be undone any more: %v", err)
		}
	}
	if _, err := book.store.writer.Exec("UPDATE step SET note = 'x'"); err == nil {
		t.Error("history is not guarded any more")
	}
}

// Who was removed is still named in history, and can be forgotten there.
func TestForgetRemoved(t *testing.T) {
	ctx := t.Context()
	book := openRecordForTest(t)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	person, err := booktest.SavePerson(book.Book, data.Person{Name: "Zoë O'Brien", Address: "zoe.obrien@example.nl"})
	must(err)
	must(booktest.Try(book.Book, acts.RemovePerson{Person: data.PersonRef{ID: person.ID, Version: person.Version}}))
	other, err := booktest.SavePerson(book.Book, data.Person{Name: "Bram", Address: "bram@example.nl"})
	must(err)
	for search, count := range map[string]int{"": 1, "zoe": 1, "bram": 0} {
		if page, err := book.RemovedPeople(ctx, search, 0, 0); err != nil || page.Count != count || len(page.Rows) != count {
			t.Errorf("%q: %+v, error %v", search, page, err)
		}
	}
	all, err := book.PersonData(ctx, person.ID)
	must(err)
	if !all.Removed || all.Name != "Zoë O'Brien" || len(all.Steps) != 2 {
		t.Errorf("what history holds of her: %+v", all)
	}
	if err := booktest.Try(book.Book, acts.Forget{Person: data.PersonRef{ID: person.ID, Version: all.Version + 1}}); !isCode(err, data.CodeConflict) {
		t.Errorf("another version: %v", err)
	}
	must(booktest.Try(book.Book, acts.Forget{Person: data.PersonRef{ID: person.ID, Version: all.Version}}))
	if page, err := book.RemovedPeople(ctx, "", 0, 0); err != nil || page.Count != 0 {
		t.Errorf("after forgetting: %+v, error %v", page, err)
	}
	content, err := os.ReadFile(book.store.Path())
	must(err)
	for _, trace := range []string{"Zoë", "O'Brien", "obrien"} {
		if bytes.Contains(content, []byte(trace)) {
			t.Errorf("%q is still in the file", trace)
		}
	}
	if err := booktest.Try(book.Book, acts.Forget{Person: data.PersonRef{ID: person.ID, Version: all.Version}}); !isCode(err, data.CodeNotFound) {
		t.Errorf("forgotten twice: %v", err)
	}
	for { // the removal can still be undone, under the number
		if _, err := booktest.Undo(book.Book); isCode(err, data.CodeNothingToUndo) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := book.Person(ctx, other.ID); !isCode(err, data.CodeNotFound) {
		t.Errorf("not everything is undone: %v", err)
	}
}
