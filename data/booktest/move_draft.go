package booktest

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testMoveDrafted holds that no total changes before its order is placed: what is bought
// and what is lowered are drafts, and who has to wait for a license keeps the old one.
func testMoveDrafted(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 3)
	a, b := add(t, book, Office(10)), add(t, book, named("Premium", 2))
	must(t, Assign(t, book, a.ID, people))
	move := func(people []data.PersonID) {
		must(t, Try(book, acts.Move{
			From: detail(t, book, a.ID).Ref(), To: detail(t, book, b.ID).Ref(), People: refsOf(t, book, people),
			Raise: true, Lower: data.LowerFirst, Draft: true,
		}))
	}
	move(people)
	from, to := detail(t, book, a.ID), detail(t, book, b.ID)
	equal(t, "A's total", from.Total, 10)
	equal(t, "A held by who waits", from.NamedAssigned, 1)
	equal(t, "A's draft", from.Open.To, 8)
	equal(t, "B's total", to.Total, 2)
	equal(t, "B held", to.NamedAssigned, 2)
	equal(t, "B's draft", to.Open.To, 3)
	equal(t, "B's draft", to.Open.State, data.ChangeDraft)
	equal(t, "saved", savedNow(t, book), 0)
	must(t, Try(book, acts.PlaceOrder{Change: to.Open.Ref()}))
	move(people[2:])
	equal(t, "B held once it is ordered", detail(t, book, b.ID).NamedAssigned, 3)
	equal(t, "A's draft then", detail(t, book, a.ID).Open.To, 7)
	more := addPeopleCalled(t, book, "more")
	must(t, Assign(t, book, a.ID, more))
	move(more) // nobody can move yet
	equal(t, "A held by all who wait", detail(t, book, a.ID).NamedAssigned, 1)
	latest(t, book, data.StepChangeDrafted) // fails where there is none
	_, err := Undo(book)
	must(t, err)
	equal(t, "nothing is open once that is undone", detail(t, book, b.ID).Open == nil, true)
}

// testMoveToOverAssigned holds that what is bought for who moves covers those over the
// total as well.
func testMoveToOverAssigned(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 3)
	a, over, reported := add(t, book, Office(10)), named("Premium", 1), named("Visio", 5)
	over.ReportedAssigned, over.ReportedOn = 2, Today()
	reported.ReportedAssigned, reported.ReportedOn = 5, Today()
	over, reported = add(t, book, over), add(t, book, reported)
	must(t, Assign(t, book, a.ID, people))
	for _, c := range []struct {
		to     data.Subscription
		people []data.PersonID
		want   int
	}{{over, people[:2], 4}, {reported, people[2:], 6}} {
		must(t, Try(book, acts.Move{
			From: detail(t, book, a.ID).Ref(), To: detail(t, book, c.to.ID).Ref(), People: refsOf(t, book, c.people),
			Raise: true, Lower: data.LowerNot,
		}))
		now := detail(t, book, c.to.ID)
		equal(t, c.to.Product, now.Total, c.want)
		equal(t, c.to.Product+" held", now.NamedAssigned, len(c.people))
	}
}

// testJoinDrafted holds that a purchase for a new colleague is a draft until its order is
// placed, and that the license is given later.
func testJoinDrafted(t *testing.T, book *ledger.Book) {
	full, free := add(t, book, Office(1)), add(t, book, named("Visio", 2))
	must(t, Assign(t, book, full.ID, addPeople(t, book, 1)))
	must(t, Try(book, acts.Join{
		Person:   data.Person{Name: "New", Address: "new@example.nl"},
		Products: []data.SubscriptionRef{detail(t, book, full.ID).Ref(), free.Ref()},
		Raise:    []data.SubscriptionID{full.ID}, Draft: true,
	}))
	now := detail(t, book, full.ID)
	equal(t, "total", now.Total, 1)
	equal(t, "held", now.NamedAssigned, 1)
	equal(t, "draft", now.Open.To, 2)
	equal(t, "draft", now.Open.State, data.ChangeDraft)
	equal(t, "given", detail(t, book, free.ID).NamedAssigned, 1)
}

// testLeaveWhileOrdered holds that a total that is ordered stays what was ordered where
// the lower one is not.
func testLeaveWhileOrdered(t *testing.T, book *ledger.Book) {
	s := add(t, book, newTerm(40))
	people := addPeople(t, book, 2)
	must(t, Assign(t, book, s.ID, people))
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 34, When: data.WhenRenewal}}))
	before := savedNow(t, book)
	must(t, Try(book, acts.Leave{People: refsOf(t, book, people[:1]), Lower: data.LowerFirst, Draft: true}))
	now := detail(t, book, s.ID)
	equal(t, "ordered", now.Open.To, 34)
	equal(t, "state", now.Open.State, data.ChangeScheduled)
	equal(t, "held", now.NamedAssigned, 1)
	equal(t, "saved", savedNow(t, book), before)
	must(t, Try(book, acts.Leave{People: refsOf(t, book, people[1:]), Lower: data.LowerFirst}))
	equal(t, "ordered then", detail(t, book, s.ID).Open.To, 33)
	equal(t, "saved then", savedNow(t, book), before+1)
}

// testLeaveWhileBuying holds that a purchase of fewer saves nothing of what is paid for.
func testLeaveWhileBuying(t *testing.T, book *ledger.Book) {
	s := Office(10)
	s.Payment = data.PaymentInvoice
	s = add(t, book, s)
	people := addPeople(t, book, 1)
	must(t, Assign(t, book, s.ID, people))
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 15, When: data.WhenNow}}))
	must(t, Try(book, acts.Leave{People: refsOf(t, book, people), Lower: data.LowerFirst}))
	equal(t, "saved", savedNow(t, book), 0)
}
