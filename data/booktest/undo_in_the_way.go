package booktest

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// inTheWay fails unless an undo was refused for a step of a kind, and returns it.
func inTheWay(t *testing.T, err error, kind data.StepKind) data.Step {
	t.Helper()
	step := wantCode(t, err, data.CodeCantUndo).Params["Step"].(data.Step)
	equal(t, "in the way", step.Kind, kind)
	return step
}

// testUndoInTheWay holds that a refused undo names the step that is in the way: the
// one that needs what would go, the last one that changed it since, or the undo that
// can't be done again where nothing else can be named (R22).
func testUndoInTheWay(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(5))
	people := addPeople(t, book, 1)
	added := latest(t, book, data.StepPersonAdded)
	must(t, Assign(t, book, s.ID, people))
	_, err := UndoStep(book, added.ID)
	inTheWay(t, err, data.StepAssigned)

	// What was undone is not done again over what was written since.
	note := func(notes string) {
		t.Helper()
		d := detail(t, book, s.ID).Subscription
		d.Notes = notes
		must(t, Try(book, acts.EditSubscription{Subscription: d}))
	}
	note("b")
	_, err = Undo(book)
	must(t, err)
	undone := latest(t, book, data.StepUndone)
	note("c")
	note("d")
	last := latest(t, book, data.StepSubscriptionEdited)
	_, err = UndoStep(book, undone.ID)
	equal(t, "the last one", inTheWay(t, err, data.StepSubscriptionEdited).ID, last.ID)
	equal(t, "the notes", detail(t, book, s.ID).Notes, "d")
}

// testUndoTwin holds that what was undone is not done again where its address was
// given away since, or where a license would lose its subscription (R22).
func testUndoTwin(t *testing.T, book *ledger.Book) {
	person := data.Person{Name: "Noor", Address: "noor@example.nl"}
	_, err := SavePerson(book, person)
	must(t, err)
	_, err = Undo(book)
	must(t, err)
	undone := latest(t, book, data.StepUndone)
	person.Name = "Another Noor"
	_, err = SavePerson(book, person)
	must(t, err)
	_, err = UndoStep(book, undone.ID)
	equal(t, "itself", inTheWay(t, err, data.StepUndone).ID, undone.ID)

	s := add(t, book, Office(5))
	must(t, Try(book, acts.RemoveSubscription{Subscription: s.Ref()}))
	_, err = Undo(book)
	must(t, err)
	undone = latest(t, book, data.StepUndone)
	must(t, Assign(t, book, s.ID, addPeople(t, book, 1)))
	_, err = UndoStep(book, undone.ID)
	equal(t, "itself", inTheWay(t, err, data.StepUndone).ID, undone.ID)
	equal(t, "assigned", detail(t, book, s.ID).NamedAssigned, 1)
}

// testUndoOverAssigns holds that no undo leaves more licenses assigned than paid for
// than there were already, and says how many that would be (R13).
func testUndoOverAssigns(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(3))
	people := addPeople(t, book, 3)
	must(t, Assign(t, book, s.ID, people[:2]))
	first := latest(t, book, data.StepAssigned)
	must(t, Assign(t, book, s.ID, people[2:]))
	must(t, Unassign(t, book, s.ID, people[2:]))
	taken := latest(t, book, data.StepUnassigned)
	_, err := submit(book, detail(t, book, s.ID).Subscription, 2)
	must(t, err)
	_, err = UndoStep(book, taken.ID)
	equal(t, "too many", wantCode(t, err, data.CodeUndoAssigned).Params["Count"].(int), 1)

	d := detail(t, book, s.ID).Subscription
	d.Total = 1 // put right: there was one too many assigned all along
	must(t, Try(book, acts.EditSubscription{Subscription: d}))
	_, err = UndoStep(book, taken.ID)
	equal(t, "too many", wantCode(t, err, data.CodeUndoAssigned).Params["Count"].(int), 2)
	_, err = UndoStep(book, first.ID)
	must(t, err) // that leaves fewer
	equal(t, "assigned", detail(t, book, s.ID).NamedAssigned, 0)
}

// testUndoTotal holds that the reverse of an ordered total is a change that the rules
// must allow; but what was not known becomes so again, and a change that was
// confirmed later waits again (R13, R18, R21, R22).
func testUndoTotal(t *testing.T, book *ledger.Book) {
	one := add(t, book, Office(1))
	people := addPeople(t, book, 2)
	_, err := SubmitOrder(book, data.Order{SubscriptionRef: one.Ref(), NewTotal: 2, When: data.WhenNow, On: Today(), Note: "two of us"})
	must(t, err)
	bought := latest(t, book, data.StepTotalChanged)
	must(t, Assign(t, book, one.ID, people))
	_, err = UndoStep(book, bought.ID)
	known := wantCode(t, err, data.CodeBlocked)
	equal(t, "block", known.Params["Blocks"].([]data.Block)[0], data.BlockAssigned)
	must(t, Unassign(t, book, one.ID, people))
	_, err = UndoStep(book, bought.ID)
	must(t, err)
	again, err := Redo(book)
	must(t, err)
	equal(t, "from", again.From, 1)
	equal(t, "to", again.To, 2)
	equal(t, "why", again.Note, "two of us")

	unknown := named("Visio", 0)
	unknown.TotalUnknown = true
	unknown = add(t, book, unknown)
	_, err = submit(book, unknown, 5)
	must(t, err)
	_, err = Undo(book)
	must(t, err)
	equal(t, "unknown again", detail(t, book, unknown.ID).TotalUnknown, true)

	outside := named("Project", 40)
	outside.Agreement = data.AgreementNew
	outside = add(t, book, outside)
	change, err := SubmitOrder(book, data.Order{SubscriptionRef: outside.Ref(), NewTotal: 45, When: data.WhenRenewal, On: Today()})
	must(t, err)
	must(t, Try(book, acts.ConfirmChange{Change: change.Ref(), On: Today().AddDays(-30)}))
	equal(t, "total", detail(t, book, outside.ID).Total, 45)
	_, err = Undo(book)
	must(t, err) // outside the window of that purchase, since nothing is removed
	d := detail(t, book, outside.ID)
	equal(t, "total", d.Total, 40)
	equal(t, "waits again", d.Open != nil && d.Open.State == data.ChangeScheduled, true)
}
