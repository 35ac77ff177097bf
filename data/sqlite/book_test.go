package sqlite_test

import (
	"context"
	"path/filepath"
	"testing"

	"seatbook/data/booktest"
	"seatbook/data/importing"
	"seatbook/data/sqlite"
)

// openNew opens an empty record in a folder of the test's own.
func openNew(t testing.TB) *sqlite.Book {
	t.Helper()
	return openFile(t, filepath.Join(t.TempDir(), "record.seatbook"))
}

func openFile(t testing.TB, path string) *sqlite.Book {
	t.Helper()
	book, err := sqlite.Open(context.Background(), path, sqlite.Options{Now: booktest.Now})
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

func TestBook(t *testing.T) {
	booktest.Run(t, func(t *testing.T) importing.Book { return openNew(t) })
}
