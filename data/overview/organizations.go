package overview

import (
	"cmp"
	"slices"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/savings"
)

// Organization is what one organization comes to on one day.
type Organization struct {
	ID       data.OrganizationID
	Name     string
	PerMonth []data.Money // what its active subscriptions cost as they are
	ToSave   []data.Money // a year, as the savings list has it
	Unpriced int          // licenses that are left out there because no price is known
	// Waiting is what needs attention now and soon, Urgent the part of it that is for now.
	Waiting, Urgent int
	// Renewals is how many subscriptions data.FilterRenewsSoon keeps; RenewsOn the first
	// day of those, or where there are none that of the next renewal that is to be decided.
	Renewals int
	RenewsOn data.Date
}

// Organizations works out what each organization comes to, by name. The one without a
// name, which a record begins with, is among them where it has subscriptions.
func Organizations(all []data.Organization, day Day) []Organization {
	rows, leaks, notices, on := day.Rows, day.Leaks, day.Notices, day.On
	byOrganization := map[data.OrganizationID][]data.SubscriptionRow{}
	for _, row := range rows {
		byOrganization[row.Organization] = append(byOrganization[row.Organization], row)
	}
	leaking := map[data.OrganizationID][]savings.Row{}
	for _, row := range leaks {
		of := row.Subscription.Organization
		leaking[of] = append(leaking[of], row)
	}
	waiting, urgent := map[data.OrganizationID]int{}, map[data.OrganizationID]int{}
	for _, n := range notices {
		switch of := n.Subscription.Organization; n.Concern.Group() {
		case data.GroupNow:
			waiting[of]++
			urgent[of]++
		case data.GroupSoon:
			waiting[of]++
		}
	}
	found := make([]Organization, 0, len(all))
	for _, of := range all {
		theirs := byOrganization[of.ID]
		if of.Name == "" && len(theirs) == 0 {
			continue
		}
		o := Organization{ID: of.ID, Name: of.Name, Waiting: waiting[of.ID], Urgent: urgent[of.ID]}
		for _, running := range costs.RunningOn(theirs, on) {
			o.PerMonth = append(o.PerMonth, running.Month)
		}
		o.ToSave, o.Unpriced = savings.Total(leaking[of.ID], data.SavingOpen)
		o.Renewals, o.RenewsOn = renewing(theirs, on)
		found = append(found, o)
	}
	slices.SortStableFunc(found, func(a, b Organization) int { return cmp.Compare(data.Fold(a.Name), data.Fold(b.Name)) })
	return found
}

// renewing counts what the list of subscriptions has behind the number, so that they agree.
func renewing(rows []data.SubscriptionRow, on data.Date) (count int, first data.Date) {
	for _, row := range rows {
		if !data.FilterRenewsSoon.Keeps(row.Subscription, on, data.Admin{}) {
			continue
		}
		count++
		if next := row.NextRenewal(on); first.IsZero() || next.Before(first) {
			first = next
		}
	}
	if count == 0 {
		first = NextRenewal(rows, on).On
	}
	return count, first
}
