package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

// scheduledFor is a subscription of 40 licenses of which 34 are ordered for the renewal, or
// drafted, and what is saved by that from the renewal on.
func scheduledFor(t *testing.T, book *ledger.Book, product string, draft bool) data.Subscription {
	t.Helper()
	s := newTerm(40)
	s.Product, s.SKU, s.SKUID = product, "", ""
	s.TermStart, s.RenewsOn = Today().AddDays(-40), Today().AddDays(325)
	s = add(t, book, s)
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: s.Ref(), NewTotal: 34, When: data.WhenRenewal, Draft: draft}}))
	return detail(t, book, s.ID).Subscription
}

// savedOf is what was freed of a subscription, the zero value for nothing.
func savedOf(t *testing.T, book *ledger.Book, id data.SubscriptionID) (saved data.Saving) {
	t.Helper()
	basis, err := book.SavingsBasis(context.Background())
	must(t, err)
	for _, s := range basis.Savings {
		if s.Subscription == id && s.State == data.SavingDone {
			saved = s
		}
	}
	return saved
}

// stateOf is the state of the latest change of a subscription.
func stateOf(t *testing.T, book *ledger.Book, id data.SubscriptionID) data.ChangeState {
	t.Helper()
	changes, err := book.Changes(context.Background(), id)
	must(t, err)
	if len(changes) != 1 {
		t.Fatalf("%d changes, want one: %+v", len(changes), changes)
	}
	return changes[0].State
}

// testOpenFollows holds that what is open follows a record that is put right: withdrawn with
// recurring billing and with the subscription, made where its total is there, and otherwise due
// on the renewal as it is; that the step says so, and that one undo brings all of it back
// (R8, R12, R18, R21, R35).
func testOpenFollows(t *testing.T, book *ledger.Book) {
	later := Today().AddDays(355)
	for _, c := range []struct {
		name   string
		draft  bool
		edit   func(*data.Subscription)
		state  data.ChangeState
		due    data.Date
		saves  data.Date // the first day that it saves, zero where it saves nothing
		saving int
	}{
		{"off", false, func(s *data.Subscription) { s.RecurringBilling = false }, data.ChangeWithdrawn, data.Date{}, data.Date{}, 0},
		{"draft off", true, func(s *data.Subscription) { s.RecurringBilling = false }, data.ChangeWithdrawn, data.Date{}, data.Date{}, 0},
		{"moved", false, func(s *data.Subscription) { s.RenewsOn = later }, data.ChangeScheduled, later, later, 6},
		{"draft moved", true, func(s *data.Subscription) { s.RenewsOn = later }, data.ChangeDraft, data.Date{}, later, 6},
		{"made", false, func(s *data.Subscription) { s.Total = 34 }, data.ChangeConfirmed, data.Date{}, Today(), 6},
		{"draft made", true, func(s *data.Subscription) { s.Total = 34 }, data.ChangeConfirmed, data.Date{}, Today(), 6},
		{"draft passed", true, func(s *data.Subscription) { s.Total = 30 }, data.ChangeConfirmed, data.Date{}, Today(), 6},
		{"deleted", false, func(s *data.Subscription) { s.ReportedStatus, s.StatusOn = data.StatusDeleted, Today() }, data.ChangeWithdrawn, data.Date{}, data.Date{}, 0},
	} {
		s := scheduledFor(t, book, c.name, c.draft)
		was, saved := detail(t, book, s.ID).Open, savedOf(t, book, s.ID)
		c.edit(&s)
		must(t, Try(book, acts.EditSubscription{Subscription: s}))
		now := detail(t, book, s.ID)
		equal(t, c.name+": state", stateOf(t, book, s.ID), c.state)
		if now.Open != nil {
			equal(t, c.name+": due", now.Open.DueOn, c.due)
		}
		equal(t, c.name+": saves from", savedOf(t, book, s.ID).SavesFrom, c.saves)
		equal(t, c.name+": licenses saved", savedOf(t, book, s.ID).Licenses, c.saving)
		if step := latest(t, book, data.StepSubscriptionEdited); c.name != "draft moved" && !tells(step, "change_state", "change_due") {
			t.Errorf("%s: the step says nothing of it: %+v", c.name, step.Changed)
		}
		_, err := Undo(book)
		must(t, err)
		was.Version = detail(t, book, s.ID).Open.Version
		equal(t, c.name+": undone", *detail(t, book, s.ID).Open, *was)
		equal(t, c.name+": saved as before", savedOf(t, book, s.ID).SavesFrom, saved.SavesFrom)
		_, err = Redo(book)
		must(t, err)
		equal(t, c.name+": done again", stateOf(t, book, s.ID), c.state)
	}
}

