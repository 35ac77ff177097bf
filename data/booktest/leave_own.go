package booktest

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// bought adds a subscription that a user bought, held by a person (R5c).
func bought(t *testing.T, book *ledger.Book, product string, holder data.PersonID) data.Subscription {
	t.Helper()
	own := add(t, book, named(product, 2))
	must(t, Assign(t, book, own.ID, []data.PersonID{holder}))
	own = detail(t, book, own.ID).Subscription
	own.Channel = data.ChannelSelfService // as it turns out to be
	must(t, Try(book, acts.EditSubscription{Subscription: own}))
	return own
}

// testLeaveWithOwn holds that what a user bought is not taken back or handed over, and
// stays with who leaves where that is said, while all else goes (R5c, R36).
func testLeaveWithOwn(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 3)
	office := add(t, book, Office(10))
	must(t, Assign(t, book, office.ID, people[:2]))
	own := bought(t, book, "Power Automate", people[0])
	for _, successor := range []data.PersonRef{{}, personRef(t, book, people[2])} {
		leave := acts.Leave{People: refsOf(t, book, people[:2]), Successor: successor, Lower: data.LowerNot}
		refused := wantCode(t, Try(book, leave), data.CodeSelfService)
		equal(t, "refused for", refused.Params["Product"], any(own.Product))
		leave.KeepOwn = true
		must(t, Try(book, leave))
		equal(t, "bought one's own", detail(t, book, own.ID).NamedAssigned, 1)
		held := 0
		if successor.ID != 0 {
			held = 1 // the second license of the product was only freed
		}
		equal(t, "held", detail(t, book, office.ID).NamedAssigned, held)
		equal(t, "licenses of the step", latest(t, book, data.StepLeft).To+latest(t, book, data.StepLeft).From, 2)
		_, err := Undo(book)
		must(t, err)
		equal(t, "held once that is undone", detail(t, book, office.ID).NamedAssigned, 2)
	}
}

// testLeaveWithout holds that the successor does not get what is left out, which is taken back
// as all else is that nobody gets (R34, R36).
func testLeaveWithout(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 2)
	kept, left := add(t, book, named("Kept", 4)), add(t, book, named("Left out", 4))
	for _, s := range []data.Subscription{kept, left} {
		must(t, Assign(t, book, s.ID, people[:1]))
	}
	must(t, Try(book, acts.Leave{
		People: refsOf(t, book, people[:1]), Successor: personRef(t, book, people[1]), Without: []data.SubscriptionID{left.ID}, Lower: data.LowerFirst,
	}))
	equal(t, "handed over", detail(t, book, kept.ID).NamedAssigned, 1)
	equal(t, "total", detail(t, book, kept.ID).Total, 4)
	equal(t, "held of what is left out", detail(t, book, left.ID).NamedAssigned, 0)
	equal(t, "its total", detail(t, book, left.ID).Total, 3)
	step := latest(t, book, data.StepLeft)
	equal(t, "licenses of the step", [2]int{step.From, step.To}, [2]int{1, 1})
	_, err := Undo(book)
	must(t, err)
	equal(t, "held once that is undone", detail(t, book, left.ID).NamedAssigned, 1)
}

// testLeaveOwner holds that the subscriptions of who leaves get the owner that is named, or
// else the successor, and without either keep theirs, in the same step (R36).
func testLeaveOwner(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 3)
	s := Office(10)
	s.OwnerPerson = people[0]
	s = add(t, book, s)
	leaver, successor, owner := personRef(t, book, people[0]), personRef(t, book, people[1]), personRef(t, book, people[2])
	for _, c := range []struct{ successor, owner, want data.PersonRef }{
		{successor, owner, owner}, {data.PersonRef{}, owner, owner}, {successor, data.PersonRef{}, successor}, {data.PersonRef{}, data.PersonRef{}, leaver},
	} {
		must(t, Try(book, acts.Leave{People: refsOf(t, book, people[:1]), Successor: c.successor, Owner: c.owner, Lower: data.LowerNot, Block: true}))
		equal(t, "owner", detail(t, book, s.ID).OwnerPerson, c.want.ID)
		_, err := Undo(book)
		must(t, err)
		equal(t, "owner once that is undone", detail(t, book, s.ID).OwnerPerson, leaver.ID)
	}
	wantCode(t, Try(book, acts.Leave{People: refsOf(t, book, people[:1]), Owner: personRef(t, book, people[0]), Lower: data.LowerNot}), data.CodeLeavesToo)
}
