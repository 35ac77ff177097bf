package booktest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/costs"
	"seatbook/data/ledger"
)

// testCancel holds that cancelling withdraws what was scheduled for the renewal
// that does not come, and can be taken back (R18, R21, R23).
func testCancel(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(40))
	_, err := SubmitOrder(book, data.Order{SubscriptionRef: s.Ref(), NewTotal: 30, When: data.WhenRenewal, On: Today()})
	must(t, err)
	must(t, Try(book, acts.Cancel{Subscription: detail(t, book, s.ID).Ref(), On: Today()}))
	d := detail(t, book, s.ID)
	equal(t, "recurring billing", d.RecurringBilling, false)
	equal(t, "ends", d.RenewsOn, data.NewDate(2026, 5, 1))
	equal(t, "open", d.Open, nil)
	wantCode(t, Try(book, acts.Cancel{Subscription: d.Ref(), On: Today()}), data.CodeWrongChannel)
	wantCode(t, Try(book, acts.Cancel{Subscription: s.Ref(), On: Today()}), data.CodeConflict)
	must(t, Try(book, acts.Resume{Subscription: d.Ref(), On: Today()}))
	equal(t, "recurring billing", detail(t, book, s.ID).RecurringBilling, true)
	for range 2 {
		_, err = Undo(book)
		must(t, err)
	}
	if d = detail(t, book, s.ID); d.Open == nil || d.Open.To != 30 {
		t.Errorf("after the undo %+v is open", d.Open)
	}

	settings, err := book.Settings(ctx)
	must(t, err)
	settings.Role = data.UserAdmin
	must(t, Try(book, acts.SaveSettings{Settings: settings}))
	wantCode(t, Try(book, acts.Cancel{Subscription: d.Ref(), On: Today()}), data.CodeCantBuy)
}

// testPrices holds that a change of price is dated, and that the form puts right
// the price of today.
func testPrices(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(40))
	july := data.NewDate(2026, 7, 1)
	eur := func(minor int64) data.Money { return data.Money{Minor: minor, Currency: "EUR"} }
	must(t, Try(book, acts.ChangePrice{Subscription: s.Ref(), Change: data.PriceChange{From: july, Price: eur(1250)}}))
	d := detail(t, book, s.ID)
	equal(t, "today", d.PriceOn(Today()), eur(1170))
	equal(t, "in July", d.PriceOn(july), eur(1250))
	must(t, Try(book, acts.EditSubscription{Subscription: d.WithPrice(eur(1180), Today())}))
	d = detail(t, book, s.ID)
	equal(t, "today", d.PriceOn(Today()), eur(1180))
	equal(t, "in July", d.PriceOn(july), eur(1250))
	must(t, Try(book, acts.ChangePrice{Subscription: d.Ref(), Change: data.PriceChange{From: Today(), Price: eur(1190)}}))
	page, err := book.Subscriptions(ctx, data.SubscriptionQuery{On: Today()})
	must(t, err)
	equal(t, "a month", page.Rows[0].CostPerMonth(Today()), eur(40*1190))
	wantMistake(t, Try(book, acts.ChangePrice{Subscription: detail(t, book, s.ID).Ref(), Change: data.PriceChange{From: july}}), "price", data.CodeRequired)
	wantCode(t, Try(book, acts.ChangePrice{Subscription: s.Ref(), Change: data.PriceChange{From: july, Price: eur(1)}}), data.CodeConflict)

	answer, err := costs.Of(ctx, book, costs.Query{From: data.Month{Year: 2026, Month: 7}, Months: 1, On: Today()})
	must(t, err)
	equal(t, "the statement of July", answer.Lines[0].Amount, eur(40*1250))
	for range 3 {
		_, err = Undo(book)
		must(t, err)
	}
	equal(t, "undone", len(detail(t, book, s.ID).PriceChanges), 0)
	equal(t, "undone", detail(t, book, s.ID).Price, eur(1170))
	_, err = Redo(book)
	must(t, err)
	must(t, Try(book, acts.RemoveSubscription{Subscription: detail(t, book, s.ID).Ref()}))
}

// testDue holds that a scheduled change comes up on its date (R21, R25).
func testDue(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	renewed := Office(5)
	renewed.TermStart, renewed.RenewsOn = data.NewDate(2025, 3, 1), data.NewDate(2026, 3, 1)
	s := add(t, book, renewed)
	_, err := SubmitOrder(book, data.Order{SubscriptionRef: s.Ref(), NewTotal: 9, When: data.WhenRenewal, On: data.NewDate(2026, 2, 1)})
	must(t, err)
	due := func(on data.Date) bool {
		notices, err := book.Attention(ctx, on)
		must(t, err)
		for _, n := range notices {
			if n.Concern == data.ConcernChangeDue {
				equal(t, "licenses", n.Licenses, 9)
				return true
			}
		}
		return false
	}
	equal(t, "before", due(data.NewDate(2026, 2, 28)), false)
	equal(t, "on the day", due(data.NewDate(2026, 3, 1)), true)
}

// testWindowOfPurchase holds that the window of extra licenses needs attention
// before it closes (R18, R25).
func testWindowOfPurchase(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := Office(5)
	s.Agreement = data.AgreementNew
	s = add(t, book, s)
	_, err := submit(book, s, 8)
	must(t, err)
	notices, err := book.Attention(ctx, Today().AddDays(5))
	must(t, err)
	for _, n := range notices {
		if n.Concern == data.ConcernRemovalWindow {
			equal(t, "closes", n.By, Today().AddDays(7))
			equal(t, "licenses", n.Licenses, 3)
			return
		}
	}
	t.Errorf("the window that closes in 2 days is not among %v", notices)
}

// testRisesOfOneRenewal holds that two rises that apply at one renewal are a row each: the
// later one on top of the other, however they are entered, changed, undone and read (R27).
func testRisesOfOneRenewal(t *testing.T, book *ledger.Book) {
	s := Office(10)
	s.TermStart, s.RenewsOn = data.NewDate(2025, 5, 1), data.NewDate(2026, 5, 1)
	s = add(t, book, s)
	announce := func(month time.Month, percent int) {
		t.Helper()
		rise := data.Rise{Announced: data.NewDate(2026, month, 1), Percent: percent}
		must(t, Try(book, acts.AnnouncePrices{Subscriptions: []data.SubscriptionRef{detail(t, book, s.ID).Ref()}, Rise: rise}))
	}
	prices := func() (all []int64) {
		t.Helper()
		for _, c := range detail(t, book, s.ID).PriceChanges {
			equal(t, "from", c.From, s.RenewsOn)
			all = append(all, c.Price.Minor)
		}
		return all
	}
	announce(time.April, 1000)
	announce(time.March, 500)
	equal(t, "one on top of the other", fmt.Sprint(prices()), "[1229 1352]") // 11.70 x 1.05 = 12.285, 12.29 x 1.10 = 13.519
	equal(t, "the price then", detail(t, book, s.ID).PriceOn(s.RenewsOn).Minor, int64(1352))
	equal(t, "the next price", detail(t, book, s.ID).NextPrice(Today()).Price.Minor, int64(1352))
	announce(time.March, 1000)
	equal(t, "the lower one entered anew", fmt.Sprint(prices()), "[1287 1416]")
	undo(t, book)
	equal(t, "and undone", fmt.Sprint(prices()), "[1229 1352]")
	undo(t, book)
	equal(t, "as with one", fmt.Sprint(prices()), "[1287]")
}
