package sqlite

import (
	"context"
	"errors"
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

// Nothing is written into a file that is not ours any more; what the window has can
// be saved elsewhere whole, and what is there now is opened as it is.
func TestFileThatIsNotOursAnyMore(t *testing.T) {
	for _, e := range exchanges() {
		t.Run(e.name, func(t *testing.T) {
			book, earlier := openRecordForTest(t), filepath.Join(t.TempDir(), "earlier.seatbook")
			if err := book.store.BackUp(t.Context(), earlier); err != nil {
				t.Fatal(err)
			}
			if _, err := booktest.AddSubscription(book.Book, booktest.Office(2)); err != nil {
				t.Fatal(err)
			}
			if err := book.store.CheckFile(); err != nil {
				t.Fatalf("before anything happened: %v", err)
			}
			e.do(t, book.store.path)
			before, _ := os.ReadFile(book.store.path)
			if _, err := booktest.AddSubscription(book.Book, booktest.Office(3)); !isCode(err, e.want) {
				t.Fatalf("a step after it: %v, want %s", err, e.want)
			}
			if err := book.store.CheckFile(); !isCode(err, e.want) {
				t.Errorf("looked at again: %v, want %s", err, e.want)
			}
			saved := filepath.Join(t.TempDir(), "saved.seatbook")
			save := book.store.BackUp
			if e.name == "written over" { // SQLite reads what stands there now
				save = func(ctx context.Context, path string) error { return book.store.BackUpFromLog(ctx, earlier, path) }
			}
			if err := save(t.Context(), saved); err != nil {
				t.Fatalf("saving what there is: %v", err)
			}
			if n := countIn(t, saved); n != 2 {
				t.Errorf("%d subscriptions saved, want 2", n)
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
		})
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
