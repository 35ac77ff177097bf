package screens_test

import (
	"fmt"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"

	"fyne.io/fyne/v2"
)

// How people stand and what they are narrow the list together, with what those who are
// left hold and cost at the foot.
func TestPeopleAreNarrowedTogether(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(9))
	var ids []data.PersonID
	for _, p := range []data.Person{
		{Name: "Anna", Department: "Stock"},
		{Name: "Bram", Blocked: true},
		{Name: "Info", Blocked: true, Kind: data.KindSharedMailbox, ReportedOn: booktest.Today()},
		{Name: "Room", Kind: data.KindRoom, Department: "Stock"},
	} {
		p.Address = p.Name + "@example.nl"
		saved, err := booktest.SavePerson(s.book.Book, p)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, saved.ID)
	}
	if err := booktest.Assign(t, s.book.Book, office.ID, ids[:3]); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.shows("4 people", "€35.10", "amounts exclude VAT")
	s.narrowPeople("Blocked")
	s.shows("2 people", "€23.40")
	s.narrowPeople("Kind…", "Shared mailboxes")
	s.shows("1 person", "Info", "€11.70")
	s.hides("Bram")
	s.narrowPeople("Everybody")
	s.narrowPeople("Shared mailboxes", "People only")
	s.shows("2 people", "Anna", "Bram")
	s.narrowPeople("Department…", "No department")
	s.shows("1 person", "Bram")
	s.narrowPeople("No department", "Stock")
	s.shows("1 person", "Anna")
	s.narrowPeople("Without a license")
	s.shows("Nothing found.")
	s.narrowPeople("People only", "All types")
	s.shows("Room")
}

// R32: who is known and was never active is said to be, beside those who are not known.
func TestNeverActiveInTheList(t *testing.T) {
	s := look(t, newBook(t))
	for _, p := range []data.Person{
		{Name: "Anna", ReportedOn: booktest.Today()},
		{Name: "Bram"},
		{Name: "Carla", ReportedOn: booktest.Today(), LastActive: booktest.Today(), MadeOn: data.NewDate(2024, 3, 9)},
	} {
		p.Address = p.Name + "@example.nl"
		if _, err := booktest.SavePerson(s.book.Book, p); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.table().Arrange([]string{"name", "last_active", "made_on"}, nil)
	s.shows("Never", "9 Mar 24")
	if never := strings.Count(s.text(), "Never"); never != 1 {
		t.Errorf("%d were never active, want 1", never)
	}
}

// R37: any colleague's licenses can be given to a new one, whoever is selected; and who
// has the name already is told.
func TestJoiningLikeAnyColleague(t *testing.T) {
	s := look(t, newBook(t))
	office, visio := s.add(booktest.Office(4)), s.add(named("Visio", 4))
	people := s.addPeople("Anna", "Bram")
	for i, sub := range []data.Subscription{office, visio} {
		if err := booktest.Assign(t, s.book.Book, sub.ID, people[i:i+1]); err != nil {
			t.Fatal(err)
		}
	}
	for _, selected := range []data.PersonID{0, people[0]} {
		s.press("People")
		if selected != 0 {
			s.window.ShowPerson(selected)
		}
		s.shortcut("New colleague…")
		s.fill("Name", "anna")
		s.shows("There is already someone with this name: Anna · anna@example.nl")
		s.choose("Licenses", "Those of a colleague…")
		s.hides("3 available")
		s.fill("Address", fmt.Sprintf("new%d@example.nl", selected))
		s.press("Add")
		s.shows("Colleague", "Nobody")
		s.fill("Colleague", "Bram")
		s.shows("Visio", "€11.70 a month · ")
		s.press("Add")
	}
	if held := s.detail(visio.ID).NamedAssigned; held != 3 {
		t.Errorf("%d of Visio are assigned, want Bram's and two more", held)
	}
}

// R37: sets of licenses are made, changed and removed in Settings.
func TestLicenseSetsInSettings(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(4))
	s.add(named("Visio", 4))
	s.press("Settings…")
	s.toEnd()
	s.shows("License sets", "There are none yet.")
	s.press("New license set…")
	s.tap("Visio")
	s.press("Save with 1 license")
	s.shows("Fill this in.")
	s.fill("Name", "Sales")
	s.tap("Microsoft 365 Business Standard")
	s.press("Save with 2 licenses")
	s.shows("Sales: Microsoft 365 Business Standard, Visio")
	s.press("Edit the license set Sales")
	s.tap("Visio")
	s.fill("Name", "Office")
	s.press("Save with 1 license")
	s.shows("Office: Microsoft 365 Business Standard")
	s.press("Remove the license set Office")
	s.shows("There are none yet.")
}

// Where nobody is found, one button leads back to everybody.
func TestBackToEverybody(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Bram")
	s.press("People")
	s.press("Blocked")
	s.shows("Nothing found.")
	s.hides("Anna")
	s.press("Show all")
	s.shows("Anna", "Bram")
	s.hides("Nothing found.")
}

// The list begins below its filters, also when what one of them is set to takes a line more.
func TestPeopleBeginBelowTheirFilters(t *testing.T) {
	s := look(t, newBook(t))
	long := "Purchasing, Logistics and the Warehouse of the North"
	if _, err := booktest.SavePerson(s.book.Book, data.Person{Name: "Anna", Address: "anna@example.nl", Department: long}); err != nil {
		t.Fatal(err)
	}
	s.window.Fyne().Resize(fyne.NewSize(1000, 700))
	s.press("People")
	lowest := func() float32 {
		place, low := fyne.CurrentApp().Driver().AbsolutePositionForObject, float32(0)
		find.Each(s.canvas, func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
			if chip, is := o.(*parts.Chip); is && chip.Visible() {
				low = max(low, place(chip).Y+chip.Size().Height)
			}
		})
		if top := place(s.table()).Y; top < low {
			t.Errorf("the list begins at %v, over the filters, which end at %v", top, low)
		}
		return low
	}
	before := lowest()
	s.narrowPeople("Department…", long)
	if after := lowest(); after <= before {
		t.Errorf("the filters end at %v, and at %v with a long one", before, after)
	}
}
