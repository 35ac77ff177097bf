package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testDraftPastItsWindow holds that a draft whose removal window has closed can't be ordered
// for now, waits for the renewal once that is wanted, and saves from then on (R18, R21, R35).
func testDraftPastItsWindow(t *testing.T, book *ledger.Book) {
	s := named("Office", 9)
	s.Agreement, s.TermStart, s.RenewsOn = data.AgreementNew, Today().AddDays(-6), Today().AddDays(359)
	s = add(t, book, s)
	unused := acts.Leaking{Leak: data.LeakUnused, Subscription: s.Ref(), Licenses: 2}
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{unused}, Draft: true}))
	now, later := detail(t, book, s.ID), Today().AddDays(2)
	equal(t, "it can be ordered until", now.DraftWindow(Today()).Last, Today().AddDays(1))
	page, err := book.AllChanges(context.Background(), data.ChangeQuery{Open: true})
	must(t, err)
	if len(page.Rows) != 1 || page.Rows[0].DraftWindow(Today()).Last != Today().AddDays(1) || !page.Rows[0].DraftWindow(later).Late {
		t.Fatalf("the list of changes has %+v", page.Rows)
	}
	notices, err := book.Attention(context.Background(), later)
	must(t, err)
	if len(notices) == 0 || notices[0].Concern != data.ConcernOrderLate {
		t.Fatalf("after its window %+v", notices)
	}
	must(t, Try(book, acts.PostponeDraft{Change: now.Open.Ref(), On: later}))
	now = detail(t, book, s.ID)
	if now.Open.State != data.ChangeDraft || now.Open.When != data.WhenRenewal || now.Open.To != 7 {
		t.Fatalf("postponed %+v", now.Open)
	}
	wantCode(t, Try(book, acts.PostponeDraft{Change: now.Open.Ref(), On: later}), data.CodeNotFound)
	must(t, Try(book, acts.PlaceOrder{Change: now.Open.Ref()}))
	now = detail(t, book, s.ID)
	if now.Open.State != data.ChangeScheduled || now.Open.DueOn != s.RenewsOn || now.PaidTotal() != 9 {
		t.Errorf("ordered %+v of %d", now.Open, now.PaidTotal())
	}
	basis, err := book.SavingsBasis(context.Background())
	must(t, err)
	if len(basis.Savings) != 1 || basis.Savings[0].SavesFrom != s.RenewsOn {
		t.Errorf("freed %+v", basis.Savings)
	}
}
