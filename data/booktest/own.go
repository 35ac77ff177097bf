package booktest

import (
	"context"
	"fmt"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// edit writes a subscription with something changed.
func edit(book *ledger.Book, t *testing.T, id data.SubscriptionID, change func(*data.Subscription)) error {
	t.Helper()
	s := detail(t, book, id).Subscription
	change(&s)
	return Try(book, acts.EditSubscription{Subscription: s})
}

// testOwner holds that a person or a name owns a subscription; that it goes to a
// successor, and keeps the name of who is removed.
func testOwner(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(5))
	anouk, err := SavePerson(book, data.Person{Name: "Anouk Dijk", Address: "anouk@x.nl"})
	must(t, err)
	bram, err := SavePerson(book, data.Person{Name: "Bram Wit", Address: "bram@x.nl"})
	must(t, err)
	owner := func() string {
		page, err := book.Subscriptions(context.Background(), data.SubscriptionQuery{Sort: data.SortOwner, On: Today()})
		must(t, err)
		equal(t, "in the list", page.Rows[0].Owner, detail(t, book, s.ID).Owner)
		return page.Rows[0].Owner
	}

	wantMistake(t, edit(book, t, s.ID, func(s *data.Subscription) { s.OwnerPerson = 99 }), "owner", data.CodeNotFound)
	wantMistake(t, edit(book, t, s.ID, func(s *data.Subscription) { s.OwnerPerson, s.OwnerName = anouk.ID, "Anouk" }), "owner", data.CodeOneOfTwo)
	must(t, edit(book, t, s.ID, func(s *data.Subscription) { s.OwnerName = "The board" }))
	equal(t, "a name", owner(), "The board")
	must(t, edit(book, t, s.ID, func(s *data.Subscription) { s.OwnerPerson, s.OwnerName = anouk.ID, "" }))
	equal(t, "a person", owner(), "Anouk Dijk")
	anouk.Name = "Anouk van Dijk"
	anouk, err = SavePerson(book, anouk)
	must(t, err)
	equal(t, "as they are called now", owner(), "Anouk van Dijk")
	marks, err := book.PersonMarks(context.Background(), anouk)
	must(t, err)
	equal(t, "what she owns", len(marks.Owns), 1)
	for _, search := range []string{"anouk", "dijk business", "van dijk"} {
		names, _ := products(t, book, data.SubscriptionQuery{Search: search})
		equal(t, search, len(names), 1)
	}

	must(t, Try(book, acts.Leave{People: []data.PersonRef{anouk.Ref()}, Successor: bram.Ref(), Lower: data.Lowerings()[0]}))
	equal(t, "the successor", owner(), "Bram Wit")
	must(t, Try(book, acts.RemovePerson{Person: bram.Ref()}))
	equal(t, "the name that stays", owner(), "Bram Wit")
	equal(t, "which is only a name", detail(t, book, s.ID).OwnerPerson, 0)
	_, err = Undo(book)
	must(t, err)
	equal(t, "a person again", detail(t, book, s.ID).OwnerPerson, bram.ID)
}

