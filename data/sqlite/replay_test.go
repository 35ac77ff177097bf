package sqlite

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// R22: replaying history from an empty record gives the record; undoing everything
// gives the empty one.
func TestHistoryIsWhole(t *testing.T) {
	dir := t.TempDir()
	booktest.TestHistoryIsWhole(t, func(t *rapid.T) (*ledger.Book, ledger.Store, func(int)) {
		now := booktest.Now()
		r := openRecord(t, newPlace(t, dir), func() time.Time { return now })
		return r.Book, r.store, func(days int) { now = now.AddDate(0, 0, days) }
	})
}
