package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// column chooses a column in the menu of the header.
func (s *seen) column(title string) {
	s.t.Helper()
	for _, item := range s.table().ColumnMenu(-1).Items {
		if item.Label == title {
			item.Action()
			return
		}
	}
	s.t.Fatalf("no column %q", title)
}

// Columns of subscriptions are chosen and moved, also those of own fields, and stay as
// the user left them. The calm list is as it was until then.
func TestColumnsOfSubscriptionsAreKept(t *testing.T) {
	s := look(t, newBook(t))
	visio := named("Visio", 5)
	visio.OwnerName, visio.Tags, visio.Notes = "The board", data.TagsOf([]string{"design"}), "Ask first"
	s.add(visio)
	if err := booktest.Try(s.book.Book, acts.SaveOwnField{Field: data.OwnField{Name: "Contract ends", Kind: data.OwnDate}}); err != nil {
		t.Fatal(err)
	}
	if shown := strings.Join(s.table().Shown(), " "); shown != "product assigned renews cost" {
		t.Fatalf("at first %q are shown", shown)
	}
	for title, cell := range map[string]string{"Owner": "The board", "Tags": "design", "Price": "€11.70", "Billed": "Monthly"} {
		s.column(title)
		s.shows(cell)
		s.column(title)
		s.hides(title)
	}
	s.column("Contract ends")
	if err := booktest.Try(s.book.Book, acts.EditSubscriptions{
		Subscriptions: []data.SubscriptionRef{s.detail(1).Ref()}, Own: map[data.OwnFieldID]string{1: "2027-01-31"},
	}); err != nil {
		t.Fatal(err)
	}
	s.shows("31 Jan 27")
	for _, title := range []string{"Owner", "Tags", "Price", "Billed"} {
		s.column(title)
	}
	s.table().ColumnMenu(1).Items[1].Action() // to the right
	s.window.Open(s.book.Book)
	if shown := strings.Join(s.table().Shown(), " "); shown != "product renews assigned price billing cost owner tags own_1" {
		t.Errorf("shown are %q", shown)
	}
	s.column("Reset columns")
	if shown := strings.Join(s.table().Shown(), " "); shown != "product assigned renews cost" {
		t.Errorf("as at first are %q", shown)
	}
}

// No figure is cut in any column, however many are chosen: the list scrolls sideways
// then, and no column goes.
func TestNoFigureOfAChosenColumnIsCut(t *testing.T) {
	s := largest(t, "en")
	for _, title := range []string{"Assigned", "Renews", "Price"} {
		s.column(title)
		s.figuresAreWhole(title)
	}
	s.showsFigure("99,999,999.99")
	s.column("Renews")
	s.column("Assigned")
	for _, title := range []string{"Total", "Available", "Vendor", "Status", "Owner"} {
		s.column(title)
		s.figuresAreWhole(title)
	}
	if shown := strings.Join(s.table().Shown(), " "); shown != "product vendor status total assigned available renews price cost owner" {
		t.Errorf("shown are %q", shown)
	}
}

// The list is sorted by the columns that can be chosen.
func TestSortingByChosenColumns(t *testing.T) {
	s := look(t, newBook(t))
	beta := named("Beta", 9)
	beta.Vendor, beta.OwnerName, beta.Price.Minor = "Acme", "Anna", 500
	s.add(beta)
	alpha := named("Alpha", 5)
	alpha.Vendor, alpha.OwnerName, alpha.Price.Minor = "Zulu", "Zoë", 900
	s.add(alpha)
	first := func() string { return s.table().Cell(0, 0).Text }
	for _, title := range []string{"Vendor", "Owner", "Price"} {
		s.column(title)
		s.tap(title)
		if got := first(); got != "Beta" {
			t.Errorf("by %s the first is %s", title, got)
		}
		s.tap("Product")
		s.column("Reset columns")
	}
}

// A cell that is edited in a list in groups is the one that is seen.
func TestEditInGroups(t *testing.T) {
	s := look(t, newBook(t))
	one, other := named("Alpha", 5), named("Beta", 7)
	other.Vendor = "Zulu"
	s.add(one)
	s.add(other)
	s.filterUnder("Groups", "Group by vendor")
	s.tap("Beta")
	s.table().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF2})
	if field := s.edited(); field.Entry.Text != "7" {
		t.Errorf("the total of another row is edited: %s", field.Entry.Text)
	}
}
