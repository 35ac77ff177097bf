package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/comings"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// suites are two products of which one includes the other, with so many licenses each; who
// is called Anna holds the whole, and Bram can no longer sign in.
func (s *seen) suites(total int) (part, whole data.Subscription, people []data.PersonID) {
	s.t.Helper()
	s.window.Options.Inclusions = []data.Inclusion{{Part: "Microsoft 365 Business Basic", Whole: "Microsoft 365 Business Premium"}}
	part, whole = s.add(named("Microsoft 365 Business Basic", total)), s.add(named("Microsoft 365 Business Premium", total))
	people = s.addPeople("Anna", "Bram", "Carla")
	if err := booktest.Assign(s.t, s.book.Book, whole.ID, people[:1]); err != nil {
		s.t.Fatal(err)
	}
	s.block(people[1])
	return part, whole, people
}

// F2, R24: what a dialog says is available is what the panel says, and it says how many
// have no name yet beside that.
func TestAvailableIsOneFigure(t *testing.T) {
	s := look(t, newBook(t))
	sub := named("Windows Enterprise", 30)
	sub.ReportedAssigned, sub.ReportedOn = 24, booktest.Today()
	sub = s.add(sub)
	s.addPeople("Anna", "Bram")
	s.window.ShowSubscription(sub.ID)
	s.shows("24 of 30")
	s.press("Assign…")
	s.shows("6 are available.", "24 more are assigned without names here")
	s.press("Cancel")
	s.press("People")
	s.tap("Anna")
	s.press("Assign…")
	s.shows("6 available, 24 not by name yet")
	s.press("Cancel")
	s.pickAll()
	s.press("Assign…")
	s.shows("6 available, 24 not by name yet")
	s.tap("Windows Enterprise") // who gets one may be among the 24
	s.press("Assign")
	if now := s.detail(sub.ID); now.NamedAssigned != 2 || now.Assigned() != 24 {
		t.Errorf("%d by name of %d", now.NamedAssigned, now.Assigned())
	}
}

// R31, R34: a license that would be paid for nothing is not given without a word, whichever
// way it is given.
func TestAssigningSaysWhatIsPaidForNothing(t *testing.T) {
	const why = "Microsoft 365 Business Premium includes Microsoft 365 Business Basic: both are paid for, and one will do."
	const cost = "That would cost €140.40 a year for nothing."
	t.Run("from the subscription", func(t *testing.T) {
		s := look(t, newBook(t))
		part, _, _ := s.suites(4)
		s.window.ShowSubscription(part.ID)
		s.press("Assign…")
		s.shows("Anna", "anna@example.nl", "has M365 Business Premium", "blocked")
		s.hides("for nothing")
		s.tap("Carla")
		s.hides("for nothing")
		s.tap("Anna")
		s.shows("Anna: "+why, cost)
		s.tap("Bram")
		s.shows("Bram: Can no longer sign in.", "€280.80 a year for nothing")
	})
	t.Run("from the person", func(t *testing.T) {
		s := look(t, newBook(t))
		s.suites(4)
		s.press("People")
		s.tap("Anna")
		s.press("Assign…")
		s.shows("included in M365 Business Premium")
		s.tap("Microsoft 365 Business Basic")
		s.shows("Anna: "+why, cost)
	})
	t.Run("to several", func(t *testing.T) {
		s := look(t, newBook(t))
		s.suites(4)
		s.pickAll()
		s.press("Assign…")
		s.tap("Microsoft 365 Business Basic")
		s.shows("3 people get a license.", "Anna: "+why, "Bram: Can no longer sign in.", "€280.80 a year for nothing")
	})
	t.Run("the other way round", func(t *testing.T) {
		s := look(t, newBook(t))
		part, whole, people := s.suites(4)
		if err := booktest.Assign(t, s.book.Book, part.ID, people[2:]); err != nil {
			t.Fatal(err)
		}
		s.window.ShowSubscription(whole.ID)
		s.press("Assign…")
		s.shows("has M365 Business Basic")
		s.tap("Carla")
		s.shows("Carla: "+why, cost)
	})
}

// R34: what is listed as saved by taking a license back comes first where one is taken back,
// with the reason.
func TestTakingBackBeginsWithWhatLeaks(t *testing.T) {
	s := look(t, newBook(t))
	part, _, people := s.suites(4)
	if err := booktest.Assign(t, s.book.Book, part.ID, people); err != nil {
		t.Fatal(err)
	}
	cas := s.addPeople("Aart")
	if err := booktest.Assign(t, s.book.Book, part.ID, cas); err != nil {
		t.Fatal(err)
	}
	s.window.OpenUnassign(s.detail(part.ID), 2, nil)
	s.shows("at least 2", "has M365 Business Premium", "€140.40 a year · anna@example.nl", "blocked", "€140.40 a year · bram@example.nl")
	text := s.text()
	for _, later := range []string{"Aart", "Carla"} {
		if strings.Index(text, later) < strings.Index(text, "Anna") || strings.Index(text, later) < strings.Index(text, "Bram") {
			t.Errorf("%s comes before those of whom something can be saved:\n%s", later, text)
		}
	}
	s.tap("Anna")
	s.tap("Bram")
	s.press("Unassign 2 licenses")
	if now := s.detail(part.ID).NamedAssigned; now != 2 {
		t.Errorf("%d assigned", now)
	}
}

