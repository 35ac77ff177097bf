package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

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
