package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

func testUndo(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(40))
	people := addPeople(t, book, 2)
	_, err := submit(book, s, 45)
	must(t, err)
	must(t, Assign(t, book, s.ID, people))

	undone, err := Undo(book)
	must(t, err)
	equal(t, "undone", undone.Kind, data.StepAssigned)
	equal(t, "assigned", detail(t, book, s.ID).NamedAssigned, 0)
	undone, err = Undo(book)
	must(t, err)
	equal(t, "undone", undone.Kind, data.StepTotalChanged)
	equal(t, "from", undone.From, 40)
	d := detail(t, book, s.ID)
	equal(t, "total", d.Total, 40)
	equal(t, "purchases", len(d.Purchases), 0)

	// History is only added to: every undo is a step of its own.
	steps, err := book.Steps(ctx, 100)
	must(t, err)
	equal(t, "steps", len(steps), 7)
	equal(t, "kind", steps[0].Kind, data.StepUndone)
	for range 3 {
		_, err = Undo(book)
		must(t, err)
	}
	_, err = Undo(book)
	wantCode(t, err, data.CodeNothingToUndo)
	page, err := book.Subscriptions(ctx, data.SubscriptionQuery{On: Today()})
	must(t, err)
	equal(t, "subscriptions", page.Count, 0)
}

// testRedo holds that what was undone can be done again, in turn, until something
// else is done (R22).
func testRedo(t *testing.T, book *ledger.Book) {
	_, err := Redo(book)
	wantCode(t, err, data.CodeNothingToRedo)
	s := add(t, book, Office(40))
	_, err = submit(book, s, 45)
	must(t, err)
	_, err = submit(book, detail(t, book, s.ID).Subscription, 50)
	must(t, err)
	total := func() int { return detail(t, book, s.ID).Total }
	for _, want := range []int{45, 40} {
		_, err = Undo(book)
		must(t, err)
		equal(t, "undone", total(), want)
	}
	for _, want := range []int{45, 50} {
		step, err := Redo(book)
		must(t, err)
		equal(t, "kind", step.Kind, data.StepTotalChanged)
		equal(t, "done again", total(), want)
	}
	_, err = Redo(book)
	wantCode(t, err, data.CodeNothingToRedo)
	for _, want := range []int{45, 40} {
		_, err = Undo(book)
		must(t, err)
		equal(t, "undone again", total(), want)
	}
	addPeople(t, book, 1)
	_, err = Redo(book)
	wantCode(t, err, data.CodeNothingToRedo)
}

// testHistory holds that every step can be read and found again (R22).
func testHistory(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	settings, err := book.Settings(ctx)
	must(t, err)
	settings.UserName = "Zoë"
	must(t, Try(book, acts.SaveSettings{Settings: settings}))
	cafe := add(t, book, named("Café Planner", 5))
	_, err = SubmitOrder(book, data.Order{SubscriptionRef: cafe.Ref(), NewTotal: 6, When: data.WhenNow, On: Today(), Note: "a new colleague"})
	must(t, err)
	add(t, book, named("Visio", 5))
	for search, want := range map[string]int{"": 4, "CAFE": 2, "zoe": 3, "COLLEAGUE": 1, "100%": 0} {
		page, err := book.History(ctx, data.HistoryQuery{Search: search})
		must(t, err)
		equal(t, search, page.Count, want)
		equal(t, search, len(page.Rows), want)
	}
	page, err := book.History(ctx, data.HistoryQuery{Offset: 1, Limit: 1})
	must(t, err)
	equal(t, "second", page.Rows[0].Kind, data.StepTotalChanged)
	equal(t, "why", page.Rows[0].Note, "a new colleague")
	equal(t, "when", page.Rows[0].At, Now())
}

func testUndoRefused(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(40))
	_, err := submit(book, s, 45)
	must(t, err)
	settings, err := book.Settings(ctx)
	must(t, err)
	settings.Role = data.LicenseAdmin
	must(t, Try(book, acts.SaveSettings{Settings: settings}))
	// Undo takes the steps back one by one, so the role comes back first.
	undone, err := Undo(book)
	must(t, err)
	equal(t, "undone", undone.Kind, data.StepSettings)
	_, err = Undo(book)
	must(t, err)
	equal(t, "total", detail(t, book, s.ID).Total, 40)
}
