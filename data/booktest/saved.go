package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// saved is what was freed and is kept as saved, in the order of the acts.
func saved(t *testing.T, book *ledger.Book) (done []data.Saving) {
	t.Helper()
	basis, err := book.SavingsBasis(context.Background())
	must(t, err)
	for _, s := range basis.Savings {
		if s.State == data.SavingDone {
			done = append(done, s)
		}
	}
	return done
}

// testLeaveSaves holds that what a leaver's licenses cost counts as saved where the total
// goes down, not where it stays or a successor has them, and no more once it is undone
// (R35, R36).
func testLeaveSaves(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 3)
	free := named("Free", 5)
	free.Free, free.Price = true, data.Money{}
	office, visio, given := add(t, book, Office(10)), add(t, book, named("Visio", 5)), add(t, book, free)
	must(t, Assign(t, book, office.ID, people[:2]))
	must(t, Assign(t, book, visio.ID, people[:1]))
	must(t, Assign(t, book, given.ID, people[:1]))
	leave := func(successor data.PersonRef, how data.Lowering, draft bool) {
		t.Helper()
		refs := refsOf(t, book, people)
		must(t, Try(book, acts.Leave{People: refs[:1], Successor: successor, Lower: how, Draft: draft}))
	}
	leave(data.PersonRef{}, data.LowerNot, false)
	equal(t, "the totals stay", len(saved(t, book)), 0)
	undo(t, book)

	leave(data.PersonRef{}, data.LowerFirst, false)
	done := saved(t, book)
	equal(t, "of what costs something", len(done), 2)
	equal(t, "by", done[0].Leak, data.LeakLeft)
	equal(t, "whose", done[0].Person, people[0])
	equal(t, "a year", done[0].PerYear.Minor, int64(12*1170))
	equal(t, "from", done[0].SavesFrom, Today())
	undo(t, book)
	equal(t, "undone", len(saved(t, book)), 0)

	leave(refsOf(t, book, people)[1], data.LowerFirst, false) // who has the one already, and gets the other
	done = saved(t, book)
	equal(t, "handed over", len(done), 1)
	equal(t, "which", done[0].Subscription, office.ID)
	undo(t, book)

	leave(data.PersonRef{}, data.LowerFirst, true)
	for _, one := range saved(t, book) {
		equal(t, "waits for its order", one.Waits(), true)
	}
	open := *detail(t, book, office.ID).Open
	must(t, Try(book, acts.WithdrawChange{Change: open.Ref(), On: Today()}))
	equal(t, "withdrawn", len(saved(t, book)), 1)
}

func undo(t *testing.T, book *ledger.Book) {
	t.Helper()
	_, err := Undo(book)
	must(t, err)
}

// testMoveSaves holds that a move saves what the old plan cost, less what is bought of the
// new one for it (R35, R38).
func testMoveSaves(t *testing.T, book *ledger.Book) {
	people := addPeople(t, book, 3)
	dear, cheap, other := named("Premium", 5), named("Basic", 1), named("Elsewhere", 1)
	dear.Price.Minor, cheap.Price.Minor = 2000, 500
	other.Price = data.Money{Minor: 500, Currency: "USD"}
	dear, cheap, other = add(t, book, dear), add(t, book, cheap), add(t, book, other)
	must(t, Assign(t, book, dear.ID, people))
	move := func(from, to data.SubscriptionID, n int) {
		t.Helper()
		must(t, Try(book, acts.Move{
			From: detail(t, book, from).Ref(), To: detail(t, book, to).Ref(), People: refsOf(t, book, people[:n]), Raise: true, Lower: data.LowerFirst,
		}))
	}
	move(dear.ID, cheap.ID, 2) // for one of whom a license is there
	var minor int64
	for _, one := range saved(t, book) {
		equal(t, "by", one.Leak, data.LeakMoved)
		minor += one.PerYear.Minor
	}
	equal(t, "the one, and the difference of the other", minor, int64(12*2000+12*1500))
	undo(t, book)
	equal(t, "undone", len(saved(t, book)), 0)

	move(dear.ID, other.ID, 2)
	equal(t, "what can't be compared is left out", len(saved(t, book)), 1)
	undo(t, book)

	move(dear.ID, cheap.ID, 3)
	move(cheap.ID, dear.ID, 3) // two licenses of the dear one are left, and one is bought
	minor = 0
	for _, one := range saved(t, book)[3:] {
		minor += one.PerYear.Minor
	}
	equal(t, "what costs more saves nothing", minor, int64(2*12*500))
}

// testLoweringSaves holds that a total that is lowered by hand, or by the answer of a
// review, is counted as saved, and that what is taken back of it is not (R35, R39).
func testLoweringSaves(t *testing.T, book *ledger.Book) {
	sum := func() (licenses int, minor int64) {
		t.Helper()
		for _, one := range saved(t, book) {
			if !one.Waits() {
				licenses, minor = licenses+one.Licenses, minor+one.PerYear.Minor
			}
		}
		return licenses, minor
	}
	saves := func(what string, want int) {
		t.Helper()
		licenses, minor := sum()
		equal(t, what, [2]int64{int64(licenses), minor}, [2]int64{int64(want), int64(want) * 12 * 1170})
	}
	s := add(t, book, Office(40))
	_, err := submit(book, s, 42)
	must(t, err)
	saves("more licenses", 0)
	_, err = submit(book, detail(t, book, s.ID).Subscription, 38)
	must(t, err)
	saves("four fewer", 4)
	undo(t, book)
	saves("undone", 0)
	free := named("Free", 40)
	free.Free = true
	_, err = submit(book, add(t, book, free), 38)
	must(t, err)
	saves("of what is free", 0)
	draft, err := SubmitOrder(book, data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 39, When: data.WhenNow, On: Today(), Draft: true})
	must(t, err)
	saves("not ordered yet", 0)
	must(t, Try(book, acts.PlaceOrder{Change: draft.Ref()}))
	saves("ordered", 3)

	year := add(t, book, newTerm(40))
	review := func(answer data.ReviewAnswer, total int) {
		t.Helper()
		must(t, Try(book, acts.Review{Subscription: detail(t, book, year.ID).Ref(), Answer: answer, Total: total}))
	}
	review(data.ReviewLower, 35)
	saves("lowered at the renewal", 3+5)
	review(data.ReviewLower, 30)
	saves("lower still", 3+10)
	review(data.ReviewLower, 38)
	saves("and less so", 3+2)
	must(t, Try(book, acts.WithdrawChange{Change: detail(t, book, year.ID).Open.Ref()}))
	saves("withdrawn", 3)
	review(data.ReviewEnd, 0)
	saves("ended", 3+40)
	must(t, Try(book, acts.Resume{Subscription: detail(t, book, year.ID).Ref()}))
	saves("and going on after all", 3)
}
