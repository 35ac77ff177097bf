package screens_test

import (
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
	s.shows("Record the departure of Anna", "Microsoft 365 Business Standard, Visio", "This frees 2 licenses and saves €23.40 a month once ordered.", "Block sign-in")
	s.outcome("M365 Business Standard | 4 to 3 | once ordered | -€11.70", "Visio | 4 to 3 | once ordered | -€11.70", "Total |  |  | -€23.40")
	s.shows("The lower totals still have to be ordered.")
	s.fill("Hand licenses over to", "nobody@example.nl")
	s.press("Record departure")
	s.shows("Nobody in the record has the name or address nobody@example.nl.")
	s.fill("Hand licenses over to", "anna")
	s.press("Record departure") // herself
	s.shows("Nobody in the record has the name or address anna.")
	s.fill("Hand licenses over to", "br")
	s.shows("bram@example.nl", "another@example.nl", "This frees 2 licenses") // nobody is chosen yet
	s.fill("Hand licenses over to", "example")                                // by address: whose name has it comes first
	if now := s.offered(); len(now) != 3 || !strings.HasPrefix(now[0], "Piet Example") {
		t.Errorf("offered are %q", now)
	}
	s.fill("Hand licenses over to", "Bram")
	s.press("Record departure")
	s.shows("Several people are called Bram.")
	s.fill("Hand licenses over to", "bram@")
	s.key(fyne.KeyDown)
	s.key(fyne.KeyReturn)
	if now := s.field("Hand licenses over to"); now != "Bram · bram@example.nl" {
		t.Errorf("%q was taken", now)
	}
	s.shows("2 licenses go to Bram.")
	s.outcome("M365 Business Standard | 1 | to Bram | –", "Visio | 1 | to Bram | –")
	s.hides("This frees", "still have to be ordered")
	s.press("Record departure")
	s.shows("Anna left: 2 licenses went to Bram")
	if held, err := s.book.Holdings(t.Context(), people[1]); err != nil || len(held) != 2 {
		t.Errorf("Bram holds %v, error %v", held, err)
	}
	s.press("Undo")
	s.press("Record a departure…")
	s.outcome("M365 Business Standard | 4 to 3 | once ordered | -€11.70", "Visio | 4 to 3 | once ordered | -€11.70", "Total |  |  | -€23.40")
	s.choose("Have you ordered the lower totals?", "Yes, where they were bought")
	s.outcome("M365 Business Standard | 4 to 3 | today | -€11.70", "Visio | 4 to 3 | today | -€11.70", "Total |  |  | -€23.40")
	s.hides("still have to be ordered")
	s.press("Record departure")
	if now := s.detail(office.ID); now.Total != 3 || now.NamedAssigned != 0 {
		t.Errorf("%d of %d", now.NamedAssigned, now.Total)
	}
	s.press("Savings")
	s.shows("Freed up this year: saves €280.80 a year")
	s.savings("Saved this year")
	s.shows("From people who left", "Anna, Visio", "Saves from")
	s.window.Undo()
	s.hides("Freed up this year: ", "Anna, Visio")
}

// Of who was chosen the name alone stands in the line, as far as no namesake is offered, and
// means the one who was chosen.
func TestWhoIsChosenStandsByName(t *testing.T) {
	s := look(t, newBook(t))
	s.addPeople("Anna", "Pien")
	s.press("People")
	s.tap("Anna")
	s.press("Record a departure…")
	s.fill("Hand licenses over to", "pien@")
	s.key(fyne.KeyDown)
	s.key(fyne.KeyReturn)
	if now := s.field("Hand licenses over to"); now != "Pien" {
		t.Errorf("%q was taken", now)
	}
	s.press("Record departure")
	s.shows("Anna left")
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
	if now := s.offered(); len(now) != 2 || !strings.HasPrefix(now[0], "Anton") || now[1] != "Anna · anna@example.nl · blocked" {
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
	s.shows("1 license goes to Bram. This frees 1 license and saves €11.70 a month once ordered.")
	s.outcome("Visio | 1 | to Bram | –", "M365 Business Standard | 4 to 3 | once ordered | -€11.70", "Total |  |  | -€11.70")
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

// R35, R36: what can't be lowered is not promised, and why not is said; beside what is ordered it is
// a draft.
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
	s.shows("This frees 2 licenses and saves €11.70 a month from 1 May 2026.")
	s.outcome("M365 Business Standard | 34 to 33 | once 33 is ordered too | -€11.70", "Trial | 4 | stays. It is a trial | –", "Total |  |  | -€11.70")
	s.press("Record departure")
	if open := s.detail(yearly.ID).Open; open == nil || open.To != 34 || open.DraftTo != 33 {
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
	const stays = "M365 Business Standard | 15 | ordered, waiting for its credit check | –"
	s.outcome(stays)
	s.choose("Have you ordered the lower totals?", "Yes, where they were bought")
	s.outcome(stays)
	s.press("Record departure")
	if now := s.detail(office.ID); now.NamedAssigned != 0 || now.Open == nil || now.Open.To != 15 {
		t.Errorf("%d assigned, open %+v", now.NamedAssigned, now.Open)
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
		s.outcome(data.ShortName(gets) + " | 1 | to Bram: twice, €11.70 a month | –")
		s.shows("Bram then has twice: Microsoft 365 Business Basic (included in Microsoft 365 Business Premium).")
		s.hides("Office 365 E1")
		s.shows("1 license would be double for Bram: €11.70 a month.")
		s.box("Don't hand over what is double").SetChecked(true)
		s.hides("Bram then has twice")
		s.outcome(data.ShortName(gets)+" | 4 to 3 | once ordered | -€11.70", "Total |  |  | -€11.70")
		s.press("Record departure")
		s.shows("Anna left: 1 license unassigned")
		held, err := s.book.Holdings(t.Context(), people[1])
		if err != nil || slices.ContainsFunc(held, func(h data.NamedHolding) bool { return h.Product == gets }) {
			t.Errorf("Bram holds %+v, error %v", held, err)
		}
	}
}
