package data

import "strings"

// MostBusinessSeats is how many seats Microsoft's terms allow in all over Business
// Basic, Standard and Premium in one organization, and businessSeatsNoticed from how
// many on it is said (R28).
const (
	MostBusinessSeats    = 300
	businessSeatsNoticed = 271
)

// IsBusinessPlan tells whether a subscription is to Microsoft 365 Business Basic,
// Standard or Premium, by whatever name or part number they have had, with Teams or
// without (R28).
func IsBusinessPlan(s Subscription) bool {
	if s.Cloud == CloudNone {
		return false
	}
	switch strings.ToUpper(s.SKU) {
	case "O365_BUSINESS_ESSENTIALS", "SMB_BUSINESS_ESSENTIALS", "MICROSOFT_365_BUSINESS_BASIC_(NO TEAMS)", "MICROSOFT_365_BUSINESS_BASIC_EEA_(NO_TEAMS)",
		"O365_BUSINESS_PREMIUM", "SMB_BUSINESS_PREMIUM", "MICROSOFT_365_BUSINESS_STANDARD_NO_TEAMS", "OFFICE_365_W/O_TEAMS_BUNDLE_BUSINESS_STANDARD",
		"MICROSOFT_365_BUSINESS_STANDARD_EEA_(NO_TEAMS)",
		"SPB", "MICROSOFT_365_ BUSINESS_ PREMIUM_(NO TEAMS)", "OFFICE_365_W/O_TEAMS_BUNDLE_BUSINESS_PREMIUM":
		return true
	default: // a partner has numbers of its own
		return isBusinessName(s.Product)
	}
}

// isBusinessName tells the same by a product's name.
func isBusinessName(product string) bool {
	name := Fold(product)
	for _, ending := range []string{" - prepaid legacy", " (no teams)", " eea"} {
		name = strings.TrimSuffix(name, ending)
	}
	for _, vendor := range []string{"microsoft ", "m365 ", "365 "} {
		name = strings.TrimPrefix(name, vendor)
	}
	switch name {
	case "business basic", "business standard", "business premium", "business",
		"office 365 business essentials", "office 365 business premium":
		return true
	default:
		return false
	}
}

// BusinessSeats returns how many seats of Business plans an organization has on a day:
// the licenses of its active ones, trials not (R28). It leaves one subscription out.
func BusinessSeats(all []SubscriptionRow, organization OrganizationID, except SubscriptionID, on Date) int {
	seats := 0
	for i := range all {
		if s := &all[i].Subscription; s.Organization == organization && s.ID != except {
			seats += s.businessSeats(on)
		}
	}
	return seats
}

// businessSeats are the seats that a subscription has of the plans of R28.
func (s *Subscription) businessSeats(on Date) int {
	if s.Trial || s.Free || !IsBusinessPlan(*s) || CurrentStatus(*s, on).Status != StatusActive {
		return 0
	}
	return s.PaidTotal()
}

// BusinessSeatsConcern is what a number of seats of Business plans calls for, empty
// for nothing (R28). It never blocks.
func BusinessSeatsConcern(seats int) Concern {
	switch {
	case seats > MostBusinessSeats:
		return ConcernBusinessOver
	case seats >= businessSeatsNoticed:
		return ConcernBusinessNear
	default:
		return ""
	}
}

// businessNotices returns the notices of organizations that have many seats of Business
// plans, each with the oldest of its subscriptions to them, since one of these had more
// licenses (R28).
func businessNotices(all []Attended, on Date) (notices []noted) {
	seats, first, since := map[OrganizationID]int{}, map[OrganizationID]*Seen{}, map[OrganizationID]Date{}
	var order []OrganizationID
	for i := range all {
		own, seen := all[i].seats, all[i].seen
		if own == 0 {
			continue
		}
		organization := seen.Row.Organization
		oldest := first[organization]
		if oldest == nil {
			order = append(order, organization)
		}
		if oldest == nil || seen.Row.ID < oldest.Row.ID {
			first[organization] = seen
		}
		seats[organization] += own
		if day := seen.Row.lastMore(); day.After(since[organization]) {
			since[organization] = day
		}
	}
	for _, organization := range order {
		n := noted{seen: first[organization], concern: BusinessSeatsConcern(seats[organization]), by: since[organization], licenses: seats[organization]}
		if n.concern != "" && !n.isSnoozed(on) {
			notices = append(notices, n)
		}
	}
	return notices
}
