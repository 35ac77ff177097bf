package booktest

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// holdDouble has the first person hold a license that the plan they move to includes.
func holdDouble(t *testing.T, book *ledger.Book) {
	p := fixed{t, book}
	must(t, Assign(t, book, p.subscription(partnered).ID, []data.PersonID{p.person(0).ID}))
}

// testMoveGivesUpDoubles holds that those who move give up in the same step what they would
// hold twice, that those who were not given the plan keep it, and that one undo brings both
// back and redo does both again (R34, R35, R38).
func testMoveGivesUpDoubles(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 3)
	from, to, double := add(t, book, named("Basic", 3)), add(t, book, named("Premium", 5)), add(t, book, named("Phone", 4))
	must(t, Assign(t, book, from.ID, people))
	must(t, Assign(t, book, double.ID, people))
	ref := func(id data.SubscriptionID) data.SubscriptionRef { return detail(t, book, id).Ref() }
	now := func() (all [4]int) {
		t.Helper()
		for i, id := range []data.SubscriptionID{from.ID, to.ID, double.ID} {
			all[i] = detail(t, book, id).NamedAssigned
		}
		all[3] = detail(t, book, double.ID).Total
		return all
	}
	before, after := [4]int{3, 0, 3, 4}, [4]int{1, 2, 1, 2}
	must(t, Try(book, acts.Move{
		From: ref(from.ID), To: ref(to.ID), People: refsOf(t, book, people[:2]), Lower: data.LowerFirst,
		Also: []acts.GivenUp{{Subscription: ref(double.ID), People: refsOf(t, book, people)}}, // the third doesn't move
	}))
	equal(t, "moved", now(), after)
	var twice int
	for _, one := range saved(t, book) {
		if one.Leak == data.LeakOverlap {
			equal(t, "saved of", one.Subscription, double.ID)
			twice += one.Licenses
		}
	}
	equal(t, "doubles saved", twice, 2)
	undo(t, book)
	equal(t, "undone", now(), before)
	equal(t, "nothing saved", len(saved(t, book)), 0)
	_, err := Redo(book)
	must(t, err)
	equal(t, "done again", now(), after)
}
