package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

const goodKey = "abcde-fghij-klmno-pqrst-uvwx9"

func prepaid(total int) data.Subscription {
	s := Office(total)
	s.Channel, s.Payment, s.Price = data.ChannelProductKey, data.PaymentNone, data.Money{}
	return s
}

func testRedeemKey(t *testing.T, book importing.Book) {
	ctx := context.Background()
	s := add(t, book, prepaid(5))
	wantCode(t, book.RedeemKey(ctx, s.Ref(), "abc", 5, Today()), data.CodeProductKey)
	wantCode(t, book.RedeemKey(ctx, s.Ref(), goodKey, 0, Today()), data.CodeOutOfRange)
	must(t, book.RedeemKey(ctx, s.Ref(), goodKey, 10, Today()))
	equal(t, "total", detail(t, book, s.ID).Total, 15)
	direct := add(t, book, Office(5))
	wantCode(t, book.RedeemKey(ctx, direct.Ref(), goodKey, 5, Today()), data.CodeWrongChannel)
}

func testBuyExtra(t *testing.T, book importing.Book) {
	ctx := context.Background()
	s := add(t, book, prepaid(5))
	extra := data.ExtraPurchase{Licenses: 10, Payment: data.PaymentCreditCard, Price: data.Money{Minor: 1170, Currency: "EUR"}, On: Today()}
	second, err := book.BuyExtra(ctx, s.Ref(), extra)
	must(t, err)
	equal(t, "prepaid stays", detail(t, book, s.ID).Total, 5)
	d := detail(t, book, second.ID)
	equal(t, "bought", d.Total, 10)
	equal(t, "channel", d.Channel, data.ChannelDirect)
	equal(t, "they share", len(d.Shared), 2)
	extra.Payment = data.PaymentInvoice
	_, err = book.BuyExtra(ctx, s.Ref(), extra)
	wantCode(t, err, data.CodeWrongChannel)
}

func testPartner(t *testing.T, book importing.Book) {
	ctx := context.Background()
	reseller := Office(20)
	reseller.Channel = data.ChannelReseller
	s := add(t, book, reseller)
	wantCode(t, book.RecordPartnerTotal(ctx, s.Ref(), 0, Today()), data.CodeOutOfRange)
	must(t, book.RecordPartnerTotal(ctx, s.Ref(), 25, Today()))
	equal(t, "total", detail(t, book, s.ID).Total, 25)
	changes, err := book.Changes(ctx, s.ID)
	must(t, err)
	equal(t, "kind", changes[0].Kind, data.KindPartner)
	direct := add(t, book, Office(20))
	wantCode(t, book.RecordPartnerTotal(ctx, direct.Ref(), 25, Today()), data.CodeWrongChannel)
}

func testBuyTrial(t *testing.T, book importing.Book) {
	ctx := context.Background()
	trial := Office(25)
	trial.Trial, trial.RecurringBilling, trial.Payment = true, false, data.PaymentNone
	s := add(t, book, trial)
	price := data.Money{Minor: 2060, Currency: "EUR"}
	must(t, book.BuyTrial(ctx, s.Ref(), data.TrialPurchase{Total: 10, Payment: data.PaymentCreditCard, Price: price, On: Today()}))
	d := detail(t, book, s.ID)
	equal(t, "trial", d.Trial, false)
	equal(t, "total", d.Total, 10)
	equal(t, "price", d.Price, price)
	equal(t, "link", data.AddRemove(d.Subscription, Today(), data.GlobalAdmin).Available, true)
	wantCode(t, book.BuyTrial(ctx, d.Ref(), data.TrialPurchase{Total: 1, On: Today()}), data.CodeWrongChannel)
}

func testReplacement(t *testing.T, book importing.Book) {
	ctx := context.Background()
	ended := Office(5)
	ended.EndOfSale = true
	s := add(t, book, ended)
	replacement := Office(5)
	replacement.Product, replacement.SKU = "Visio Plan 2", "VISIO_PLAN2_DEPT"
	added, err := book.AddReplacement(ctx, s.Ref(), replacement)
	must(t, err)
	equal(t, "product", detail(t, book, added.ID).Product, "Visio Plan 2")
	equal(t, "the old one stays", detail(t, book, s.ID).Total, 5)
}

func testReactivate(t *testing.T, book importing.Book) {
	ctx := context.Background()
	expired := Office(5)
	expired.RecurringBilling, expired.RenewsOn = false, data.NewDate(2026, 3, 1)
	s := add(t, book, expired)
	equal(t, "status", data.CurrentStatus(s, Today()).Status, data.StatusExpired)
	wantMistake(t, book.Reactivate(ctx, s.Ref(), Today()), "renews_on", data.CodeDateOrder)
	must(t, book.Reactivate(ctx, s.Ref(), data.NewDate(2027, 3, 1)))
	equal(t, "status", data.CurrentStatus(detail(t, book, s.ID).Subscription, Today()).Status, data.StatusActive)

	gone := expired
	gone.RenewsOn, gone.TermStart = data.NewDate(2025, 3, 1), data.NewDate(2024, 3, 1)
	deleted := add(t, book, gone)
	wantCode(t, book.Reactivate(ctx, deleted.Ref(), data.NewDate(2027, 3, 1)), data.CodeDeleted)
}
