package booktest

import (
	"context"
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
