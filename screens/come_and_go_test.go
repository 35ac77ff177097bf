package screens_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// R30: what is said of several people at once names them first.
func TestTheKindOfSeveral(t *testing.T) {
	s := look(t, newBook(t))
	people := s.addPeople("Anna", "Bram", "Carla")
	s.press("People")
	s.pickAll()
	s.pickMenu("Account type…")
	s.shows("Anna, Bram, Carla")
	s.choose("Account type", "A shared mailbox")
	s.press("Save")
	for _, id := range people {
		if p, err := s.book.Person(t.Context(), id); err != nil || p.Kind != data.KindSharedMailbox {
			t.Errorf("%s is %s, error %v", p.Name, p.Kind, err)
		}
	}
}

// What several people differ in is not filled in for them: neither the kind, nor who needs a
// license and why, nor the department; nothing is written that was not touched.
func TestWhatSeveralDifferInIsNotFilledIn(t *testing.T) {
	s := look(t, newBook(t))
	for _, p := range []data.Person{
		{Name: "Archive", Address: "archive@example.nl", Kind: data.KindSharedMailbox, NeedsLicense: true, NeedsLicenseWhy: "62 GB", Department: "Sales"},
		{Name: "Board room", Address: "board@example.nl", Kind: data.KindRoom},
		{Name: "Carla", Address: "carla@example.nl", Department: "Stock"},
	} {
		if _, err := booktest.SavePerson(s.book.Book, p); err != nil {
			t.Fatal(err)
		}
	}
	are := func(want string) {
		t.Helper()
		if got := s.each(func(p data.PersonRow) string {
			return fmt.Sprint(p.Kind, p.NeedsLicense, p.NeedsLicenseWhy, p.Department, ";")
		}); got != want {
			t.Errorf("they are %q, want %q", got, want)
		}
	}
	s.press("People")
	s.pickAll()
	s.pickMenu("Account type…")
	if kind := find.Field(s.canvas, "Account type").Input.(*parts.Choice[data.PersonKind]); kind.Selected != "" || kind.PlaceHolder != "Differs" {
		t.Errorf("%q is filled in", kind.Selected)
	}
	if s.box("Needs a license (shared mailboxes and rooms)").Checked || !s.box("Needs a license (shared mailboxes and rooms)").Partial {
		t.Error("who needs a license is filled in")
	}
	steps := s.steps()
	s.press("Save")
	if now := s.steps(); now != steps {
		t.Errorf("%d steps came of nothing", now-steps)
	}
	s.choose("Account type", "A shared mailbox")
	s.press("Save")
	are("shared_mailboxtrue62 GBSales; shared_mailboxfalse; shared_mailboxfalseStock;")
	s.pickMenu("Department…")
	steps = s.steps()
	s.press("Save")
	if now := s.steps(); now != steps {
		t.Errorf("%d steps came of nothing", now-steps)
	}
	s.tick("Remove them from their department")
	s.press("Save")
	are("shared_mailboxtrue62 GB; shared_mailboxfalse; shared_mailboxfalse;")
}

