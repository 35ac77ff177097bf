package booktest

import (
	"context"
	"slices"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// newTerm is Office under the new agreement, outside its window.
func newTerm(total int) data.Subscription {
	s := Office(total)
	s.Agreement = data.AgreementNew
	return s
}

// free frees the licenses of people and returns what was kept of it.
func free(t *testing.T, book *ledger.Book, id data.SubscriptionID, people ...data.PersonID) data.Saving {
	t.Helper()
	act := acts.Free{}
	for _, ref := range refsOf(t, book, people) {
		act.Rows = append(act.Rows, acts.Leaking{Leak: data.LeakBlocked, Subscription: detail(t, book, id).Ref(), Person: ref})
	}
	done, err := Left[data.Saving](book, act)
	must(t, err)
	return done
}

func testFree(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 4)
	classic := add(t, book, Office(40))
	must(t, Assign(t, book, classic.ID, people))
	done := free(t, book, classic.ID, people[0], people[1])
	now := detail(t, book, classic.ID)
	equal(t, "classic: total", now.Total, 38)
	equal(t, "classic: held", now.NamedAssigned, 2)
	equal(t, "saves from", done.SavesFrom, Today())
	equal(t, "a year", done.PerYear.Minor, int64(12*1170))
	_, err := Undo(book)
	must(t, err)
	now = detail(t, book, classic.ID)
	equal(t, "undone: total", now.Total, 40)
	equal(t, "undone: held", now.NamedAssigned, 4)

	later := newTerm(40)
	later.Product, later.SKU = "Later", ""
	later = add(t, book, later)
	must(t, Assign(t, book, later.ID, people))
	done = free(t, book, later.ID, people[0])
	now = detail(t, book, later.ID)
	equal(t, "new: total", now.Total, 40)
	equal(t, "new: open", now.Open.To, 39)
	equal(t, "saves from", done.SavesFrom, now.RenewsOn)
	free(t, book, later.ID, people[1]) // R21: the total of the open change goes down
	equal(t, "changed: open", detail(t, book, later.ID).Open.To, 38)
	_, err = Undo(book)
	must(t, err)
	equal(t, "brought back", detail(t, book, later.ID).Open.To, 39)
}

// testFreeInTurn holds that as many licenses go today as the removal window lets, and the
// others at the renewal, as one step (R18, R35); so it is where people leave (R36).
func testFreeInTurn(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 4)
	s := add(t, book, newTerm(40))
	must(t, Assign(t, book, s.ID, people))
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 42, When: data.WhenNow}}))
	wentInTurn := func(name string, act ledger.Act) {
		t.Helper()
		must(t, Try(book, act))
		now := detail(t, book, s.ID)
		equal(t, name+": total", now.Total, 40)
		equal(t, name+": at the renewal", now.Open.To, 39)
		equal(t, name+": held", now.NamedAssigned, 1)
		basis, err := book.SavingsBasis(context.Background())
		must(t, err)
		var from []data.Date
		for _, done := range basis.Savings {
			from = append(from, done.SavesFrom)
		}
		equal(t, name+": kept", len(from), 3)
		equal(t, name+": from", [3]data.Date(from), [3]data.Date{Today(), Today(), s.RenewsOn})
		_, err = Undo(book)
		must(t, err)
		now = detail(t, book, s.ID)
		equal(t, name+", undone: total", now.Total, 42)
		equal(t, name+", undone: open", now.Open == nil, true)
		equal(t, name+", undone: held", now.NamedAssigned, 4)
	}
	var rows []acts.Leaking
	for _, ref := range refsOf(t, book, people[:3]) {
		rows = append(rows, acts.Leaking{Leak: data.LeakBlocked, Subscription: detail(t, book, s.ID).Ref(), Person: ref})
	}
	wentInTurn("freed", acts.Free{Rows: rows})
	wentInTurn("left", acts.Leave{People: refsOf(t, book, people[:3]), Lower: data.LowerFirst})
}

