package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/costs"
	"seatbook/data/ledger"
)

// testCosts holds that a change just made is on the statements ahead (R16).
func testCosts(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(100))
	_, err := submit(book, s, 105)
	must(t, err)
	march := data.Month{Year: 2026, Month: 3}
	answer, err := costs.Of(ctx, book, costs.Query{From: march, Months: 2, On: Today()})
	must(t, err)
	equal(t, "a month", answer.Running[0].Month, data.Money{Minor: 105 * 1170, Currency: "EUR"})
	equal(t, "lines", len(answer.Lines), 3)
	equal(t, "charged on 1 March", answer.Lines[0].Amount.Minor, 100*1170)
	equal(t, "charged", answer.Lines[0].Charged, true)
	equal(t, "part", answer.Lines[1].Amount.Minor, 3963)
	equal(t, "by", answer.Lines[1].On, data.NewDate(2026, 3, 13))
	equal(t, "then", answer.Lines[2].Amount.Minor, 105*1170)
	equal(t, "ahead", answer.Lines[2].Charged, false)

	must(t, Assign(t, book, s.ID, addPeople(t, book, 2)))
	answer, err = costs.Of(ctx, book, costs.Query{From: march, Months: 2, On: Today()})
	must(t, err)
	equal(t, "holders", answer.Holders[s.ID][""], 2)
	equal(t, "rows", len(answer.Rows), 1)
}

// testUsage holds that the record knows how many licenses were paid for and
// assigned (R22).
func testUsage(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	free := named("Free", 10000)
	free.Free = true
	add(t, book, free)
	s := add(t, book, Office(10))
	gone := add(t, book, named("Gone", 3))
	must(t, Assign(t, book, s.ID, addPeople(t, book, 4)))
	_, err := submit(book, detail(t, book, s.ID).Subscription, 12)
	must(t, err)
	must(t, Try(book, acts.RemoveSubscription{Subscription: gone.Ref()}))
	usage, err := book.Usage(ctx, 12, Today())
	must(t, err)
	equal(t, "no further back than history", len(usage), 1)
	equal(t, "today", usage[0], data.Usage{Month: data.Month{Year: 2026, Month: 3}, Paid: 12, Assigned: 4})
}
