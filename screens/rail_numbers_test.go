package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// What the rail says of each place is so after every step, on whatever page and however fast
// another one is looked at: an answer that a page has asked for is dropped with the page.
func TestTheRailIsRightAfterEachStep(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.show(h)
	office, visio := s.add(booktest.Office(4)), s.add(named("Visio", 3))
	ids := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, ids); err != nil {
		t.Fatal(err)
	}
	person := func(at int) data.PersonRef {
		p, err := s.book.Person(t.Context(), ids[at])
		if err != nil {
			t.Fatal(err)
		}
		return p.Ref()
	}
	ref := func(id data.SubscriptionID) data.SubscriptionRef { return s.detail(id).Ref() }
	hurry := func() { // from page to page, as answers come in
		for len(h.sent) > 0 {
			s.press("People")
			h.release(h.sent[0])
		}
	}
	for _, step := range []struct {
		name                   string
		act                    func() ledger.Act
		people, open, to, save string
	}{
		{"a departure", func() ledger.Act {
			return acts.Leave{People: []data.PersonRef{person(0)}, Lower: data.LowerNot}
		}, "2", "", "2", "€842"}, // 3 of Office and 3 of Visio, of 140.40 each
		{"its undo", func() ledger.Act { return acts.Undo{} }, "2", "", "2", "€702"},
		{"somebody new", func() ledger.Act {
			return acts.Join{Person: data.Person{Name: "Carla", Address: "carla@example.nl"}, Products: []data.SubscriptionRef{ref(office.ID)}}
		}, "3", "", "2", "€562"},
		{"a move", func() ledger.Act {
			return acts.Move{From: ref(office.ID), To: ref(visio.ID), People: []data.PersonRef{person(1)}, Lower: data.LowerFirst, Draft: true}
		}, "3", "1", "2", "€562"},
		{"two that are one", func() ledger.Act {
			return acts.MergePeople{Keep: person(0), Others: []data.PersonRef{person(1)}}
		}, "2", "1", "2", "€562"},
		{"the undo of that", func() ledger.Act { return acts.Undo{} }, "3", "1", "2", "€562"},
		{"the undo of the move", func() ledger.Act { return acts.Undo{} }, "3", "", "2", "€562"},
	} {
		if err := booktest.Try(s.book.Book, step.act()); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		hurry()
		if t.Failed() {
			t.Fatalf("wrong before %s", step.name)
		}
		s.counts("People", step.people)
		s.counts("Changes", step.open)
		s.counts("Subscriptions", step.to)
		s.counts("Savings", step.save)
	}
}

// R21: a draft beside what is ordered waits as well: the rail counts it as the page does.
func TestTheRailCountsADraftBesideAnOrder(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(9))
	ids := s.addPeople("Anna")
	if err := booktest.Assign(t, s.book.Book, office.ID, ids); err != nil {
		t.Fatal(err)
	}
	order := data.Order{SubscriptionRef: s.detail(office.ID).Ref(), NewTotal: 7, When: data.WhenRenewal}
	if _, err := booktest.SubmitOrder(s.book.Book, order); err != nil {
		t.Fatal(err)
	}
	anna, err := s.book.Person(t.Context(), ids[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := booktest.Try(s.book.Book, acts.Leave{People: []data.PersonRef{anna.Ref()}, Lower: data.LowerFirst, Draft: true}); err != nil {
		t.Fatal(err)
	}
	s.press("Changes")
	s.shows("2 open changes")
	s.counts("Changes", "2")
}
