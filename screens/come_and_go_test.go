package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// R36: who leaves hands what they hold to a successor, or gives it up, in one step.
func TestLeaving(t *testing.T) {
	s := look(t, newBook(t))
	office, visio := s.add(booktest.Office(4)), s.add(named("Visio", 4))
	people := s.addPeople("Anna", "Bram")
	for _, sub := range []data.Subscription{office, visio} {
		if err := booktest.Assign(t, s.book.Book, sub.ID, people[:1]); err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range []data.Person{{Name: "Bram", Address: "another@example.nl"}, {Name: "Piet Example", Address: "piet@example.nl"}} {
		if _, err := booktest.SavePerson(s.book.Book, p); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.tap("Anna")
	s.press("Record a departure…")
	s.shows("Record the departure of Anna", "Microsoft 365 Business Standard, Visio", "This frees 2 licenses, €23.40 a month.", "Block sign-in")
	s.fill("Hand licenses over to", "nobody@example.nl")
	s.press("Record departure")
	s.shows("Nobody in the record has the name or address nobody@example.nl.")
	s.fill("Hand licenses over to", "anna")
	s.press("Record departure") // herself
	s.shows("Nobody in the record has the name or address anna.")
	s.fill("Hand licenses over to", "br")
	s.shows("Bram — bram@example.nl", "Bram — another@example.nl", "Only the rest become available.")
	s.hides("This frees 2 licenses")
	s.fill("Hand licenses over to", "example") // by address: whose name has it comes first
	if now := s.offered(); len(now) != 3 || !strings.HasPrefix(now[0], "Piet Example") {
		t.Errorf("offered are %q", now)
	}
	s.fill("Hand licenses over to", "Bram")
	s.press("Record departure")
	s.shows("Several people are called Bram.")
	s.fill("Hand licenses over to", "bram@")
	s.key(fyne.KeyDown)
	s.key(fyne.KeyReturn)
	if now := s.field("Hand licenses over to"); now != "Bram — bram@example.nl" {
		t.Errorf("%q was taken", now)
	}
	s.shows("Bram gets: Microsoft 365 Business Standard, Visio.")
	s.hides("Only the rest become available.", "This frees")
	s.press("Record departure")
	s.shows("Anna left: 2 licenses went to Bram")
	if held, err := s.book.Holdings(t.Context(), people[1]); err != nil || len(held) != 2 {
		t.Errorf("Bram holds %v, error %v", held, err)
	}
	s.press("Undo")
	s.press("Record a departure…")
	s.shows("Visio: 4 to 3 is saved as a draft. The total goes down once that is ordered.")
	s.choose("Have you ordered the lower totals?", "Yes, where they were bought")
	s.shows("Visio: the total goes from 4 to 3 now.")
	s.press("Record departure")
	if now := s.detail(office.ID); now.Total != 3 || now.NamedAssigned != 0 {
		t.Errorf("%d of %d", now.NamedAssigned, now.Total)
	}
	s.press("Savings")
	s.shows("Saved this year: €280.80 a year")
	s.savings("Saved this year")
	s.shows("From people who left", "Anna, Visio", "Saves from")
	s.window.Undo()
	s.hides("Saved this year: ", "Anna, Visio")
}

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

// Who may not sign in is offered last where licenses are given, and is said not to.
func TestWhoCantSignInIsOfferedLast(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(4))
	people := s.addPeople("Anna", "Anton", "Bram")
	s.block(people[0])
	s.window.ShowSubscription(office.ID)
	s.press("Assign…")
	s.shows("Anna", "anna@example.nl", "blocked")
	if text := s.text(); strings.Index(text, "Bram") > strings.Index(text, "Anna") {
		t.Errorf("offered are\n%s", text)
	}
	s.key(fyne.KeyEscape)
	s.press("People")
	s.tap("Bram")
	s.press("Record a departure…")
	s.fill("Hand licenses over to", "an")
	if now := s.offered(); len(now) != 2 || !strings.HasPrefix(now[0], "Anton") || now[1] != "Anna — anna@example.nl · blocked" {
		t.Errorf("offered are %q", now)
	}
	s.fill("Hand licenses over to", "anna@")
	s.key(fyne.KeyDown)
	s.key(fyne.KeyReturn)
	s.press("Record departure")
	s.shows("Bram left")
	s.tap("Anna")
	s.press("Assign…")
	s.shows("Anna can no longer sign in.")
}

// R36: what a successor holds already is freed, which is said as exactly as where there is
// none; what who leaves owns is named, and gets the owner that is chosen in the same step.
func TestLeavingWhatIsOwned(t *testing.T) {
	s := look(t, newBook(t))
	people := s.addPeople("Anna", "Bram", "Carla")
	owned := booktest.Office(4)
	owned.OwnerPerson = people[0]
	office, visio := s.add(owned), s.add(named("Visio", 4))
	for sub, holders := range map[data.SubscriptionID][]data.PersonID{office.ID: people[:2], visio.ID: people[:1]} {
		if err := booktest.Assign(t, s.book.Book, sub, holders); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.tap("Bram")
	s.press("Record a departure…")
	s.hides("New owner")
	s.key(fyne.KeyEscape)
	s.tap("Anna")
	s.press("Record a departure…")
	s.shows("Anna owns Microsoft 365 Business Standard. Who takes that over?")
	s.fill("Hand licenses over to", "bram@")
	s.key(fyne.KeyDown)
	s.key(fyne.KeyReturn)
	s.shows("Bram gets: Visio.", "This frees 1 license, €11.70 a month.", "Microsoft 365 Business Standard: 4 to 3 is saved as a draft.")
	s.fill("New owner", "nobody@example.nl")
	s.press("Record departure")
	s.shows("Nobody in the record has the name or address nobody@example.nl.")
	s.fill("New owner", "Carla")
	s.press("Record departure")
	s.shows("Anna left")
	if now := s.detail(office.ID); now.OwnerPerson != people[2] || now.NamedAssigned != 1 {
		t.Errorf("owner %d, %d assigned", now.OwnerPerson, now.NamedAssigned)
	}
	s.window.Undo()
	if now := s.detail(office.ID); now.OwnerPerson != people[0] || now.NamedAssigned != 2 {
		t.Errorf("undone: owner %d, %d assigned", now.OwnerPerson, now.NamedAssigned)
	}
}

// R35, R36: what can't be lowered is not promised, and why not is said.
func TestLeavingWhatCantBeLowered(t *testing.T) {
	s := look(t, newBook(t))
	trial, yearly := named("Trial", 4), booktest.Office(40)
	trial.Trial = true
	yearly.Agreement = data.AgreementNew
	trial, yearly = s.add(trial), s.add(yearly)
	people := s.addPeople("Anna")
	for _, sub := range []data.Subscription{trial, yearly} {
		if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
			t.Fatal(err)
		}
	}
	order := data.Order{SubscriptionRef: s.detail(yearly.ID).Ref(), NewTotal: 34, When: data.WhenRenewal}
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: order}); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.tap("Anna")
	s.press("Record a departure…")
	s.shows("This frees 2 licenses.", "Trial: the total stays at 4.",
		"Microsoft 365 Business Standard: a change to 34 is already ordered and stays. 33 still has to be ordered.")
	s.hides("a month.")
	s.press("Record departure")
	if open := s.detail(yearly.ID).Open; open == nil || open.To != 34 {
		t.Errorf("open is %+v", open)
	}
}

