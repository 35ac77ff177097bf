package sqlite_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
)

// Reading waits for no write, and a write for no reading: a subscription is shown
// while an import runs, and a total is saved while an export reads.
func TestReadingAndWritingDontWait(t *testing.T) {
	ctx := context.Background()
	store, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "record.seatbook"), sqlite.Options{Now: booktest.Now})
	if err != nil {
		t.Fatal(err)
	}
	book, err := ledger.Open(ctx, store, booktest.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	s, err := booktest.AddSubscription(book, booktest.Office(40))
	if err != nil {
		t.Fatal(err)
	}
	abandon := errors.New("abandoned")
	err = store.Write(ctx, func(tx ledger.Tx) error { // a long import, in the middle
		s := s
		s.Notes = "half of it"
		if err := tx.Put(s); err != nil {
			return err
		}
		d, err := book.Subscription(ctx, s.ID, booktest.Today())
		if err != nil || d.Notes != "" {
			t.Errorf("read %q, error %v", d.Notes, err)
		}
		return abandon
	})
	if !errors.Is(err, abandon) {
		t.Fatal(err)
	}
	err = store.Read(ctx, func(v ledger.View) error { // an export, in the middle
		if _, err := v.Row(s.Key()); err != nil {
			return err
		}
		order := data.Order{SubscriptionRef: s.Ref(), NewTotal: 45, When: data.WhenNow}
		if _, err := book.Do(ctx, acts.SubmitChange{Order: order}); err != nil {
			t.Errorf("a save beside an export: %v", err)
		}
		row, err := v.Row(s.Key())
		if row.(data.Subscription).Total != 40 {
			t.Error("what is exported changed in the middle")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// What reads can't write, whatever it is asked.
func TestReadersCantWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.seatbook")
	book := openFile(t, path)
	if _, err := booktest.AddSubscription(book, booktest.Office(40)); err != nil {
		t.Fatal(err)
	}
	reader, err := open(path, true)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	_, err = booktest.Undo(reader)
	wantCode(t, err, data.CodeReadOnly)
}
