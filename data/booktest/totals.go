package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

func testTotalByCard(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(100))
	change, err := submit(book, s, 105)
	must(t, err)
	equal(t, "state", change.State, data.ChangeConfirmed)
	equal(t, "part (R16)", change.EstimatePart, data.Money{Minor: 3963, Currency: "EUR"})
	d := detail(t, book, s.ID)
	equal(t, "total", d.Total, 105)
	equal(t, "purchases", len(d.Purchases), 1)
	_, err = submit(book, d.Subscription, 0)
	wantCode(t, err, data.CodeBlocked)
	_, err = submit(book, d.Subscription, data.MaxTotal+1)
	wantCode(t, err, data.CodeBlocked)
	equal(t, "total", detail(t, book, s.ID).Total, 105)
}

func testTotalByInvoice(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	byInvoice := Office(40)
	byInvoice.Payment = data.PaymentInvoice
	s := add(t, book, byInvoice)

	change, err := submit(book, s, 45)
	must(t, err)
	equal(t, "state", change.State, data.ChangeCreditCheck)
	equal(t, "due", change.DueOn, data.NewDate(2026, 3, 13))
	d := detail(t, book, s.ID)
	equal(t, "total while it waits", d.Total, 40)
	equal(t, "pending since", d.CreditCheckSince, Today())
	must(t, Try(book, acts.FinishCreditCheck{Subscription: d.Ref(), On: Today(), Refused: false}))
	d = detail(t, book, s.ID)
	equal(t, "total when it is done", d.Total, 45)
	equal(t, "pending", d.CreditCheckSince.IsZero(), true)

	_, err = submit(book, d.Subscription, 50)
	must(t, err)
	must(t, Try(book, acts.FinishCreditCheck{Subscription: detail(t, book, s.ID).Ref(), On: Today(), Refused: true}))
	d = detail(t, book, s.ID)
	equal(t, "total when it is refused", d.Total, 45)
	equal(t, "open", d.Open == nil, true)
	changes, err := book.Changes(ctx, s.ID)
	must(t, err)
	equal(t, "state", changes[0].State, data.ChangeWithdrawn)

	_, err = SubmitOrder(book, data.Order{SubscriptionRef: d.Ref(), NewTotal: 46, When: data.WhenNow, On: Today(), Done: true})
	must(t, err)
	equal(t, "already done", detail(t, book, s.ID).Total, 46)
}

func testScheduled(t *testing.T, book *ledger.Book) {
	mca := Office(40)
	mca.Agreement = data.AgreementNew
	s := add(t, book, mca)
	_, err := submit(book, s, 35)
	blocked := wantCode(t, err, data.CodeBlocked)
	equal(t, "block", blocked.Params["Blocks"].([]data.Block)[0], data.BlockRemovalWindow)

	order := data.Order{SubscriptionRef: s.Ref(), NewTotal: 35, When: data.WhenRenewal, On: Today()}
	change, err := SubmitOrder(book, order)
	must(t, err)
	equal(t, "state", change.State, data.ChangeScheduled)
	equal(t, "due", change.DueOn, data.NewDate(2026, 5, 1))
	equal(t, "no credit", change.EstimatePart.Minor, 0)
	equal(t, "total", detail(t, book, s.ID).Total, 40)

	must(t, Try(book, acts.WithdrawChange{Change: change.Ref(), On: Today()}))
	wantCode(t, Try(book, acts.WithdrawChange{Change: change.Ref(), On: Today()}), data.CodeConflict)
	withdrawn := data.ChangeRef{ID: change.ID, Version: change.Version + 1}
	wantCode(t, Try(book, acts.WithdrawChange{Change: withdrawn, On: Today()}), data.CodeNotFound)
	order.Version = detail(t, book, s.ID).Version
	change, err = SubmitOrder(book, order)
	must(t, err)
	must(t, Try(book, acts.ConfirmChange{Change: change.Ref(), On: Today()}))
	equal(t, "total", detail(t, book, s.ID).Total, 35)
}

