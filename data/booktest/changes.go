package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testAllChanges holds that open changes come first, by the day they are due,
// then the others, latest first (R21).
func testAllChanges(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	settings, err := book.Settings(ctx)
	must(t, err)
	settings.UserName = "Anouk"
	must(t, Try(book, acts.SaveSettings{Settings: settings}))

	first := add(t, book, named("Visio", 5))
	_, err = submit(book, first, 6)
	must(t, err)
	_, err = submit(book, detail(t, book, first.ID).Subscription, 7)
	must(t, err)
	later := add(t, book, named("Project", 5))
	_, err = SubmitOrder(book, data.Order{SubscriptionRef: later.Ref(), NewTotal: 9, When: data.WhenRenewal, On: Today()})
	must(t, err)
	invoiced := named("Teams", 5)
	invoiced.Payment = data.PaymentInvoice
	sooner := add(t, book, invoiced)
	_, err = submit(book, sooner, 8)
	must(t, err)

	page, err := book.AllChanges(ctx, data.ChangeQuery{})
	must(t, err)
	equal(t, "changes", page.Count, 4)
	for i, want := range []struct {
		product string
		to      int
	}{{"Teams", 8}, {"Project", 9}, {"Visio", 7}, {"Visio", 6}} {
		row := page.Rows[i]
		equal(t, "product", row.Product, want.product)
		equal(t, "to", row.To, want.to)
		equal(t, "who", row.Actor, "Anouk")
	}
	open, err := book.AllChanges(ctx, data.ChangeQuery{Open: true})
	must(t, err)
	equal(t, "open", open.Count, 2)
	equal(t, "due", open.Rows[0].Due(data.NewDate(2026, 3, 13)), true)
	equal(t, "not due yet", open.Rows[0].Due(data.NewDate(2026, 3, 12)), false)
	past, err := book.AllChanges(ctx, data.ChangeQuery{Past: true, Search: "VISIO", Offset: 1, Limit: 1})
	must(t, err)
	equal(t, "past", past.Count, 2)
	equal(t, "second", past.Rows[0].To, 6)
	must(t, Try(book, acts.FinishCreditCheck{Subscription: open.Rows[0].Subject, On: Today(), Refused: false}))
}