// testScheduledIsForATotal holds that what is scheduled stays an order for its total where the
// total is put right beyond it: at the renewal there are that many, however many there are until
// then (R12).
func testScheduledIsForATotal(t *testing.T, book *ledger.Book) {
	s := scheduledFor(t, book, "Scheduled", false)
	due := detail(t, book, s.ID).Open.DueOn
	s.Total = 30
	must(t, Try(book, acts.EditSubscription{Subscription: s}))
	open := detail(t, book, s.ID).Open
	if open == nil || open.State != data.ChangeScheduled || open.From != 30 || open.To != 34 || open.DueOn != due {
		t.Fatalf("the order became %+v", open)
	}
	must(t, Try(book, acts.WithdrawChange{Change: open.Ref()}))
	equal(t, "withdrawn: total", detail(t, book, s.ID).Total, 30)
}

// tells tells whether a step says what it made of one of some fields.
func tells(step data.Step, fields ...string) bool {
	if step.Changed == nil {
		return false
	}
	for _, change := range step.Changed.Fields {
		for _, field := range fields {
			if change.Field == field {
				return true
			}
		}
	}
	return false
}

// testOpenFollowsAFile holds that it follows what files tell, that the plan says so, and that
// one undo brings all of it back (R18, R21).
func testOpenFollowsAFile(t *testing.T, book *ledger.Book) {
	later, no, total := Today().AddDays(355), false, 34
	off, moved := scheduledFor(t, book, "Ended", false), scheduledFor(t, book, "Moved", false)
	made, draft := scheduledFor(t, book, "Made", false), scheduledFor(t, book, "Draft", true)
	passed, below := scheduledFor(t, book, "Passed", true), 30
	facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{
		{Kind: importing.FileTable, Product: "Ended", Recurring: &no},
		{Kind: importing.FileTable, Product: "Draft", Recurring: &no},
		{Kind: importing.FileTable, Product: "Moved", RenewsOn: later},
		{Kind: importing.FileTable, Product: "Made", Total: &total},
		{Kind: importing.FileTable, Product: "Passed", Total: &below},
	}}
	snapshot, err := book.Snapshot(context.Background(), 0)
	must(t, err)
	plan := importing.NewPlan(snapshot, facts, data.Catalog{}, Today())
	said := map[string]data.Code{}
	for _, row := range plan.Noted() {
		said[row.After.Product] = row.Notes[0].Code
	}
	for product, want := range map[string]data.Code{
		"Ended": data.CodeChangeOff, "Draft": data.CodeChangeOff, "Moved": data.CodeChangeMoved, "Made": data.CodeChangeMade,
		"Passed": data.CodeChangePassed,
	} {
		equal(t, product+": the plan says", said[product], want)
	}
	must(t, Import(book, plan))
	for _, want := range []struct {
		of    data.Subscription
		state data.ChangeState
		saves data.Date
	}{
		{off, data.ChangeWithdrawn, data.Date{}},
		{draft, data.ChangeWithdrawn, data.Date{}},
		{moved, data.ChangeScheduled, later},
		{made, data.ChangeConfirmed, Today()},
		{passed, data.ChangeConfirmed, Today()},
	} {
		equal(t, want.of.Product+": state", stateOf(t, book, want.of.ID), want.state)
		equal(t, want.of.Product+": saves from", savedOf(t, book, want.of.ID).SavesFrom, want.saves)
	}
	equal(t, "due", detail(t, book, moved.ID).Open.DueOn, later)
	_, err = Undo(book)
	must(t, err)
	for _, s := range []data.Subscription{off, moved, made} {
		equal(t, s.Product+": due again", detail(t, book, s.ID).Open.DueOn, s.RenewsOn)
	}
	equal(t, "the draft again", detail(t, book, draft.ID).Open.State, data.ChangeDraft)
}

// testOpenFollowsElse holds that it follows the subscription that a merge leaves, and what an
// undo of an earlier step puts back (R18, R21, R22).
func testOpenFollowsElse(t *testing.T, book *ledger.Book) {
	goes := scheduledFor(t, book, "Visio", false)
	stays := goes
	stays.ID, stays.Version, stays.Product, stays.RenewsOn = 0, 0, "Visio again", Today().AddDays(355)
	stays = add(t, book, stays)
	must(t, Try(book, acts.MergeSubscriptions{Keep: stays.Ref(), Others: []data.SubscriptionRef{goes.Ref()}}))
	equal(t, "due with the one that stays", detail(t, book, stays.ID).Open.DueOn, stays.RenewsOn)
	equal(t, "saves from", savedOf(t, book, stays.ID).SavesFrom, stays.RenewsOn)

	s := named("Project", 40)
	s.RecurringBilling = false
	s = add(t, book, s)
	must(t, Try(book, acts.Resume{Subscription: s.Ref()}))
	resumed := latest(t, book, data.StepResumed)
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 45, When: data.WhenRenewal}}))
	_, err := UndoStep(book, resumed.ID)
	must(t, err)
	equal(t, "with recurring billing off again", stateOf(t, book, s.ID), data.ChangeWithdrawn)
	_, err = Redo(book)
	must(t, err)
	equal(t, "and on", stateOf(t, book, s.ID), data.ChangeScheduled)
}
