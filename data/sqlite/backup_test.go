package sqlite

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// A backup is made while the record is in use, stands alone, and can be opened.
func TestBackUp(t *testing.T) {
	book := openRecordForTest(t)
	path := filepath.Join(t.TempDir(), "copy.seatbook")
	if err := book.store.BackUp(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if err := Verify(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	for _, beside := range []string{"-wal", "-shm", "-journal"} {
		if _, err := os.Stat(path + beside); err == nil {
			t.Errorf("%s stands beside the copy", beside)
		}
	}
	if _, err := booktest.AddSubscription(book.Book, booktest.Office(2)); err != nil {
		t.Errorf("after the backup: %v", err)
	}
	copied := openRecord(t, path)
	defer copied.Close()
	if page, err := copied.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()}); err != nil || page.Count != 1 {
		t.Errorf("%d subscriptions in the copy, error %v", page.Count, err)
	}
	if err := book.store.BackUp(t.Context(), path); err == nil {
		t.Error("a backup was written over another")
	}
}

func TestBackUpThatFails(t *testing.T) {
	book := openRecordForTest(t)
	if err := book.store.BackUp(t.Context(), filepath.Join(t.TempDir(), "no", "folder")); !isCode(err, data.CodeCantSave) {
		t.Errorf("into no folder: %v", err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	path := filepath.Join(t.TempDir(), "copy.seatbook")
	if err := book.store.BackUp(cancelled, path); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("half a copy was left behind")
	}
}

// A copy with a damaged page is refused.
func TestVerifyFindsDamage(t *testing.T) {
	book := openRecordForTest(t)
	path := filepath.Join(t.TempDir(), "copy.seatbook")
	if err := book.store.BackUp(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteAt(make([]byte, 30000), 8192); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	if err := Verify(t.Context(), path); !isCode(err, data.CodeDamaged) {
		t.Errorf("error %v, want damaged", err)
	}
}
