package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

const goodKey = "abcde-fghij-klmno-pqrst-uvwx9"

func prepaid(total int) data.Subscription {
	s := Office(total)
	s.Channel, s.Payment, s.Price = data.ChannelProductKey, data.PaymentNone, data.Money{}
	return s
}

func testRedeemKey(t *testing.T, book *ledger.Book) {
	s := add(t, book, prepaid(5))
	wantCode(t, Try(book, acts.RedeemKey{Subscription: s.Ref(), Key: "abc", Licenses: 5, On: Today()}), data.CodeProductKey)
	wantCode(t, Try(book, acts.RedeemKey{Subscription: s.Ref(), Key: goodKey, Licenses: 0, On: Today()}), data.CodeOutOfRange)
	must(t, Try(book, acts.RedeemKey{Subscription: s.Ref(), Key: goodKey, Licenses: 10, On: Today()}))
	equal(t, "total", detail(t, book, s.ID).Total, 15)
	direct := add(t, book, Office(5))
	wantCode(t, Try(book, acts.RedeemKey{Subscription: direct.Ref(), Key: goodKey, Licenses: 5, On: Today()}), data.CodeWrongChannel)
}

func testBuyExtra(t *testing.T, book *ledger.Book) {
	s := add(t, book, prepaid(5))
	extra := data.ExtraPurchase{Licenses: 10, Payment: data.PaymentCreditCard, Price: data.Money{Minor: 1170, Currency: "EUR"}, On: Today()}
	second, err := Left[data.Subscription](book, acts.BuyExtra{Prepaid: s.Ref(), Extra: extra})
	must(t, err)
	equal(t, "prepaid stays", detail(t, book, s.ID).Total, 5)
	d := detail(t, book, second.ID)
	equal(t, "bought", d.Total, 10)
	equal(t, "channel", d.Channel, data.ChannelDirect)
	equal(t, "they share", len(d.Shared), 2)
	_, err = Left[data.Subscription](book, acts.BuyExtra{Prepaid: s.Ref(), Extra: extra})
	wantCode(t, err, data.CodeConflict) // bought once, however often it is pressed
	extra.Payment = data.PaymentInvoice
	_, err = Left[data.Subscription](book, acts.BuyExtra{Prepaid: detail(t, book, s.ID).Subscription.Ref(), Extra: extra})
	wantCode(t, err, data.CodeWrongChannel)
}

func testPartner(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	reseller := Office(20)
	reseller.Channel = data.ChannelReseller
	s := add(t, book, reseller)
	wantCode(t, Try(book, acts.RecordPartnerTotal{Subscription: s.Ref(), Total: 0, On: Today()}), data.CodeOutOfRange)
	must(t, Try(book, acts.RecordPartnerTotal{Subscription: s.Ref(), Total: 25, On: Today()}))
	equal(t, "total", detail(t, book, s.ID).Total, 25)
	changes, err := book.Changes(ctx, s.ID)
	must(t, err)
	equal(t, "kind", changes[0].Kind, data.KindPartner)
	direct := add(t, book, Office(20))
	wantCode(t, Try(book, acts.RecordPartnerTotal{Subscription: direct.Ref(), Total: 25, On: Today()}), data.CodeWrongChannel)
}

func testBuyTrial(t *testing.T, book *ledger.Book) {
	trial := Office(25)
	trial.Trial, trial.RecurringBilling, trial.Payment = true, false, data.PaymentNone
	s := add(t, book, trial)
	price := data.Money{Minor: 2060, Currency: "EUR"}
	must(t, Try(book, acts.BuyTrial{Subscription: s.Ref(), Bought: data.TrialPurchase{Total: 10, Payment: data.PaymentCreditCard, Price: price, On: Today()}}))
	d := detail(t, book, s.ID)
	equal(t, "trial", d.Trial, false)
	equal(t, "total", d.Total, 10)
	equal(t, "price", d.Price, price)
	equal(t, "link", data.AddRemove(d.Subscription, Today(), data.Admin{Role: data.GlobalAdmin}).Available, true)
	wantCode(t, Try(book, acts.BuyTrial{Subscription: d.Ref(), Bought: data.TrialPurchase{Total: 1, On: Today()}}), data.CodeWrongChannel)
}

func testReplacement(t *testing.T, book *ledger.Book) {
	ended := Office(5)
	ended.EndOfSale = true
	s := add(t, book, ended)
	replacement := Office(5)
	replacement.Product, replacement.SKU = "Visio Plan 2", "VISIO_PLAN2_DEPT"
	added, err := Left[data.Subscription](book, acts.AddReplacement{Replaced: s.Ref(), Replacement: replacement})
	must(t, err)
	equal(t, "product", detail(t, book, added.ID).Product, "Visio Plan 2")
	equal(t, "the old one stays", detail(t, book, s.ID).Total, 5)
}

func testReactivate(t *testing.T, book *ledger.Book) {
	expired := Office(5)
	expired.RecurringBilling, expired.RenewsOn = false, data.NewDate(2026, 3, 1)
	s := add(t, book, expired)
	equal(t, "status", data.CurrentStatus(s, Today()).Status, data.StatusExpired)
	wantMistake(t, Try(book, acts.Reactivate{Subscription: s.Ref(), RenewsOn: Today()}), "renews_on", data.CodeDateOrder)
	must(t, Try(book, acts.Reactivate{Subscription: s.Ref(), RenewsOn: data.NewDate(2027, 3, 1)}))
	equal(t, "status", data.CurrentStatus(detail(t, book, s.ID).Subscription, Today()).Status, data.StatusActive)

	gone := expired
	gone.RenewsOn, gone.TermStart = data.NewDate(2025, 3, 1), data.NewDate(2024, 3, 1)
	deleted := add(t, book, gone)
	wantCode(t, Try(book, acts.Reactivate{Subscription: deleted.Ref(), RenewsOn: data.NewDate(2027, 3, 1)}), data.CodeDeleted)
}
