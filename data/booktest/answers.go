package booktest

import (
	"context"
	"slices"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testAnswered holds that what was answered needs no attention, nor is asked in the panel,
// until something changes (R25, R39).
func testAnswered(t *testing.T, book *ledger.Book) {
	renewing := newTerm(40)
	renewing.Term, renewing.TermStart, renewing.RenewsOn = data.TermYearly, Today().AddDays(-345), Today().AddDays(20)
	s := add(t, book, renewing)
	asks := func(name string, want bool) {
		t.Helper()
		notices, err := book.Attention(context.Background(), Today())
		must(t, err)
		asked := slices.ContainsFunc(notices, func(n data.Notice) bool { return n.Concern == data.ConcernRenewal })
		equal(t, name+": asked", asked, want)
		equal(t, name+": asked in the panel", detail(t, book, s.ID).Answered.Answer == "", want)
	}
	asks("before", true)
	for _, answer := range data.ReviewAnswers() {
		must(t, Try(book, acts.Review{Subscription: detail(t, book, s.ID).Ref(), Answer: answer, Total: 32}))
		asks(string(answer), false)
		_, err := Undo(book)
		must(t, err)
		asks(string(answer)+" undone", true)
	}
	people := addPeople(t, book, 2)
	must(t, Assign(t, book, s.ID, people))
	to := newTerm(9)
	to.Product, to.SKU = "To", ""
	to = add(t, book, to)
	must(t, Try(book, acts.Move{
		From: detail(t, book, s.ID).Ref(), To: to.Ref(), People: refsOf(t, book, people), Lower: data.LowerRenewal, Answers: detail(t, book, s.ID).Ref(), Note: "cheaper",
	}))
	asks("people moved", false)
	moved := detail(t, book, s.ID).Answered
	equal(t, "moved", moved.Answer, data.ReviewMove)
	equal(t, "moved: renews with", moved.Total, 38)
	equal(t, "moved: note", moved.Note, "cheaper")
	_, err := Undo(book)
	must(t, err)
	asks("moving undone", true)
	must(t, Try(book, acts.Review{Subscription: detail(t, book, s.ID).Ref(), Answer: data.ReviewLower, Total: 32}))
	must(t, Try(book, acts.Review{Subscription: detail(t, book, s.ID).Ref(), Answer: data.ReviewKeep}))
	equal(t, "as it is planned", detail(t, book, s.ID).Answered.Total, 32)
	must(t, Try(book, acts.WithdrawChange{Change: detail(t, book, s.ID).Open.Ref()}))
	asks("withdrawn", true)
}

func testReview(t *testing.T, book *ledger.Book) {
	s := add(t, book, newTerm(40))
	must(t, Try(book, acts.Review{Subscription: s.Ref(), Answer: data.ReviewLower, Total: 35}))
	equal(t, "scheduled", detail(t, book, s.ID).Open.To, 35)
	must(t, Try(book, acts.Review{Subscription: s.Ref(), Answer: data.ReviewLower, Total: 30}))
	equal(t, "the open one", detail(t, book, s.ID).Open.To, 30)
	reviews, err := book.Reviews(context.Background())
	must(t, err)
	equal(t, "one answer for a renewal", len(reviews), 1)
	equal(t, "its total", reviews[0].Total, 30)
	must(t, Try(book, acts.Review{Subscription: s.Ref(), Answer: data.ReviewEnd}))
	ended := detail(t, book, s.ID)
	equal(t, "it ends", ended.RecurringBilling, false)
	equal(t, "nothing is scheduled", ended.Open == nil, true)
	_, err = Undo(book)
	must(t, err)
	equal(t, "undone", detail(t, book, s.ID).Open.To, 30)

	asked := named("Of a reseller", 40)
	asked.Channel = data.ChannelReseller
	asked = add(t, book, asked)
	must(t, Try(book, acts.Review{Subscription: asked.Ref(), Answer: data.ReviewEnd, Total: 30}))
	now := detail(t, book, asked.ID)
	equal(t, "whoever sold it is asked to end it", now.Open != nil && now.Open.Ends && now.RecurringBilling && now.Total == 40, true)
	wantCode(t, Try(book, acts.Review{Subscription: now.Ref(), Answer: data.ReviewLower}), data.CodeBlocked)
}
