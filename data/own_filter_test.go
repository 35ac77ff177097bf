package data_test

import (
	"testing"

	"seatbook/data"
)

// A list is narrowed to days and amounts within bounds, and by several own fields at once.
func TestOwnFilterBounds(t *testing.T) {
	const ends, setup = data.OwnFieldID(1), data.OwnFieldID(2)
	s := data.Subscription{Tags: "key", Own: data.OwnValues("").With(ends, "2027-01-31").With(setup, "12550 EUR")}
	within := func(field data.OwnFieldID, from, to string) data.OwnFilter {
		return data.OwnFilter{OwnCondition: data.OwnCondition{Field: field, From: from, To: to}}
	}
	for _, c := range []struct {
		filter data.OwnFilter
		want   bool
	}{
		{within(ends, "2027-01-31", "2027-01-31"), true},
		{within(ends, "2027-02-01", ""), false},
		{within(ends, "", "2027-01-30"), false},
		{within(ends, "12550 EUR", ""), false}, // it was a field of amounts once
		{within(setup, "12550 EUR", "12550 EUR"), true},
		{within(setup, "9999 EUR", ""), true}, // by its number, not as text
		{within(setup, "12551 EUR", ""), false},
		{within(setup, "", "12549 EUR"), false},
		{within(setup, "1 USD", ""), false},
		{within(3, "", "2027-01-30"), false},
		{within(setup, "1 EUR", "").With(within(ends, "", "2027-12-31")).With(data.OwnFilter{Tag: "key"}), true},
		{within(setup, "1 EUR", "").With(within(ends, "", "2026-12-31")), false},
		{within(setup, "1 EUR", "").With(within(ends, "", "2026-12-31")).Without(within(ends, "", "2026-12-31")), true},
		{within(ends, "2028-01-01", "").With(within(ends, "", "2027-12-31")), true}, // the last takes the first's place
		{within(3, "1 EUR", "").OnlyOf([]data.OwnField{{ID: ends}}), true},
	} {
		if got := c.filter.Keeps(s); got != c.want {
			t.Errorf("%+v keeps it: %t", c.filter, got)
		}
	}
}

// What doesn't fit any more takes the place of the last, and each part is taken off alone.
func TestOwnFilterParts(t *testing.T) {
	f := data.OwnFilter{Tag: "key", Owner: data.Owner{Name: "Board"}}
	for id := data.OwnFieldID(1); id < 7; id++ {
		f = f.With(data.OwnFilter{OwnCondition: data.OwnCondition{Field: id, Value: "a"}})
	}
	parts := f.Parts()
	if len(parts) != 6 || parts[5].Field != 6 {
		t.Fatalf("%+v", parts)
	}
	for _, part := range parts {
		if !f.Has(part) {
			t.Errorf("%+v is no part", part)
		}
		f = f.Without(part)
	}
	if f != (data.OwnFilter{}) {
		t.Errorf("left: %+v", f)
	}
}
