package sqlite

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// What is kept of lists is what they are.
func TestKeptListsAreFresh(t *testing.T) {
	dir := t.TempDir()
	booktest.TestKeptListsAreFresh(t, func(t *rapid.T) (*ledger.Book, ledger.Store, func(int)) {
		now := booktest.Now()
		r := openRecord(t, newPlace(t, dir), func() time.Time { return now })
		return r.Book, r.store, func(days int) { now = now.AddDate(0, 0, days) }
	})
}
