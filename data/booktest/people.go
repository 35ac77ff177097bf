package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

func testPeople(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	p, err := SavePerson(book, data.Person{Name: "Noor O'Brien", Address: "noor@example.nl", Department: "Inkoop"})
	must(t, err)
	_, err = SavePerson(book, data.Person{Name: "Another", Address: "NOOR@example.nl"})
	wantMistake(t, err, "address", data.CodeTaken)
	_, err = SavePerson(book, data.Person{Name: "", Address: "no address"})
	wantMistake(t, err, "name", data.CodeRequired)
	wantMistake(t, err, "address", data.CodeAddress)
	_, err = SavePerson(book, data.Person{Name: "Accent", Address: "nöor@example.nl"})
	must(t, err)

	s := add(t, book, Office(3))
	must(t, Assign(t, book, s.ID, []data.PersonID{p.ID}))
	held, err := book.Holdings(ctx, p.ID)
	must(t, err)
	equal(t, "held", held[0].Product, s.Product)
	equal(t, "its cloud", held[0].Cloud, s.Cloud)
	wantCode(t, Try(book, acts.RemovePerson{Person: data.PersonRef{ID: p.ID, Version: p.Version}}), data.CodeStillHolds)
	must(t, Unassign(t, book, s.ID, []data.PersonID{p.ID}))
	must(t, Try(book, acts.RemovePerson{Person: data.PersonRef{ID: p.ID, Version: p.Version}}))
	_, err = book.Person(ctx, p.ID)
	wantCode(t, err, data.CodeNotFound)
}

// The number of what was removed is not given to another, who would get its past
// and stand in the way of its undo.
func testNumbersOnce(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	removed := addPeople(t, book, 1)[0]
	sub := add(t, book, Office(3))
	row, err := book.Person(ctx, removed)
	must(t, err)
	must(t, Try(book, acts.RemovePerson{Person: data.PersonRef{ID: removed, Version: row.Version}}))
	removal, err := book.Steps(ctx, 1)
	must(t, err)
	must(t, Try(book, acts.RemoveSubscription{Subscription: sub.Ref()}))

	person, err := SavePerson(book, data.Person{Name: "Noor", Address: "noor@example.nl"})
	must(t, err)
	past, err := book.History(ctx, data.HistoryQuery{Person: person.ID})
	must(t, err)
	equal(t, "steps of the new person", past.Count, 1)
	past, err = book.History(ctx, data.HistoryQuery{Subscription: add(t, book, named("Visio", 1)).ID})
	must(t, err)
	equal(t, "steps of the new subscription", past.Count, 1)
	_, err = UndoStep(book, removal[0].ID)
	must(t, err)
	back, err := book.Person(ctx, removed)
	must(t, err)
	equal(t, "name", back.Name, row.Name)
}

func testAssign(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(2))
	people := addPeople(t, book, 3)
	wantCode(t, Assign(t, book, s.ID, people), data.CodeNoneAvailable)
	equal(t, "all or none", detail(t, book, s.ID).NamedAssigned, 0)
	must(t, Assign(t, book, s.ID, people[:2]))
	who, err := book.People(ctx, data.PersonQuery{Holding: s.ID})
	must(t, err)
	equal(t, "holders", who.Count, 2)
	others, err := book.People(ctx, data.PersonQuery{NotHolding: s.ID})
	must(t, err)
	equal(t, "others", others.Count, 1)
	wantCode(t, Unassign(t, book, s.ID, people[2:]), data.CodeNotFound)

	other := add(t, book, named("Visio", 1))
	third := add(t, book, named("Project", 1))
	must(t, AssignProducts(t, book, people[2], []data.SubscriptionID{other.ID, third.ID}))
	wantCode(t, AssignProducts(t, book, people[0], []data.SubscriptionID{other.ID}), data.CodeNoneAvailable)
	_, err = Undo(book)
	must(t, err)
	equal(t, "one step", detail(t, book, third.ID).NamedAssigned, 0)

	disabled := Office(9)
	disabled.SKU, disabled.Product = "SPB", "Premium"
	disabled.ReportedStatus, disabled.StatusOn = data.StatusDisabled, Today()
	d := add(t, book, disabled)
	wantCode(t, Assign(t, book, d.ID, people[:1]), data.CodeNotActive)
}
