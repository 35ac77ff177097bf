package data

import "slices"

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
		available, _ := s.AvailableOn(on)
		return available > 0
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

// Filters lists what a question narrows to, without [FilterAll].
func (q SubscriptionQuery) Filters() (all []SubscriptionFilter) {
	for _, f := range append([]SubscriptionFilter{q.Filter}, q.Also...) {
		if f != "" && f != FilterAll && !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	return all
}

// With returns the question with a filter beside the others, or without it where it has it.
// FilterAll takes all of them out; free products are in no other filter.
func (q SubscriptionQuery) With(filter SubscriptionFilter) SubscriptionQuery {
	chosen := q.Filters()
	switch at := slices.Index(chosen, filter); {
	case filter == FilterAll:
		chosen = nil
	case at >= 0:
		chosen = slices.Delete(chosen, at, at+1)
	case filter == FilterFree || slices.Contains(chosen, FilterFree):
		chosen = []SubscriptionFilter{filter}
	default:
		chosen = append(chosen, filter)
	}
	if q.Filter, q.Also = FilterAll, nil; len(chosen) > 0 {
		q.Filter, q.Also = chosen[0], chosen[1:]
	}
	if len(q.Also) == 0 {
		q.Also = nil
	}
	return q
}

// Whole returns the question without what narrows it but for what is searched for.
func (q SubscriptionQuery) Whole() SubscriptionQuery {
	q.Filter, q.Also, q.Vendor, q.Organization, q.AsOf, q.Own = FilterAll, nil, "", 0, Date{}, OwnFilter{}
	return q
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
