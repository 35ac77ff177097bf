package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
)

// R21: a change is open until it is confirmed or withdrawn, and due from its day on.
func TestOpenAndDueChanges(t *testing.T) {
	for state, open := range map[data.ChangeState]bool{
		data.ChangeSubmitted: true, data.ChangeCreditCheck: true, data.ChangeScheduled: true,
		data.ChangeConfirmed: false, data.ChangeWithdrawn: false,
	} {
		if state.Open() != open {
			t.Errorf("%s is open: %t", state, state.Open())
		}
		c := data.Change{State: state, DueOn: today}
		for on, due := range map[data.Date]bool{today.AddDays(-1): false, today: open, today.AddDays(1): open} {
			if c.Due(on) != due {
				t.Errorf("%s is due on %s, the day being %s: %t", state, on, c.DueOn, c.Due(on))
			}
		}
		if (data.Change{State: state}).Due(today) {
			t.Errorf("%s is due without a day", state)
		}
	}
}

// R14 R18 R21: a change is scheduled for the renewal, waits for its credit check,
// or is confirmed at once.
func TestFirstState(t *testing.T) {
	checked := data.Preview{CreditCheckUntil: today}
	for _, c := range []struct {
		preview data.Preview
		when    data.When
		want    data.ChangeState
	}{
		{data.Preview{}, data.WhenNow, data.ChangeConfirmed},
		{checked, data.WhenNow, data.ChangeCreditCheck},
		{data.Preview{}, data.WhenRenewal, data.ChangeScheduled},
		{checked, data.WhenRenewal, data.ChangeScheduled},
	} {
		if got := data.FirstState(c.preview, data.Order{When: c.when}); got != c.want {
			t.Errorf("%s with a check until %q: %s, want %s", c.when, c.preview.CreditCheckUntil, got, c.want)
		}
		if got := data.FirstState(c.preview, data.Order{When: c.when, Draft: true}); got != data.ChangeDraft {
			t.Errorf("%s, not ordered yet: %s", c.when, got)
		}
		if got := data.FirstState(c.preview, data.Order{When: c.when, Done: true}); got != data.ChangeConfirmed {
			t.Errorf("%s, done already: %s", c.when, got)
		}
	}
}

// R18: removals are taken from the latest purchase first, so that a license bought
// once is not let go twice. What only puts the record right is neither.
func TestNetPurchases(t *testing.T) {
	day := func(n int) data.Date { return today.AddDays(n) }
	change := func(on data.Date, from, to int) data.Change {
		return data.Change{State: data.ChangeConfirmed, Kind: data.KindTotal, ConfirmedOn: on, From: from, To: to}
	}
	corrected, waiting := change(day(2), 10, 99), change(day(2), 10, 99)
	corrected.Kind, waiting.State = data.KindCorrected, data.ChangeScheduled
	for name, c := range map[string]struct {
		changes []data.Change
		want    []data.Purchase
	}{
		"none":                       {nil, nil},
		"two purchases":              {[]data.Change{change(day(0), 10, 15), change(day(1), 15, 16)}, []data.Purchase{{On: day(0), Licenses: 5}, {On: day(1), Licenses: 1}}},
		"some of the latest go":      {[]data.Change{change(day(0), 10, 15), change(day(1), 15, 18), change(day(2), 18, 16)}, []data.Purchase{{On: day(0), Licenses: 5}, {On: day(1), Licenses: 1}}},
		"all of the latest go":       {[]data.Change{change(day(0), 10, 15), change(day(1), 15, 18), change(day(2), 18, 15)}, []data.Purchase{{On: day(0), Licenses: 5}}},
		"and some of the one before": {[]data.Change{change(day(0), 10, 15), change(day(1), 15, 18), change(day(2), 18, 13)}, []data.Purchase{{On: day(0), Licenses: 3}}},
		"one of the latest goes":     {[]data.Change{change(day(0), 10, 15), change(day(1), 15, 18), change(day(2), 18, 17)}, []data.Purchase{{On: day(0), Licenses: 5}, {On: day(1), Licenses: 2}}},
		"more than was bought":       {[]data.Change{change(day(0), 10, 12), change(day(1), 12, 4)}, []data.Purchase{}},
		"a purchase after that":      {[]data.Change{change(day(0), 12, 4), change(day(1), 4, 5)}, []data.Purchase{{On: day(1), Licenses: 1}}},
		"put right, or waiting":      {[]data.Change{change(day(0), 10, 15), corrected, waiting}, []data.Purchase{{On: day(0), Licenses: 5}}},
		"unchanged":                  {[]data.Change{change(day(0), 10, 15), change(day(1), 15, 15)}, []data.Purchase{{On: day(0), Licenses: 5}}},
	} {
		if diff := cmp.Diff(c.want, data.NetPurchases(c.changes)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
}
