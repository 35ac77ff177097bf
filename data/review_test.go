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

// R39: an answer stands until what it said is no longer so: the total, what is planned, the
// end, or the renewal that it was given for.
func TestAnswerStands(t *testing.T) {
	on := data.NewDate(2026, 4, 10)
	s := data.NewSubscription(data.NewDate(2025, 5, 1))
	s.ID, s.Product, s.Total, s.Term, s.RenewsOn = 1, "Visio", 5, data.TermYearly, data.NewDate(2026, 5, 1)
	ending, more, next, asked := s, s, s, s
	ending.RecurringBilling = false
	more.Total = 6
	next.RenewsOn = data.NewDate(2027, 5, 1)
	asked.Channel = data.ChannelReseller
	planned := &data.Change{State: data.ChangeScheduled, To: 3}
	for name, c := range map[string]struct {
		s      data.Subscription
		open   *data.Change
		answer data.ReviewAnswer
		total  int
		want   bool
	}{
		"kept":                          {s, nil, data.ReviewKeep, 5, true},
		"kept, then bought more":        {more, nil, data.ReviewKeep, 5, false},
		"kept, then planned":            {s, planned, data.ReviewKeep, 5, false},
		"kept as it was planned":        {s, planned, data.ReviewKeep, 3, true},
		"kept, of another renewal":      {next, nil, data.ReviewKeep, 5, false},
		"lowered":                       {s, planned, data.ReviewLower, 3, true},
		"lowered, then withdrawn":       {s, nil, data.ReviewLower, 3, false},
		"lowered, then planned again":   {s, planned, data.ReviewLower, 4, false},
		"lowered by whoever sold it":    {asked, nil, data.ReviewLower, 3, true},
		"asked, and lowered further":    {asked, nil, data.ReviewLower, 6, false},
		"ended":                         {ending, nil, data.ReviewEnd, 5, true},
		"ended, then renewed after all": {s, nil, data.ReviewEnd, 5, false},
		"ended by whoever sold it":      {asked, nil, data.ReviewEnd, 5, true},
		"moved":                         {s, nil, data.ReviewMove, 5, true},
		"moved, then undone":            {s, nil, data.ReviewMove, 2, false},
	} {
		reviews := []data.Review{{Subscription: 2, Renewal: s.RenewsOn, Answer: data.ReviewKeep, Total: 5}, {Subscription: 1, Renewal: s.RenewsOn, Answer: c.answer, Total: c.total}}
		given, stands := data.Answered(c.s, c.open, reviews, on)
		if stands != c.want || stands != (given.Answer != "") {
			t.Errorf("%s: %v, %+v", name, stands, given)
		}
	}
}
