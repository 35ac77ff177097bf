package booktest

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testMoveNamed holds that named assignments move to where the product is available
// and nowhere else: not back to where they came from, and not to a subscription whose
// licenses a file counts as in use (R13b).
func testMoveNamed(t *testing.T, book *ledger.Book) {
	lowered := add(t, book, named("Visio", 5))
	counted := named("Visio", 5)
	counted.StartedOn, counted.ReportedAssigned, counted.ReportedOn = data.NewDate(2024, 6, 1), 5, Today()
	counted = add(t, book, counted)
	newer := named("Visio", 3)
	newer.StartedOn = data.NewDate(2025, 1, 1)
	newer = add(t, book, newer)
	must(t, Assign(t, book, lowered.ID, addPeople(t, book, 4)))
	equal(t, "oldest first", detail(t, book, lowered.ID).NamedAssigned, 4)

	_, err := submit(book, detail(t, book, lowered.ID).Subscription, 2)
	must(t, err)
	equal(t, "stay", detail(t, book, lowered.ID).NamedAssigned, 2)
	equal(t, "counted as in use", detail(t, book, counted.ID).NamedAssigned, 0)
	equal(t, "moved", detail(t, book, newer.ID).NamedAssigned, 2)
}

// testMoveCounted holds that licenses which a file counted without names move once
// each, to every subscription that has room and whose licenses can be assigned
// (R13b, R23).
func testMoveCounted(t *testing.T, book *ledger.Book) {
	told := named("Visio", 10)
	told.ReportedAssigned, told.ReportedOn = 9, Today()
	lowered := add(t, book, told)
	disabled := named("Visio", 20)
	disabled.ReportedStatus, disabled.StatusOn = data.StatusDisabled, Today()
	disabled.StartedOn = data.NewDate(2024, 6, 1)
	disabled = add(t, book, disabled)
	full := named("Visio", 2)
	full.StartedOn, full.ReportedAssigned, full.ReportedOn = data.NewDate(2024, 7, 1), 2, Today()
	full = add(t, book, full)
	var others []data.SubscriptionID
	for _, total := range []int{1, 2, 8} {
		other := named("Visio", total)
		other.StartedOn = data.NewDate(2025, 1, total)
		others = append(others, add(t, book, other).ID)
	}
	_, err := submit(book, lowered, 5)
	must(t, err)
	equal(t, "stay", detail(t, book, lowered.ID).Assigned(), 5)
	equal(t, "disabled", detail(t, book, disabled.ID).Assigned(), 0)
	equal(t, "full", detail(t, book, full.ID).Assigned(), 2)
	for i, want := range []int{1, 2, 1} {
		equal(t, "moved", detail(t, book, others[i]).Assigned(), want)
		equal(t, "told on", detail(t, book, others[i]).ReportedOn, Today())
	}
}

// testEndChange holds what confirming and withdrawing do to a change that waits, and
// that a step tells what it was about (R2, R21).
func testEndChange(t *testing.T, book *ledger.Book) {
	for _, c := range []struct {
		product     string
		payment     data.Payment
		when        data.When
		confirm     bool
		kind        data.StepKind
		waits, ends data.ChangeState
		total       int
	}{
		{"A", data.PaymentInvoice, data.WhenNow, true, data.StepTotalChanged, data.ChangeCreditCheck, data.ChangeConfirmed, 45},
		{"B", data.PaymentInvoice, data.WhenNow, false, data.StepChangeWithdrawn, data.ChangeCreditCheck, data.ChangeWithdrawn, 40},
		{"C", data.PaymentCreditCard, data.WhenRenewal, true, data.StepTotalChanged, data.ChangeScheduled, data.ChangeConfirmed, 45},
		{"D", data.PaymentCreditCard, data.WhenRenewal, false, data.StepChangeWithdrawn, data.ChangeScheduled, data.ChangeWithdrawn, 40},
	} {
		s := named(c.product, 40)
		s.Payment = c.payment
		s = add(t, book, s)
		change, err := SubmitOrder(book, data.Order{SubscriptionRef: s.Ref(), NewTotal: 45, When: c.when, On: Today()})
		must(t, err)
		equal(t, c.product+" waits", change.State, c.waits)
		scheduled := c.waits == data.ChangeScheduled
		if scheduled { // a credit check that has nothing to do with it goes on
			pending := detail(t, book, s.ID).Subscription
			pending.CreditCheckSince = Today()
			must(t, Try(book, acts.EditSubscription{Subscription: pending}))
		}
		var act ledger.Act = acts.WithdrawChange{Change: change.Ref(), On: Today()}
		if c.confirm {
			act = acts.ConfirmChange{Change: change.Ref(), On: Today()}
		}
		done, err := book.Do(t.Context(), act)
		must(t, err)
		equal(t, c.product+" kind", done.Step.Kind, c.kind)
		equal(t, c.product+" subject", done.Step.Subject, c.product)
		equal(t, c.product+" from", done.Step.From, 40)
		equal(t, c.product+" to", done.Step.To, 45)
		d := detail(t, book, s.ID)
		equal(t, c.product+" total", d.Total, c.total)
		equal(t, c.product+" is checked", !d.CreditCheckSince.IsZero(), scheduled)
		equal(t, c.product+" open", d.Open == nil, true)
		changes, err := book.Changes(t.Context(), s.ID)
		must(t, err)
		equal(t, c.product+" ended", changes[0].State, c.ends)
		equal(t, c.product+" confirmed on", changes[0].ConfirmedOn == Today(), c.confirm)
		again := data.ChangeRef{ID: change.ID, Version: changes[0].Version}
		wantCode(t, Try(book, acts.ConfirmChange{Change: again, On: Today()}), data.CodeNotFound)
		wantCode(t, Try(book, acts.WithdrawChange{Change: again, On: Today()}), data.CodeNotFound)
	}
}

