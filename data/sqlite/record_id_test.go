package sqlite

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"seatbook/data/booktest"
)

// Two records in one folder keep their backups apart, also where one is a copy of the
// other.
func TestBackupsBelongToARecord(t *testing.T) {
	dir := t.TempDir()
	first, second, now := filepath.Join(dir, "a.seatbook"), filepath.Join(dir, "b.seatbook"), booktest.Now()
	open := func(path string) record {
		book := openRecord(t, path, func() time.Time { return now })
		if err := book.store.TakeID(t.Context()); err != nil {
			t.Fatal(err)
		}
		return book
	}
	if err := open(first).Close(); err != nil {
		t.Fatal(err)
	}
	if err := copyFile(first, second); err != nil {
		t.Fatal(err)
	}
	folder := DefaultBackupFolder(first)
	for _, path := range []string{second, first, second} { // the copy opens first
		for range 12 {
			book := open(path)
			now = now.Add(time.Hour)
			if _, err := book.store.BackUpTo(t.Context(), folder, ""); err != nil {
				t.Fatal(err)
			}
			if err := book.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
	all, err := Backups(folder)
	if err != nil {
		t.Fatal(err)
	}
	byRecord := map[string]int{}
	for _, backup := range all {
		byRecord[backup.Record]++
	}
	if len(byRecord) != 2 {
		t.Fatalf("backups of %d records, want 2: %v", len(byRecord), byRecord)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != len(all) {
		t.Errorf("%d files in the folder of %d backups, error %v", len(entries), len(all), err)
	}
}

// The ID goes with the record through a backup, also as JSON.
func TestIDStaysWithTheRecord(t *testing.T) {
	book := openRecordForTest(t)
	want, err := book.store.ID(t.Context())
	if err != nil || want == "" {
		t.Fatalf("ID %q, error %v", want, err)
	}
	dir := t.TempDir()
	copied, written := filepath.Join(dir, "copy.seatbook"), filepath.Join(dir, "record.json")
	if err := book.store.BackUp(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(written)
	if err != nil {
		t.Fatal(err)
	}
	if err := book.WriteJSON(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	for _, from := range []string{copied, written} {
		path := filepath.Join(t.TempDir(), "moved.seatbook")
		if err := Unpack(t.Context(), from, "", path); err != nil {
			t.Fatal(err)
		}
		moved, err := Open(t.Context(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if id, err := moved.ID(t.Context()); err != nil || id != want {
			t.Errorf("%s: ID %q, want %q, error %v", from, id, want, err)
		}
		if err := moved.Close(); err != nil {
			t.Error(err)
		}
	}
}
