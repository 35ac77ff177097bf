package sqlite_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data/booktest"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
)

func openFile(t *testing.T, path string) *ledger.Book {
	t.Helper()
	book, err := open(path, false)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	})
	return book
}

// open opens a Book on a file whose clock is that of the suite.
func open(path string, readOnly bool) (*ledger.Book, error) {
	return openAt(path, readOnly, booktest.Now)
}

func openAt(path string, readOnly bool, clock ledger.Clock) (*ledger.Book, error) {
	store, err := sqlite.Open(context.Background(), path, sqlite.Options{Now: clock, ReadOnly: readOnly})
	if err != nil {
		return nil, err
	}
	return ledger.Open(context.Background(), store, clock)
}

func TestBook(t *testing.T) {
	booktest.Run(t, func(t *testing.T, clock ledger.Clock) (*ledger.Book, ledger.Store) {
		return openStore(t, filepath.Join(t.TempDir(), "record.seatbook"), clock)
	}, filledOnce)
}

// openStore opens a Book that is closed when the test ends, and its store.
func openStore(t *testing.T, path string, clock ledger.Clock) (*ledger.Book, ledger.Store) {
	t.Helper()
	store, err := sqlite.Open(t.Context(), path, sqlite.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	book, err := ledger.Open(t.Context(), store, clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	})
	return book, store
}

// filledOnce fills a record, and has others begin as copies of its file.
func filledOnce(t *testing.T, clock ledger.Clock, fill func(*ledger.Book)) booktest.Open {
	t.Helper()
	path := filepath.Join(t.TempDir(), "record.seatbook")
	book, err := openAt(path, false, clock)
	if err != nil {
		t.Fatal(err)
	}
	fill(book)
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return func(t *testing.T, clock ledger.Clock) (*ledger.Book, ledger.Store) {
		t.Helper()
		path := filepath.Join(t.TempDir(), "record.seatbook")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return openStore(t, path, clock)
	}
}
