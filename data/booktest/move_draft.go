package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/data/savings"
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
	equal(t, "who waits for B's draft", waitingFor(to), called(t, book, people[2])+" from "+from.Product)
	equal(t, "who waits in the step", latest(t, book, data.StepMoved).From, 1)
	equal(t, "who moved in the step", latest(t, book, data.StepMoved).To, 2)
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

// called returns what a person is called.
func called(t *testing.T, book *ledger.Book, id data.PersonID) string {
	t.Helper()
	p, err := book.Person(context.Background(), id)
	must(t, err)
	return p.Name
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
	equal(t, "who waits", waitingFor(now), "New")
	equal(t, "licenses that wait in the step", latest(t, book, data.StepJoined).From, 1)
	equal(t, "given", detail(t, book, free.ID).NamedAssigned, 1)
}

// testLeaveWhileOrdered holds that a total that is ordered stays what was ordered where
// the lower one is not, which is a draft beside it.
func testLeaveWhileOrdered(t *testing.T, book *ledger.Book) {
	s := add(t, book, newTerm(40))
	people := addPeople(t, book, 2)
	must(t, Assign(t, book, s.ID, people))
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 34, When: data.WhenRenewal}}))
	before, unused := savedNow(t, book), unusedNow(t, book)
	must(t, Try(book, acts.Leave{People: refsOf(t, book, people[:1]), Lower: data.LowerFirst, Draft: true}))
	equal(t, "to be saved still", unusedNow(t, book), unused+1) // until it is ordered
	now := detail(t, book, s.ID)
	equal(t, "ordered", now.Open.To, 34)
	equal(t, "a draft beside it", now.Open.DraftTo, 33)
	equal(t, "state", now.Open.State, data.ChangeScheduled)
	equal(t, "held", now.NamedAssigned, 1)
	equal(t, "saved", savedNow(t, book), before)
	must(t, Try(book, acts.Leave{People: refsOf(t, book, people[1:]), Lower: data.LowerFirst}))
	equal(t, "ordered then", detail(t, book, s.ID).Open.To, 33)
	equal(t, "saved then", savedNow(t, book), before+1)
	equal(t, "to be saved then", unusedNow(t, book), unused+1)
}

// unusedNow is how many licenses that nobody holds are to be saved.
func unusedNow(t *testing.T, book *ledger.Book) (n int) {
	basis, err := book.SavingsBasis(context.Background())
	must(t, err)
	for _, row := range savings.List(basis, savings.Inclusions{}, Today()) {
		if row.State == data.SavingOpen && row.Leak == data.LeakUnused {
			n += row.Licenses
		}
	}
	return n
}

// testLeaveWhileBuying holds that a purchase that waits for its credit check stays as it
// was ordered (R2), and that nothing of it counts as saved.
func testLeaveWhileBuying(t *testing.T, book *ledger.Book) {
	s := Office(10)
	s.Payment = data.PaymentInvoice
	s = add(t, book, s)
	people := addPeople(t, book, 3)
	must(t, Assign(t, book, s.ID, people))
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 15, When: data.WhenNow}}))
	for i, draft := range []bool{false, true} {
		must(t, Try(book, acts.Leave{People: refsOf(t, book, people[i:i+1]), Lower: data.LowerFirst, Draft: draft}))
	}
	leaking := acts.Leaking{Leak: data.LeakBlocked, Subscription: detail(t, book, s.ID).Ref(), Person: personRef(t, book, people[2])}
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{leaking}}))
	now := detail(t, book, s.ID)
	equal(t, "held", now.NamedAssigned, 0)
	equal(t, "ordered", now.Open.To, 15)
	equal(t, "state", now.Open.State, data.ChangeCreditCheck)
	equal(t, "checked since", now.CreditCheckSince, Today())
	equal(t, "saved", savedNow(t, book), 0)
	unused := acts.Leaking{Leak: data.LeakUnused, Subscription: now.Ref(), Licenses: 2}
	for _, act := range []ledger.Act{
		acts.Free{Rows: []acts.Leaking{unused}, Draft: true},
		acts.Free{Rows: []acts.Leaking{unused}},
		acts.Review{Subscription: now.Ref(), Answer: data.ReviewLower, Total: 5},
	} {
		refused := wantCode(t, Try(book, act), data.CodeOpenChange)
		equal(t, "what is open", refused.Params["Total"], any(15))
		equal(t, "its state", refused.Params["State"], any(data.ChangeCreditCheck))
	}
}

// testMoveByInvoice holds that who moves to what is bought by invoice waits for its credit
// check and keeps the first until then, and that those for whom there is a license move
// (R14, R38).
func testMoveByInvoice(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 3)
	premium := named("Premium", 1)
	premium.Payment = data.PaymentInvoice
	a, b := add(t, book, Office(10)), add(t, book, premium)
	must(t, Assign(t, book, a.ID, people))
	move := func(people []data.PersonID) {
		t.Helper()
		must(t, Try(book, acts.Move{
			From: detail(t, book, a.ID).Ref(), To: detail(t, book, b.ID).Ref(), People: refsOf(t, book, people), Raise: true, Lower: data.LowerFirst,
		}))
	}
	move(people)
	from, to := detail(t, book, a.ID), detail(t, book, b.ID)
	equal(t, "A held by who waits", from.NamedAssigned, 2)
	equal(t, "A's total", from.Total, 9)
	equal(t, "B held", to.NamedAssigned, 1)
	equal(t, "B ordered", to.Open.To, 3)
	equal(t, "B's order", to.Open.State, data.ChangeCreditCheck)
	equal(t, "who waits for it", waitingFor(to), called(t, book, people[1])+" from "+from.Product+", "+called(t, book, people[2])+" from "+from.Product)
	must(t, Try(book, acts.FinishCreditCheck{Subscription: to.Ref()}))
	move(people[1:])
	equal(t, "B held then", detail(t, book, b.ID).NamedAssigned, 3)
	equal(t, "A's total then", detail(t, book, a.ID).Total, 7)
	more := addPeopleCalled(t, book, "more")
	must(t, Assign(t, book, a.ID, more))
	move(more) // nobody can move yet
	latest(t, book, data.StepChangeSubmitted)
	equal(t, "A held", detail(t, book, a.ID).NamedAssigned, 1)
	_, err := Undo(book)
	must(t, err)
	equal(t, "B's total once that is undone", detail(t, book, b.ID).Total, 3)
	equal(t, "nothing is open then", detail(t, book, b.ID).Open == nil, true)
}
