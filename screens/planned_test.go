package screens_test

import (
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// planned is a subscription of ten licenses that renewed or renews on a day, with a change
// to six ordered before for that day.
func (s *seen) planned(renewal data.Date) data.Subscription {
	s.t.Helper()
	sub := booktest.Office(10)
	sub.Agreement, sub.Term, sub.TermStart, sub.RenewsOn = data.AgreementNew, data.TermYearly, renewal.AddDays(-365), renewal
	sub = s.add(sub)
	order := data.Order{SubscriptionRef: sub.Ref(), NewTotal: 6, When: data.WhenRenewal, On: renewal.AddDays(-30)}
	change, err := booktest.SubmitOrder(s.book.Book, order)
	if err != nil || change.State != data.ChangeScheduled || change.DueOn != renewal {
		s.t.Fatalf("%+v, error %v", change, err)
	}
	return sub
}

// R18 R39: a review names the change that is planned for the renewal.
func TestReviewNamesThePlannedChange(t *testing.T) {
	s := look(t, newBook(t))
	s.window.ShowSubscription(s.planned(booktest.Today().AddDays(20)).ID)
	s.chooseMenu("View", "Renewals to review…")
	s.shows("31 Mar 26", "renews with 6")
	s.press("Review…")
	if !strings.Contains(s.text(), "A change to 6 licenses is already planned for the renewal.") {
		t.Errorf("the review shows\n%s", s.text())
	}
}

// R18: a planned change whose day has come is to be confirmed, and does not wait for the
// renewal of a year later.
func TestPlannedChangeWhoseDayHasPassed(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.planned(booktest.Today().AddDays(-4))
	s.shows("6 licenses planned: to be confirmed")
	page, err := s.book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today(), Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	if chips := s.window.Words.Chips(page.Rows[0], booktest.Today()); len(chips) != 1 {
		t.Errorf("chips %v, want the one of what is to be decided", chips)
	}
	s.window.ShowSubscription(sub.ID)
	said := strings.Join(strings.Fields(s.text()), " ")
	if !strings.Contains(said, "The change to 6 licenses was due on 7 March 2026: confirm it.") || strings.Contains(said, "2027, then 6") {
		t.Errorf("the panel shows\n%s", s.text())
	}
}
