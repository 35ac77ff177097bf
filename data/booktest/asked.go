package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// ofReseller is a subscription of a reseller with people who hold a license.
func ofReseller(t *testing.T, book *ledger.Book, total, held int) data.SubscriptionDetail {
	s := named("Of a reseller", total)
	s.Channel = data.ChannelReseller
	s = add(t, book, s)
	must(t, Assign(t, book, s.ID, addPeople(t, book, held)))
	return detail(t, book, s.ID)
}

// testAskedOfASeller holds that a lower total that somebody else makes is a change that they
// are asked for: held to what is assigned, a draft until it is asked, planned until the
// renewal, and done once they say what they made of it (R13, R21, R35, R39).
func testAskedOfASeller(t *testing.T, book *ledger.Book) {
	s := ofReseller(t, book, 9, 6)
	review := func(total int, draft bool) error {
		return Try(book, acts.Review{Subscription: detail(t, book, s.ID).Ref(), Answer: data.ReviewLower, Total: total, Draft: draft})
	}
	refused := wantCode(t, review(4, false), data.CodeBlocked)
	equal(t, "to be unassigned first", refused.Params["Count"], any(2))
	must(t, review(7, true))
	now := detail(t, book, s.ID)
	if now.Open == nil || now.Open.State != data.ChangeDraft || !now.Open.Asked() || now.Open.To != 7 || now.PaidTotal() != 9 {
		t.Fatalf("to be asked for %+v of %d", now.Open, now.PaidTotal())
	}
	equal(t, "saved before it is asked", savedNow(t, book), 0)
	must(t, Try(book, acts.PlaceOrder{Change: now.Open.Ref()}))
	now = detail(t, book, s.ID)
	if now.Open.State != data.ChangeScheduled || !now.Open.Asked() || now.Open.DueOn != s.RenewsOn || now.PaidTotal() != 9 {
		t.Fatalf("asked for %+v of %d", now.Open, now.PaidTotal())
	}
	equal(t, "the answer stands", now.Answered.Total, 7)
	equal(t, "saved once it is asked", savedNow(t, book), 2)
	must(t, Try(book, acts.RecordPartnerTotal{Subscription: now.Ref(), Total: 8}))
	now = detail(t, book, s.ID)
	if now.PaidTotal() != 8 || now.Open == nil || now.Open.From != 8 || now.Open.To != 7 {
		t.Fatalf("half of it is made: %+v of %d", now.Open, now.PaidTotal())
	}
	must(t, Try(book, acts.RecordPartnerTotal{Subscription: now.Ref(), Total: 7}))
	now = detail(t, book, s.ID)
	if now.PaidTotal() != 7 || now.Open != nil {
		t.Fatalf("all of it is made: %+v of %d", now.Open, now.PaidTotal())
	}
	_, err := Undo(book)
	must(t, err)
	equal(t, "asked for again", detail(t, book, s.ID).Open.To, 7)
}

// testFreeOfASeller holds that freeing does the same, and that a direct change of theirs is
// refused as ever, as is one of a trial (R5, R6, R35).
func testFreeOfASeller(t *testing.T, book *ledger.Book) {
	s := ofReseller(t, book, 9, 6)
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{{Leak: data.LeakUnused, Subscription: s.Ref(), Licenses: 3}}}))
	now := detail(t, book, s.ID)
	if now.Open == nil || now.Open.State != data.ChangeScheduled || !now.Open.Asked() || now.Open.To != 6 {
		t.Fatalf("asked for %+v", now.Open)
	}
	equal(t, "saved", savedNow(t, book), 3)
	must(t, Try(book, acts.WithdrawChange{Change: now.Open.Ref()}))
	equal(t, "saved once it is withdrawn", savedNow(t, book), 0)
	order := data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 8, When: data.WhenRenewal}
	wantCode(t, Try(book, acts.SubmitChange{Order: order}), data.CodeBlocked)
	leaves := addPeopleCalled(t, book, "Leaves")
	must(t, Assign(t, book, s.ID, leaves))
	trial := detail(t, book, s.ID).Subscription
	trial.Trial = true
	must(t, Try(book, acts.EditSubscription{Subscription: trial}))
	must(t, Try(book, acts.Leave{People: refsOf(t, book, leaves), Lower: data.LowerFirst}))
	equal(t, "nothing is asked of a trial", detail(t, book, s.ID).Open == nil, true)
}

