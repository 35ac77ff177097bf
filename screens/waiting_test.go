package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// R17, R21: who waits for an order that is not placed yet is counted in the notice and named
// where the draft is.
func TestWhoWaitsForADraftIsNamed(t *testing.T) {
	s := look(t, newBook(t))
	office, premium := s.add(booktest.Office(4)), s.add(named("Premium", 1))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	move := acts.Move{From: s.detail(office.ID).Ref(), To: premium.Ref(), Raise: true, Draft: true, Lower: data.LowerNot}
	for _, id := range people {
		p, err := s.book.Person(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		move.People = append(move.People, p.Ref())
	}
	s.press("Changes")
	if err := booktest.Try(s.book.Book, move); err != nil {
		t.Fatal(err)
	}
	s.shows("1 person moved, 1 waiting for the order", "Bram is waiting for it and moves from M365 Business Standard.")
	s.press("People")
	s.tap("Bram") // whose panel names what he waits for
	s.shows("Premium", "Waits for this: the draft from 1 to 2 is not ordered yet. Instead of Microsoft 365 Business Standard.")
	s.tap("Anna")
	s.hides("Waits for this")
	s.press("New colleague, same licenses…") // the one license of Premium is hers, and its total is being changed
	s.shows("Premium is skipped: full, and a change to 2 is open")
	s.press("Cancel")
	if err := booktest.Try(s.book.Book, acts.PlaceOrder{Change: s.detail(premium.ID).Open.Ref()}); err != nil {
		t.Fatal(err)
	}
	s.press("New colleague, same licenses…")
	s.fill("Name", "Carla")
	s.fill("Address", "carla@example.nl")
	s.press("Add")
	s.shows("Carla joined: 1 license assigned")
	s.press("New colleague, same licenses…") // as she is
	s.fill("Name", "Dirk")
	s.fill("Address", "dirk@example.nl")
	s.press("Add")
	s.shows("Dirk joined: 0 licenses assigned, 1 waiting for its order")
	if waiting := s.detail(premium.ID).Waiting; len(waiting) != 2 || waiting[1].Name != "Dirk" {
		t.Errorf("%+v wait", waiting)
	}
}

// R17: once the order is placed that people wait for, they are offered what was bought: who
// joined is assigned it, and who was to move is moved.
func TestWhoWaitsIsOfferedWhatWasBought(t *testing.T) {
	s := look(t, newBook(t))
	office, premium := s.add(booktest.Office(4)), s.add(named("Premium", 1))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	move := acts.Move{From: s.detail(office.ID).Ref(), To: premium.Ref(), Raise: true, Draft: true, Lower: data.LowerNot}
	for _, id := range people {
		p, err := s.book.Person(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		move.People = append(move.People, p.Ref())
	}
	if err := booktest.Try(s.book.Book, move); err != nil {
		t.Fatal(err)
	}
	s.press("Changes")
	s.press("Record the order…")
	s.press("Yes, it is placed")
	s.shows("1 person moves: Bram")
	if to := find.Field(s.canvas, "To").Input.(*parts.Choice[data.SubscriptionID]).Value(); to != premium.ID {
		t.Errorf("they move to %d", to)
	}
	s.press("Cancel")
	s.press("Subscriptions")
	s.tap("Premium")
	s.shows("Bram is waiting for it and moves from M365 Business Standard.")
	s.press("Assign to those waiting…")
	s.press("Move")
	if now := s.detail(premium.ID); now.NamedAssigned != 2 || len(now.Waiting) != 0 {
		t.Errorf("%d assigned, %+v wait", now.NamedAssigned, now.Waiting)
	}
	s.hides("Bram is waiting for it", "Assign to those waiting…")

	s.press("People")
	s.tap("Anna")
	s.press("New colleague, same licenses…")
	s.fill("Name", "Dirk")
	s.fill("Address", "dirk@example.nl")
	s.press("Add")
	s.press("Subscriptions")
	s.tap("Premium")
	s.shows("Dirk is waiting for it.")
	s.press("Record the order…")
	s.press("Yes, it is placed")
	s.shows("Dirk is waiting for a license of Premium, and it is available now.")
	s.press("Assign")
	if now := s.detail(premium.ID); now.NamedAssigned != 3 {
		t.Errorf("%d assigned", now.NamedAssigned)
	}
	s.press("Undo")
	s.shows("Dirk is waiting for it.")
	s.press("Remove from waiting list")
	s.hides("Dirk is waiting for it.")
}

// R17, R25: who waits for a license that is there is a row of the home page, with what to do
// about it.
func TestHomeTellsWhoWaits(t *testing.T) {
	s := look(t, newBook(t))
	office, premium := s.add(booktest.Office(4)), s.add(named("Premium", 1))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	move := acts.Move{From: s.detail(office.ID).Ref(), To: premium.Ref(), Raise: true, Draft: true, Lower: data.LowerNot}
	for _, id := range people {
		p, err := s.book.Person(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		move.People = append(move.People, p.Ref())
	}
	if err := booktest.Try(s.book.Book, move); err != nil {
		t.Fatal(err)
	}
	s.press("Overview")
	s.hides("waiting for a license that is there")
	if err := booktest.Try(s.book.Book, acts.PlaceOrder{Change: s.detail(premium.ID).Open.Ref()}); err != nil {
		t.Fatal(err)
	}
	s.shows("1 person is waiting for a license that is there: Premium", "since 11 Mar")
	s.press("Assign…")
	s.shows("Bram")
}
