package booktest

import (
	"context"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// besideOrdered is a subscription of 40 of which 34 are ordered for the renewal, and somebody
// left since: that 33 would do is a draft beside it.
func besideOrdered(t *testing.T, book *ledger.Book, who string) data.SubscriptionDetail {
	s := newTerm(40)
	s.Product, s.SKU, s.SKUID = who, "", ""
	s = add(t, book, s)
	people := addPeopleCalled(t, book, strings.ReplaceAll(who, " ", "."))
	must(t, Assign(t, book, s.ID, people))
	must(t, Try(book, acts.SubmitChange{Order: data.Order{
		SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 34, When: data.WhenRenewal, OrderNumber: "A1",
	}}))
	must(t, Try(book, acts.Leave{People: refsOf(t, book, people[:1]), Lower: data.LowerFirst, Draft: true}))
	now := detail(t, book, s.ID)
	isOrdered(t, "beside what is ordered", now, 34, 33)
	return now
}

// isOrdered holds what is ordered for the renewal, and the draft beside it.
func isOrdered(t *testing.T, what string, s data.SubscriptionDetail, to, draft int) {
	t.Helper()
	if s.Open == nil || s.Open.State != data.ChangeScheduled || s.Open.To != to || s.Open.DraftTo != draft {
		t.Fatalf("%s: %+v", what, s.Open)
	}
}

// isDraft holds the one draft that there is.
func isDraft(t *testing.T, what string, s data.SubscriptionDetail, from, to int) {
	t.Helper()
	if s.Open == nil || s.Open.State != data.ChangeDraft || s.Open.From != from || s.Open.To != to || s.Open.DraftTo != 0 {
		t.Fatalf("%s: %+v", what, s.Open)
	}
}

// waitingSaved is how many licenses were freed by a draft.
func waitingSaved(t *testing.T, book *ledger.Book) (n int) {
	basis, err := book.SavingsBasis(context.Background())
	must(t, err)
	for _, s := range basis.Savings {
		if s.Waits() {
			n += s.Licenses
		}
	}
	return n
}

// testDraftBeside holds that a lower total which is not ordered yet stays a draft beside the
// one that is, grows by what is freed since, is undone by its step, and takes the place of the
// ordered one once it is ordered (R21, R35).
func testDraftBeside(t *testing.T, book *ledger.Book) {
	s := besideOrdered(t, book, "Who leaves")
	equal(t, "drafted", data.SubscriptionRow{Subscription: s.Subscription, Open: s.Open}.Drafted(), 1)
	equal(t, "freed by the draft", waitingSaved(t, book), 1)
	unused := acts.Leaking{Leak: data.LeakUnused, Subscription: s.Ref(), Licenses: 2}
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{unused}, Draft: true}))
	isOrdered(t, "two more", detail(t, book, s.ID), 34, 31)
	_, err := Undo(book)
	must(t, err)
	isOrdered(t, "undone", detail(t, book, s.ID), 34, 33)
	unused.Subscription = detail(t, book, s.ID).Ref()
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{unused}}))
	isOrdered(t, "two that are ordered", detail(t, book, s.ID), 32, 31)
	_, err = Undo(book)
	must(t, err)
	saved := savedNow(t, book)
	must(t, Try(book, acts.PlaceOrder{Change: detail(t, book, s.ID).Open.Ref(), OrderNumber: "B2"}))
	now := detail(t, book, s.ID)
	isOrdered(t, "ordered too", now, 33, 0)
	equal(t, "order", now.Open.OrderNumber, "B2")
	equal(t, "saved then", savedNow(t, book), saved+1)
	wantCode(t, Try(book, acts.PlaceOrder{Change: now.Open.Ref()}), data.CodeNotFound)
	wantCode(t, Try(book, acts.WithdrawChange{Change: now.Open.Ref(), Draft: true}), data.CodeNotFound)
	_, err = Undo(book)
	must(t, err)
	isOrdered(t, "that order undone", detail(t, book, s.ID), 34, 33)
	_, err = Undo(book)
	must(t, err)
	isOrdered(t, "the leaving undone", detail(t, book, s.ID), 34, 0)
	equal(t, "freed by no draft", waitingSaved(t, book), 0)
}

