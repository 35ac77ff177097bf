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

// R37: the menu offers what the selected colleague holds, with what that costs a month.
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
	s.shows("Those of Anna", "Microsoft 365 Business Standard (3 available)", "These licenses cost €11.70 a month.")
	s.hides("none available", "Have you placed the orders?")
}

// R38: who moves to another plan gets it before the other is taken back.
func TestMovingToAnotherPlan(t *testing.T) {
	s := look(t, newBook(t))
	office, premium := s.add(booktest.Office(4)), named("Premium", 1)
	premium.Price.Minor = 2000
	premium = s.add(premium)
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	if err := booktest.Assign(t, s.book.Book, premium.ID, people[1:]); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.tap("Anna")
	s.press("Move to another plan…")
	s.choose("To", "Premium (0 available)")
	s.shows("You need to buy 1 license: from 1 to 2.", "For 1 person, Premium costs €8.30 a month more than Microsoft 365 Business Standard.",
		"The monthly cost goes up by €8.30")
	s.shows("Until that is ordered, 1 person waits and keeps Microsoft 365 Business Standard: Anna.")
	s.press("Move")
	if a, b := s.detail(office.ID), s.detail(premium.ID); a.Open != nil || b.Total != 1 || b.Open == nil || b.Open.To != 2 {
		t.Errorf("before it is ordered A has open %v, B %d, open %v", a.Open, b.Total, b.Open)
	}
	s.window.Undo()
	s.press("Move to another plan…")
	s.choose("To", "Premium (0 available)")
	s.choose("Have you placed the orders?", "Yes, where they were bought")
	s.hides("Until you order it")
	s.press("Move")
	s.shows("Microsoft 365 Business Standard > Premium: 1 person moved")
	if a, b := s.detail(office.ID), s.detail(premium.ID); a.Total != 3 || b.Total != 2 || b.NamedAssigned != 2 {
		t.Errorf("A %d, B %d of %d", a.Total, b.NamedAssigned, b.Total)
	}
}

// R38: where the old total can't go down at once, it is said what is paid until then.
func TestMovingSaysWhatItCostsFromNow(t *testing.T) {
	s := look(t, newBook(t))
	office, premium := booktest.Office(4), named("Premium", 1)
	office.Agreement, premium.Price.Minor = data.AgreementNew, 2000
	office, premium = s.add(office), s.add(premium)
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	if err := booktest.Assign(t, s.book.Book, premium.ID, people[1:]); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.tap("Anna")
	s.press("Move to another plan…")
	s.choose("To", "Premium (0 available)")
	s.choose("Have you placed the orders?", "Yes, where they were bought")
	s.shows("From the purchase on, the monthly cost goes up by €20.00. The monthly cost goes up by €8.30 once the old total has gone down.",
		"Microsoft 365 Business Standard: the total goes from 4 to 3 at the renewal on 1 May 2026.")
	s.choose("The totals", "stay as they are")
	s.shows("From the purchase on, the monthly cost goes up by €20.00.", "Microsoft 365 Business Standard: the total stays at 4.")
	s.hides("once the old total has gone down")
}

// R24, R38: what is bought for a plan that is over-assigned covers those over its total,
// what is available is the number of its panel, and what was wrong with one plan is not
// said of another.
func TestMovingToAnOverAssignedPlan(t *testing.T) {
	s := look(t, newBook(t))
	office, over, premium := s.add(booktest.Office(4)), named("Over", 1), named("Premium", 5)
	over.ReportedAssigned, over.ReportedOn = 2, booktest.Today()
	premium.ReportedAssigned, premium.ReportedOn = 3, booktest.Today()
	over, _ = s.add(over), s.add(premium)
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.pickAll()
	s.pickMenu("Move to another plan…")
	s.choose("To", "Over (0 available)")
	s.shows("You need to buy 3 licenses: from 1 to 4.")
	find.First(s.canvas, func(o fyne.CanvasObject) bool {
		check, is := o.(*parts.Check)
		return is && check.Text == "Buy the missing licenses"
	}).(*parts.Check).SetChecked(false)
	s.press("Move")
	s.shows("Not enough licenses")
	s.choose("To", "Premium (2 available)")
	s.hides("Not enough licenses", "need to buy")
	s.choose("To", "Over (0 available)")
	s.tick("Buy the missing licenses")
	s.choose("Have you placed the orders?", "Yes, where they were bought")
	s.press("Move")
	if now := s.detail(over.ID); now.Total != 4 || now.NamedAssigned != 2 {
		t.Errorf("%d of %d", now.NamedAssigned, now.Total)
	}
}

