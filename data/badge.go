package data

// Badge is a mark on a subscription in the list.
type Badge string

// The badges, most urgent first.
const (
	BadgeOverAssigned  Badge = "over_assigned" // R24
	BadgeExpired       Badge = "expired"       // R23
	BadgeDisabled      Badge = "disabled"
	BadgeDeleted       Badge = "deleted"
	BadgeCreditCheck   Badge = "credit_check"  // R2
	BadgeExtendedTerm  Badge = "extended_term" // R8a
	BadgeTrial         Badge = "trial"         // R6
	BadgeScheduled     Badge = "scheduled"     // R21
	BadgeNoneAvailable Badge = "none_available"
	BadgeTotalUnknown  Badge = "total_unknown" // F1
	BadgePrepaid       Badge = "prepaid"       // R3
	BadgeEndOfSale     Badge = "end_of_sale"   // R7
)

// Badges returns the marks of a subscription on a day, most urgent first.
// scheduled tells whether a change waits for the renewal.
func Badges(s Subscription, on Date, scheduled bool) []Badge {
	status := CurrentStatus(s, on).Status
	marks := []struct {
		badge Badge
		holds bool
	}{
		{BadgeOverAssigned, OverAssigned(s)},
		{BadgeDeleted, status == StatusDeleted},
		{BadgeDisabled, status == StatusDisabled},
		{BadgeExpired, status == StatusExpired},
		{BadgeCreditCheck, !s.CreditCheckSince.IsZero()},
		{BadgeExtendedTerm, status == StatusActive && s.Extended(on)},
		{BadgeTrial, s.Trial},
		{BadgeScheduled, scheduled},
		{BadgeNoneAvailable, s.Available() == 0 && !s.TotalUnknown},
		{BadgeTotalUnknown, s.TotalUnknown},
		{BadgePrepaid, s.Channel == ChannelProductKey},
		{BadgeEndOfSale, s.EndOfSale},
	}
	var badges []Badge
	for _, mark := range marks {
		if mark.holds {
			badges = append(badges, mark.badge)
		}
	}
	return badges
}

// Asks tells whether a mark says that something is to be decided, or wrong. The others
// only say what a subscription is: fully used, prepaid and what is over are fine.
func (b Badge) Asks() bool {
	switch b {
	case BadgeOverAssigned, BadgeExpired, BadgeDisabled, BadgeCreditCheck, BadgeExtendedTerm, BadgeTrial, BadgeTotalUnknown:
		return true
	default:
		return false
	}
}

// asks tells whether any mark of a subscription asks for something.
func asks(s Subscription, on Date) bool {
	for _, badge := range Badges(s, on, false) {
		if badge.Asks() {
			return true
		}
	}
	return false
}

// OverAssigned tells whether more licenses are assigned than paid for (R24).
func OverAssigned(s Subscription) bool { return s.Available() < 0 }
