//go:build linux

package journeys

import (
	"context"
	"testing"

	"seatbook/data/ledger"
	"seatbook/data/sqlite"
)

// openBook opens a record to fill it before a window is opened on it.
func openBook(t *testing.T, path string, clock ledger.Clock) *ledger.Book {
	t.Helper()
	store, err := sqlite.Open(context.Background(), path, sqlite.Options{Now: clock})
	must(t, err)
	book, err := ledger.Open(context.Background(), store, clock)
	must(t, err)
	return book
}
