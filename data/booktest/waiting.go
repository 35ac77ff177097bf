package booktest

import (
	"context"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

// waitingFor says who waits for a subscription, and what they give up for it.
func waitingFor(s data.SubscriptionDetail) string {
	var all []string
	for _, waits := range s.Waiting {
		text := waits.Name
		if waits.FromProduct != "" {
			text += " from " + waits.FromProduct
		}
		all = append(all, text)
	}
	return strings.Join(all, ", ")
}

// haveWait has somebody wait for a license whose order is not placed yet.
func haveWait(t *testing.T, book *ledger.Book) {
	full := add(t, book, named("Full", 1))
	must(t, Assign(t, book, full.ID, addPeopleCalled(t, book, "first")))
	must(t, Try(book, acts.Join{
		Person:   data.Person{Name: "Second", Address: "second@example.nl"},
		Products: []data.SubscriptionRef{detail(t, book, full.ID).Ref()}, Raise: []data.SubscriptionID{full.ID}, Draft: true,
	}))
}

// waitingOf is somebody who waits, and for what.
func waitingOf(t fatal, book *ledger.Book) (s data.SubscriptionRef, p data.PersonRef) {
	page, err := book.AllChanges(context.Background(), data.ChangeQuery{Open: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range page.Rows {
		if len(row.Waiting) == 0 {
			continue
		}
		person, err := book.Person(context.Background(), row.Waiting[0].Person)
		if err != nil {
			t.Fatal(err)
		}
		return row.Subject, person.Ref()
	}
	return s, p
}

// addAlias has somebody have another address.
func addAlias(t *testing.T, book *ledger.Book) {
	keep := savedPerson(t, book, data.Person{Name: "Twice", Address: "twice@example.nl"})
	other := savedPerson(t, book, data.Person{Name: "Twice", Address: "t.wice@example.nl"})
	must(t, Try(book, acts.MergePeople{Keep: keep.Ref(), Others: []data.PersonRef{other.Ref()}}))
}

// testWaiting holds that who waits for an order does so until they have the license, that
// it is said with the change and with the subscription, and that undo has them wait again.
func testWaiting(t *testing.T, book *ledger.Book) {
	haveWait(t, book)
	open := openChanges(t, book)
	equal(t, "open", len(open), 1)
	equal(t, "who waits with the change", open[0].Waiting[0].Name, "Second")
	id := open[0].Subscription
	told := func() (n int) { // for how many a license is there (R25)
		notices, err := book.Attention(context.Background(), Today())
		must(t, err)
		for _, notice := range notices {
			if notice.Concern == data.ConcernAwaited {
				n += notice.Licenses
			}
		}
		return n
	}
	equal(t, "told before it is ordered", told(), 0)
	awaits, err := book.Awaits(context.Background(), open[0].Waiting[0].Person)
	must(t, err)
	equal(t, "what she waits for", len(awaits) == 1 && awaits[0].Product == "Full" && awaits[0].Open != nil && awaits[0].Open.To == 2, true)
	must(t, Try(book, acts.PlaceOrder{Change: open[0].Ref()}))
	now := detail(t, book, id)
	equal(t, "total", now.PaidTotal(), 2)
	equal(t, "who waits once it is ordered", waitingFor(now), "Second")
	equal(t, "told once it is there", told(), 1)
	must(t, Assign(t, book, id, []data.PersonID{now.Waiting[0].Person}))
	equal(t, "who waits once it is given", waitingFor(detail(t, book, id)), "")
	equal(t, "told once it is given", told(), 0)
	_, err = Undo(book)
	must(t, err)
	equal(t, "who waits after the undo", waitingFor(detail(t, book, id)), "Second")
	equal(t, "told after the undo", told(), 1)
	_, err = Undo(book) // that the order was placed
	must(t, err)
	s := detail(t, book, id)
	must(t, Try(book, acts.WithdrawChange{Change: s.Open.Ref()}))
	equal(t, "who waits for what is withdrawn", waitingFor(detail(t, book, id)), "")
	_, err = Undo(book)
	must(t, err)
	of, who := waitingOf(t, book)
	must(t, Try(book, acts.StopWaiting{Subscription: of, People: []data.PersonRef{who}}))
	equal(t, "who waits once that is said", waitingFor(detail(t, book, id)), "")
	equal(t, "told once that is said", told(), 0)
	equal(t, "the change stays", detail(t, book, id).Open.To, 2)
	wantCode(t, Try(book, acts.StopWaiting{Subscription: of, People: []data.PersonRef{who}}), data.CodeNotFound)
}

// openChanges are the changes that wait.
func openChanges(t *testing.T, book *ledger.Book) []data.ChangeRow {
	t.Helper()
	page, err := book.AllChanges(context.Background(), data.ChangeQuery{Open: true})
	must(t, err)
	return page.Rows
}

// testWaitingGoes holds that nobody waits any more who goes, and that who is merged with
// another waits as that one.
func testWaitingGoes(t *testing.T, book *ledger.Book) {
	haveWait(t, book)
	id, person := openChanges(t, book)[0].Subscription, openChanges(t, book)[0].Waiting[0].Person
	for name, act := range map[string]func() ledger.Act{
		"removed": func() ledger.Act { return acts.RemovePerson{Person: personRef(t, book, person)} },
		"left": func() ledger.Act {
			return acts.Leave{People: []data.PersonRef{personRef(t, book, person)}, Lower: data.LowerNot, Block: true}
		},
	} {
		must(t, Try(book, act()))
		equal(t, "waiting, "+name, len(detail(t, book, id).Waiting), 0)
		equal(t, "a draft that is for nobody, "+name, detail(t, book, id).Open == nil, true)
		_, err := Undo(book)
		must(t, err)
		equal(t, "waiting, "+name+" and undone", len(detail(t, book, id).Waiting), 1)
	}
	same := savedPerson(t, book, data.Person{Name: "Second too", Address: "second.too@example.nl"})
	must(t, Try(book, acts.MergePeople{Keep: same.Ref(), Others: []data.PersonRef{personRef(t, book, person)}}))
	equal(t, "who waits after merging", waitingFor(detail(t, book, id)), "Second too")
	twin := named("Full", 3)
	twin.Price = data.Money{}
	kept := add(t, book, twin)
	must(t, Try(book, acts.MergeSubscriptions{Keep: kept.Ref(), Others: []data.SubscriptionRef{detail(t, book, id).Ref()}}))
	equal(t, "who waits for what was merged", waitingFor(detail(t, book, kept.ID)), "Second too")
}

// testWaitingForFewer holds that a draft buys one license fewer once one of those goes for
// whom it was made, and stays where it buys more than they need (R21, R36).
func testWaitingForFewer(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 4)
	from, to := add(t, book, Office(10)), add(t, book, named("Premium", 2))
	must(t, Assign(t, book, from.ID, people))
	must(t, Try(book, acts.Move{From: from.Ref(), To: to.Ref(), People: refsOf(t, book, people), Raise: true, Lower: data.LowerNot, Draft: true}))
	equal(t, "who waits", len(detail(t, book, to.ID).Waiting), 2)
	equal(t, "draft", detail(t, book, to.ID).Open.To, 4)
	leave := acts.Leave{People: []data.PersonRef{personRef(t, book, detail(t, book, to.ID).Waiting[0].Person)}, Lower: data.LowerNot, Block: true}
	must(t, Try(book, leave))
	equal(t, "who waits then", len(detail(t, book, to.ID).Waiting), 1)
	equal(t, "draft then", detail(t, book, to.ID).Open.To, 3)
	_, err := Undo(book)
	must(t, err)
	equal(t, "who waits after the undo", len(detail(t, book, to.ID).Waiting), 2)
	equal(t, "draft after the undo", detail(t, book, to.ID).Open.To, 4)
	must(t, Try(book, acts.WithdrawChange{Change: detail(t, book, to.ID).Open.Ref()}))
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: detail(t, book, to.ID).Ref(), NewTotal: 9, When: data.WhenNow, Draft: true}}))
	must(t, Try(book, acts.Leave{People: refsOf(t, book, people[3:]), Lower: data.LowerNot, Block: true}))
	equal(t, "a draft of more than anybody needs", detail(t, book, to.ID).Open.To, 9)
}