// testEndAsked holds that the end of what a reseller sold is a change that they are asked for: a
// draft until then, planned until they have, and withdrawn where it is answered otherwise. It
// ends once that is confirmed (R13, R21, R35, R39).
func testEndAsked(t *testing.T, book *ledger.Book) {
	s := ofReseller(t, book, 9, 6)
	answer := func(answer data.ReviewAnswer, total int, draft bool) {
		t.Helper()
		must(t, Try(book, acts.Review{Subscription: detail(t, book, s.ID).Ref(), Answer: answer, Total: total, Draft: draft}))
	}
	is := func(what string, state data.ChangeState, saved int) data.SubscriptionDetail {
		t.Helper()
		now := detail(t, book, s.ID)
		if now.Open == nil || !now.Open.Ends || now.Open.State != state || !now.Open.Asked() || !now.RecurringBilling || now.PaidTotal() != 9 {
			t.Fatalf("%s: %+v of %d", what, now.Open, now.PaidTotal())
		}
		equal(t, what+": answered", now.Answered.Answer, data.ReviewEnd)
		equal(t, what+": freed", freedNow(t, book), saved)
		return now
	}
	answer(data.ReviewEnd, 0, true)
	now := is("a draft", data.ChangeDraft, 0)
	wantCode(t, Try(book, acts.ConfirmChange{Change: now.Open.Ref()}), data.CodeNotFound)
	must(t, Try(book, acts.PlaceOrder{Change: now.Open.Ref(), OrderNumber: "E-17", OrderedOn: Today().AddDays(-1)}))
	now = is("asked for", data.ChangeScheduled, 9)
	equal(t, "asked by", [3]any{now.Open.OrderNumber, now.Open.OrderedOn, now.Open.SubmittedOn}, [3]any{"E-17", Today().AddDays(-1), Today().AddDays(-1)})
	equal(t, "due", now.Open.DueOn, s.RenewsOn)
	equal(t, "unused", data.SubscriptionRow{Subscription: now.Subscription, Open: now.Open}.Unused(), 0)
	must(t, Try(book, acts.ConfirmChange{Change: now.Open.Ref()}))
	now = detail(t, book, s.ID)
	equal(t, "ended", [3]any{now.Open == nil, now.RecurringBilling, now.RenewsOn}, [3]any{true, false, s.RenewsOn})
	equal(t, "total", now.PaidTotal(), 9)
	_, err := Undo(book)
	must(t, err)
	is("the end undone", data.ChangeScheduled, 9)
	must(t, Try(book, acts.RecordPartnerTotal{Subscription: detail(t, book, s.ID).Ref(), Total: 8}))
	equal(t, "another total meanwhile", detail(t, book, s.ID).Open.To, 8)
	_, err = Undo(book)
	must(t, err)
	answer(data.ReviewLower, 7, false)
	now = detail(t, book, s.ID)
	if now.Open == nil || now.Open.Ends || now.Open.To != 7 {
		t.Fatalf("lowered instead: %+v", now.Open)
	}
	equal(t, "freed then", freedNow(t, book), 2)
	wantCode(t, Try(book, acts.Review{Subscription: now.Ref(), Answer: data.ReviewEnd, Draft: true}), data.CodeOpenChange)
	answer(data.ReviewEnd, 0, false)
	is("ended instead", data.ChangeScheduled, 9)
	answer(data.ReviewKeep, 0, false)
	equal(t, "kept instead", detail(t, book, s.ID).Open == nil, true)
	equal(t, "freed by none", freedNow(t, book), 0)
}

// freedNow is how many licenses were freed by what is ordered or asked for.
func freedNow(t *testing.T, book *ledger.Book) (n int) {
	basis, err := book.SavingsBasis(context.Background())
	must(t, err)
	for _, s := range basis.Savings {
		if s.State == data.SavingDone && !s.Waits() {
			n += s.Licenses
		}
	}
	return n
}