// testFreeWhatStays holds that a total that somebody else changes stays, where no renewal is
// known for which they could be asked, and that a
// subscription ends that nobody uses any more.
func testFreeWhatStays(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 2)
	sold := named("Sold", 5)
	sold.Channel, sold.TermStart, sold.RenewsOn = data.ChannelReseller, data.Date{}, data.Date{}
	sold = add(t, book, sold)
	must(t, Assign(t, book, sold.ID, people))
	equal(t, "nothing was saved", free(t, book, sold.ID, people[0]).ID, 0)
	equal(t, "total", detail(t, book, sold.ID).Total, 5)
	equal(t, "held", detail(t, book, sold.ID).NamedAssigned, 1)
	unused := acts.Free{Rows: []acts.Leaking{{Leak: data.LeakUnused, Subscription: detail(t, book, sold.ID).Ref(), Licenses: 4}}}
	wantCode(t, Try(book, unused), data.CodeCantLower)

	last := newTerm(1)
	last.Product, last.SKU = "Last", ""
	last = add(t, book, last)
	must(t, Assign(t, book, last.ID, people[:1]))
	done := free(t, book, last.ID, people[0])
	equal(t, "it ends", detail(t, book, last.ID).RecurringBilling, false)
	equal(t, "saves from", done.SavesFrom, last.RenewsOn)
}

func testKeep(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(40))
	rows := []acts.Leaking{{Leak: data.LeakUnused, Subscription: s.Ref(), Licenses: 40}}
	wantMistake(t, Try(book, acts.KeepLicense{Rows: rows}), "reason", data.CodeRequired)
	wantMistake(t, Try(book, acts.KeepLicense{Rows: rows, Reason: "x", Until: Today()}), "until", data.CodeDayAhead)
	must(t, Try(book, acts.KeepLicense{Rows: rows, Reason: "for the new ones", Until: Today().AddDays(30)}))
	must(t, Try(book, acts.KeepLicense{Rows: rows, Reason: "for good"}))
	basis, err := book.SavingsBasis(context.Background())
	must(t, err)
	equal(t, "kept", len(basis.Savings), 1)
	equal(t, "reason", basis.Savings[0].Reason, "for good")
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{{Leak: data.LeakUnused, Subscription: s.Ref(), Licenses: 10}}}))
	basis, err = book.SavingsBasis(context.Background())
	must(t, err)
	equal(t, "kept no more", len(basis.Savings), 1)
	equal(t, "done", basis.Savings[0].State, data.SavingDone)
}

func testLeave(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 3)
	office, visio := add(t, book, Office(10)), add(t, book, named("Visio", 5))
	must(t, Assign(t, book, office.ID, people[:2]))
	must(t, Assign(t, book, visio.ID, people[:1]))
	refs := refsOf(t, book, people)
	done, err := book.Do(context.Background(), acts.Leave{People: refs[:1], Successor: refs[1], Lower: data.LowerFirst, Block: true})
	must(t, err)
	equal(t, "handed and taken back", [2]int{done.Step.From, done.Step.To}, [2]int{1, 1})
	equal(t, "who and to whom", done.Step.Subject, "Person a > Person b")
	equal(t, "the successor has it already", detail(t, book, office.ID).Total, 9)
	equal(t, "handed over", detail(t, book, visio.ID).Total, 5)
	held, err := book.Holdings(context.Background(), people[1])
	must(t, err)
	equal(t, "the successor holds", len(held), 2)
	gone, err := book.Person(context.Background(), people[0])
	must(t, err)
	equal(t, "blocked", gone.Blocked, true)
	equal(t, "holds", gone.Licenses, 0)
	_, err = Undo(book)
	must(t, err)
	equal(t, "one step", detail(t, book, office.ID).Total, 10)
	refs = refsOf(t, book, people)
	wantCode(t, Try(book, acts.Leave{People: refs[:2], Successor: refs[1], Lower: data.LowerFirst}), data.CodeLeavesToo)
	elsewhere, err := Left[data.Organization](book, acts.SaveOrganization{Organization: data.Organization{Name: "Zuid"}})
	must(t, err)
	other, err := SavePerson(book, data.Person{Name: "Zara", Address: "zara@zuid.example", Organization: elsewhere.ID})
	must(t, err)
	wantCode(t, Try(book, acts.Leave{People: refs[:1], Successor: other.Ref(), Lower: data.LowerFirst}), data.CodeSuccessorElsewhere)
	equal(t, "nothing is taken back", detail(t, book, office.ID).NamedAssigned, 2)

	refs = refsOf(t, book, people)
	must(t, Try(book, acts.Leave{People: refs[:2], Lower: data.LowerNot, Shared: true}))
	equal(t, "the total stays", detail(t, book, office.ID).Total, 10)
	equal(t, "taken back", detail(t, book, office.ID).NamedAssigned, 0)
	gone, err = book.Person(context.Background(), people[0])
	must(t, err)
	equal(t, "shared", gone.Kind, data.KindSharedMailbox)
}

