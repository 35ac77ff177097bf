package screens_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
	"seatbook/screens/find"
)

// twoOrganizations adds a second organization, and a subscription to each.
func twoOrganizations(s *seen) (first, second data.Organization) {
	s.t.Helper()
	for _, name := range []string{"Anker", "Zon"} {
		if err := booktest.Try(s.book.Book, acts.SaveOrganization{Organization: data.Organization{Name: name}}); err != nil {
			s.t.Fatal(err)
		}
	}
	all, err := s.book.Organizations(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	for _, o := range all {
		if o.Name == "" {
			continue
		}
		sub := booktest.Office(10)
		sub.Product, sub.Organization = "Visio of "+o.Name, o.ID
		s.add(sub)
		if o.Name == "Anker" {
			first = o
		} else {
			second = o
		}
	}
	return first, second
}

// Where the list is of one organization, neither a column nor a row says which.
func TestNoColumnOfTheOneOrganization(t *testing.T) {
	s := look(t, newBook(t))
	twoOrganizations(s)
	titled := func() bool {
		return slices.ContainsFunc(find.Lines(s.canvas), func(line string) bool {
			return line == "Organization" || strings.HasPrefix(line, "Anker · ")
		})
	}
	s.press("Subscriptions")
	s.shows("Visio of Anker", "Visio of Zon")
	if !titled() {
		t.Fatalf("nothing tells the organizations apart:\n%s", s.text())
	}
	pick[data.OrganizationID](s, "Anker")
	s.shows("1 subscription")
	if titled() {
		t.Errorf("each row says of which organization it is:\n%s", s.text())
	}
	pick[data.OrganizationID](s, "All organizations")
	s.shows("2 subscriptions")
	if !titled() {
		t.Error("nothing tells them apart any more")
	}
}

// One view has a line an organization, and each of its figures leads to the list behind
// it, of that organization only.
func TestAllOrganizations(t *testing.T) {
	s := look(t, newBook(t))
	first, _ := twoOrganizations(s)
	s.chooseMenu("View", "Organizations…")
	for _, want := range []string{"Anker", "Zon", "2 organizations."} {
		if find.Text(s.canvas, want) == nil {
			t.Fatalf("no %q in\n%s", want, s.text())
		}
	}
	s.press("€117.00")
	if find.Text(s.canvas, "All organizations") != nil && len(s.window.Dialogs) > 0 {
		t.Error("the view is still open")
	}
	for tab, shows := range map[desk.Tab][2]string{
		desk.TabSubscriptions: {"Visio of Anker", "Visio of Zon"},
		desk.TabSavings:       {"10 licenses of Visio of Anker", "10 licenses of Visio of Zon"},
		desk.TabCosts:         {"Visio of Anker", "Visio of Zon"},
	} {
		s.window.ShowOrganization(tab, first.ID, data.FilterAll)
		lines := find.Lines(s.canvas)
		if !slices.Contains(lines, shows[0]) || slices.Contains(lines, shows[1]) {
			t.Errorf("%s of Anker shows\n%s", tab, s.text())
		}
	}
}

// An organization that is chosen on one page is chosen on all of them, until another one or
// all are chosen on any.
func TestOneOrganizationOnAllPages(t *testing.T) {
	s := look(t, newBook(t))
	first, second := twoOrganizations(s)
	for _, of := range []data.Organization{first, second} {
		if _, err := booktest.SavePerson(s.book.Book, data.Person{Name: "Someone", Address: "someone@" + of.Name + ".nl", Organization: of.ID}); err != nil {
			t.Fatal(err)
		}
	}
	s.window.ShowTab(desk.TabHome)
	pick[data.OrganizationID](s, "Anker")
	for tab, of := range map[desk.Tab]string{desk.TabSubscriptions: "Visio of ", desk.TabPeople: "someone@", desk.TabSavings: "10 licenses of Visio of ", desk.TabCosts: "Visio of "} {
		s.window.ShowTab(tab)
		if lines := s.text(); !strings.Contains(lines, of+"Anker") || strings.Contains(lines, of+"Zon") {
			t.Errorf("%s shows\n%s", tab, lines)
		}
		s.window.ShowTab(desk.TabHelp) // which is of none, and leaves it
	}
	s.window.ShowTab(desk.TabSavings)
	pick[data.OrganizationID](s, "All organizations")
	s.window.ShowTab(desk.TabPeople)
	s.shows("someone@Anker.nl", "someone@Zon.nl")
	s.window.ShowTab(desk.TabSubscriptions)
	s.shows("Visio of Anker", "Visio of Zon")
}

// The number of what needs attention leads to where that is told, wherever the page was left.
func TestWaitingOfAnOrganizationIsInView(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	first, _ := twoOrganizations(s)
	for i := range 12 {
		sub := booktest.Office(10)
		sub.Product, sub.Organization, sub.RenewsOn = "Miro "+strconv.Itoa(i), first.ID, booktest.Today().AddDays(3+2*i)
		s.add(sub)
	}
	s.show(h)
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	h.settle()
	s.press("Overview")
	h.settle()
	for _, left := range []float32{0, -2000} {
		test.Scroll(s.canvas, fyne.NewPos(500, 400), 0, left)
		s.window.ShowOrganization(desk.TabHome, first.ID, data.FilterAll)
		h.settle()
		if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(find.Text(s.canvas, "Now")).Y; at < 50 || at > 200 {
			t.Errorf("what is to be done now begins at %v where the page was scrolled by %v", at, -left)
		}
	}
}

// A line of the costs says whose it is, where it could be of several organizations.
func TestLinesOfCostsSayWhose(t *testing.T) {
	s := look(t, newBook(t))
	first, _ := twoOrganizations(s)
	s.press("Costs")
	s.shows("Full period · Anker", "Full period · Zon")
	s.window.ShowOrganization(desk.TabCosts, first.ID, data.FilterAll)
	s.shows("Full period")
	s.hides("· Anker")
}

// The number of renewals leads to those renewals, with the figures of that organization; an
// organization without prices has no empty amounts.
func TestRenewalsOfAnOrganization(t *testing.T) {
	s := look(t, newBook(t))
	first, _ := twoOrganizations(s)
	for i, days := range []int{10, 20, 300} {
		sub := booktest.Office(10)
		sub.Product, sub.Organization, sub.RenewsOn = []string{"Jira", "Miro", "Zoom"}[i]+" of Anker", first.ID, booktest.Today().AddDays(days)
		s.add(sub)
	}
	s.chooseMenu("View", "Organizations…")
	lines := find.Lines(s.canvas)
	at := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "2 from ") })
	if at < 0 {
		t.Fatalf("no two renewals in\n%s", s.text())
	}
	s.press(lines[at])
	s.shows("Jira of Anker", "Miro of Anker", "2 subscriptions")
	if lines := find.Lines(s.canvas); slices.Contains(lines, "Zoom of Anker") || slices.Contains(lines, "Visio of Zon") {
		t.Errorf("others are there, too:\n%s", s.text())
	}
}

