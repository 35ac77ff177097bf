package savings_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/savings"
)

// R35: what is kept of unused licenses is so many: more are open again, and fewer are all
// kept. What was kept before they were counted is all of them.
func TestKeptIsSoMany(t *testing.T) {
	for name, c := range map[string]struct{ held, kept, open, keeps int }{
		"as many":          {7, 2, 0, 2},
		"one more":         {6, 2, 1, 2},
		"fewer":            {8, 2, 0, 1},
		"not counted then": {5, 0, 0, 4},
	} {
		s := suite(1, "Visio Plan 2", 9)
		s.NamedAssigned, s.Agreement, s.Channel, s.RecurringBilling = c.held, data.AgreementClassic, data.ChannelDirect, true
		basis := data.SavingsBasis{Rows: []data.SubscriptionRow{row(s)}, Savings: []data.Saving{
			{ID: 1, Leak: data.LeakUnused, Subscription: 1, State: data.SavingKept, Reason: "why", Licenses: c.kept},
		}}
		got := map[data.SavingState]int{}
		for _, r := range savings.List(basis, savings.Inclusions{}, today) {
			got[r.State] += r.Licenses
		}
		if got[data.SavingOpen] != c.open || got[data.SavingKept] != c.keeps {
			t.Errorf("%s: %v, want %d open and %d kept", name, got, c.open, c.keeps)
		}
		seen := data.Seen{Row: row(s), Since: today.AddDays(-60), Kept: basis.Savings, Defaults: data.Settings{NoticeDays: 30}}
		unused := 0
		for _, n := range data.Attention([]data.Seen{seen}, today) {
			if n.Concern == data.ConcernUnused {
				unused = n.Licenses
			}
		}
		if unused != c.open {
			t.Errorf("%s: attention asks of %d, want %d", name, unused, c.open)
		}
	}
}

// R39: what ends as a whole counts as saved from the day on which it ends.
func TestEndedIsSavedOnceItEnds(t *testing.T) {
	s := suite(1, "Zoom", 6)
	basis := data.SavingsBasis{Rows: []data.SubscriptionRow{row(s)}, Savings: []data.Saving{{
		ID: 1, Leak: data.LeakEnded, Subscription: 1, State: data.SavingDone, Licenses: 6,
		PerYear: data.Money{Minor: 95940, Currency: "EUR"}, DoneOn: today, SavesFrom: today.AddDays(20),
	}}}
	for day, want := range map[data.Date]int{today: 0, today.AddDays(19): 0, today.AddDays(20): 1, today.AddDays(500): 0} {
		if done, _ := savings.Total(savings.List(basis, savings.Inclusions{}, day), data.SavingDone); len(done) != want {
			t.Errorf("on %s %v is saved", day, done)
		}
	}
}

// R17: licenses that were bought for people who wait for them are not unused.
func TestAwaitedIsNotUnused(t *testing.T) {
	s := suite(1, "Visio Plan 2", 9)
	s.NamedAssigned, s.Agreement, s.Channel, s.RecurringBilling = 6, data.AgreementClassic, data.ChannelDirect, true
	for awaited, want := range []int{3, 2, 1, 0, 0} {
		basis := data.SavingsBasis{Rows: []data.SubscriptionRow{row(s)}, Awaited: map[data.SubscriptionID]int{1: awaited}}
		unused := 0
		for _, r := range savings.List(basis, savings.Inclusions{}, today) {
			unused += r.Licenses
		}
		if unused != want {
			t.Errorf("%d wait: %d are unused, want %d", awaited, unused, want)
		}
	}
}
