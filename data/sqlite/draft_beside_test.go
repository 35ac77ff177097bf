package sqlite

import (
	"bytes"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// A draft beside what is ordered, and its undo, go with the record as JSON (R21).
func TestDraftBesideGoesAsJSON(t *testing.T) {
	book := openRecord(t, newPlace(t, t.TempDir()))
	defer book.Close()
	office := booktest.Office(40)
	office.Agreement, office.TermStart, office.RenewsOn = data.AgreementNew, booktest.Today().AddDays(-40), booktest.Today().AddDays(325)
	office, err := booktest.AddSubscription(book.Book, office)
	if err != nil {
		t.Fatal(err)
	}
	for _, draft := range []bool{false, true} {
		row := acts.Leaking{Leak: data.LeakUnused, Subscription: opened(t, book, office.ID).Ref(), Licenses: 3}
		if err := booktest.Try(book.Book, acts.Free{Rows: []acts.Leaking{row}, Draft: draft}); err != nil {
			t.Fatal(err)
		}
	}
	var written bytes.Buffer
	if err := book.WriteJSON(t.Context(), &written); err != nil {
		t.Fatal(err)
	}
	moved := filepath.Join(t.TempDir(), "moved.seatbook")
	if err := FromJSON(t.Context(), moved, &written); err != nil {
		t.Fatal(err)
	}
	back := openRecord(t, moved)
	defer back.Close()
	is := *opened(t, back, office.ID).Open
	if is != *opened(t, book, office.ID).Open || is.To != 37 || is.DraftTo != 34 || is.DraftOn != booktest.Today() {
		t.Errorf("back is %+v", is)
	}
	if _, err := booktest.Undo(back.Book); err != nil {
		t.Fatal(err)
	}
	if is = *opened(t, back, office.ID).Open; is.To != 37 || is.DraftTo != 0 {
		t.Errorf("undone is %+v", is)
	}
}

// opened returns a subscription of a record.
func opened(t *testing.T, book record, id data.SubscriptionID) data.SubscriptionDetail {
	t.Helper()
	s, err := book.Subscription(t.Context(), id, booktest.Today())
	if err != nil {
		t.Fatal(err)
	}
	return s
}
