package sqlite

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"seatbook/data"
	"seatbook/data/booktest"
)

// fullScratch has the first folder for a while be on a disk without room; the next is
// on one that is as small where both are full.
func fullScratch(t *testing.T, both bool) (next string) {
	t.Helper()
	first, next := smallDisk(t, "64k"), t.TempDir()
	if both {
		next = smallDisk(t, "64k")
	}
	t.Setenv("TMPDIR", first)
	was := xdg.RuntimeDir
	t.Cleanup(func() { xdg.RuntimeDir = was })
	xdg.RuntimeDir = next
	return next
}

// What is done in a folder for a while is done in the next one where the first has no
// room, and nothing is left in either.
func TestScratchWithoutRoom(t *testing.T) {
	next := fullScratch(t, false)
	book := openRecordForTest(t)
	folder := t.TempDir()
	recipient, err := protectBackups(folder, "seven green bicycles", data.CheckPassphrase, littleWork)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.store.BackUpTo(t.Context(), folder, recipient); err != nil {
		t.Errorf("an encrypted backup: %v", err)
	}
	plain := filepath.Join(t.TempDir(), "plain.seatbook")
	if err := book.store.BackUp(t.Context(), plain); err != nil {
		t.Fatal(err)
	}
	if _, err := Rescue(t.Context(), plain, filepath.Join(t.TempDir(), "rescued.seatbook"), booktest.Now()); err != nil {
		t.Errorf("a rescue: %v", err)
	}
	if err := book.store.KeepBase(t.Context(), func(err error) { t.Errorf("no copy is kept: %v", err) }); err != nil {
		t.Errorf("a copy of what is open: %v", err)
	}
	if !strings.HasPrefix(book.store.base.path, next) {
		t.Errorf("the copy is %q, want it in %s", book.store.base.path, next)
	}
	other := exchanges()[5]
	other.exchange(t, withSubscriptions(t, book, 3))
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	for _, parent := range []string{os.TempDir(), next} {
		if left, err := os.ReadDir(parent); err != nil || len(left) > 0 {
			t.Errorf("left in %s: %v, error %v", parent, left, err)
		}
	}
}

// withSubscriptions adds some, until a record has so many.
func withSubscriptions(t *testing.T, book record, n int) record {
	t.Helper()
	page, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()})
	for ; err == nil && page.Count < n; page.Count++ {
		_, err = booktest.AddSubscription(book.Book, booktest.Office(page.Count))
	}
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// Where no copy of what is open can be kept, that is told once, with the folder that has
// no room for it; the record goes on as it was.
func TestNoRoomForACopyOfWhatIsOpen(t *testing.T) {
	next := fullScratch(t, true)
	book := openRecordForTest(t)
	book.store.base.folders = []string{os.TempDir(), next}
	var told []error
	unkept := func(err error) { told = append(told, err) }
	if err := book.store.KeepBase(t.Context(), unkept); !isCode(err, data.CodeDiskFull) {
		t.Errorf("error %v, want a full disk", err)
	}
	if len(told) != 1 || !strings.Contains(told[0].Error(), os.TempDir()) {
		t.Errorf("told %v, want once, with %s", told, os.TempDir())
	}
	book.store.base.mu.Lock()
	err := book.store.copyBase(t.Context())
	book.store.base.mu.Unlock()
	if err == nil || len(told) != 1 {
		t.Errorf("told again: %v, error %v", told, err)
	}
	withSubscriptions(t, book, 3)
}
