package screens_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// Somebody who is there twice is merged from the panel of who stays, and one undo parts
// them again.
func TestMergePeopleInTheWindow(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(5))
	var ids []data.PersonID
	for _, p := range []data.Person{{Name: "Jan Bos", Address: "jan@example.nl"}, {Name: "J. Bos", Address: "j.bos@example.nl"}, {Name: "Jan C. Bos", Address: "jc.bos@example.nl"}} {
		saved, err := booktest.SavePerson(s.book.Book, p)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, saved.ID)
	}
	if err := booktest.Assign(t, s.book.Book, sub.ID, ids[1:2]); err != nil {
		t.Fatal(err)
	}
	twice := s.add(booktest.Office(5)) // the same product, bought once more
	if err := booktest.Assign(t, s.book.Book, twice.ID, ids[2:]); err != nil {
		t.Fatal(err)
	}
	s.window.ShowPerson(ids[0])
	s.press("Merge with…")
	s.tap("Keep: Jan Bos") // nobody is merged into themselves
	s.hides("Merge 0", "Jan Bos gets 1 license")
	s.tap("J. Bos")
	s.shows("Jan Bos gets 1 license. Who goes has: Microsoft 365 Business Standard.")
	s.tap("Jan C. Bos")
	s.shows("Jan Bos gets 1 license. ")
	s.press("Merge 2")
	if people := s.countPeople(); people != 1 || s.detail(sub.ID).NamedAssigned != 1 {
		t.Fatalf("%d people, %d assigned", people, s.detail(sub.ID).NamedAssigned)
	}
	if _, err := booktest.Undo(s.book.Book); err != nil || s.countPeople() != 3 {
		t.Errorf("%d people after the undo, error %v", s.countPeople(), err)
	}
}

// Which two organizations are the same is asked: none is picked before.
func TestMergeOrganizationsInTheWindow(t *testing.T) {
	s := look(t, newBook(t))
	twoOrganizations(s)
	all, err := s.book.Organizations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	zon := all[slices.IndexFunc(all, func(o data.Organization) bool { return o.Name == "Zon" })]
	if err := booktest.Try(s.book.Book, acts.SaveBudget{Budget: data.Budget{Organization: zon.ID, PerYear: data.Money{Minor: 10000, Currency: "EUR"}}}); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Anna", "Bram"} {
		if _, err := booktest.SavePerson(s.book.Book, data.Person{Organization: zon.ID, Name: name, Address: strings.ToLower(name) + "@example.nl"}); err != nil {
			t.Fatal(err)
		}
	}
	s.chooseMenu("Record", "Merge organizations…")
	s.press("Merge")
	if all, _ := s.book.Organizations(t.Context()); len(all) != 3 {
		t.Fatalf("%d organizations, though none was picked", len(all))
	}
	s.shows("Fill this in.")
	s.choose("Organization to keep", "Anker")
	if offered := find.Field(s.canvas, "Organization to merge into it").Input.(*parts.Choice[data.OrganizationID]).Answers(); slices.Contains(offered, "Anker") {
		t.Errorf("Anker can be merged into itself: %q", offered)
	}
	s.choose("Organization to merge into it", "Zon")
	s.shows("Everything from Zon goes to Anker. Zon is then no longer in the list. This goes along: 1 subscription, 2 people, 1 budget.")
	s.press("Merge")
	if all, err := s.book.Organizations(t.Context()); err != nil || len(all) != 2 || all[1].Name != "Anker" {
		t.Errorf("%v, error %v", all, err)
	}
}

func (s *seen) countPeople() int {
	s.t.Helper()
	page, err := s.book.People(context.Background(), data.PersonQuery{})
	if err != nil {
		s.t.Fatal(err)
	}
	return page.Count
}

// Whoever is added under a name that is there already is told who has it.
func TestNamesakeIsNoticed(t *testing.T) {
	s := look(t, newBook(t))
	if _, err := booktest.SavePerson(s.book.Book, data.Person{Name: "Jan Bos", Address: "jan@example.nl", Department: "Sales"}); err != nil {
		t.Fatal(err)
	}
	s.window.OpenPersonForm(data.Person{})
	s.fill("Name", "jan bos")
	if find.Text(s.canvas, "There is already someone with this name: Jan Bos ·") == nil {
		t.Errorf("shows\n%s", s.text())
	}
}

