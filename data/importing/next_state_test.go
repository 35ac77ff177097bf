package importing_test

import (
	"testing"

	"pgregory.net/rapid"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/data/savings"
)

// R18 R35: no file tells the agreement, so that nothing is promised that only the classic
// one keeps: that a license saves from today.
func TestUntoldAgreement(t *testing.T) {
	fact := importing.SubscriptionFact{
		Kind: importing.FileGraphSubscriptions, ExternalID: "1", SKU: "SPB", Total: number(15), StartedOn: today.AddDays(-200), RenewsOn: today.AddDays(165), Status: data.StatusActive,
	}
	s := plan(importing.Snapshot{Organization: 1}, importing.Facts{Subscriptions: []importing.SubscriptionFact{fact}}).Subscriptions[0].After
	if s.Agreement != data.AgreementNew {
		t.Errorf("the agreement is %s", s.Agreement)
	}
	if way := savings.WayOf(s, 3, today); way.Lower == data.WhenNow || way.From != fact.RenewsOn {
		t.Errorf("it saves by %+v", way)
	}
}

// F4: a file tells a state and the day on which the next one begins. From that day on it
// is the next one, whatever the file says that it was.
func TestNextStateOfAFile(t *testing.T) {
	for _, c := range []struct {
		told  data.Status
		days  int // until the next state begins
		want  data.Status
		until int
	}{
		{data.StatusDisabled, 1, data.StatusDisabled, 1},
		{data.StatusDisabled, 0, data.StatusDeleted, 0},
		{data.StatusDisabled, -25, data.StatusDeleted, 0},
		{data.StatusExpired, 1, data.StatusExpired, 1},
		{data.StatusExpired, 0, data.StatusDisabled, 90},
		{data.StatusExpired, -25, data.StatusDisabled, 65},
		{data.StatusExpired, -90, data.StatusDeleted, 0},
	} {
		fact := importing.SubscriptionFact{
			Kind: importing.FileGraphSubscriptions, ExternalID: "1", SKU: "SPB", Total: number(15), Status: c.told, NextStateOn: today.AddDays(c.days),
		}
		got := data.CurrentStatus(plan(importing.Snapshot{Organization: 1}, importing.Facts{Subscriptions: []importing.SubscriptionFact{fact}}).Subscriptions[0].After, today)
		want := data.Stage{Status: c.want}
		if c.until > 0 {
			want.Until = today.AddDays(c.until)
		}
		if got != want {
			t.Errorf("%s, the next state in %d days: %v, want %v", c.told, c.days, got, want)
		}
	}
}

// F4, R23: what an old file calls active until a day that has come is so no more, unless it
// renews: a trial ends on that day, as one whose next state has begun.
func TestActiveUntilADayThatHasCome(t *testing.T) {
	for _, c := range []struct {
		trial bool
		days  int // until the day of the file
		want  data.Status
	}{
		{true, 1, data.StatusActive},
		{true, 0, data.StatusExpired},
		{true, -29, data.StatusExpired},
		{true, -210, data.StatusDeleted},
		{false, -29, data.StatusActive},
	} {
		fact := importing.SubscriptionFact{
			Kind: importing.FileGraphSubscriptions, ExternalID: "1", SKU: "SPB", Total: number(15), Trial: c.trial, Status: data.StatusActive, RenewsOn: today.AddDays(c.days),
		}
		facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{fact}}
		after := plan(importing.Snapshot{Organization: 1}, facts).Subscriptions[0].After
		if got := data.CurrentStatus(after, today).Status; got != c.want {
			t.Errorf("trial %t, until %d days from today: %s, want %s", c.trial, c.days, got, c.want)
		}
		after.ID = 1
		if again := plan(importing.Snapshot{Organization: 1, Subscriptions: []data.Subscription{after}}, facts); !again.Empty() {
			t.Errorf("trial %t, %d days: the same file again changes %+v", c.trial, c.days, again.Subscriptions[0].After)
		}
		after.ReportedStatus, after.StatusOn = data.StatusActive, today.AddDays(-1) // as older versions kept it
		after = plan(importing.Snapshot{Organization: 1, Subscriptions: []data.Subscription{after}}, facts).Subscriptions[0].After
		if got := data.CurrentStatus(after, today).Status; got != c.want {
			t.Errorf("trial %t, until %d days from today, on record: %s, want %s", c.trial, c.days, got, c.want)
		}
	}
}

// F4: whatever state a file tells, and until when, it changes nothing the second time.
func TestNextStateTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fact := importing.SubscriptionFact{
			Kind: importing.FileGraphSubscriptions, ExternalID: "1", SKU: "SPB", Total: number(15),
			Status: rapid.SampledFrom([]data.Status{data.StatusExpired, data.StatusDisabled}).Draw(t, "state"),
			Trial:  rapid.Bool().Draw(t, "trial"), Partner: rapid.Bool().Draw(t, "partner"),
			NextStateOn: today.AddDays(rapid.IntRange(-400, 4000).Draw(t, "in days")),
		}
		facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{fact}}
		once := plan(importing.Snapshot{Organization: 1}, facts).Subscriptions[0].After
		once.ID = 1
		again := plan(importing.Snapshot{Organization: 1, Subscriptions: []data.Subscription{once}}, facts).Subscriptions[0]
		if again.Action != importing.ActionLeave {
			t.Fatalf("%s: from %+v to %+v", again.Action, again.Before, again.After)
		}
	})
}
