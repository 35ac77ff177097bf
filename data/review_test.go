package data_test

import (
	"testing"

	"seatbook/data"
)

// R39: what is to be reviewed, since when its use counts, and the answer that was given.
func TestReview(t *testing.T) {
	on := data.NewDate(2026, 4, 10)
	s := data.NewSubscription(data.NewDate(2025, 5, 1))
	s.ID, s.Product, s.Total, s.Term, s.RenewsOn = 1, "Visio", 5, data.TermYearly, data.NewDate(2026, 5, 1)
	for days, want := range map[int]bool{20: false, 21: true, 30: true} {
		if got := data.ToReview(s, days, on); got != want {
			t.Errorf("with %d days of notice: %v", days, got)
		}
	}
	monthly, trial := s, s
	monthly.Term, trial.Trial = data.TermMonthly, true
	if data.ToReview(monthly, 30, on) || data.ToReview(trial, 30, on) {
		t.Error("what simply renews, or is tried, is to be reviewed")
	}
	extended := s
	extended.RecurringBilling, extended.ExtendedFrom, extended.RenewsOn = false, on.AddDays(-5), on.AddDays(-5)
	if data.Renews(extended, on) {
		t.Error("what is in an extended term renews")
	}
	earlier := data.Review{Subscription: 1, Renewal: data.NewDate(2025, 5, 1), On: data.NewDate(2025, 6, 2)}
	given := data.Review{Subscription: 1, Renewal: s.RenewsOn, On: data.NewDate(2026, 4, 5), Answer: data.ReviewKeep}
	other := data.Review{Subscription: 2, Renewal: s.RenewsOn, On: data.NewDate(2026, 4, 6)}
	if since := data.ReviewSince(s, nil, on); since != data.NewDate(2025, 5, 1) {
		t.Errorf("without a review, since %s", since)
	}
	if since := data.ReviewSince(s, []data.Review{earlier, given, other}, on); since != earlier.On {
		t.Errorf("since %s, want the day of the last review", since)
	}
	if r, there := data.Reviewed(s, []data.Review{earlier, given, other}, on); !there || r.On != given.On {
		t.Errorf("answered %+v, %v", r, there)
	}
	if _, there := data.Reviewed(s, []data.Review{earlier, other}, on); there {
		t.Error("an answer of another renewal counts")
	}
}
