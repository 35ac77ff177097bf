package sqlite

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// exchange is something that happens to a record's file while it is open.
type exchange struct {
	name string
	do   func(t *testing.T, path string)
	want data.Code
}

func exchanges() []exchange {
	other := func(t *testing.T) string {
		t.Helper()
		book, path := openRecordForTest(t), filepath.Join(t.TempDir(), "other.seatbook")
		if err := book.store.BackUp(t.Context(), path); err != nil {
			t.Fatal(err)
		}
		return path
	}
	must := func(t *testing.T, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	return []exchange{
		{"deleted", func(t *testing.T, path string) { must(t, os.Remove(path)) }, data.CodeGone},
		{"deleted with its log", func(t *testing.T, path string) { must(t, removeRecord(path)) }, data.CodeGone},
		{"renamed", func(t *testing.T, path string) { must(t, os.Rename(path, path+".conflict")) }, data.CodeGone},
		{"replaced", func(t *testing.T, path string) { must(t, os.Rename(other(t), path)) }, data.CodeReplaced},
		{"replaced with its log", func(t *testing.T, path string) {
			must(t, errors.Join(removeRecord(path), os.Rename(other(t), path), os.WriteFile(path+walSuffix, nil, 0o600)))
		}, data.CodeReplaced},
		{"written over", func(t *testing.T, path string) {
			content, err := os.ReadFile(other(t))
			must(t, errors.Join(err, os.WriteFile(path, content, 0o600)))
		}, data.CodeReplaced},
	}
}

// past is what happened to a record between the moment that it was opened and the
// moment that its file is exchanged.
type past struct {
	name string
	make func(t *testing.T, book record)
}

func pasts() []past {
	must := func(t *testing.T, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	return []past{
		{"just opened", func(*testing.T, record) {}},
		{"pages moved", func(t *testing.T, book record) {
			_, err := book.store.writer.Exec("PRAGMA wal_checkpoint(PASSIVE)")
			must(t, err)
			book.store.noteOurs()
		}},
		{"the log begun anew by another program", func(t *testing.T, book record) {
			_, err := booktest.SavePerson(book.Book, data.Person{Name: "Anouk", Address: "anouk@example.nl"})
			must(t, err)
			db := connect(book.store.path, toWrite, 1)
			_, err = db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
			must(t, errors.Join(err, db.Close()))
		}},
		{"much written", func(t *testing.T, book record) {
			book.store.base.least = 20
			for i := range 60 {
				_, err := booktest.SavePerson(book.Book, data.Person{Name: "Anouk", Address: fmt.Sprintf("a%d@example.nl", i)})
				must(t, err)
			}
			if log, err := book.store.walState(t.Context()); err != nil || log.waiting > 60 {
				t.Errorf("%d pages wait, error %v: the copy was never made anew", log.waiting, err)
			}
		}},
		{"written anew", func(t *testing.T, book record) { must(t, book.store.Scrub(t.Context())) }},
	}
}

// Nothing is written into a file that is not ours any more; what the window has can
// be saved elsewhere whole, and what is there now is opened as it is.
func TestFileThatIsNotOursAnyMore(t *testing.T) {
	for _, p := range pasts() {
		for _, e := range exchanges() {
			t.Run(p.name+", "+e.name, func(t *testing.T) {
				t.Setenv("TMPDIR", t.TempDir())
				book := openRecordForTest(t)
				if _, err := booktest.AddSubscription(book.Book, booktest.Office(2)); err != nil {
					t.Fatal(err)
				}
				if err := book.store.KeepBase(t.Context(), nil); err != nil {
					t.Fatal(err)
				}
				p.make(t, book)
				if _, err := booktest.AddSubscription(book.Book, booktest.Office(4)); err != nil {
					t.Fatal(err)
				}
				if err := book.store.CheckFile(); err != nil {
					t.Fatalf("before anything happened: %v", err)
				}
				e.exchange(t, book)
			})
		}
	}
}

// exchange has it happen to a record with three subscriptions.
func (e exchange) exchange(t *testing.T, book record) {
	t.Helper()
	e.do(t, book.store.path)
	before, _ := os.ReadFile(book.store.path)
	if _, err := booktest.AddSubscription(book.Book, booktest.Office(3)); !isCode(err, e.want) {
		t.Fatalf("a step after it: %v, want %s", err, e.want)
	}
	if err := book.store.CheckFile(); !isCode(err, e.want) {
		t.Errorf("looked at again: %v, want %s", err, e.want)
	}
	saved := filepath.Join(t.TempDir(), "saved.seatbook")
	if err := book.store.BackUp(t.Context(), saved); err != nil {
		t.Fatalf("saving what there is: %v", err)
	}
	if n := countIn(t, saved); n != 3 {
		t.Errorf("%d subscriptions saved, want 3", n)
	}
	kept := openToRead(t, saved)
	found, err := kept.store.Examine(t.Context())
	if err = errors.Join(err, kept.Close()); err != nil || len(found) > 0 {
		t.Errorf("what was saved: found %+v, error %v", found, err)
	}
	if err := book.Close(); err != nil {
		t.Logf("closing: %v", err) // what waited for a file that was written over is refused
	}
	if after, _ := os.ReadFile(book.store.path); string(after) != string(before) {
		t.Error("closing wrote into the file")
	}
	if e.want == data.CodeReplaced {
		if n := countIn(t, book.store.path); n != 1 {
			t.Errorf("%d subscriptions in the other file, want its own 1", n)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), scratchPrefix+"base-*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// What Seatbook itself does to its file is no exchange: many steps, a check of the
// file between them, a person forgotten, an ID taken.
func TestOwnWritesAreOurs(t *testing.T) {
	book := openRecordForTest(t)
	person, err := booktest.SavePerson(book.Book, data.Person{Name: "Anouk", Address: "anouk@example.nl"})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 400 { // more than SQLite lets wait beside the record
		if err := book.store.CheckFile(); err != nil {
			t.Fatalf("before step %d: %v", i, err)
		}
		if _, err := booktest.AddSubscription(book.Book, booktest.Office(2)); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
	}
	if err := errors.Join(booktest.Try(book.Book, acts.Forget{Person: person.Ref()}), book.store.CheckFile(), book.store.TakeID(t.Context()), book.store.CheckFile()); err != nil {
		t.Fatal(err)
	}
	if _, err := book.store.writer.Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		t.Fatal(err)
	}
	if _, err := booktest.AddSubscription(book.Book, booktest.Office(2)); err != nil {
		t.Fatal(err)
	}
}

// openToRead opens a record to read.
func openToRead(t *testing.T, path string) record {
	t.Helper()
	store, err := Open(t.Context(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	book, err := ledger.Open(t.Context(), store, booktest.Now)
	if err != nil {
		t.Fatal(err)
	}
	return record{book, store}
}
