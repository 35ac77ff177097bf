package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// R39: a review that ends a subscription says so, and not from how many to how many.
func TestReviewThatEnds(t *testing.T) {
	s := look(t, newBook(t))
	sub := booktest.Office(6)
	sub.Term, sub.TermStart, sub.RenewsOn = data.TermYearly, booktest.Today().AddDays(-345), booktest.Today().AddDays(20)
	sub = s.add(sub)
	for answer, want := range map[data.ReviewAnswer]string{
		data.ReviewEnd: "renewal reviewed, it ends", data.ReviewKeep: "renewal reviewed, the total stays 6",
	} {
		if err := booktest.Try(s.book.Book, acts.Review{Subscription: s.detail(sub.ID).Ref(), Answer: answer}); err != nil {
			t.Fatal(err)
		}
		s.shows(want)
		s.press("Undo")
	}
}

// endsSoon is a subscription that does not renew, within its days of notice, of which the end
// is a choice.
func endsSoon(total int) data.Subscription {
	sub := renewsSoon(total)
	sub.TermStart, sub.RenewsOn = data.NewDate(2026, 3, 1), booktest.Today().AddDays(20)
	sub.RecurringBilling = false
	return sub
}

// R26 R39: what ends is answered in a review with what can be chosen in its panel, and the
// answer is done: it is renewed with fewer, goes on by the month, or is let end.
func TestReviewAnswersForWhatEnds(t *testing.T) {
	for answer, want := range map[string]struct {
		renews   bool
		atEnd    data.AtEnd
		planned  int
		answered string
	}{
		"Let it end":                {false, data.AtEndCancel, 0, "let it end"},
		"Renew it":                  {true, data.AtEndOpen, 3, "lower the total to 3 (draft, still to be ordered)"},
		"Extend it, month to month": {false, data.AtEndExtend, 0, "extend it, month to month"},
	} {
		t.Run(answer, func(t *testing.T) {
			s := look(t, newBook(t))
			sub := s.reviewed(endsSoon(5), 3, 0)
			s.window.ShowSubscription(sub.ID)
			s.press("Overview")
			s.press("Decide")
			s.shows("At the end of the term", "On 31 March 2026 it is disabled")
			s.hides("At the renewal", "New total at renewal")
			s.choose("At the end of the term", answer)
			s.press("Record answer")
			if extends := want.atEnd == data.AtEndExtend; extends {
				s.shows("renewal reviewed, it continues month to month")
			}
			now := s.detail(sub.ID)
			planned := 0
			if now.Open != nil {
				planned = now.Open.To
			}
			if now.RecurringBilling != want.renews || now.AtEnd != want.atEnd || planned != want.planned {
				t.Errorf("renews %t, at the end %q, planned %d", now.RecurringBilling, now.AtEnd, planned)
			}
			s.hides("Decide")
			s.window.ShowSubscription(sub.ID)
			s.shows("Answered on 11 March 2026: " + want.answered + ".")
			if now.Answered.Answer == "" {
				t.Error("the answer does not stand")
			}
			s.press("Undo")
			if extends := want.atEnd == data.AtEndExtend; extends {
				s.shows("Undone: ", "renewal reviewed, it continues month to month")
			}
			if now := s.detail(sub.ID); now.RecurringBilling || now.AtEnd != data.AtEndOpen || now.Open != nil {
				t.Errorf("undone, it is %+v", now.Subscription)
			}
		})
	}
}
