package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// latest returns the latest step of a kind.
func latest(t *testing.T, book *ledger.Book, kind data.StepKind) data.Step {
	t.Helper()
	steps, err := book.Steps(context.Background(), 1000)
	must(t, err)
	for _, step := range steps {
		if step.Kind == kind {
			return step
		}
	}
	t.Fatalf("no step %s", kind)
	return data.Step{}
}

// testUndoStep holds that an earlier step can be undone, and done again, whatever
// was done since to other things (R22).
func testUndoStep(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(40))
	_, err := submit(book, s, 45)
	must(t, err)
	changed := latest(t, book, data.StepTotalChanged)
	addPeople(t, book, 1)
	undone, err := UndoStep(book, changed.ID)
	must(t, err)
	equal(t, "undone", undone.ID, changed.ID)
	equal(t, "total", detail(t, book, s.ID).Total, 40)
	_, err = UndoStep(book, changed.ID)
	wantCode(t, err, data.CodeUndoneAlready)

	again, err := UndoStep(book, latest(t, book, data.StepUndone).ID)
	must(t, err)
	equal(t, "done again", again.Kind, data.StepTotalChanged)
	equal(t, "total", detail(t, book, s.ID).Total, 45)
	_, err = UndoStep(book, 999)
	wantCode(t, err, data.CodeNotFound)

	page, err := book.History(ctx, data.HistoryQuery{})
	must(t, err)
	equal(t, "the last one can be undone", page.Rows[0].Reversed, false)
	equal(t, "the undo was done again", page.Rows[1].Reversed, true)
}

// testUndoStepRefused holds that an undo is refused where a rule forbids it, with
// what is in the way (R13, R18, R19, R21, R22).
func testUndoStepRefused(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(2))
	people := addPeople(t, book, 5)
	_, err := submit(book, s, 5)
	must(t, err)
	bought := latest(t, book, data.StepTotalChanged)
	must(t, Assign(t, book, s.ID, people[:4]))
	assigned := latest(t, book, data.StepAssigned)
	_, err = UndoStep(book, bought.ID)
	wantCode(t, err, data.CodeBlocked) // R13: 4 are assigned

	_, err = UndoStep(book, latest(t, book, data.StepPersonAdded).ID)
	must(t, err) // the fifth holds nothing
	steps, err := book.Steps(ctx, 100)
	must(t, err)
	for _, step := range steps {
		if step.Kind == data.StepPersonAdded && step.Subject == "Person a" {
			_, err = UndoStep(book, step.ID)
			wantCode(t, err, data.CodeCantUndo) // the first one holds a license
		}
	}

	_, err = SubmitOrder(book, data.Order{SubscriptionRef: detail(t, book, s.ID).Ref(), NewTotal: 9, When: data.WhenRenewal, On: Today()})
	must(t, err)
	must(t, Unassign(t, book, s.ID, people[:4]))
	_, err = UndoStep(book, bought.ID)
	wantCode(t, err, data.CodeOpenChange) // R21
	_, err = UndoStep(book, assigned.ID)
	wantCode(t, err, data.CodeCantUndo) // they were taken back since

	settings, err := book.Settings(ctx)
	must(t, err)
	settings.Role = data.LicenseAdmin
	must(t, Try(book, acts.SaveSettings{Settings: settings}))
	_, err = UndoStep(book, latest(t, book, data.StepChangeScheduled).ID)
	wantCode(t, err, data.CodeCantBuy) // R19
}

// testUndoReach holds how far back a step can be chosen.
func testUndoReach(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(2))
	first := latest(t, book, data.StepSubscriptionAdded)
	other := add(t, book, named("Visio", 3))
	for i := range data.UndoReach - 2 {
		must(t, Snooze(t, book, other.ID, data.ConcernUnused, Today().AddDays(i+1)))
	}
	_, err := UndoStep(book, first.ID)
	must(t, err)
	_, err = book.Subscription(ctx, s.ID, Today())
	wantCode(t, err, data.CodeNotFound)
	_, err = UndoStep(book, latest(t, book, data.StepUndone).ID)
	must(t, err)
	for i := range 2 {
		must(t, Snooze(t, book, other.ID, data.ConcernUnused, Today().AddDays(200+i)))
	}
	_, err = UndoStep(book, latest(t, book, data.StepSubscriptionAdded).ID)
	must(t, err) // the one that did it again is recent
	steps, err := book.Steps(ctx, 1000)
	must(t, err)
	_, err = UndoStep(book, steps[len(steps)-2].ID)
	wantCode(t, err, data.CodeTooLongAgo)
}

// testHistoryNarrowed holds that history can be asked for by subscription, person,
// topic and period (R22).
func testHistoryNarrowed(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	visio, project := add(t, book, named("Visio", 5)), add(t, book, named("Project", 5))
	people := addPeople(t, book, 2)
	_, err := submit(book, visio, 6)
	must(t, err)
	must(t, Assign(t, book, visio.ID, people))
	must(t, Assign(t, book, project.ID, people[:1]))
	must(t, Unassign(t, book, project.ID, people[:1]))
	_, err = Undo(book)
	must(t, err)
	for name, c := range map[string]struct {
		query data.HistoryQuery
		want  int
	}{
		"everything":          {data.HistoryQuery{}, 9},
		"a subscription":      {data.HistoryQuery{Subscription: visio.ID}, 3},
		"another":             {data.HistoryQuery{Subscription: project.ID}, 4},
		"a person":            {data.HistoryQuery{Person: people[0]}, 5},
		"another person":      {data.HistoryQuery{Person: people[1]}, 2},
		"all topics":          {data.HistoryQuery{Topic: data.TopicAll}, 9},
		"totals":              {data.HistoryQuery{Topic: data.TopicTotals}, 1},
		"assignments, undone": {data.HistoryQuery{Topic: data.TopicAssignments}, 4},
		"people":              {data.HistoryQuery{Topic: data.TopicPeople}, 2},
		"both":                {data.HistoryQuery{Topic: data.TopicAssignments, Person: people[1]}, 1},
		"today":               {data.HistoryQuery{From: Today(), To: Today()}, 9},
		"until yesterday":     {data.HistoryQuery{To: Today().AddDays(-1)}, 0},
		"from tomorrow":       {data.HistoryQuery{From: Today().AddDays(1)}, 0},
		"totals of a product": {data.HistoryQuery{Topic: data.TopicTotals, Subscription: project.ID}, 0},
	} {
		page, err := book.History(ctx, c.query)
		must(t, err)
		equal(t, name, page.Count, c.want)
		equal(t, name, len(page.Rows), c.want)
	}
}

// testUndoStepStands holds that a step can't be undone below one that changed the
// same thing and stands, even if it looks the same again: everything could not be
// undone any more then (R22).
func testUndoStepStands(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(40))
	for _, notes := range []string{"a", "b", "a"} {
		d := detail(t, book, s.ID).Subscription
		d.Notes = notes
		must(t, Try(book, acts.EditSubscription{Subscription: d}))
	}
	steps, err := book.Steps(ctx, 10)
	must(t, err)
	_, err = UndoStep(book, steps[2].ID) // the first "a"
	known := wantCode(t, err, data.CodeCantUndo)
	equal(t, "in the way", known.Params["Step"].(data.Step).ID, steps[0].ID)
	for range 4 {
		_, err = Undo(book)
		must(t, err)
	}
}
