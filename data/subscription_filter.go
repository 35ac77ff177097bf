package data

// SubscriptionFilter narrows the list of subscriptions.
type SubscriptionFilter string

// The filters. All but FilterFree leave free products out.
const (
	FilterAll           SubscriptionFilter = "all"
	FilterToDecide      SubscriptionFilter = "to_decide"   // something is to be decided, or wrong
	FilterRenewsSoon    SubscriptionFilter = "renews_soon" // or ends, within RenewsSoonDays
	FilterOverAssigned  SubscriptionFilter = "over_assigned"
	FilterNoneAvailable SubscriptionFilter = "none_available"
	FilterUnused        SubscriptionFilter = "unused"
	FilterTrial         SubscriptionFilter = "trial"
	FilterPrepaid       SubscriptionFilter = "prepaid"
	FilterCreditCheck   SubscriptionFilter = "credit_check"
	FilterNotActive     SubscriptionFilter = "not_active"
	FilterLinkMissing   SubscriptionFilter = "link_missing"
	FilterFree          SubscriptionFilter = "free"
)

// SubscriptionFilters lists every filter in the order in which a screen offers
// them.
func SubscriptionFilters() []SubscriptionFilter {
	return []SubscriptionFilter{
		FilterAll, FilterToDecide, FilterRenewsSoon, FilterOverAssigned, FilterNoneAvailable, FilterUnused, FilterTrial, FilterPrepaid,
		FilterCreditCheck, FilterNotActive, FilterLinkMissing, FilterFree,
	}
}

// Keeps tells whether a subscription passes the filter on a day for an admin.
func (f SubscriptionFilter) Keeps(s Subscription, on Date, admin Admin) bool {
	return f.keeps(&s, on, admin)
}

// keeps is Keeps: lists ask every filter of thousands.
func (f SubscriptionFilter) keeps(s *Subscription, on Date, admin Admin) bool {
	if s.Free != (f == FilterFree) {
		return false
	}
	switch f {
	case FilterToDecide:
		return asks(*s, on) || EndUndecided(*s, on) // R26
	case FilterRenewsSoon:
		return s.renewsSoon(on)
	case FilterOverAssigned:
		return OverAssigned(*s)
	case FilterNoneAvailable:
		return s.Available() <= 0 && !s.TotalUnknown
	case FilterUnused:
		return s.Available() > 0
	case FilterTrial:
		return s.Trial
	case FilterPrepaid:
		return s.Channel == ChannelProductKey
	case FilterCreditCheck:
		return !s.CreditCheckSince.IsZero()
	case FilterNotActive:
		return CurrentStatus(*s, on).Status != StatusActive
	case FilterLinkMissing:
		return !AddRemove(*s, on, admin).Available
	default:
		return true
	}
}

// RenewsSoonDays is how far ahead FilterRenewsSoon looks.
const RenewsSoonDays = 30

// renewsSoon tells whether an active subscription renews or ends within the days that
// FilterRenewsSoon looks ahead.
func (s Subscription) renewsSoon(on Date) bool {
	next := s.NextRenewal(on)
	if next.IsZero() || next.Before(on) || on.DaysUntil(next) > RenewsSoonDays {
		return false
	}
	return CurrentStatus(s, on).Status == StatusActive
}