// testTagsAndOwnFields holds that tags and the values of own fields are kept, searched
// and checked.
func testTagsAndOwnFields(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(5))
	fields := map[data.OwnKind]data.OwnField{}
	for _, kind := range data.OwnKinds() {
		added, err := Left[data.OwnField](book, acts.SaveOwnField{Field: data.OwnField{Name: "  My " + string(kind) + " ", Kind: kind, Choices: "Green\n\n Red "}})
		must(t, err)
		fields[kind] = added
	}
	equal(t, "its name", fields[data.OwnText].Name, "My text")
	equal(t, "choices", fields[data.OwnChoice].Choices, "Green\nRed")
	equal(t, "no choices", fields[data.OwnText].Choices, "")
	wantMistake(t, Try(book, acts.SaveOwnField{Field: data.OwnField{Name: "MY TÉXT", Kind: data.OwnDate}}), "name", data.CodeTaken)

	must(t, edit(book, t, s.ID, func(s *data.Subscription) {
		s.Tags = data.TagsOf([]string{"Finance", " key  account ", "finance"})
		s.Own = s.Own.With(fields[data.OwnText].ID, "KP 4711").With(fields[data.OwnDate].ID, "2027-01-31").
			With(fields[data.OwnAmount].ID, "125000 EUR").With(fields[data.OwnChoice].ID, "Red")
	}))
	now := detail(t, book, s.ID)
	equal(t, "tags", fmt.Sprintf("%q", now.Tags.List()), `["Finance" "key account"]`)
	equal(t, "a value", now.Own.Of(fields[data.OwnDate].ID), "2027-01-31")
	for _, search := range []string{"finance", "ACCOUNT", "4711", "red", "2027-01"} {
		names, _ := products(t, book, data.SubscriptionQuery{Search: search})
		equal(t, search, len(names), 1)
	}
	for kind, wrong := range map[data.OwnKind]struct {
		value string
		code  data.Code
	}{
		data.OwnDate: {"31 January", data.CodeNotADate}, data.OwnAmount: {"much", data.CodeNotAnAmount}, data.OwnChoice: {"Blue", data.CodeNotAChoice},
	} {
		id := fields[kind].ID
		err := edit(book, t, s.ID, func(s *data.Subscription) { s.Own = s.Own.With(id, wrong.value) })
		wantMistake(t, err, data.OwnFieldName(id), wrong.code)
	}
	wantCode(t, edit(book, t, s.ID, func(s *data.Subscription) { s.Own = s.Own.With(99, "x") }), data.CodeConflict)
	must(t, Try(book, acts.OrderOwnFields{Fields: []data.OwnField{fields[data.OwnChoice], fields[data.OwnText]}}))
	ordered, err := book.OwnFields(context.Background())
	must(t, err)
	var kinds []data.OwnKind
	for _, f := range ordered {
		kinds = append(kinds, f.Kind)
	}
	equal(t, "their order", fmt.Sprint(kinds), "[choice text date amount]")
}

// testOwnFieldInUse holds that values are never lost by what is done to their field, and
// that a record has twenty at most.
func testOwnFieldInUse(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(5))
	field, err := Left[data.OwnField](book, acts.SaveOwnField{Field: data.OwnField{Name: "Level", Kind: data.OwnChoice, Choices: "A\nB\nC"}})
	must(t, err)
	must(t, edit(book, t, s.ID, func(s *data.Subscription) { s.Own = s.Own.With(field.ID, "B") }))

	other := field
	other.Kind = data.OwnText
	wantCode(t, Try(book, acts.SaveOwnField{Field: other}), data.CodeFieldInUse)
	other = field
	other.Choices = "A\nC"
	wantCode(t, Try(book, acts.SaveOwnField{Field: other}), data.CodeChoiceInUse)
	other.Choices = "C\nB\nD"
	other.Name = "Tier"
	field, err = Left[data.OwnField](book, acts.SaveOwnField{Field: other})
	must(t, err)
	wantCode(t, Try(book, acts.RemoveOwnField{Field: field}), data.CodeFieldHasValues)
	must(t, Try(book, acts.RemoveOwnField{Field: field, WithValues: true}))
	equal(t, "its value", detail(t, book, s.ID).Own, "")
	_, err = Undo(book)
	must(t, err)
	equal(t, "its value again", detail(t, book, s.ID).Own.Of(field.ID), "B")
	// What a later step needs stays.
	_, err = UndoStep(book, latest(t, book, data.StepOwnFieldSaved).ID)
	must(t, err)

	for n := 1; n < data.MaxOwnFields; n++ {
		must(t, Try(book, acts.SaveOwnField{Field: data.OwnField{Name: fmt.Sprint("Field ", n), Kind: data.OwnText}}))
	}
	wantCode(t, Try(book, acts.SaveOwnField{Field: data.OwnField{Name: "One more", Kind: data.OwnText}}), data.CodeTooManyFields)
}

