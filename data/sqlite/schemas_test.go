package sqlite

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// Records of every form so far, made by the Seatbook of their time, are opened, written
// to, copied and moved, with nothing wrong afterwards.
func TestRecordsOfEverySchema(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("testdata", "schemas", "*.seatbook"))
	if err != nil || len(paths) < 4 {
		t.Fatalf("%d records, error %v", len(paths), err)
	}
	for _, from := range paths {
		t.Run(filepath.Base(from), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "record.seatbook")
			if err := copyFile(from, path); err != nil {
				t.Fatal(err)
			}
			reader := openToRead(t, path)
			if found, err := reader.store.Examine(t.Context()); err != nil || len(found) > 0 {
				t.Errorf("read: found %+v, error %v", found, err)
			}
			if err := reader.Close(); err != nil {
				t.Error(err)
			}
			book := openRecord(t, path)
			defer book.Close()
			if _, err := booktest.AddSubscription(book.Book, booktest.Office(2)); err != nil {
				t.Error(err)
			}
			people, err := book.People(t.Context(), data.PersonQuery{})
			if err != nil || people.Count != 12 {
				t.Errorf("%d people, want 12, error %v", people.Count, err)
			}
			var written bytes.Buffer
			if err := book.WriteJSON(t.Context(), &written); err != nil {
				t.Fatal(err)
			}
			moved := filepath.Join(t.TempDir(), "moved.seatbook")
			if err := FromJSON(t.Context(), moved, &written); err != nil {
				t.Fatal(err)
			}
			if n := countIn(t, moved); n != 3 {
				t.Errorf("%d subscriptions moved, want 3", n)
			}
			if found, err := book.store.Examine(t.Context()); err != nil || len(found) > 0 {
				t.Errorf("found %+v, error %v", found, err)
			}
			name := filepath.Base(from)
			version, err := strconv.Atoi(name[:len(name)-len(".seatbook")])
			if err != nil {
				t.Fatal(err)
			}
			if _, err := os.Stat(CopyBeforeMigration(path, version)); err != nil && version < latestVersion {
				t.Error(err)
			}
		})
	}
}
