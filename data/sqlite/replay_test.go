package sqlite

import (
	"testing"

	"pgregory.net/rapid"

	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// R22: replaying history from an empty record gives the record; undoing everything
// gives the empty one.
func TestHistoryIsWhole(t *testing.T) {
	dir := t.TempDir()
	booktest.TestHistoryIsWhole(t, func(t *rapid.T) (*ledger.Book, ledger.Store) {
		r := openRecord(t, newPlace(t, dir))
		return r.Book, r.store
	})
}
