package lookup_test

import (
	"testing"

	"seatbook/data/lookup"
)

// Words are found as parts, in any order, without case and accents.
func TestMatch(t *testing.T) {
	for _, c := range []struct {
		text, typed string
		found       bool
	}{
		{"Microsoft 365 Business Standard", "std", true},
		{"Microsoft 365 Business Standard", "STANDARD business", true},
		{"Microsoft 365 Business Standard", "stdx", false},
		{"Export as a report (PDF)", "exp pdf", true},
		{"Export as a report (PDF)", "pdf exp", true},
		{"Anouk van Dijk", "dijk an", true},
		{"Zoë Brontë", "zoe bronte", true},
		{"zoe@example.nl", "zoe@ex", true},
		{"Anouk van Dijk", "premium", false},
		{"Visio Plan 2", "", true},
		{"Renewals and credit checks", "cees", false},
		{"Premium", "prmm", true},
	} {
		if got := lookup.Match(c.text, lookup.Words(c.typed)) > 0; got != c.found {
			t.Errorf("%q in %q: %v", c.typed, c.text, got)
		}
	}
}

// What answers better comes first: a word itself before its beginning, that before
// what stands in a word, and that before letters of it.
func TestMatchOrder(t *testing.T) {
	ordered := []string{"Pro", "Project", "Improved", "Purely romantic ode"}
	last := 101
	for _, text := range ordered[:3] {
		score := lookup.Match(text, lookup.Words("pro"))
		if score <= 0 || score >= last {
			t.Errorf("%q: %d after %d", text, score, last)
		}
		last = score
	}
	if score := lookup.Match(ordered[3], lookup.Words("pro")); score != 0 {
		t.Errorf("letters of several words: %d", score)
	}
}

// A name that is what was typed comes before one that begins with it, and that before all
// others, whatever signs stand in it.
func TestRankOf(t *testing.T) {
	for _, c := range []struct {
		name, typed string
		want        lookup.Rank
	}{
		{"Organizations…", "organizations", lookup.Exact},
		{"Merge organizations…", "organizations", lookup.Elsewhere},
		{"Organizations…", "organ", lookup.Prefix},
		{"Zoë Brontë", "zoe bronte", lookup.Exact},
		{"Anouk van Dijk", "anouk v", lookup.Prefix},
		{"M365 Business Standard", "standard", lookup.Elsewhere},
		{"Export…", "…", lookup.Elsewhere},
		{"Export…", "", lookup.Elsewhere},
	} {
		if got := lookup.RankOf(c.name, c.typed); got != c.want {
			t.Errorf("%q for %q: %d, want %d", c.name, c.typed, got, c.want)
		}
	}
}