// R38: of those who are ticked it is said who moves and who doesn't, and what it costs is
// of those who are given the plan; every plan that is offered can be moved to, and the
// others say why not.
func TestMovingSeveralToAnotherPlan(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(5))
	visio, premium := s.add(named("Visio", 3)), named("Premium", 2)
	premium.Price.Minor = 2000
	premium = s.add(premium)
	adobe, ended, untold, sold := named("Acrobat", 3), named("Ended", 3), named("Untold", 0), named("Sold by a partner", 0)
	adobe.Vendor, adobe.Cloud = "Adobe", data.CloudNone
	ended.ReportedStatus, ended.StatusOn = data.StatusExpired, booktest.Today()
	untold.TotalUnknown = true
	sold.Channel, sold.Total = data.ChannelReseller, 1
	s.add(adobe)
	s.add(ended)
	s.add(untold)
	sold = s.add(sold)
	people := s.addPeople("Anna", "Bram", "Cees", "Dirk", "Eva")
	for id, holders := range map[data.SubscriptionID][]data.PersonID{
		office.ID: people[:3], premium.ID: people[2:3], visio.ID: people[4:], sold.ID: people[3:4],
	} {
		if err := booktest.Assign(t, s.book.Book, id, holders); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.pickAll()
	s.pickMenu("Move to another plan…")
	s.shows("3 people move: Anna, Bram, Cees", "2 people don't move, having no license of Microsoft 365 Business Standard: Dirk, Eva")
	field := find.Field(s.canvas, "To").Input.(*parts.Choice[data.SubscriptionID])
	want := "Ended: it has ended\nPremium (1 available)\nSold by a partner: full, and no licenses can be added. It was bought from a reseller\n" +
		"Untold: its total is not known yet\nVisio (2 available)"
	if got := strings.Join(field.Answers(), "\n"); got != want {
		t.Errorf("offered is\n%s\nwant\n%s", got, want)
	}
	s.choose("To", "Ended: it has ended")
	if field.Value() != 0 {
		t.Error("a greyed plan was picked")
	}
	s.choose("To", "Premium (1 available)")
	s.shows("1 person already has Premium and only gives up Microsoft 365 Business Standard: Cees.",
		"You need to buy 1 license: from 2 to 3.", "For 2 people, Premium costs €16.60 a month more than Microsoft 365 Business Standard. 1 license of Premium is already paid for.", // 2 × (20.00 − 11.70)
		"The monthly cost goes down by €15.10") // 20.00 − 3 × 11.70
	s.choose("From", "Visio: 1 person")
	s.shows("1 person moves: Eva", "4 people don't move, having no license of Visio: Anna, Bram, Cees, Dirk", "For 1 person, Premium costs €8.30 a month more than Visio. 1 license of Premium is already paid for.", "The monthly cost goes down by €11.70")
	s.hides("need to buy")
	s.press("Move")
	s.shows("Visio > Premium: 1 person moved")
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
	s.shows("2 licenses of 4 are in use now. It renews on 1 May 2026.", "Anna: Can no longer sign in.", "Lower the total")
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

// R14, R37, R38: who is given what is bought by invoice waits for its credit check; that is
// said, and bars nothing.
func TestMovingAndJoiningByInvoice(t *testing.T) {
	s := look(t, newBook(t))
	office, premium := s.add(booktest.Office(4)), named("Premium", 1)
	premium.Payment = data.PaymentInvoice
	premium = s.add(premium)
	people := s.addPeople("Anna", "Bram")
	for id, holders := range map[data.SubscriptionID][]data.PersonID{office.ID: people[:1], premium.ID: people[1:]} {
		if err := booktest.Assign(t, s.book.Book, id, holders); err != nil {
			t.Fatal(err)
		}
	}
	s.press("People")
	s.tap("Bram")
	s.press("New colleague, same licenses…")
	s.choose("Have you placed the orders?", "Yes, where they were bought")
	s.shows("The purchase may have to wait for a credit check")
	s.press("Cancel")
	s.press("Discard")
	s.tap("Anna")
	s.press("Move to another plan…")
	s.choose("To", "Premium (0 available)")
	s.shows("Until that is ordered, 1 person waits")
	s.choose("Have you placed the orders?", "Yes, where they were bought")
	s.shows("Until the order is confirmed, which may take a credit check, 1 person waits and keeps Microsoft 365 Business Standard: Anna. Move them then.")
	s.press("Move")
	if a, b := s.detail(office.ID), s.detail(premium.ID); a.NamedAssigned != 1 || b.Open == nil || b.Open.State != data.ChangeCreditCheck {
		t.Errorf("A is held by %d, B has open %+v", a.NamedAssigned, b.Open)
	}
	s.press("Move to another plan…")
	want := "Premium: full, and an order is waiting for its credit check: move them when that is done"
	if got := strings.Join(find.Field(s.canvas, "To").Input.(*parts.Choice[data.SubscriptionID]).Answers(), "|"); got != want {
		t.Errorf("offered is %q", got)
	}
}

// R38: those who move are found by what they hold, which is then where they move from.
func TestPickingMoversByProduct(t *testing.T) {
	s := look(t, newBook(t))
	office, visio := s.add(booktest.Office(5)), s.add(named("Visio", 3))
	s.add(named("Premium", 5))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	if err := booktest.Assign(t, s.book.Book, visio.ID, people[1:]); err != nil {
		t.Fatal(err)
	}
	s.shortcut("Move to another plan…")
	s.shows("Anna", "Bram", "All products")
	pick[data.SubscriptionID](s, "Visio")
	s.hides("Anna")
	s.tap("Bram")
	s.press("Next")
	s.shows("1 person moves: Bram")
	if from := find.Field(s.canvas, "From").Input.(*parts.Choice[data.SubscriptionID]).Value(); from != visio.ID {
		t.Errorf("they move from %d", from)
	}
}

// R17, R21: who waits for an order that is not placed yet is counted in the notice and named
// where the draft is.
func TestWhoWaitsForADraftIsNamed(t *testing.T) {
	s := look(t, newBook(t))
	office, premium := s.add(booktest.Office(4)), s.add(named("Premium", 1))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	move := acts.Move{From: s.detail(office.ID).Ref(), To: premium.Ref(), Raise: true, Draft: true, Lower: data.LowerNot}
	for _, id := range people {
		p, err := s.book.Person(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		move.People = append(move.People, p.Ref())
	}
	s.press("Changes")
	if err := booktest.Try(s.book.Book, move); err != nil {
		t.Fatal(err)
	}
	s.shows("1 person moved, 1 waiting for the order", "Bram is waiting for it and moves from M365 Business Standard.")
	s.press("People")
	s.tap("Anna")
	s.press("New colleague, same licenses…") // the one license of Premium is hers, and its total is being changed
	s.shows("Premium is skipped: full, and a change to 2 is open")
	s.press("Cancel")
	if err := booktest.Try(s.book.Book, acts.PlaceOrder{Change: s.detail(premium.ID).Open.Ref()}); err != nil {
		t.Fatal(err)
	}
	s.press("New colleague, same licenses…")
	s.fill("Name", "Carla")
	s.fill("Address", "carla@example.nl")
	s.press("Add")
	s.shows("Carla joined: 1 license assigned")
	s.press("New colleague, same licenses…") // as she is
	s.fill("Name", "Dirk")
	s.fill("Address", "dirk@example.nl")
	s.press("Add")
	s.shows("Dirk joined: 0 licenses assigned, 1 waiting for its order")
	if waiting := s.detail(premium.ID).Waiting; len(waiting) != 2 || waiting[1].Name != "Dirk" {
		t.Errorf("%+v wait", waiting)
	}
}

// R17: once the order is placed that people wait for, they are offered what was bought: who
// joined is assigned it, and who was to move is moved.
func TestWhoWaitsIsOfferedWhatWasBought(t *testing.T) {
	s := look(t, newBook(t))
	office, premium := s.add(booktest.Office(4)), s.add(named("Premium", 1))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	move := acts.Move{From: s.detail(office.ID).Ref(), To: premium.Ref(), Raise: true, Draft: true, Lower: data.LowerNot}
	for _, id := range people {
		p, err := s.book.Person(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		move.People = append(move.People, p.Ref())
	}
	if err := booktest.Try(s.book.Book, move); err != nil {
		t.Fatal(err)
	}
	s.press("Changes")
	s.press("Record the order…")
	s.press("Yes, it is placed")
	s.shows("1 person moves: Bram")
	if to := find.Field(s.canvas, "To").Input.(*parts.Choice[data.SubscriptionID]).Value(); to != premium.ID {
		t.Errorf("they move to %d", to)
	}
	s.press("Cancel")
	s.press("Subscriptions")
	s.tap("Premium")
	s.shows("Bram is waiting for it and moves from M365 Business Standard.")
	s.press("Assign to those waiting…")
	s.press("Move")
	if now := s.detail(premium.ID); now.NamedAssigned != 2 || len(now.Waiting) != 0 {
		t.Errorf("%d assigned, %+v wait", now.NamedAssigned, now.Waiting)
	}
	s.hides("Bram is waiting for it", "Assign to those waiting…")

	s.press("People")
	s.tap("Anna")
	s.press("New colleague, same licenses…")
	s.fill("Name", "Dirk")
	s.fill("Address", "dirk@example.nl")
	s.press("Add")
	s.press("Subscriptions")
	s.tap("Premium")
	s.shows("Dirk is waiting for it.")
	s.press("Record the order…")
	s.press("Yes, it is placed")
	s.shows("Dirk is waiting for a license of Premium, and it is available now.")
	s.press("Assign")
	if now := s.detail(premium.ID); now.NamedAssigned != 3 {
		t.Errorf("%d assigned", now.NamedAssigned)
	}
	s.press("Undo")
	s.shows("Dirk is waiting for it.")
	s.press("Remove from waiting list")
	s.hides("Dirk is waiting for it.")
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
	s.shows("Microsoft 365 Business Premium includes Microsoft 365 Business Basic: both are paid for, and one will do.")
}
