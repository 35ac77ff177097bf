package screens_test

import (
	"fmt"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
)

// What the list is narrowed, grouped and sorted by is kept under a name, and there the
// next time; it is forgotten from the same menu.
func TestFiltersOfSubscriptionsAreKept(t *testing.T) {
	s := look(t, newBook(t))
	tagged, other := named("Alpha", 5), named("Beta", 7)
	tagged.Tags, tagged.Vendor = data.TagsOf([]string{"design"}), "Acme"
	s.add(tagged)
	s.add(other)
	s.press("Close")
	s.filterUnder("Owner, tags and custom fields", "Tag: design")
	s.hides("Beta")
	s.filterUnder("Groups", "Group by vendor")
	s.filter("Save these filters…")
	s.press("Save")
	s.shows("Fill this in")
	s.fill("Name", "Design")
	s.press("Save")
	s.press("Tag: design ×")
	s.filterUnder("Groups", "No groups")
	s.shows("Beta")
	s.window.Open(s.book.Book)
	s.filter("Design")
	s.hides("Beta")
	s.shows("Alpha", "Acme")
	s.filter("Delete “Design”")
	s.press("More filters")
	s.hides("Delete “")
}

// The columns are chosen from the same menu as what narrows the list.
func TestColumnsAreChosenUnderMoreFilters(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Alpha", 5))
	s.filter("Columns…")
	s.tap("Vendor")
	s.shows("Microsoft")
	if got := s.table().Shown(); len(got) != 5 || got[1] != "vendor" {
		t.Errorf("shown are %v", got)
	}
}

// An owner who is only a name is kept with a filter, and the name stays in the record
// alone; where the record has it no more, that is said.
func TestFilterKeepsAnOwnerWithoutTheName(t *testing.T) {
	s := look(t, newBook(t))
	owned, other := named("Alpha", 5), named("Beta", 7)
	owned.OwnerName, other.OwnerName = "The board", "Accounting"
	owned = s.add(owned)
	s.add(other)
	s.press("Close")
	s.filterUnder("Owner, tags and custom fields", "Owner: The board")
	s.hides("Beta")
	s.filter("Save these filters…")
	s.fill("Name", "Ours")
	s.press("Save")
	s.press("Owner: The board ×")
	s.shows("Beta")
	s.window.Open(s.book.Book)
	s.filter("Ours")
	s.hides("Beta")
	s.shows("Alpha", "Owner: The board ×")
	for _, kept := range desk.KeptFilters[map[string]any](s.window.Desk, "subscriptions") {
		if text := fmt.Sprint(kept); strings.Contains(text, "board") {
			t.Errorf("kept is %s", text)
		}
	}
	s.press("Owner: The board ×")
	now := s.detail(owned.ID).Subscription
	now.OwnerName = ""
	if err := booktest.Try(s.book.Book, acts.EditSubscription{Subscription: now}); err != nil {
		t.Fatal(err)
	}
	s.filter("Ours")
	s.shows("Alpha", "Beta", "This filter names something that is no longer in the record.")
}