// testConfirmBelowAssigned holds that a removal which was scheduled can't be confirmed
// below what is assigned by then, but for what moves by itself (R13, R13b).
func testConfirmBelowAssigned(t *testing.T, book *ledger.Book) {
	s := add(t, book, named("Visio", 5))
	people := addPeople(t, book, 5)
	change, err := SubmitOrder(book, data.Order{SubscriptionRef: s.Ref(), NewTotal: 3, When: data.WhenRenewal, On: Today()})
	must(t, err)
	must(t, Assign(t, book, s.ID, people))
	confirm := acts.ConfirmChange{Change: change.Ref(), On: Today()}
	known := wantCode(t, Try(book, confirm), data.CodeBlocked)
	equal(t, "block", known.Params["Blocks"].([]data.Block)[0], data.BlockAssigned)
	equal(t, "total", detail(t, book, s.ID).Total, 5)

	newer := named("Visio", 1)
	newer.StartedOn = data.NewDate(2025, 1, 1)
	newer = add(t, book, newer)
	wantCode(t, Try(book, confirm), data.CodeBlocked) // two are in the way, and one can move
	must(t, Unassign(t, book, s.ID, people[:1]))
	must(t, Try(book, confirm))
	equal(t, "total", detail(t, book, s.ID).Total, 3)
	equal(t, "stay", detail(t, book, s.ID).NamedAssigned, 3)
	equal(t, "moved", detail(t, book, newer.ID).NamedAssigned, 1)

	_, err = SubmitOrder(book, data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 2, When: data.WhenRenewal, On: Today()})
	wantCode(t, err, data.CodeBlocked) // all are assigned, and none can move
	must(t, Unassign(t, book, s.ID, people[1:2]))
	change, err = SubmitOrder(book, data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 2, When: data.WhenRenewal, On: Today()})
	must(t, err)
	must(t, Try(book, acts.ConfirmChange{Change: change.Ref(), On: Today()})) // just as many as are assigned
	equal(t, "total", detail(t, book, s.ID).Total, 2)
}

// testCancelWithdraws holds that cancelling withdraws what was scheduled for the
// renewal that does not come, and nothing else (R18).
func testCancelWithdraws(t *testing.T, book *ledger.Book) {
	s := add(t, book, named("Visio", 40))
	_, err := SubmitOrder(book, data.Order{SubscriptionRef: s.Ref(), NewTotal: 45, When: data.WhenRenewal, On: Today()})
	must(t, err)
	byInvoice := named("Project", 40)
	byInvoice.Payment = data.PaymentInvoice
	waiting := add(t, book, byInvoice)
	_, err = submit(book, waiting, 45)
	must(t, err)
	plain := add(t, book, named("Access", 40))
	for id, want := range map[data.SubscriptionID]data.ChangeState{s.ID: data.ChangeWithdrawn, waiting.ID: data.ChangeCreditCheck, plain.ID: ""} {
		must(t, Try(book, acts.Cancel{Subscription: detail(t, book, id).Subscription.Ref(), On: Today()}))
		equal(t, "recurring billing", detail(t, book, id).RecurringBilling, false)
		changes, err := book.Changes(t.Context(), id)
		must(t, err)
		state := data.ChangeState("")
		if len(changes) > 0 {
			state = changes[0].State
		}
		equal(t, "its change", state, want)
	}
}

// testUndosDoNotCount holds that what was undone since does not take a step out of
// reach, and that how far an undo reaches is told (R22).
func testUndosDoNotCount(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(2))
	first := latest(t, book, data.StepSubscriptionAdded)
	other := add(t, book, named("Visio", 3))
	for i := range data.UndoReach - 2 {
		must(t, Snooze(t, book, other.ID, data.ConcernUnused, Today().AddDays(i+1)))
	}
	_, err := Undo(book)
	must(t, err)
	_, err = UndoStep(book, first.ID)
	must(t, err)
	_, err = book.Subscription(t.Context(), s.ID, Today())
	wantCode(t, err, data.CodeNotFound)
	must(t, Snooze(t, book, other.ID, data.ConcernUnused, Today().AddDays(300)))
	_, err = UndoStep(book, first.ID+1) // the other one, now behind a hundred
	known := wantCode(t, err, data.CodeCantUndo)
	equal(t, "in the way", known.Params["Step"].(data.Step).Kind, data.StepSnoozed)
	must(t, Snooze(t, book, other.ID, data.ConcernUnused, Today().AddDays(301)))
	_, err = UndoStep(book, first.ID+1)
	known = wantCode(t, err, data.CodeTooLongAgo)
	equal(t, "reach", known.Params["Count"].(int), data.UndoReach)
}
