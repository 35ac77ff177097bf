package sqlite

import (
	"fmt"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// R22: replaying history from an empty record gives the record; undoing everything
// gives the empty one.
func TestHistoryIsWhole(t *testing.T) {
	dir, runs := t.TempDir(), 0
	booktest.TestHistoryIsWhole(t, func(t *rapid.T) (*ledger.Book, ledger.Store) {
		runs++
		r := openRecord(t, filepath.Join(dir, fmt.Sprintf("%d.seatbook", runs)))
		return r.Book, r.store
	})
}
