package booktest

import (
	"context"
	"testing"

	"seatbook/data"
)

// testCosts holds that a change just made is on the statements ahead (R16).
func testCosts(t *testing.T, book data.Book) {
	ctx := context.Background()
	s := add(t, book, Office(100))
	_, err := submit(book, s, 105)
	must(t, err)
	march := data.Month{Year: 2026, Month: 3}
	costs, err := book.Costs(ctx, data.CostQuery{From: march, Months: 2, On: Today()})
	must(t, err)
	equal(t, "a month", costs.Running[0].Month, data.Money{Minor: 105 * 1170, Currency: "EUR"})
	equal(t, "lines", len(costs.Lines), 2)
	equal(t, "part", costs.Lines[0].Amount.Minor, 3963)
	equal(t, "by", costs.Lines[0].On, data.NewDate(2026, 3, 13))
	equal(t, "then", costs.Lines[1].Amount.Minor, 105*1170)
}
