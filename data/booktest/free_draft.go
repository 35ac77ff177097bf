package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testFreeDraft holds that freeing takes licenses back and leaves the total as it is
// until the order is placed: the change is a draft, and nothing counts as saved.
func testFreeDraft(t *testing.T, book *ledger.Book) {
	s := add(t, book, named("Office", 9))
	people := addPeople(t, book, 2)
	must(t, Assign(t, book, s.ID, people))
	row := acts.Leaking{Leak: data.LeakBlocked, Subscription: detail(t, book, s.ID).Ref(), Person: personRef(t, book, people[0])}
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{row}, Draft: true}))
	now := detail(t, book, s.ID)
	equal(t, "total", now.PaidTotal(), 9)
	equal(t, "assigned", now.NamedAssigned, 1)
	if now.Open == nil || now.Open.State != data.ChangeDraft || now.Open.To != 8 {
		t.Fatalf("open %+v", now.Open)
	}
	basis, err := book.SavingsBasis(context.Background())
	must(t, err)
	equal(t, "savings", len(basis.Savings), 0)
	must(t, Try(book, acts.Leave{People: []data.PersonRef{personRef(t, book, people[1])}, Lower: data.LowerFirst, Draft: true}))
	now = detail(t, book, s.ID)
	equal(t, "total", now.PaidTotal(), 9)
	equal(t, "the draft's total", now.Open.To, 7)
	unused := acts.Leaking{Leak: data.LeakUnused, Subscription: now.Ref(), Licenses: 2}
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{unused}, Draft: true}))
	now = detail(t, book, s.ID)
	equal(t, "the draft's total", now.Open.To, 5)
	must(t, Try(book, acts.PlaceOrder{Change: now.Open.Ref()}))
	equal(t, "total once it is ordered", detail(t, book, s.ID).PaidTotal(), 5)
}