// R34: the notice of a license that was dragged or typed says it, too, and can be undone.
func TestGivingAtOnceSaysWhatIsPaidForNothing(t *testing.T) {
	const why = "Anna: Microsoft 365 Business Premium includes Microsoft 365 Business Basic: both are paid for, and one will do. That would cost €140.40 a year for nothing."
	t.Run("dragged", func(t *testing.T) {
		s := look(t, newBook(t))
		part, whole, _ := s.suites(4)
		s.window.ShowSubscription(whole.ID)
		s.carry("Anna", find.Middle(find.Text(s.canvas, "M365 Business Basic")))
		s.shows("Anna now has Microsoft 365 Business Basic", why)
		s.press("Undo")
		if now := s.detail(part.ID).NamedAssigned; now != 0 {
			t.Errorf("%d assigned after the undo", now)
		}
	})
	t.Run("typed", func(t *testing.T) {
		s := look(t, newBook(t))
		s.suites(4)
		s.enter("anna basic", "Assign")
		s.shows("Anna now has Microsoft 365 Business Basic", why)
	})
}

// R34: a person's panel says which of the licenses are paid for nothing.
func TestThePanelOfAPersonSaysWhatLeaks(t *testing.T) {
	s := look(t, newBook(t))
	part, _, people := s.suites(4)
	if err := booktest.Assign(t, s.book.Book, part.ID, people[:2]); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.tap("Anna")
	s.shows("included in M365 Business Premium", "€11.70 a month")
	s.tap("Bram")
	s.shows("blocked")
	s.hides("included in")
}

// What can be done for several people is offered in the panel that they share.
func TestThePanelOfSeveralHasTheCommands(t *testing.T) {
	s := look(t, newBook(t))
	s.suites(4)
	s.pickAll()
	s.shows("3 selected", "1 license in total", "Move to another plan…", "Account type…", "Department…")
	s.press("Account type…")
	s.shows("Anna, Bram, Carla")
}

// Who was found and selected is in view still once the search is emptied.
func TestWhoWasFoundStaysInView(t *testing.T) {
	s := look(t, newBook(t))
	s.manyPeople()
	s.press("People")
	s.window.Fyne().Resize(fyne.NewSize(1000, 700))
	row, err := s.book.People(t.Context(), data.PersonQuery{Sort: data.SortName, Offset: 150, Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	name := row.Rows[0].Name
	s.searchField().SetText(name)
	s.tap(name)
	s.searchField().SetText("")
	cell := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		cell, is := o.(*parts.Cell)
		return is && strings.HasPrefix(cell.AccessibilityLabel(), name)
	})
	if cell == nil {
		t.Errorf("%s is not in view:\n%s", name, s.text())
	}
}

// A department that there is not yet is said to be new, and the nearest one offered.
func TestANewDepartmentIsSaidToBeNew(t *testing.T) {
	s := look(t, newBook(t))
	if _, err := booktest.SavePerson(s.book.Book, data.Person{Name: "Anna de Wit", Address: "anna.dewit@example.nl", Department: "Verkoop"}); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.window.OpenPersonForm(data.Person{})
	s.fill("Name", "Anna de Wit")
	if now := s.field("Address"); now != "anna.dewit2@example.nl" {
		t.Errorf("%q is suggested", now)
	}
	s.fill("Department", "Ver")
	s.shows("Ver is a new department.")
	s.press("Verkoop instead")
	s.hides("is a new department")
	if now := s.field("Department"); now != "Verkoop" {
		t.Errorf("%q was taken", now)
	}
}

// R36: a successor gets nothing of another organization, and the preview says so.
func TestASuccessorOfAnotherOrganization(t *testing.T) {
	s := look(t, newBook(t))
	if err := booktest.Try(s.book.Book, acts.SaveOrganization{Organization: data.Organization{Name: "Zuid"}}); err != nil {
		t.Fatal(err)
	}
	organizations, err := s.book.Organizations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	visio := named("Visio", 2)
	visio.Organization = organizations[len(organizations)-1].ID
	office, visio := s.add(booktest.Office(2)), s.add(visio)
	ids := s.addPeople("Anna", "Bram")
	zuid, err := booktest.SavePerson(s.book.Book, data.Person{Name: "Zoe", Address: "zoe@example.nl", Organization: visio.Organization})
	if err != nil {
		t.Fatal(err)
	}
	for id, person := range map[data.SubscriptionID]data.PersonID{office.ID: ids[0], visio.ID: zuid.ID} {
		if err := booktest.Assign(t, s.book.Book, id, []data.PersonID{person}); err != nil {
			t.Fatal(err)
		}
	}
	comings.OpenLeave(s.window.Desk, []data.PersonID{ids[0], zuid.ID})
	s.fill("Hand licenses over to", "bram@")
	s.key(fyne.KeyDown)
	s.key(fyne.KeyReturn)
	s.outcome("M365 Business Standard | 1 | to Bram | –")
	s.shows("can't get: Visio.")
}
