package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// R21, R35: a lower total that is not ordered yet is kept beside the one that is: in the panel,
// under Savings, in Attention and under Changes, each with its own step, until it is ordered.
func TestDraftBesideWhatIsOrdered(t *testing.T) {
	s := look(t, newBook(t))
	office := booktest.Office(9)
	office.Agreement, office.TermStart, office.RenewsOn = data.AgreementNew, booktest.Today().AddDays(-40), booktest.Today().AddDays(325)
	office = s.add(office)
	if err := booktest.Assign(t, s.book.Book, office.ID, s.addPeople("Anna", "Bram", "Carla")); err != nil {
		t.Fatal(err)
	}
	unused := acts.Leaking{Leak: data.LeakUnused, Subscription: s.detail(office.ID).Ref(), Licenses: 4}
	if err := booktest.Try(s.book.Book, acts.Free{Rows: []acts.Leaking{unused}}); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.tap("2 licenses of Microsoft")
	s.press("Free up 2 licenses…")
	s.shows("a change to 5 is already ordered and stays. 3 is saved as a draft beside it, still to be ordered.")
	s.press("Free up")
	s.shows("Already in a draft, 5 to 3: place the order")
	if open := s.detail(office.ID).Open; open == nil || open.State != data.ChangeScheduled || open.To != 5 || open.DraftTo != 3 {
		t.Fatalf("%+v", open)
	}
	s.press("Overview")
	s.shows("Order it too: M365 Business Standard to 3 licenses")
	s.press("Changes")
	s.counts("Changes", "2")
	s.shows("2 open changes", "A change from 9 to 5 licenses is scheduled", "A change from 5 to 3 licenses is a draft and not ordered yet.")
	s.press("Subscriptions")
	s.tap("M365 Business Standard")
	s.shows("A change from 9 to 5 licenses is scheduled", "A change from 5 to 3 licenses is a draft and not ordered yet.")
	s.press("Record the order…")
	s.shows("from 5 to 3 licenses")
	s.press("Yes, it is placed")
	if open := s.detail(office.ID).Open; open == nil || open.State != data.ChangeScheduled || open.To != 3 || open.DraftTo != 0 {
		t.Fatalf("%+v", open)
	}
	s.hides("is a draft and not ordered yet")
}

// R13, R39: a reseller is asked to end a subscription: that is a draft until they are, waits for
// them under Changes, and ends it once they have.
func TestEndAskedOfAReseller(t *testing.T) {
	s := look(t, newBook(t))
	sold := renewsSoon(5)
	sold.Product, sold.SKU, sold.Channel, sold.PartnerName = "Visio Plan 2", "", data.ChannelReseller, "Licenties & Zo"
	sold = s.add(sold)
	s.window.OpenReviews(sold.RenewsOn)
	s.press("Review…")
	s.choose("At the renewal", "End it: ask Licenties & Zo")
	s.choose("Have you asked for it yet?", "Not yet: save it as a draft")
	s.press("Record answer")
	s.shows("end it (draft, still to be asked for) renews with 5", "renewal reviewed, to be ended (draft, still to be asked for)")
	s.key(fyne.KeyEscape)
	s.press("Overview")
	s.shows("Not asked for yet: the end of Visio Plan 2")
	s.press("Savings")
	s.shows("Already a draft: ask Licenties & Zo to end it")
	s.press("Changes")
	s.shows("1 open change", "still has to be asked for", "It renews, and you keep paying for it, until whoever sold it ends it.")
	s.press("Asked for")
	s.shows("The end of this subscription on " + dayText(sold.RenewsOn) + " was asked for on")
	s.press("Confirm change")
	if now := s.detail(sold.ID); now.RecurringBilling || now.Open != nil {
		t.Errorf("it goes on: %+v", now.Open)
	}
}
