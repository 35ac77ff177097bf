package screens_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// searchField is the field at the top of the window.
func (s *seen) searchField() *parts.SearchField {
	return find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, is := o.(*parts.SearchField)
		return is
	}).(*parts.SearchField)
}

// orders records that another total of a subscription was ordered.
func (s *seen) orders(sub data.Subscription, total int, when data.When) {
	s.t.Helper()
	order := data.Order{SubscriptionRef: sub.Ref(), NewTotal: total, When: when, On: booktest.Today()}
	if _, err := booktest.SubmitOrder(s.book.Book, order); err != nil {
		s.t.Fatal(err)
	}
}

// What is searched for on one page narrows no other, which says what it has; the page
// keeps it, and says that nothing was found with it, not that there is nothing.
func TestEachPageHasItsOwnSearch(t *testing.T) {
	s := look(t, newBook(t))
	visio, project := s.add(named("Visio", 5)), s.add(named("Project", 5))
	ids := s.addPeople("Anna")
	s.block(ids[0])
	s.orders(visio, 8, data.WhenNow)
	s.orders(project, 9, data.WhenRenewal)
	const found = "Nothing found with “mul”."
	pages := []struct {
		tab    desk.Tab
		has    []string // unless it is narrowed
		none   []string // what it never says
		narrow bool
	}{
		{desk.TabHome, []string{"Could be saved", "€1,825.20"}, nil, false},
		{desk.TabSubscriptions, []string{"Visio", "Project"}, nil, true},
		{desk.TabPeople, []string{"Anna"}, []string{"No people yet"}, true},
		{desk.TabChanges, []string{"1 open change", "5 to 8"}, []string{"No open changes", "No totals have changed"}, true},
		{desk.TabSavings, []string{"To save"}, []string{"Nothing to save"}, false},
		{desk.TabCosts, []string{"Visio"}, []string{"No costs yet"}, false},
		{desk.TabHelp, nil, nil, false},
	}
	for _, typed := range pages {
		t.Run(string(typed.tab), func(t *testing.T) {
			outer := s.t
			s.t = t
			defer func() { s.t = outer }()
			s.window.ShowTab(typed.tab)
			s.focus("Search")
			s.typeText("mul")
			for _, page := range pages {
				s.window.ShowTab(page.tab)
				s.hides(page.none...)
				want := ""
				if page.tab == typed.tab {
					want = "mul"
				}
				if got := s.searchField().Text; got != want {
					t.Errorf("on %s the field holds %q, want %q", page.tab, got, want)
				}
				switch {
				case page.tab != typed.tab || !page.narrow:
					s.shows(page.has...)
					s.hides("Nothing found with")
				default:
					s.shows(found)
				}
			}
			s.window.ShowTab(typed.tab)
			s.window.ClearSearch()
			s.shows(typed.has...)
			s.hides("Nothing found with")
		})
	}
}

// Both halves of Changes, and its history, say what nothing was found with; and so does a
// list in which something else is searched for next.
func TestNothingIsFoundWithWhatWasTyped(t *testing.T) {
	s := look(t, newBook(t))
	s.orders(s.add(named("Visio", 5)), 8, data.WhenNow)
	s.press("Changes")
	s.focus("Search")
	s.typeText("mul")
	if n := strings.Count(s.text(), "Nothing found with “mul”."); n != 2 {
		t.Errorf("%d halves say so, want both:\n%s", n, s.text())
	}
	s.pick("All changes")
	s.shows("Nothing found with “mul”.")
	s.press("Subscriptions")
	s.focus("Search")
	s.typeText("mul")
	s.shows("Nothing found with “mul”.")
	s.typeText("e")
	s.shows("Nothing found with “mule”.")
}

// Whoever goes to one thing sees it, whatever was searched for there.
func TestAJumpShowsWhatItLeadsTo(t *testing.T) {
	s := look(t, newBook(t))
	visio := s.add(named("Visio", 5))
	s.addPeople("Anna")
	s.orders(visio, 8, data.WhenNow)
	for _, tab := range []desk.Tab{desk.TabChanges, desk.TabSubscriptions, desk.TabPeople} {
		s.window.ShowTab(tab)
		s.focus("Search")
		s.typeText("mul")
	}
	s.window.ShowHistory("Visio", data.HistoryQuery{Subscription: visio.ID})
	s.shows("Visio")
	s.hides("Nothing found")
	s.enter("visio", "Visio")
	if shown := s.window.SubscriptionOnView(); shown == nil || shown.ID != visio.ID {
		t.Errorf("the palette leads to\n%s", s.text())
	}
}

// Where one organization is chosen that has nothing, what another has is not said to be
// nowhere.
func TestAnotherOrganizationMayHaveSome(t *testing.T) {
	s := look(t, newBook(t))
	twoOrganizations(s)
	if err := booktest.Try(s.book.Book, acts.SaveOrganization{Organization: data.Organization{Name: "Leeg"}}); err != nil {
		t.Fatal(err)
	}
	all, err := s.book.Organizations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	leeg := all[slices.IndexFunc(all, func(o data.Organization) bool { return o.Name == "Leeg" })]
	for _, tab := range []desk.Tab{desk.TabHome, desk.TabSubscriptions, desk.TabSavings, desk.TabCosts} {
		s.window.ShowOrganization(tab, leeg.ID, data.FilterAll)
		s.shows("Nothing found.")
		s.hides("Nothing to save", "Nothing needs attention", "no paid licenses", "No costs yet")
	}
	s.window.ShowOrganization(desk.TabSavings, 0, data.FilterAll)
	s.shows("10 licenses of Visio of Anker")
	s.hides("Nothing found.")
}
