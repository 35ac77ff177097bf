package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testOrderTakesTheRight holds that what goes on with a draft takes the right to buy, also where
// no total is ordered by it: the end that a reseller is asked for, and a purchase that is
// withdrawn for it; and that so does an answer which withdraws the end (R19).
func testOrderTakesTheRight(t *testing.T, book *ledger.Book) {
	ends := ofReseller(t, book, 9, 6)
	must(t, Try(book, acts.Review{Subscription: ends.Ref(), Answer: data.ReviewEnd, Draft: true}))
	bought := add(t, book, newTerm(40))
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: bought.Ref(), NewTotal: 45, When: data.WhenRenewal}}))
	unused := acts.Leaking{Leak: data.LeakUnused, Subscription: detail(t, book, bought.ID).Ref(), Licenses: 5}
	must(t, Try(book, acts.Free{Rows: []acts.Leaking{unused}, Draft: true}))
	isOrdered(t, "as many as there are", detail(t, book, bought.ID), 45, 40)
	settings, err := book.Settings(context.Background())
	must(t, err)
	settings.Role = data.LicenseAdmin
	must(t, Try(book, acts.SaveSettings{Settings: settings}))
	wantCode(t, Try(book, acts.Review{Subscription: detail(t, book, ends.ID).Ref(), Answer: data.ReviewKeep}), data.CodeCantBuy)
	for _, id := range []data.SubscriptionID{ends.ID, bought.ID} {
		open := detail(t, book, id).Open
		wantCode(t, Try(book, acts.PlaceOrder{Change: open.Ref()}), data.CodeCantBuy)
		wantCode(t, Try(book, acts.PlaceOrder{Change: open.Ref(), Done: true}), data.CodeCantBuy)
		equal(t, "it stays", *detail(t, book, id).Open, *open)
	}
}
