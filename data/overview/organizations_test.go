package overview_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/overview"
	"seatbook/data/savings"
)

// Each organization has its own figures, and one without anything has none; the one
// without a name is none before it has something.
func TestOrganizations(t *testing.T) {
	ours, theirs, later := billed(1, today.AddDays(20), "EUR"), billed(2, today.AddDays(40), "USD"), billed(3, today.AddDays(25), "EUR")
	ours.Organization, later.Organization, theirs.Organization = 1, 1, 2
	rows := []data.SubscriptionRow{ours, theirs, later}
	leaks := savings.List(data.SavingsBasis{Rows: rows}, savings.Inclusions{}, today)
	notices := []data.Notice{
		{Subscription: ours, Concern: data.ConcernRenewal},
		{Subscription: ours, Concern: data.ConcernOverAssigned},
		{Subscription: theirs, Concern: data.ConcernUnused},
	}
	over := data.Notice{Concern: data.ConcernOverBudget}
	over.Subscription.Organization = 1
	all := []data.Organization{{ID: 1, Name: "zon"}, {ID: 2, Name: "Anker"}, {ID: 3, Name: "Leeg"}, {ID: 4}}
	got := overview.Organizations(all, overview.Day{On: today, Rows: rows, Leaks: leaks, Notices: append(notices, over)})
	if len(got) != 3 || got[0].Name != "Anker" || got[1].Name != "Leeg" || got[2].Name != "zon" {
		t.Fatalf("%+v", got)
	}
	if empty := got[1]; empty.PerMonth != nil || empty.ToSave != nil || empty.Waiting+empty.Renewals != 0 || !empty.RenewsOn.IsZero() {
		t.Errorf("the empty one: %+v", empty)
	}
	zon := got[2]
	if len(zon.PerMonth) != 1 || zon.PerMonth[0].Minor != 20000 || zon.ToSave[0].Minor != 240000 {
		t.Errorf("a month %v, to save %v", zon.PerMonth, zon.ToSave)
	}
	if zon.Waiting != 3 || zon.Urgent != 1 || zon.Renewals != 2 || zon.RenewsOn != today.AddDays(20) {
		t.Errorf("%d waiting, %d urgent, %d renewals, next %v", zon.Waiting, zon.Urgent, zon.Renewals, zon.RenewsOn)
	}
	if anker := got[0]; anker.Waiting != 0 || anker.Renewals != 0 || anker.RenewsOn != today.AddDays(40) || anker.PerMonth[0].Currency != "USD" {
		t.Errorf("the other: %+v", anker)
	}
}
