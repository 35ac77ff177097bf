package data_test

import (
	"testing"

	"seatbook/data"
)

// R22 R24: a total that is written down is asked about when it falls below what is
// assigned, or jumps as a digit too many does; 38 of 40 are assigned.
func TestTotalSlips(t *testing.T) {
	for name, c := range map[string]struct {
		to   int
		over int
		far  bool
	}{
		"the same":           {40, 0, false},
		"a purchase":         {45, 0, false},
		"twice as many":      {80, 0, false},
		"just what is used":  {38, 0, false},
		"one below":          {37, 1, false},
		"a digit too many":   {400, 0, true},
		"a million":          {1_000_000, 0, true},
		"a digit too few":    {4, 34, true},
		"three times":        {120, 0, true},
		"almost three times": {119, 0, false},
		"none at all":        {0, 0, false},
		"more than there is": {data.MaxTotal + 1, 0, false},
	} {
		before := office()
		after := before
		after.Total = c.to
		slip, ask := data.FindTotalSlip(before, after, today)
		if wants := c.over > 0 || c.far; ask != wants || ask && (slip.Over != c.over || slip.Far != c.far) {
			t.Errorf("%s: %+v, asked %t", name, slip, ask)
		}
		if want := after.CostPerMonth(today); slip.Is != want || slip.Was != before.CostPerMonth(today) {
			t.Errorf("%s: %v becomes %v, want %v", name, slip.Was, slip.Is, want)
		}
	}
	few, more, unknown := office(), office(), office()
	few.Total, few.NamedAssigned, few.ReportedAssigned = 1, 0, 0
	more = few
	if more.Total = 15; asks(few, more) {
		t.Error("15 in place of 1 is no jump")
	}
	if more.Total = 25; !asks(few, more) {
		t.Error("25 in place of 1 is asked about")
	}
	if unknown.TotalUnknown = true; asks(office(), unknown) {
		t.Error("a total that is not known is a question of its own")
	}
	if more.Total = 500; asks(unknown, more) {
		t.Error("a total that becomes known jumps from nowhere")
	}
}

func asks(before, after data.Subscription) bool {
	_, ask := data.FindTotalSlip(before, after, today)
	return ask
}
