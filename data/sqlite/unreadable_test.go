package sqlite

import (
	"errors"
	"io"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// A value that no row of ours holds is said to be damage of the record, whatever asks
// for it.
func TestWhatCantBeReadIsDamage(t *testing.T) {
	for name, c := range map[string]struct {
		damage string
		ask    func(t *testing.T, book record) error
	}{
		"a date of a subscription": {"UPDATE subscription SET next_billing = '2026-11' || char(24) || '26'", func(t *testing.T, book record) error {
			_, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()})
			return err
		}},
		"the name of a row's column in history": {"UPDATE history SET after = replace(after, '\"product\":', '\"product\"') WHERE entity = 'subscription'", func(t *testing.T, book record) error {
			return booktest.Try(book.Book, acts.Undo{})
		}},
		"the schema": {"UPDATE goose_db_version SET version_id = '2026-02-30'", func(t *testing.T, book record) error {
			_, err := Open(t.Context(), book.store.path, Options{ReadOnly: true})
			return err
		}},
		"a page that a backup copies": {"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'person'", func(t *testing.T, book record) error {
			return book.store.BackUp(t.Context(), filepath.Join(t.TempDir(), "copy.seatbook"))
		}},
		"history as JSON": {"UPDATE history SET after = '{'", func(t *testing.T, book record) error {
			return book.WriteJSON(t.Context(), io.Discard)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			book := openRecordForTest(t)
			if _, err := book.store.writer.Exec("PRAGMA ignore_check_constraints = ON; DROP TRIGGER IF EXISTS history_no_update; " + c.damage); err != nil {
				t.Fatal(err)
			}
			err := c.ask(t, book)
			if known, ok := errors.AsType[*data.Error](err); !ok || known.Code != data.CodeDamaged || known.Params["File"] != book.store.path {
				t.Errorf("error %v, want damage of the record", err)
			}
		})
	}
}
