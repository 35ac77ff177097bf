package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/data/savings"
)

// testFreeDraft holds that freeing takes licenses back and leaves the total as it is
// until the order is placed: the change is a draft, and nothing counts as saved.
func testFreeDraft(t *testing.T, book *ledger.Book) {
	s := add(t, book, named("Office", 9))
	people := addPeople(t, book, 3)
	must(t, Assign(t, book, s.ID, people))
	row := acts.Leaking{Leak: data.LeakBlocked, Subscription: detail(t, book, s.ID).Ref(), Person: personRef(t, book, people[0])}
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{row}, Draft: true}))
	now := detail(t, book, s.ID)
	equal(t, "total", now.PaidTotal(), 9)
	equal(t, "assigned", now.NamedAssigned, 2)
	if now.Open == nil || now.Open.State != data.ChangeDraft || now.Open.To != 8 {
		t.Fatalf("open %+v", now.Open)
	}
	equal(t, "saved before it is ordered", savedNow(t, book), 0)
	must(t, Try(book, acts.Leave{People: []data.PersonRef{personRef(t, book, people[1])}, Lower: data.LowerFirst, Draft: true}))
	now = detail(t, book, s.ID)
	equal(t, "total", now.PaidTotal(), 9)
	equal(t, "the draft's total", now.Open.To, 7)
	unused := acts.Leaking{Leak: data.LeakUnused, Subscription: now.Ref(), Licenses: 2}
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{unused}, Draft: true}))
	now = detail(t, book, s.ID)
	equal(t, "the draft's total", now.Open.To, 5)
	all := acts.Leaking{Leak: data.LeakUnused, Subscription: now.Ref(), Licenses: 9}
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{all}, Draft: true}))
	equal(t, "what the draft lowers is not lowered twice", detail(t, book, s.ID).Open.To, 1)
	_, err := Undo(book)
	must(t, err)
	must(t, Try(book, acts.PlaceOrder{Change: detail(t, book, s.ID).Open.Ref()}))
	equal(t, "total once it is ordered", detail(t, book, s.ID).PaidTotal(), 5)
	equal(t, "saved once it is ordered", savedNow(t, book), 4) // as many as the total went down by
	_, err = Undo(book)
	must(t, err)
	equal(t, "saved once the order is undone", savedNow(t, book), 0)
	must(t, Try(book, acts.WithdrawChange{Change: detail(t, book, s.ID).Open.Ref()}))
	basis, err := book.SavingsBasis(context.Background())
	must(t, err)
	equal(t, "freed once the draft is withdrawn", len(basis.Savings), 0)
}

// savedNow is how many licenses count as saved this year.
func savedNow(t *testing.T, book *ledger.Book) (n int) {
	basis, err := book.SavingsBasis(context.Background())
	must(t, err)
	for _, row := range savings.List(basis, savings.Inclusions{}, Today()) {
		if row.State == data.SavingDone {
			n += row.Licenses
		}
	}
	return n
}

// testFreedIsWithdrawn holds that what was freed at the renewal saves nothing once that
// change is withdrawn.
func testFreedIsWithdrawn(t *testing.T, book *ledger.Book) {
	s := add(t, book, newTerm(40))
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{{Leak: data.LeakUnused, Subscription: s.Ref(), Licenses: 4}}}))
	equal(t, "scheduled", detail(t, book, s.ID).Open.To, 36)
	equal(t, "saved", savedNow(t, book), 4)
	must(t, Try(book, acts.WithdrawChange{Change: detail(t, book, s.ID).Open.Ref()}))
	equal(t, "saved once it is withdrawn", savedNow(t, book), 0)
	_, err := Undo(book)
	must(t, err)
	equal(t, "saved once that is undone", savedNow(t, book), 4)
}

// testReviewOfADraft holds that a review gives an open draft its total (R21, R39).
func testReviewOfADraft(t *testing.T, book *ledger.Book) {
	s := add(t, book, newTerm(40))
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: s.Ref(), NewTotal: 45, When: data.WhenNow, Draft: true}}))
	s = detail(t, book, s.ID).Subscription
	must(t, Try(book, acts.Review{Subscription: s.Ref(), Answer: data.ReviewLower, Total: 35}))
	now := detail(t, book, s.ID).Open
	equal(t, "the draft's total", now.To, 35)
	equal(t, "when", now.When, data.WhenRenewal)
	equal(t, "still a draft", now.State, data.ChangeDraft)
	_, err := Undo(book)
	must(t, err)
	equal(t, "undone", detail(t, book, s.ID).Open.To, 45)
}

// testReviewDrafted holds that a review whose order is not placed yet leaves a draft, which
// saves nothing and is an answer all the same, and goes on as any other (R21, R39).
func testReviewDrafted(t *testing.T, book *ledger.Book) {
	s := add(t, book, newTerm(40))
	must(t, Try(book, acts.Review{Subscription: s.Ref(), Answer: data.ReviewLower, Total: 35, Draft: true}))
	now := detail(t, book, s.ID)
	equal(t, "state", now.Open.State, data.ChangeDraft)
	equal(t, "total then", now.Open.To, 35)
	equal(t, "when", now.Open.When, data.WhenRenewal)
	equal(t, "answered", now.Answered.Answer, data.ReviewLower)
	equal(t, "saved", savedNow(t, book), 0)
	must(t, Try(book, acts.PlaceOrder{Change: now.Open.Ref()}))
	equal(t, "state once it is ordered", detail(t, book, s.ID).Open.State, data.ChangeScheduled)
	equal(t, "saved once it is ordered", savedNow(t, book) > 0, true)
	must(t, Try(book, acts.Review{Subscription: detail(t, book, s.ID).Ref(), Answer: data.ReviewLower, Total: 33, Draft: true}))
	isOrdered(t, "what is ordered stays so", detail(t, book, s.ID), 35, 33)
}
