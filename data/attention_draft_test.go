package data_test

import (
	"slices"
	"testing"

	"seatbook/data"
)

// R21, R25: of a lower total whose day has come nothing is told beside the question whether
// it was made: what it takes is not told as what can go yet.
func TestDueChangeAndTheClosingWindow(t *testing.T) {
	for to, want := range map[int][]data.Concern{
		38: {data.ConcernChangeDue},
		39: {data.ConcernChangeDue, data.ConcernRemovalWindow},
	} {
		s := office()
		s.Agreement, s.TermStart, s.RenewsOn = data.AgreementNew, today.AddDays(-4), today.AddDays(361)
		row := data.SubscriptionRow{Subscription: s}
		row.Open = &data.Change{State: data.ChangeScheduled, From: s.Total, To: to, When: data.WhenRenewal, DueOn: today.AddDays(-4)}
		var got []data.Concern
		for _, n := range data.Attention([]data.Seen{{Row: row, Country: "NL", Defaults: data.Settings{NoticeDays: 30}}}, today) {
			got = append(got, n.Concern)
		}
		if !slices.Equal(got, want) {
			t.Errorf("to %d: %v, want %v", to, got, want)
		}
	}
}

// R18, R21, R25: a draft for now says itself until when its licenses can go; one for the
// renewal does not, so that the closing window is told of beside it.
func TestDraftsAndTheClosingWindow(t *testing.T) {
	for when, want := range map[data.When][]data.Concern{
		data.WhenNow:     {data.ConcernOrderBy},
		data.WhenRenewal: {data.ConcernNotOrdered, data.ConcernRemovalWindow},
	} {
		s := office()
		s.Agreement, s.TermStart, s.RenewsOn = data.AgreementNew, today.AddDays(-4), today.AddDays(361)
		row := data.SubscriptionRow{Subscription: s}
		row.Open = &data.Change{State: data.ChangeDraft, From: s.Total, To: s.Total - 2, When: when, SubmittedOn: today}
		var got []data.Concern
		for _, n := range data.Attention([]data.Seen{{Row: row, Country: "NL", Defaults: data.Settings{NoticeDays: 30}}}, today) {
			got = append(got, n.Concern)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("a draft for %v: %v, want %v", when, got, want)
		}
	}
}