// outcome holds the table that says what comes of what is filled in, without its head.
func (s *seen) outcome(want ...string) {
	s.t.Helper()
	table := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, is := o.(*parts.Outcome)
		return is
	}).(*parts.Outcome)
	if got := table.Rows(); !slices.Equal(got, want) {
		s.t.Errorf("the outcome is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// R37: a new colleague gets the licenses of another, and what is missing is bought.
func TestJoining(t *testing.T) {
	s := look(t, newBook(t))
	office, visio := s.add(booktest.Office(1)), s.add(named("Visio", 4))
	people := s.addPeople("Anna")
	for _, sub := range []data.Subscription{office, visio} {
		if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.tap("Anna")
	s.press("New colleague, same licenses…")
	s.shows("Those of Anna", "€11.70 a month · none available", "Visio", "€11.70 a month · 3 available", "That costs €11.70 a month extra.")
	s.outcome("M365 Business Standard | 1 to 2 | once ordered | +€11.70", "Visio | 4 | already paid | –", "Total |  |  | +€11.70")
	s.fill("Name", "Bram")
	s.fill("Address", "bram@example.nl")
	s.shows("Until you order it, it is kept as a draft")
	s.choose("Have you placed the orders?", "Yes, where they were bought")
	s.hides("Until you order it")
	s.press("Add")
	s.shows("Bram joined: 2 licenses assigned")
	if now := s.detail(office.ID); now.Total != 2 || now.NamedAssigned != 2 {
		t.Errorf("%d of %d", now.NamedAssigned, now.Total)
	}
	set := data.LicenseSet{Name: "Office", Products: "Visio"}
	if err := booktest.Try(s.book.Book, acts.SaveLicenseSet{Set: set}); err != nil {
		t.Fatal(err)
	}
	s.press("New colleague, same licenses…")
	s.choose("Licenses", "Office")
	s.shows("Visio", "€11.70 a month · 2 available")
	s.hides("none available")
}

// R37: the menu starts with nobody's licenses, and offers what the selected colleague holds,
// with what that costs a month.
func TestJoiningFromTheMenu(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(4))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people[:1]); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.shortcut("New colleague…")
	s.hides("Those of Anna")
	s.key(fyne.KeyEscape)
	s.tap("Anna")
	s.shortcut("New colleague…")
	s.shows("None yet")
	s.hides("3 available")
	s.choose("Licenses", "Those of Anna")
	s.shows("M365 Business Standard", "€11.70 a month · 3 available", "These licenses cost €11.70 a month.", "costs nothing extra")
	s.hides("none available", "Have you placed the orders?")
}

// R37: an address is suggested as the others of the organization have it, until another is
// typed.
func TestANewAddressIsSuggested(t *testing.T) {
	s := look(t, newBook(t))
	for _, p := range []data.Person{{Name: "Anna de Boer", Address: "a.deboer@zuid.example"}, {Name: "Bram Smit", Address: "b.smit@zuid.example"}} {
		if _, err := booktest.SavePerson(s.book.Book, p); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	for _, form := range []string{"New colleague…", "Add…"} {
		s.shortcut(form)
		s.hides("Suggested from your colleagues' addresses.")
		s.fill("Name", "Hanna van Wijk")
		s.shows("Suggested from your colleagues' addresses.")
		if now := s.field("Address"); now != "h.vanwijk@zuid.example" {
			t.Errorf("%s: %q is suggested", form, now)
		}
		s.fill("Address", "hanna@zuid.example")
		s.hides("Suggested from your colleagues' addresses.")
		s.fill("Name", "Hannah van Wijk")
		if now := s.field("Address"); now != "hanna@zuid.example" {
			t.Errorf("%s: %q took the place of what was typed", form, now)
		}
		s.press("Cancel")
		s.press("Discard")
	}
}

// R30: the list of people is narrowed by what they are and how they stand, and says
// what each costs a month.
func TestPeopleAreNarrowed(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(4))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people[:1]); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.shows("Anna", "Bram", "€11.70")
	s.narrowPeople("Without a license")
	s.shows("Bram", "1 person")
	s.hides("Anna")
	s.narrowPeople("Everybody")
	s.narrowPeople("Product…", "M365 Business Standard")
	s.shows("Anna")
	s.hides("Bram")
	if err := booktest.Try(s.book.Book, acts.SaveOrganization{Organization: data.Organization{Name: "Zuid"}}); err != nil {
		t.Fatal(err)
	}
	organizations, err := s.book.Organizations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	zuid := organizations[len(organizations)-1]
	if _, err := booktest.SavePerson(s.book.Book, data.Person{Name: "Zara", Address: "zara@zuid.example", Organization: zuid.ID}); err != nil {
		t.Fatal(err)
	}
	s.narrowPeople("Organization…", "Zuid") // what is held of another goes with it
	s.shows("Zara", "1 person")
	s.hides("Anna", "Bram")
	s.narrowPeople("Zuid", "All organizations")
	s.shows("Anna", "Bram", "3 people")
}