func TestNoOrganizationsYet(t *testing.T) {
	s := look(t, newBook(t))
	s.chooseMenu("View", "Organizations…")
	s.shows("No organizations yet.")
	s.hides("0 organizations", "a month,")
}

// What has no vendor leaves no gap in a sentence.
func TestVendorThatIsNotNamed(t *testing.T) {
	s := look(t, newBook(t))
	sub := booktest.Office(10)
	sub.Product, sub.Vendor, sub.Cloud, sub.TotalUnknown, sub.Total = "Trello", "", data.CloudNone, true, 0
	added := s.add(sub)
	sub.Product = "Miro"
	s.add(sub)
	s.press("Subscriptions")
	s.shows("0 of ?")
	s.window.ShowSubscription(added.ID)
	s.shows("Active", "You do that with the vendor.")
	for _, line := range find.Lines(s.canvas) {
		if strings.HasPrefix(line, "·") || strings.HasPrefix(line, " ·") {
			t.Errorf("a line begins with nothing: %q", line)
		}
	}
}

// An organization without a name can be told from the others where one is chosen.
func TestANamelessOrganizationIsOffered(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(10)) // of the record's own, which has no name yet
	twoOrganizations(s)
	s.press("Savings")
	s.pick("Unnamed")
	s.shows("Business Standard")
	s.hides("Visio of Anker")
}