// testInvoice holds that a change has the number of its invoice, and is found by it.
func testInvoice(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(5))
	c, err := submit(book, s, 8)
	must(t, err)
	must(t, Try(book, acts.NoteInvoice{Changes: []data.ChangeRef{c.Ref()}, Number: " F-2026  0042 "}))
	changes, err := book.Changes(context.Background(), s.ID)
	must(t, err)
	equal(t, "the number", changes[0].Invoice, "F-2026 0042")
	names, _ := products(t, book, data.SubscriptionQuery{Search: "0042"})
	equal(t, "the subscription", len(names), 1)
	found, err := book.AllChanges(context.Background(), data.ChangeQuery{Search: "f-2026"})
	must(t, err)
	equal(t, "the change", found.Count, 1)
	_, err = Undo(book)
	must(t, err)
	names, _ = products(t, book, data.SubscriptionQuery{Search: "0042"})
	equal(t, "without it", len(names), 0)

	// One invoice may hold several changes, which is one step.
	other, err := submit(book, add(t, book, named("Visio", 5)), 8)
	must(t, err)
	found, err = book.AllChanges(context.Background(), data.ChangeQuery{IDs: []data.ChangeID{c.ID, other.ID}})
	must(t, err)
	must(t, Try(book, acts.NoteInvoice{Changes: []data.ChangeRef{found.Rows[0].Ref(), found.Rows[1].Ref()}, Number: "F-7"}))
	step := latest(t, book, data.StepInvoiceNoted)
	equal(t, "the step", step.Subject+"|"+step.Note, "|F-7")
	equal(t, "of how many", step.To, 2)
	found, err = book.AllChanges(context.Background(), data.ChangeQuery{Search: "f-7"})
	must(t, err)
	equal(t, "both", found.Count, 2)
	found, err = book.AllChanges(context.Background(), data.ChangeQuery{IDs: []data.ChangeID{other.ID}})
	must(t, err)
	equal(t, "one of them", found.Count, 1)
	steps, err := book.History(context.Background(), data.HistoryQuery{IDs: []data.StepID{step.ID}})
	must(t, err)
	equal(t, "the step by its number", len(steps.Rows), 1)
	_, err = Undo(book)
	must(t, err)
	found, err = book.AllChanges(context.Background(), data.ChangeQuery{Search: "f-7"})
	must(t, err)
	equal(t, "neither", found.Count, 0)
}

// testLabels holds that a list is narrowed by tag, owner and own field.
func testLabels(t *testing.T, book *ledger.Book) {
	anouk, err := SavePerson(book, data.Person{Name: "Anouk", Address: "anouk@x.nl"})
	must(t, err)
	field, err := Left[data.OwnField](book, acts.SaveOwnField{Field: data.OwnField{Name: "Cost center", Kind: data.OwnText}})
	must(t, err)
	visio, project := named("Visio", 5), named("Project", 5)
	visio.Tags, visio.OwnerPerson, visio.Own = "Design\nKey", anouk.ID, data.OwnValues("").With(field.ID, "100")
	project.Tags, project.OwnerName, project.Own = "design", "Board", data.OwnValues("").With(field.ID, "200")
	add(t, book, visio)
	add(t, book, project)
	add(t, book, named("Teams", 5))
	for want, filter := range map[string]data.OwnFilter{
		"[Project Teams Visio]": {},
		"[Project Visio]":       {Tag: "DESIGN"},
		"[Visio]":               {Owner: data.Owner{Person: anouk.ID}},
		"[Project]":             {Owner: data.Owner{Name: "board"}},
		"[]":                    {Tag: "Key", Owner: data.Owner{Name: "Board"}},
	} {
		names, count := products(t, book, data.SubscriptionQuery{Own: filter, Sort: data.SortProduct})
		equal(t, fmt.Sprint(filter), fmt.Sprint(names), want)
		equal(t, "count", count, len(names))
	}
	names, _ := products(t, book, data.SubscriptionQuery{Own: data.OwnFilter{OwnCondition: data.OwnCondition{Field: field.ID}}, Sort: data.SortOwner})
	equal(t, "any value, by owner", fmt.Sprint(names), "[Visio Project]")
	names, _ = products(t, book, data.SubscriptionQuery{Own: data.OwnFilter{OwnCondition: data.OwnCondition{Field: field.ID, Value: "200"}}})
	equal(t, "one value", fmt.Sprint(names), "[Project]")
	labels, err := book.Labels(context.Background())
	must(t, err)
	equal(t, "tags", fmt.Sprint(labels.Tags), "[Design Key]")
	equal(t, "owners", fmt.Sprint(labels.Owners), fmt.Sprintf("[{%d Anouk} {0 Board}]", anouk.ID))
	equal(t, "values", fmt.Sprint(labels.Values[field.ID]), "[100 200]")
}
