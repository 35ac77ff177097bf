package data

import (
	"cmp"
	"slices"
)

// Standing is what the rules say of a subscription on a day to an admin, as far as lists
// and their sums ask it of thousands: they compare numbers then, and ask no rule again.
type Standing struct {
	id           SubscriptionID
	vendor       string
	organization string
	free         bool
	filters      filterSet // that keep it
	figures      figures
}

// StandingOf asks the rules about a row.
func StandingOf(row *SubscriptionRow, on Date, admin Admin) Standing {
	s := Standing{
		id: row.ID, vendor: row.Vendor, organization: row.OrganizationName, free: row.Free,
		figures: figuresOf(&row.Subscription, on),
	}
	for at, filter := range SubscriptionFilters() {
		if filter.keeps(&row.Subscription, on, admin) {
			s.filters |= 1 << at
		}
	}
	return s
}

// KeepsStanding returns what tells whether a question keeps a row that its search and its
// organization find: whether it passes its filters and its vendor, or is one of those that
// it names. own tells whether it passes the question's filter of what the user keeps.
func KeepsStanding(q SubscriptionQuery) (keeps func(s *Standing, own bool) bool) {
	chosen := filterSetOf(q.Filters())
	return func(s *Standing, own bool) bool {
		if q.IDs != nil {
			return slices.Contains(q.IDs, s.id)
		}
		return own && (q.Vendor == "" || s.vendor == q.Vendor) && s.filters.has(chosen)
	}
}

// filterSet is a set of filters, by their places among all of them.
type filterSet uint16

// setOfAll is the set of [FilterAll] alone, the first of all filters.
const setOfAll filterSet = 1

// filterSetOf is the set of some filters. None is [FilterAll], which a row passes unless
// it is free.
func filterSetOf(filters []SubscriptionFilter) (set filterSet) {
	for at, filter := range SubscriptionFilters() {
		if slices.Contains(filters, filter) {
			set |= 1 << at
		}
	}
	return cmp.Or(set, setOfAll)
}

func (set filterSet) has(wanted filterSet) bool { return set&wanted == wanted }