// R39: the answer before a renewal is recorded and scheduled.
func TestReviewOfARenewal(t *testing.T) {
	s := look(t, newBook(t))
	office := booktest.Office(4)
	office.Agreement = data.AgreementNew
	office = s.add(office)
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	s.tap("M365 Business Standard")
	s.press("More")
	s.tap("Review the renewal…")
	s.shows("2 licenses of 4 are in use now. It renews on 1 May 2026.", "Anna", "Can no longer sign in.", "Lower the total")
	s.fill("New total at renewal", "1")
	s.press("Record answer")
	s.shows("Record answer") // one is still assigned: it is refused
	s.fill("New total at renewal", "2")
	s.press("Record answer")
	if open := s.detail(office.ID).Open; open == nil || open.To != 2 {
		t.Errorf("scheduled: %+v", open)
	}
}

// R39: what ends is not said to renew.
func TestReviewOfWhatEnds(t *testing.T) {
	s := look(t, newBook(t))
	office := booktest.Office(4)
	office.RecurringBilling = false
	s.add(office)
	s.tap("M365 Business Standard")
	s.press("More")
	s.tap("Review the renewal…")
	s.shows("0 licenses of 4 are in use now. Recurring billing is off: it ends")
	s.hides("0 licenses of 4 are in use now. It renews")
}

// R34: whoever joins is not given what another of the licenses includes without a word.
func TestJoiningSaysWhatOverlaps(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Options.Inclusions = []data.Inclusion{{Part: "Microsoft 365 Business Basic", Whole: "Microsoft 365 Business Premium"}}
	basic, premium := named("Microsoft 365 Business Basic", 4), named("Microsoft 365 Business Premium", 4)
	for _, sub := range []data.Subscription{s.add(basic), s.add(premium)} {
		people := []data.PersonID{1}
		if sub.ID == 1 {
			people = s.addPeople("Anna")
		}
		if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.tap("Anna")
	s.press("New colleague, same licenses…")
	s.shows("included in M365 Business Premium")
	if s.box("M365 Business Basic").Checked || !s.box("M365 Business Premium").Checked {
		t.Error("what another one includes is proposed")
	}
	s.box("M365 Business Basic").SetChecked(true)
	s.shows("Microsoft 365 Business Premium includes Microsoft 365 Business Basic: both are paid for, and one will do.", "These licenses cost €23.40 a month.")
	s.box("M365 Business Basic").SetChecked(false)
	s.hides("one will do")
	s.shows("These licenses cost €11.70 a month.")
	s.fill("Name", "Bram")
	s.fill("Address", "bram@example.nl")
	s.press("Add")
	s.shows("Bram joined: 1 license assigned")
	if basic, premium := s.detail(1), s.detail(2); basic.NamedAssigned != 1 || premium.NamedAssigned != 2 {
		t.Errorf("%d and %d", basic.NamedAssigned, premium.NamedAssigned)
	}
}

// R17, R37: a license for which somebody waits is not handed to whoever joins without a word.
func TestJoiningNamesWhoWaits(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(1))
	people := s.addPeople("Anna")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.tap("Anna")
	s.press("New colleague, same licenses…")
	s.hides("waiting for this")
	s.fill("Name", "Ina")
	s.fill("Address", "ina@example.nl")
	s.press("Add")
	s.shows("Ina joined")
	ordered := s.detail(office.ID).Open.Ref()
	if err := booktest.Try(s.book.Book, acts.PlaceOrder{Change: ordered, OrderedOn: booktest.Today()}); err != nil {
		t.Fatal(err)
	}
	s.window.ShowPerson(people[0])
	s.press("New colleague, same licenses…")
	s.shows("Ina is waiting for this")
}