func testBelowAssigned(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(3))
	people := addPeople(t, book, 3)
	must(t, Assign(t, book, s.ID, people))
	_, err := submit(book, s, 1)
	wantCode(t, err, data.CodeBlocked)
	must(t, Unassign(t, book, s.ID, people[:2]))
	_, err = submit(book, s, 1)
	must(t, err)
	d := detail(t, book, s.ID)
	equal(t, "total", d.Total, 1)
	equal(t, "available", d.Available(), 0)

	// A reported number without names counts as assigned, and goes down with
	// who is unassigned.
	told := Office(10)
	told.SKU, told.Product, told.ReportedAssigned, told.ReportedOn = "SPB", "Premium", 8, Today()
	reported := add(t, book, told)
	must(t, Assign(t, book, reported.ID, people[:2]))
	equal(t, "assigned", detail(t, book, reported.ID).Assigned(), 8)
	must(t, Unassign(t, book, reported.ID, people[:1]))
	equal(t, "assigned", detail(t, book, reported.ID).Assigned(), 7)
}

func testMoveToOther(t *testing.T, book *ledger.Book) {
	first := add(t, book, Office(3))
	newer := Office(3)
	newer.StartedOn = data.NewDate(2025, 1, 1)
	second := add(t, book, newer)
	people := addPeople(t, book, 5)
	must(t, Assign(t, book, second.ID, people))
	equal(t, "oldest first", detail(t, book, first.ID).NamedAssigned, 3)
	equal(t, "then the newer", detail(t, book, second.ID).NamedAssigned, 2)

	d := detail(t, book, first.ID)
	equal(t, "movable", d.Movable, 1)
	_, err := submit(book, d.Subscription, 1)
	wantCode(t, err, data.CodeBlocked)
	_, err = submit(book, d.Subscription, 2)
	must(t, err)
	equal(t, "assigned", detail(t, book, first.ID).NamedAssigned, 2)
	equal(t, "moved", detail(t, book, second.ID).NamedAssigned, 3)
	testMoveReported(t, book)
	wantCode(t, Assign(t, book, first.ID, people[:1]), data.CodeAlreadyHolds)
	more, err := SavePerson(book, data.Person{Name: "One more", Address: "more@example.nl"})
	must(t, err)
	wantCode(t, Assign(t, book, first.ID, []data.PersonID{more.ID}), data.CodeNoneAvailable)
}

// testMoveReported holds that licenses which a file counted without names move
// like the others do.
func testMoveReported(t *testing.T, book *ledger.Book) {
	t.Helper()
	told := named("Visio", 10)
	told.ReportedAssigned, told.ReportedOn = 8, Today()
	older := add(t, book, told)
	newer := add(t, book, named("Visio", 5))
	_, err := submit(book, older, 6)
	must(t, err)
	equal(t, "stay", detail(t, book, older.ID).Assigned(), 6)
	equal(t, "moved", detail(t, book, newer.ID).Assigned(), 2)
}

func testRoles(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(3))
	people := addPeople(t, book, 1)
	be := func(role data.Role) {
		settings, err := book.Settings(ctx)
		must(t, err)
		settings.Role = role
		must(t, Try(book, acts.SaveSettings{Settings: settings}))
	}
	be(data.LicenseAdmin)
	_, err := submit(book, s, 4)
	blocked := wantCode(t, err, data.CodeBlocked)
	equal(t, "block", blocked.Params["Blocks"].([]data.Block)[0], data.BlockRole)
	must(t, Assign(t, book, s.ID, people))
	be(data.BillingAdmin)
	wantCode(t, Unassign(t, book, s.ID, people), data.CodeCantAssign)
	wantCode(t, Assign(t, book, s.ID, people), data.CodeCantAssign)
	_, err = submit(book, s, 4)
	must(t, err)
	be(data.ServiceSupportAdmin)
	prepaid := Office(5)
	prepaid.Channel, prepaid.Payment = data.ChannelProductKey, data.PaymentNone
	key := add(t, book, prepaid)
	wantCode(t, Try(book, acts.RedeemKey{Subscription: key.Ref(), Key: "ABCDE-FGHIJ-KLMNO-PQRST-UVWXY", Licenses: 5, On: Today()}), data.CodeCantBuy)
}

func testOneOpenChange(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(40))
	_, err := SubmitOrder(book, data.Order{SubscriptionRef: s.Ref(), NewTotal: 50, When: data.WhenRenewal, On: Today()})
	must(t, err)
	_, err = submit(book, detail(t, book, s.ID).Subscription, 45)
	open := wantCode(t, err, data.CodeOpenChange)
	equal(t, "names the first", open.Params["Total"], any(50))
	d := detail(t, book, s.ID)
	equal(t, "open", d.Open.To, 50)
}