func testJoin(t *testing.T, book *ledger.Book) {
	s, visio := add(t, book, Office(1)), add(t, book, named("Visio", 1))
	must(t, Assign(t, book, visio.ID, addPeople(t, book, 1)))
	person := data.Person{Name: "New", Address: "new@example.nl"}
	products := []data.SubscriptionRef{s.Ref(), detail(t, book, visio.ID).Ref()}
	wantCode(t, Try(book, acts.Join{Person: person, Products: products}), data.CodeNoneAvailable)
	must(t, Try(book, acts.Join{Person: person, Products: products, Raise: []data.SubscriptionID{visio.ID}}))
	equal(t, "bought", detail(t, book, visio.ID).Total, 2)
	equal(t, "held", detail(t, book, visio.ID).NamedAssigned, 2)
	equal(t, "not bought", detail(t, book, s.ID).Total, 1)
	_, err := Undo(book)
	must(t, err)
	equal(t, "undone", detail(t, book, visio.ID).Total, 1)

	invoiced := named("Invoiced", 1)
	invoiced.Payment = data.PaymentInvoice
	invoiced = add(t, book, invoiced)
	must(t, Assign(t, book, invoiced.ID, addPeopleCalled(t, book, "other")))
	products = []data.SubscriptionRef{detail(t, book, invoiced.ID).Ref()}
	must(t, Try(book, acts.Join{Person: person, Products: products, Raise: []data.SubscriptionID{invoiced.ID}}))
	equal(t, "waits for its credit check", detail(t, book, invoiced.ID).Open.To, 2)
	equal(t, "given later", detail(t, book, invoiced.ID).NamedAssigned, 1)
}

// addPeopleCalled adds a person.
func addPeopleCalled(t *testing.T, book *ledger.Book, name string) []data.PersonID {
	t.Helper()
	p, err := SavePerson(book, data.Person{Name: name, Address: name + "@example.nl"})
	must(t, err)
	return []data.PersonID{p.ID}
}

// testKeepUnused holds that what is kept of unused licenses is so many, at most as many as
// there are (R35).
func testKeepUnused(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(9))
	for _, c := range [][2]int{{2, 2}, {5, 5}, {12, 9}} {
		row := acts.Leaking{Leak: data.LeakUnused, Subscription: detail(t, book, s.ID).Ref(), Licenses: c[0]}
		must(t, Try(book, acts.KeepLicense{Rows: []acts.Leaking{row}, Reason: "why"}))
		basis, err := book.SavingsBasis(context.Background())
		must(t, err)
		equal(t, "kept", basis.Savings[0].Licenses, c[1])
	}
}

func testMove(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 3)
	a, b, other := add(t, book, Office(10)), add(t, book, named("Premium", 2)), add(t, book, named("Visio", 5))
	must(t, Assign(t, book, a.ID, people))
	must(t, Assign(t, book, other.ID, people[:1]))
	move := acts.Move{From: detail(t, book, a.ID).Ref(), To: b.Ref(), People: refsOf(t, book, people), Lower: data.LowerFirst}
	wantCode(t, Try(book, move), data.CodeNoneAvailable)
	move.Raise = true
	must(t, Try(book, move))
	equal(t, "A", detail(t, book, a.ID).Total, 7)
	equal(t, "A held", detail(t, book, a.ID).NamedAssigned, 0)
	equal(t, "B", detail(t, book, b.ID).Total, 3)
	equal(t, "B held", detail(t, book, b.ID).NamedAssigned, 3)
	equal(t, "others stay", detail(t, book, other.ID).NamedAssigned, 1)
	_, err := Undo(book)
	must(t, err)
	equal(t, "undone: A held", detail(t, book, a.ID).NamedAssigned, 3)
	equal(t, "undone: B", detail(t, book, b.ID).Total, 2)
	move.From, move.To = detail(t, book, b.ID).Ref(), detail(t, book, a.ID).Ref()
	wantCode(t, Try(book, move), data.CodeNotFound)
}

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
