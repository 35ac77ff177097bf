package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/orders"
)

// R35: before licenses are taken back, it is said whose they are, few by name and many by
// their number with the list of them.
func TestFreeingSaysWhoseLicense(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(10))
	people := s.addPeople("Anna", "Bram", "Carla", "Daan", "Eva", "Fien", "Gijs")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	s.block(people[1])
	s.press("Savings")
	s.tap("Lower now") // the whole group
	s.press("Free up 5 licenses…")
	s.shows("Anna, Bram", "And 3 that nobody holds.", "Assigned: 7 now, 5 afterwards.", "10 to 5 is saved as a draft")
	s.key(fyne.KeyEscape)
	for _, id := range people[2:] {
		s.block(id)
	}
	s.tap("Cancel: nobody")
	s.tap("3 licenses of Microsoft") // all but those
	s.press("Free up 7 licenses…")
	s.shows("7 people: Anna, Bram, Carla, Daan, Eva, Fien")
	s.hides("Gijs")
	s.tap("7 people")
	s.shows("Anna, Bram, Carla, Daan, Eva, Fien, Gijs")
}

// R2, R7, R35: a total that nobody can lower now is not promised, and is not in the number
// to be freed.
func TestWhatIsHeldCantBeFreed(t *testing.T) {
	s := look(t, newBook(t))
	old := named("Project", 4)
	old.EndOfSale = true
	s.add(old)
	s.press("Savings")
	s.shows("Can't be lowered yet", "No longer sold, so the total can't be changed. Saves from the renewal on 1 May 2026", "replace it with another product")
	s.hides("Saves from today")
	s.tap("4 licenses of Project")
	if free := find.Button(s.canvas, "Free up"); free == nil || !free.Disabled() {
		t.Error("what nobody can lower can be freed")
	}
	visio := named("Visio", 1)
	visio.EndOfSale = true
	people := s.addPeople("Anna")
	if err := booktest.Assign(t, s.book.Book, s.add(visio).ID, people); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	s.press("Overview")
	s.shows("Anna is blocked but still has Visio", "No longer sold, so the total can't be changed. Saves from the renewal on 1 May 2026")
}

// R21, R35: where a purchase is open, freeing has fewer be bought. That is said, before and
// after, and nothing counts as freed.
func TestFreeingBesideAPurchase(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(4))
	order := data.Order{SubscriptionRef: office.Ref(), NewTotal: 9, When: data.WhenNow, Draft: true}
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: order}); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.tap("4 licenses of Microsoft")
	s.press("Free up 4 licenses…")
	s.shows("the open change goes to 5 instead of 9, so fewer are bought. The 4 paid for now stay.")
	s.hides("Saves ")
	s.press("Free up")
	s.shows("Fewer to be bought: Microsoft 365 Business Standard")
	if now := s.detail(office.ID); now.Total != 4 || now.Open == nil || now.Open.To != 5 {
		t.Errorf("%d, open %+v", now.Total, now.Open)
	}
}

// R21 R35: what is freed and not ordered yet says so in the list, and counts as saved
// once the order is placed.
func TestFreedAsADraft(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(4))
	people := s.addPeople("Anna", "Bram")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.tap("2 licenses of Microsoft")
	s.press("Free up 2 licenses…")
	s.shows("2 licenses of Microsoft 365 Business Standard")
	s.pick("Not yet: save it as a draft")
	s.press("Free up")
	s.shows("Microsoft 365 Business Standard: 2 licenses fewer saved as a draft, still to be ordered")
	s.shows("Already in a draft, 4 to 2: place the order", "To save: €280.80 a year")
	s.hides("Freed up this year")
	s.tap("2 licenses of Microsoft")
	if free := find.Button(s.canvas, "Free up"); free == nil || !free.Disabled() {
		t.Error("what waits in a draft can be freed again")
	}
	if err := booktest.Try(s.book.Book, acts.PlaceOrder{Change: s.detail(office.ID).Open.Ref()}); err != nil {
		t.Fatal(err)
	}
	s.shows("Freed up this year: saves €280.80 a year")
}

