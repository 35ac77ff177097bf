package screens_test

import (
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
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
	s.shows("4 people", "€35.10", "amounts without VAT")
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
	s.narrowPeople("People only", "Every kind")
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
