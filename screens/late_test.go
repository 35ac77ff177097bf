package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
)

// An answer to an older question of what is counted does not come over the newer.
func TestCountsInAnotherOrder(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	project := s.add(named("Project", 5))
	s.show(h)
	first, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: project.Ref(), NewTotal: 9, When: data.WhenRenewal, On: booktest.Today()})
	if err != nil {
		t.Fatal(err)
	}
	h.release(h.last()) // the settings; the screens ask
	late := h.forget()
	for _, asked := range late {
		asked.doWork() // while one change was open
	}
	if err := booktest.Try(s.book.Book, acts.WithdrawChange{Change: first.Ref()}); err != nil {
		t.Fatal(err)
	}
	h.settle()
	s.hides("Changes (1)")
	h.remember(late)
	h.settle()
	s.hides("Changes (1)")
}

// What an empty record shows is not shown while it is not known whether there are
// subscriptions, in whichever order what the list needs comes in.
func TestNoWelcomeBeforeTheList(t *testing.T) {
	for _, oldest := range []bool{true, false} {
		s, h := lookLate(t, newBook(t))
		s.add(named("Project", 5))
		if err := booktest.Try(s.book.Book, acts.SaveOwnField{Field: data.OwnField{Name: "Cost center", Kind: data.OwnText}}); err != nil {
			t.Fatal(err)
		}
		s.window.Open(s.book.Book)
		for len(h.sent) > 0 {
			next := h.last()
			if oldest {
				next = h.sent[0]
			}
			h.release(next)
			s.hides("Welcome to Seatbook")
		}
		s.shows("Project")
	}
}

// Costs that are stopped or could not be worked out are asked for again.
func TestCostsThatFail(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.add(booktest.Office(40))
	s.show(h)
	mend := s.unreadable("subscription")
	s.press("Costs")
	h.settle()
	s.shows("Something went wrong")
	mend()
	s.press("Try again")
	h.settle()
	s.shows("Current cost per month")
	s.press("Subscriptions")
	s.press("Costs")
	h.pass()
	s.press("Stop")
	h.settle()
	s.press("Try again")
	h.settle()
	s.shows("Current cost per month", "March 2026")
	// A view that comes too late is not shown over the one that was picked since.
	s.pick("By product")
	late := h.forget()
	s.pick("By month")
	h.remember(late)
	h.settle()
	s.shows("March 2026", "40 × €11.70")
}

// What needs attention is told as it was asked for last.
func TestAttentionInAnotherOrder(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.show(h)
	s.add(named("Project", 5))
	h.settle()
	s.press("Overview")
	over := named("Visio", 1)
	over.ReportedAssigned, over.ReportedOn = 3, booktest.Today()
	sub := s.add(over)
	h.release(h.last())
	late := h.forget()
	for _, asked := range late {
		asked.doWork()
	}
	if err := booktest.Try(s.book.Book, acts.RemoveSubscription{Subscription: sub.Ref()}); err != nil {
		t.Fatal(err)
	}
	h.settle()
	s.shows("Nothing needs attention")
	h.remember(late)
	h.settleBackwards()
	s.shows("Nothing needs attention")
	if title := s.window.Fyne().Title(); title != "Seatbook" {
		t.Errorf("the window's title is %q", title)
	}
}

// What is not known yet is not said to be none.
func TestNothingIsSaidToBeNoneBeforeItIsKnown(t *testing.T) {
	for entry, none := range map[string]string{
		"Budgets…":            "No budgets yet.",
		"Renewals to review…": "Nothing renews or ends that month.",
	} {
		s, h := lookLate(t, newBook(t))
		s.show(h)
		s.shortcut(entry)
		s.hides(none)
		h.settle()
		s.shows(none)
	}
}

// The list of savings states no result while it is worked out.
func TestSavingsThatAreWorkedOut(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.add(booktest.Office(40))
	s.show(h)
	h.settle()
	s.press("Savings")
	s.window.ShowOrganization(desk.TabSavings, 0, data.FilterAll) // which narrows what is not there yet
	s.hides("Nothing to save", "To save:", "This record has no paid licenses")
	h.settle()
	s.shows("To save:")
}