// R21, R35: where another change is in the way, the dialog and the refusal say which one,
// and what to do; beside others it is left out.
func TestFreeingBesideAnOpenChange(t *testing.T) {
	s := look(t, newBook(t))
	yearly := booktest.Office(40)
	yearly.Agreement = data.AgreementNew
	yearly = s.add(yearly)
	order := data.Order{SubscriptionRef: s.detail(yearly.ID).Ref(), NewTotal: 34, When: data.WhenRenewal}
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: order}); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.tap("34 licenses of Microsoft")
	s.press("Free up 34 licenses…")
	s.shows("Microsoft 365 Business Standard: a change to 34 is already ordered and stays. Nobody uses it any more: cancel it.")
	s.press("Free up")
	s.shows("There is already an open change to 34 licenses, from 11 March 2026. Confirm or withdraw that one first.")
	s.key(fyne.KeyEscape)
	visio := s.add(named("Visio", 4))
	if err := booktest.Assign(t, s.book.Book, visio.ID, s.addPeople("Anna")); err != nil {
		t.Fatal(err)
	}
	s.tap("3 licenses of Visio")
	s.press("Free up 37 licenses…")
	s.press("Free up")
	s.hides("open change to")
	if now := s.detail(yearly.ID).Open; now == nil || now.To != 34 {
		t.Errorf("open is %+v", now)
	}
	if now := s.detail(visio.ID).Open; now == nil || now.To != 1 {
		t.Errorf("the draft is %+v", now)
	}
}

// R21 R35: what is freed by a draft leaves what can be lowered and waits for its order, with
// its amount; it is ticked no longer, so that nothing can be done by mistake.
func TestWhatADraftFreesWaitsForItsOrder(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(6))
	people := s.addPeople("Anna", "Bram", "Carla", "Daan")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	s.press("Savings")
	s.tap("Anna, Microsoft")
	s.press("Free up 1 license…")
	s.press("Free up") // as a draft
	s.shows("Lower now · 1", "2 licenses of Microsoft 365 Business Standard", "€280.80 a year", "Place the order · 1", "1 license of Microsoft 365 Business Standard", "€140.40 a year")
	for _, words := range []string{"Keep…", "Free up"} {
		if button := find.Button(s.canvas, words); button == nil || !button.Disabled() {
			t.Errorf("with nothing ticked, %q can be pressed", words)
		}
	}
	s.tap("2 licenses of Microsoft")
	s.press("Free up 2 licenses…")
	s.press("Free up")
	s.shows("Place the order · 1", "3 licenses of Microsoft 365 Business Standard", "€421.20 a year")
	s.hides("Lower now")
	if button := find.Button(s.canvas, "Keep…"); button == nil || !button.Disabled() {
		t.Error("what moved is ticked still")
	}
}

// R12 R35: where nobody needs any license, the total can't go down to nothing: it is canceled.
func TestWhatNobodyNeedsIsCanceled(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(3))
	people := s.addPeople("Anna")
	if err := booktest.Assign(t, s.book.Book, office.ID, people); err != nil {
		t.Fatal(err)
	}
	s.press("Savings")
	s.shows("Lower now · 1")
	s.block(people[0])
	s.shows("Cancel: nobody needs any of it · 2")
	s.hides("Lower now")
	s.tap("Cancel…") // of the group
	s.shows("Cancel 1 subscription", "there is no total of 0", "Already canceled with the seller?", "the total stays at 3", "Only unassign")
	s.hides("lower totals", "Record cancellation")
	pick[orders.OrderPlaced](s, "Yes, that is done")
	s.shows("from today", "It is ended today")
	pick[orders.OrderPlaced](s, "Not yet: only unassign the licenses")
	s.press("Only unassign")
	s.tap("Cancel…") // nobody holds one any more: there is nothing to do before it
	s.hides("Already canceled")
	s.press("Record cancellation")
	detail, err := s.book.Subscription(t.Context(), office.ID, booktest.Today())
	if err != nil || detail.RecurringBilling || detail.RenewsOn != booktest.Today() {
		t.Errorf("%+v, error %v", detail.Subscription, err)
	}
}
