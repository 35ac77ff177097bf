package sqlite

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// record is a Book on a store of its own, and the store beneath it.
type record struct {
	*ledger.Book
	store *Store
}

// fataler is a test, or one run of a property.
type fataler interface {
	Helper()
	Fatal(...any)
}

// openRecord opens a record whose clock stands still, or is the one that is given.
func openRecord(t fataler, path string, clock ...ledger.Clock) record {
	t.Helper()
	tells := ledger.Clock(booktest.Now)
	if len(clock) > 0 {
		tells = clock[0]
	}
	store, err := Open(context.Background(), path, Options{Now: func() time.Time { return tells() }})
	if err != nil {
		t.Fatal(err)
	}
	store.shortestRun = 2 // so that small records have runs, too
	book, err := ledger.Open(context.Background(), store, tells)
	if err != nil {
		t.Fatal(err)
	}
	return record{book, store}
}

// newPlace returns where a record can be made in a folder of its own within dir: beside
// others, each of them would be looked at for whether it is a copy.
func newPlace(t fataler, dir string) string {
	t.Helper()
	folder, err := os.MkdirTemp(dir, "")
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(folder, "record.seatbook")
}

// openRecordForTest opens a new record with one subscription in it.
func openRecordForTest(t *testing.T) record {
	t.Helper()
	book := openRecord(t, filepath.Join(t.TempDir(), "record.seatbook"))
	t.Cleanup(func() { _ = book.Close() })
	if _, err := booktest.AddSubscription(book.Book, booktest.Office(40)); err != nil {
		t.Fatal(err)
	}
	return book
}

// asJSON writes a record as JSON.
func asJSON(t fataler, book record) *bytes.Buffer {
	t.Helper()
	var text bytes.Buffer
	if err := book.WriteJSON(context.Background(), io.Writer(&text)); err != nil {
		t.Fatal(err)
	}
	return &text
}