// offered is what the line with the keyboard offers.
func (s *seen) offered() []string {
	s.t.Helper()
	field := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		completing, is := o.(*parts.Completing)
		return is && completing.Entry == s.canvas.Focused()
	})
	return field.(*parts.Completing).Offered()
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
	s.shows("Those of Anna", "Microsoft 365 Business Standard: none available. The total goes from 1 to 2.", "Visio (3 available)", "That costs €11.70 a month extra.")
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
	s.shows("Visio (2 available)")
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
	s.hides("(3 available)")
	s.choose("Licenses", "Those of Anna")
	s.shows("Microsoft 365 Business Standard (3 available)", "These licenses cost €11.70 a month.")
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

// R36: the menu means who is selected in the list, and asks who is meant where nobody is.
func TestLeavingFromTheMenu(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Bram")
	s.press("People")
	s.shortcut("Record a departure…")
	s.shows("Who is leaving?")
	s.key(fyne.KeyEscape)
	s.tap("Bram")
	s.shortcut("Record a departure…")
	s.shows("Record the departure of Bram")
}

// R2, R36: an order that waits for its credit check stays as it was ordered, and that is
// said before somebody leaves.
func TestLeavingWhileAnOrderIsChecked(t *testing.T) {
	s := look(t, newBook(t))
	office := booktest.Office(10)
	office.Payment = data.PaymentInvoice
	office = s.add(office)
	people := s.addPeople("Anna")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	order := data.Order{SubscriptionRef: s.detail(office.ID).Ref(), NewTotal: 15, When: data.WhenNow}
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: order}); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.tap("Anna")
	s.press("Record a departure…")
	const stays = "Microsoft 365 Business Standard: a total of 15 is ordered and waiting for its credit check, so it stays."
	s.shows(stays)
	s.choose("Have you ordered the lower totals?", "Yes, where they were bought")
	s.shows(stays)
	s.press("Record departure")
	if now := s.detail(office.ID); now.NamedAssigned != 0 || now.Open == nil || now.Open.To != 15 {
		t.Errorf("%d assigned, open %+v", now.NamedAssigned, now.Open)
	}
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
	s.shows("Microsoft 365 Business Premium includes Microsoft 365 Business Basic: both are paid for, and one will do.", "These licenses cost €23.40 a month.")
	s.box("Microsoft 365 Business Basic (3 available)").SetChecked(false)
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

// R34, R36: a successor who then holds two products of which one includes the other is told
// of, whichever of the two they get, and of what they held before nothing is said.
func TestLeavingSaysWhatOverlaps(t *testing.T) {
	for _, gets := range []string{"Microsoft 365 Business Basic", "Microsoft 365 Business Premium"} {
		s := look(t, newBook(t))
		s.window.Options.Inclusions = []data.Inclusion{
			{Part: "Microsoft 365 Business Basic", Whole: "Microsoft 365 Business Premium"}, {Part: "Office 365 E1", Whole: "Office 365 E3"},
		}
		people := s.addPeople("Anna", "Bram")
		for _, product := range []string{"Microsoft 365 Business Basic", "Microsoft 365 Business Premium", "Office 365 E1", "Office 365 E3"} {
			holder := people[1:]
			if product == gets {
				holder = people[:1]
			}
			if err := booktest.Assign(t, s.book.Book, s.add(named(product, 4)).ID, holder); err != nil {
				t.Fatal(err)
			}
		}
		s.press("People")
		s.tap("Anna")
		s.press("Record a departure…")
		s.fill("Hand licenses over to", "bram@")
		s.key(fyne.KeyDown)
		s.key(fyne.KeyReturn)
		s.shows("Bram gets: "+gets+".", "Bram then holds Microsoft 365 Business Basic and Microsoft 365 Business Premium, which includes it: one of them is not needed.")
		s.hides("Bram then holds Office 365 E1")
	}
}
