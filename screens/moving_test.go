package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

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
	s.outcome("Premium | 1 to 2 | once ordered | +€20.00", "M365 Business Standard | 4 to 3 | once moved | -€11.70", "Total |  |  | +€8.30")
	s.shows("For 1 person, Premium costs €8.30 a month more than Microsoft 365 Business Standard.",
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
	s.shows("The monthly cost goes up by €8.30 once the old total has gone down.")
	s.outcome("Premium | 1 to 2 | today | +€20.00", "M365 Business Standard | 4 to 3 | 1 May 26 | -€11.70", "Total |  |  | +€8.30")
	s.choose("The totals", "Stay as they are")
	s.shows("From the purchase on, the monthly cost goes up by €20.00.")
	s.outcome("Premium | 1 to 2 | today | +€20.00", "M365 Business Standard | 4 | stays | –", "Total |  |  | +€20.00")
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
	s.outcome("Over | 1 to 4 | once ordered | +€35.10", "M365 Business Standard | 4 to 2 | once moved | -€23.40", "Total |  |  | +€11.70")
	find.First(s.canvas, func(o fyne.CanvasObject) bool {
		check, is := o.(*parts.Check)
		return is && check.Text == "Buy the missing licenses"
	}).(*parts.Check).SetChecked(false)
	s.press("Move")
	s.shows("Not enough licenses")
	s.choose("To", "Premium (2 available)")
	s.hides("Not enough licenses", "1 to 4")
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
	short := named("Short of some", 2)
	short.Channel = data.ChannelReseller
	s.add(short)
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
	want := "Premium (1 available)\nVisio (2 available)\nEnded: it has ended\nShort of some: 2 available, 3 needed, and no licenses can be added. It was bought from a reseller\nSold by a partner: full, and no licenses can be added. It was bought from a reseller\n" +
		"Untold: its total is not known yet"
	if got := strings.Join(field.Answers(), "\n"); got != want {
		t.Errorf("offered is\n%s\nwant\n%s", got, want)
	}
	s.choose("To", "Ended: it has ended")
	if field.Value() != 0 {
		t.Error("a greyed plan was picked")
	}
	s.choose("To", "Premium (1 available)")
	s.shows("1 person already has Premium and only gives up Microsoft 365 Business Standard: Cees.",
		"For 2 people, Premium costs €16.60 a month more than Microsoft 365 Business Standard. 1 license of Premium is already paid for.", // 2 × (20.00 - 11.70)
		"The monthly cost goes down by €15.10") // 20.00 - 3 × 11.70
	s.outcome("Premium | 2 to 3 | once ordered | +€20.00", "M365 Business Standard | 5 to 3 | once ordered | -€23.40",
		"M365 Business Standard | 3 to 2 | once moved | -€11.70", "Total |  |  | -€15.10")
	s.choose("From", "Visio: 1 person")
	s.shows("1 person moves: Eva", "4 people don't move, having no license of Visio: Anna, Bram, Cees, Dirk", "For 1 person, Premium costs €8.30 a month more than Visio. 1 license of Premium is already paid for.", "The monthly cost goes down by €11.70")
	s.outcome("Premium | 2 | already paid | –", "Visio | 3 to 2 | once ordered | -€11.70", "Total |  |  | -€11.70")
	s.press("Move")
	s.shows("Visio > Premium: 1 person moved")
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
