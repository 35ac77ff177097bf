package subscriptions

import (
	"slices"

	"seatbook/data"
)

// keptFilter is what the list is narrowed, grouped and sorted by, to be kept; what is
// searched for stays in its field. The name of an owner only the record may hold, so that
// it can be forgotten there.
func (s *Screen) keptFilter() data.SubscriptionQuery {
	own := s.Query.Own
	own.Owner.Name = ""
	return data.SubscriptionQuery{
		Filter: s.Query.Filter, Vendor: s.Query.Vendor, Organization: s.Query.Organization, Own: own,
		Group: s.Query.Group, Sort: s.Query.Sort, Descending: s.Query.Descending,
	}
}

// useFilter narrows the list to what was kept. What it names and the record has no more
// is left out.
func (s *Screen) useFilter(kept data.SubscriptionQuery) {
	kept.Search, kept.AsOf = s.Query.Search, s.Query.AsOf
	if !slices.ContainsFunc(s.Organizations, func(o data.Organization) bool { return o.ID == kept.Organization }) {
		kept.Organization = 0
	}
	kept.Own.Owner = s.own.labels.OwnerOf(kept.Own.Owner.Person)
	s.Query = kept
	s.buildTable()
	s.BuildTools()
	s.narrowed()
}
