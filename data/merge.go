package data

import "cmp"

// MergePerson returns what is known of one person with what is only known of another
// who is the same one. Who may sign in anywhere is not blocked; the latest report
// tells their activity (R32).
func MergePerson(keep, other Person) Person {
	keep.Department = cmp.Or(keep.Department, other.Department)
	keep.ExternalID = cmp.Or(keep.ExternalID, other.ExternalID)
	keep.Blocked = keep.Blocked && other.Blocked
	if keep.Kind == KindPerson || keep.Kind == "" {
		keep.Kind = cmp.Or(other.Kind, KindPerson)
	}
	if !keep.NeedsLicense {
		keep.NeedsLicense, keep.NeedsLicenseWhy = other.NeedsLicense, other.NeedsLicenseWhy
	}
	keep.LastActive = laterDate(keep.LastActive, other.LastActive)
	keep.ReportedOn = laterDate(keep.ReportedOn, other.ReportedOn)
	if keep.MadeOn.IsZero() || !other.MadeOn.IsZero() && other.MadeOn.Before(keep.MadeOn) {
		keep.MadeOn = other.MadeOn
	}
	return keep
}

func laterDate(a, b Date) Date {
	if a.Before(b) {
		return b
	}
	return a
}

// MergeSubscription returns what is known of one subscription with what is only known
// of another that is the same purchase.
func MergeSubscription(keep, other Subscription) Subscription {
	if keep.TotalUnknown && !other.TotalUnknown {
		keep.Total, keep.TotalUnknown = other.Total, false
		keep.TotalFrom, keep.TotalOn = other.TotalFrom, other.TotalOn
	}
	if other.ReportedOn.After(keep.ReportedOn) {
		keep.ReportedAssigned, keep.ReportedOn, keep.AssignedFrom = other.ReportedAssigned, other.ReportedOn, other.AssignedFrom
	}
	if !keep.Price.Known() {
		keep.Price, keep.BillingPeriod = other.Price, other.BillingPeriod
	}
	if !keep.MonthlyPlan.Known() && (!keep.Price.Known() || keep.Price.Currency == other.MonthlyPlan.Currency) {
		keep.MonthlyPlan = other.MonthlyPlan
	}
	if keep.PeriodStart.IsZero() && keep.NextBilling.IsZero() && keep.BillingPeriod == other.BillingPeriod {
		keep.PeriodStart, keep.NextBilling = other.PeriodStart, other.NextBilling
	}
	if keep.RenewsOn.IsZero() {
		keep.Term, keep.TermStart, keep.RenewsOn = other.Term, other.TermStart, other.RenewsOn
		keep.RecurringBilling, keep.AtEnd = other.RecurringBilling, other.AtEnd
	}
	keep.StartedOn = cmpDate(keep.StartedOn, other.StartedOn)
	keep.CreditCheckSince = cmpDate(keep.CreditCheckSince, other.CreditCheckSince)
	for _, text := range []struct{ to, from *string }{
		{&keep.SKU, &other.SKU},
		{&keep.SKUID, &other.SKUID},
		{&keep.Vendor, &other.Vendor},
		{&keep.ExternalID, &other.ExternalID},
		{&keep.PartnerName, &other.PartnerName},
		{&keep.PartnerContact, &other.PartnerContact},
		{&keep.Portal, &other.Portal},
	} {
		*text.to = cmp.Or(*text.to, *text.from)
	}
	switch {
	case keep.Notes == "":
		keep.Notes = other.Notes
	case other.Notes != "" && other.Notes != keep.Notes:
		keep.Notes += "\n" + other.Notes
	}
	if keep.OwnerPerson == 0 && keep.OwnerName == "" {
		keep.OwnerPerson, keep.OwnerName = other.OwnerPerson, other.OwnerName
	}
	if tags := append(keep.Tags.List(), other.Tags.List()...); len(tags) > 0 {
		keep.Tags = TagsOf(tags)
		keep.Tags = TagsOf(keep.Tags.List()[:min(len(keep.Tags.List()), MaxTags)])
	}
	for _, field := range other.Own.Fields() {
		if keep.Own.Of(field) == "" {
			keep.Own = keep.Own.With(field, other.Own.Of(field))
		}
	}
	keep.NoticeDays, keep.LowestAvailable = cmp.Or(keep.NoticeDays, other.NoticeDays), cmp.Or(keep.LowestAvailable, other.LowestAvailable)
	return keep
}

func cmpDate(a, b Date) Date {
	if a.IsZero() {
		return b
	}
	return a
}

// SameChange tells whether two changes of doubled subscriptions are one that both
// records hold.
func SameChange(a, b Change) bool {
	return a.Kind == b.Kind && a.State == b.State && a.From == b.From && a.To == b.To && a.When == b.When && a.SubmittedOn == b.SubmittedOn
}