// testAliases holds that files which still name the address of somebody who was merged
// are about the one who stayed, also where a file has both, and that the address is part
// of what is held of a person.
func testAliases(t *testing.T, book *ledger.Book) {
	office, visio := add(t, book, named("Office", 9)), add(t, book, named("Visio", 9))
	keep := savedPerson(t, book, data.Person{Name: "Jan Bos", Address: "jan@example.nl"})
	other := savedPerson(t, book, data.Person{Name: "J. Bos", Address: "j.bos@example.nl"})
	must(t, Try(book, acts.MergePeople{Keep: keep.Ref(), Others: []data.PersonRef{other.Ref()}}))
	held, err := book.PersonData(context.Background(), keep.ID)
	must(t, err)
	equal(t, "other addresses", strings.Join(held.Aliases, ", "), "j.bos@example.nl")

	plan := func(facts ...importing.PersonFact) importing.Plan {
		snapshot, err := book.Snapshot(context.Background(), 0)
		must(t, err)
		return importing.NewPlan(snapshot, importing.Facts{People: facts}, data.Catalog{}, Today())
	}
	fact := func(line int, address, product string) importing.PersonFact {
		return importing.PersonFact{Source: importing.Source{File: "users.csv", Line: line}, Name: "J. Bos", Address: address, Products: []string{product}}
	}
	must(t, Try(book, acts.Import{Plan: plan(fact(2, "J.Bos@example.nl", "Office"))}))
	page, err := book.People(context.Background(), data.PersonQuery{})
	must(t, err)
	equal(t, "people", page.Count, 1)
	equal(t, "address", page.Rows[0].Address, "jan@example.nl")
	equal(t, "office", detail(t, book, office.ID).NamedAssigned, 1)

	both := plan(fact(2, "j.bos@example.nl", "Office"), fact(3, "jan@example.nl", "Visio"))
	equal(t, "left out", len(both.Rejected), 0)
	must(t, Try(book, acts.Import{Plan: both}))
	equal(t, "office by one address", detail(t, book, office.ID).NamedAssigned, 1)
	equal(t, "visio by the other", detail(t, book, visio.ID).NamedAssigned, 1)

	again := savedPerson(t, book, data.Person{Name: "Another", Address: "j.bos@example.nl"})
	must(t, Try(book, acts.Import{Plan: plan(fact(2, "j.bos@example.nl", "Office"), fact(3, "jan@example.nl", "Visio"))}))
	holds, err := book.Holdings(context.Background(), again.ID)
	must(t, err)
	equal(t, "an address that is somebody's own again", len(holds), 1)
}
