package costs_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/costs"
)

// extended is a subscription of 40 licenses whose year ends on 15 May 2026 and goes on
// month by month, at 14.42 a license.
func extended() data.SubscriptionRow {
	r := billed()
	r.Agreement, r.Channel = data.AgreementNew, data.ChannelReseller
	r.PeriodStart, r.NextBilling = data.NewDate(2026, 2, 15), data.NewDate(2026, 3, 15)
	r.TermStart, r.RenewsOn, r.RecurringBilling = data.NewDate(2025, 5, 15), data.NewDate(2026, 5, 15), false
	r.MonthlyPlan = eur(1400)
	return r
}

// R26: an extended service term is charged month by month from the end date, and by
// the day in the month in which it ends or is renewed.
func TestExtendedTermIsCharged(t *testing.T) {
	in := data.NewDate(2026, 6, 25)
	ended, err := data.EndExtended(extended().Subscription, in)
	if err != nil {
		t.Fatal(err)
	}
	renewed, err := data.RenewExtended(extended().Subscription, in)
	if err != nil {
		t.Fatal(err)
	}
	later := renewed
	later.Total = 45
	more := data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeConfirmed, From: 40, To: 45, ConfirmedOn: data.NewDate(2026, 7, 25)}
	// 40 x 14.42 = 576.80 a month; 10 of 30 days of it are 192.27
	before := "2026-04-15 period 40 46800; 2026-05-15 extended 40 57680; "
	for name, c := range map[string]struct {
		s       data.Subscription
		changes []data.Change
		want    string
	}{
		"goes on": {extended().Subscription, nil, before + "2026-06-15 extended 40 57680; 2026-07-15 extended 40 57680; "},
		"ended":   {ended, nil, before + "2026-06-15 extended 40 19227; "},
		"renewed": {renewed, nil, before + "2026-06-15 extended 40 19227; 2026-06-25 period 40 46800; 2026-07-25 period 40 46800; "},
		"more licenses after": {
			later,
			[]data.Change{more},
			before + "2026-06-15 extended 40 19227; 2026-06-25 period 40 46800; 2026-07-25 period 40 46800; 2026-07-27 part 5 5850; ",
		},
	} {
		rows := []data.SubscriptionRow{{Subscription: c.s}}
		for when, on := range map[string]data.Date{"long after": data.NewDate(2026, 12, 1), "on the day": in} {
			lines := costs.Statements(rows, map[data.SubscriptionID][]data.Change{1: c.changes}, april, 4, on)
			if got := said(lines); got != c.want {
				t.Errorf("%s, %s:\n got %s\nwant %s", name, when, got, c.want)
			}
		}
	}
}

// R26: what a month costs is that of the extended term while it is in it.
func TestRunningInAnExtendedTerm(t *testing.T) {
	rows := []data.SubscriptionRow{extended()}
	for on, want := range map[data.Date]int64{data.NewDate(2026, 5, 14): 46800, data.NewDate(2026, 5, 15): 57680} {
		if got := costs.RunningOn(rows, on); len(got) != 1 || got[0].Month.Minor != want {
			t.Errorf("on %s: %+v, want %d", on, got, want)
		}
	}
}

// R21: what is not ordered yet costs nothing.
func TestDraftCostsNothing(t *testing.T) {
	draft := data.Change{Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeDraft, From: 40, To: 45, SubmittedOn: today}
	if got, want := of(billed(), 2, today, draft), of(billed(), 2, today); got != want {
		t.Errorf("with a draft %s, without %s", got, want)
	}
}