// testDraftBesideEnds holds what becomes of the draft when the order beside it does not wait
// any more (R18, R21).
func testDraftBesideEnds(t *testing.T, book *ledger.Book) {
	for name, c := range map[string]struct {
		act  func(data.SubscriptionDetail) ledger.Act
		left func(*testing.T, data.SubscriptionDetail)
		wait int
	}{
		"the draft is withdrawn": {
			func(s data.SubscriptionDetail) ledger.Act {
				return acts.WithdrawChange{Change: s.Open.Ref(), Draft: true}
			},
			func(t *testing.T, s data.SubscriptionDetail) { isOrdered(t, "left", s, 34, 0) }, 0,
		},
		"the order is withdrawn": {
			func(s data.SubscriptionDetail) ledger.Act { return acts.WithdrawChange{Change: s.Open.Ref()} },
			func(t *testing.T, s data.SubscriptionDetail) { isDraft(t, "left", s, 40, 39) }, 1,
		},
		"the order is confirmed": {
			func(s data.SubscriptionDetail) ledger.Act { return acts.ConfirmChange{Change: s.Open.Ref()} },
			func(t *testing.T, s data.SubscriptionDetail) {
				isDraft(t, "left", s, 34, 33)
				equal(t, "total", s.Total, 34)
			}, 1,
		},
		"it is cancelled": {
			func(s data.SubscriptionDetail) ledger.Act { return acts.Cancel{Subscription: s.Ref()} },
			func(t *testing.T, s data.SubscriptionDetail) { equal(t, "left", s.Open == nil, true) }, 0,
		},
		"a review lowers it further": {
			func(s data.SubscriptionDetail) ledger.Act {
				return acts.Review{Subscription: s.Ref(), Answer: data.ReviewLower, Total: 30}
			},
			func(t *testing.T, s data.SubscriptionDetail) { isOrdered(t, "left", s, 30, 0) }, 0,
		},
		"a review wants more than the draft": {
			func(s data.SubscriptionDetail) ledger.Act {
				return acts.Review{Subscription: s.Ref(), Answer: data.ReviewLower, Total: 36}
			},
			func(t *testing.T, s data.SubscriptionDetail) { isOrdered(t, "left", s, 36, 0) }, 0,
		},
		"a review that is not ordered": {
			func(s data.SubscriptionDetail) ledger.Act {
				return acts.Review{Subscription: s.Ref(), Answer: data.ReviewLower, Total: 30, Draft: true}
			},
			func(t *testing.T, s data.SubscriptionDetail) {
				isOrdered(t, "left", s, 34, 30)
				equal(t, "answered with", s.Answered.Total, 30)
			}, 4,
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := besideOrdered(t, book, name)
			before := waitingSaved(t, book) - 1
			must(t, Try(book, c.act(s)))
			c.left(t, detail(t, book, s.ID))
			equal(t, "freed by a draft", waitingSaved(t, book)-before, c.wait)
			_, err := Undo(book)
			must(t, err)
			isOrdered(t, "undone", detail(t, book, s.ID), 34, 33)
			equal(t, "freed by a draft", waitingSaved(t, book)-before, 1)
		})
	}
}