// Several who are selected are merged, once it is said who stays.
func TestMergePickedPeople(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Bram", "Carla")
	s.pickAll()
	s.pickMenu("Merge…")
	s.shows("Anna · anna@example.nl", "Anna gets no licenses")
	s.choose("Keep this one", "Bram · bram@example.nl")
	s.shows("Bram gets no licenses")
	s.press("Merge")
	if people := s.countPeople(); people != 1 {
		t.Errorf("%d people", people)
	}
	s.shows("Bram")
	s.hides("Carla · ", "3 selected")
}

// What can't be the same purchase is not offered to be merged, and says why.
func TestOnlyTheSamePurchaseIsMerged(t *testing.T) {
	s := look(t, newBook(t))
	keep, adobe := named("Creative Cloud", 3), named("Creative Cloud Pro", 4)
	keep.Vendor, adobe.Vendor = "Microsoft", "Adobe"
	keep = s.add(keep)
	s.add(adobe)
	s.add(named("Creative Cloud", 5))
	s.add(named("Visio", 5))
	s.window.ShowSubscription(keep.ID)
	s.press("More")
	s.tap("Merge with…")
	s.shows("Keep: Creative Cloud", "Other product: Creative Cloud Pro")
	if text := s.text(); strings.Index(text, "\nVisio\n") < strings.Index(text, "\nCreative Cloud\n") {
		t.Errorf("what is called otherwise comes first:\n%s", text)
	}
	s.tap("Other product: ")
	s.hides("Merge 0", "Merge 1")
}

// A name that the catalog has for another product is not the same purchase either, where no
// part number is known of it (F0).
func TestWhatTheCatalogPartsIsNotMerged(t *testing.T) {
	s := look(t, newBook(t))
	basic := named("Microsoft 365 Business Basic", 3)
	basic.SKU = "O365_BUSINESS_ESSENTIALS"
	basic = s.add(basic)
	s.add(named("Visio Online Plan 2", 3))
	s.add(named("Office for all", 4))
	s.window.ShowSubscription(basic.ID)
	s.press("More")
	s.tap("Merge with…")
	s.shows("Other product: Visio Online Plan 2")
	s.hides("Other product: Office for all")
}

// What is called most alike and may be the same purchase is offered first to be merged, whatever
// old imports called it; several that are selected are merged from the list as well.
func TestMergeSubscriptionsInTheWindow(t *testing.T) {
	s := look(t, newBook(t))
	var ids []data.SubscriptionID
	for _, product := range []string{"Jira Software Cloud", "Confluence", "Jira", "Jira Cloud"} {
		sub := named(product, 0)
		sub.Vendor, sub.Cloud, sub.TotalUnknown = "Atlassian", data.CloudNone, true
		ids = append(ids, s.add(sub).ID)
	}
	s.window.ShowSubscription(ids[0])
	s.shortcut("Merge subscriptions…")
	s.shows("its total isn't known yet")
	s.hides("the total stays at")
	text, last := s.text(), -1
	for _, product := range []string{"Keep: Jira Software Cloud", "\nJira Cloud\n", "\nJira\n", "\nConfluence\n"} {
		at := strings.Index(text, product)
		if at < last {
			t.Errorf("%s is not in its place:\n%s", product, text)
		}
		last = at
	}
	s.tap("Jira Cloud")
	s.press("Merge 1")
	s.shows("Merged into one subscription")
	s.pickSubscriptions()
	s.pickMenu("Merge…")
	s.shows("Merge 3 subscriptions", "Nobody's license moves to")
	s.key(fyne.KeyEscape)
	s.press("People")
	s.shortcut("Merge subscriptions…")
	s.hides("its total isn't known yet")
}

// The chip of organizations is there as long as there are several, also once a merge of them is
// undone.
func TestUndoneMergeOfOrganizationsBringsItsChipBack(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(named("Visio", 5))
	s.addPeople("Anna")
	done, err := s.book.Do(t.Context(), acts.SaveOrganization{Organization: data.Organization{Name: "Second"}})
	if err != nil {
		t.Fatal(err)
	}
	second := ledger.Last[data.Organization](done)
	s.press("People")
	s.shows("Organization…")
	keep := data.Organization{ID: sub.Organization}
	for _, o := range s.window.Organizations() {
		if o.ID == keep.ID {
			keep = o
		}
	}
	if err := booktest.Try(s.book.Book, acts.MergeOrganizations{Keep: keep, Others: []data.Organization{second}}); err != nil {
		t.Fatal(err)
	}
	s.hides("Organization…")
	s.press("Undo")
	s.shows("Organization…")
}