// testDraftBesideDecided holds that the total which a review decided on stays that, whatever
// becomes of the order that it was noted beside, what was freed since included (R12, R21, R39).
func testDraftBesideDecided(t *testing.T, book *ledger.Book) {
	s := newTerm(40)
	s = add(t, book, s)
	people := addPeopleCalled(t, book, "Decided")
	must(t, Assign(t, book, s.ID, people))
	ref := func() data.SubscriptionRef { return detail(t, book, s.ID).Ref() }
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: ref(), NewTotal: 34, When: data.WhenRenewal}}))
	saved := savedNow(t, book)
	must(t, Try(book, acts.Review{Subscription: ref(), Answer: data.ReviewLower, Total: 31, Draft: true}))
	isOrdered(t, "decided", detail(t, book, s.ID), 34, 31)
	withdraw := func() {
		t.Helper()
		done, err := book.Do(t.Context(), acts.WithdrawChange{Change: detail(t, book, s.ID).Open.Ref()})
		must(t, err)
		equal(t, "told", done.Step.Kind, data.StepOrderWithdrawn)
	}
	undo := func(what string, draft int) {
		t.Helper()
		_, err := Undo(book)
		must(t, err)
		isOrdered(t, what, detail(t, book, s.ID), 34, draft)
	}
	withdraw()
	now := detail(t, book, s.ID)
	isDraft(t, "withdrawn", now, 40, 31)
	equal(t, "the answer stands with", now.Answered.Total, 31)
	equal(t, "freed by the draft", waitingSaved(t, book), 9)
	must(t, Try(book, acts.PlaceOrder{Change: now.Open.Ref()}))
	isOrdered(t, "ordered then", detail(t, book, s.ID), 31, 0)
	equal(t, "saved then", savedNow(t, book), saved+3)
	_, err := Undo(book)
	must(t, err)
	undo("undone", 31)
	equal(t, "freed by the draft", waitingSaved(t, book), 3)
	must(t, Try(book, acts.Leave{People: refsOf(t, book, people[:1]), Lower: data.LowerFirst, Draft: true}))
	isOrdered(t, "somebody left", detail(t, book, s.ID), 34, 30)
	withdraw()
	isDraft(t, "withdrawn", detail(t, book, s.ID), 40, 30)
	undo("undone", 30)
	must(t, Try(book, acts.ConfirmChange{Change: detail(t, book, s.ID).Open.Ref()}))
	isDraft(t, "confirmed", detail(t, book, s.ID), 34, 30)
}

// testDraftBesideChecked holds that the total which a review decided on is noted beside a
// purchase that waits for its credit check, is not ordered before that is done, and stays a draft
// then, however the check ends (R2, R12, R21, R39).
func testDraftBesideChecked(t *testing.T, book *ledger.Book) {
	s := newTerm(40)
	s.Payment = data.PaymentInvoice
	s = add(t, book, s)
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 45, When: data.WhenNow}}))
	must(t, Try(book, acts.Review{Subscription: detail(t, book, s.ID).Ref(), Answer: data.ReviewLower, Total: 31, Draft: true}))
	now := detail(t, book, s.ID)
	if now.Open == nil || now.Open.State != data.ChangeCreditCheck || now.Open.To != 45 || now.Open.DraftTo != 31 {
		t.Fatalf("%+v", now.Open)
	}
	wantCode(t, Try(book, acts.PlaceOrder{Change: now.Open.Ref()}), data.CodeBlocked)
	for refused, total := range map[bool]int{false: 45, true: 40} {
		must(t, Try(book, acts.FinishCreditCheck{Subscription: detail(t, book, s.ID).Ref(), Refused: refused}))
		checked := detail(t, book, s.ID)
		isDraft(t, "checked", checked, total, 31)
		equal(t, "the answer stands with", checked.Answered.Total, 31)
		_, err := Undo(book)
		must(t, err)
	}
	equal(t, "undone", detail(t, book, s.ID).Open.DraftTo, 31)
}

// testDraftBesideAsked holds the same of what a reseller is asked for (R21, R35).
func testDraftBesideAsked(t *testing.T, book *ledger.Book) {
	s := ofReseller(t, book, 9, 6)
	free := func(n int, draft bool) {
		row := acts.Leaking{Leak: data.LeakUnused, Subscription: detail(t, book, s.ID).Ref(), Licenses: n}
		must(t, Try(book, acts.Free{Rows: []acts.Leaking{row}, Draft: draft}))
	}
	free(1, false)
	free(1, true)
	isOrdered(t, "to be asked too", detail(t, book, s.ID), 8, 7)
	made := func(total int) {
		must(t, Try(book, acts.RecordPartnerTotal{Subscription: detail(t, book, s.ID).Ref(), Total: total}))
	}
	made(8)
	isDraft(t, "still to be asked", detail(t, book, s.ID), 8, 7)
	_, err := Undo(book)
	must(t, err)
	made(7)
	equal(t, "all is made", detail(t, book, s.ID).Open == nil, true)
	equal(t, "saved", savedNow(t, book), 2)
}
