package subscriptions

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"seatbook/data"
)

// keptList is under which the filters of the list are kept.
const keptList = "subscriptions"

// keptFilter is what the list is narrowed, grouped and sorted by, to be kept. The name of
// an owner only the record may hold, so that it can be forgotten there: kept is a mark by
// which it is found again among those that the record has.
type keptFilter struct {
	data.SubscriptionQuery
	OwnerMark string `json:",omitempty"` // of an owner who is only a name
}

// keptFilter returns what is kept; what is searched for stays in its field.
func (s *Screen) keptFilter() keptFilter {
	own, mark := s.Query.Own, ""
	if own.Owner.Person == 0 && own.Owner.Name != "" {
		mark = markOf(own.Owner.Name)
	}
	own.Owner.Name = ""
	return keptFilter{data.SubscriptionQuery{
		Filter: s.Query.Filter, Also: s.Query.Also, Vendor: s.Query.Vendor, Organization: s.Query.Organization, Own: own,
		Group: s.Query.Group, Sort: s.Query.Sort, Descending: s.Query.Descending,
	}, mark}
}

// markOf tells a name from the others of a record without telling it.
func markOf(name string) string {
	sum := sha256.Sum256([]byte("owner " + data.Fold(name)))
	return hex.EncodeToString(sum[:8])
}

// useFilter narrows the list to what was kept. What it names and the record has no more
// is left out, and said.
func (s *Screen) useFilter(filter keptFilter) {
	kept := filter.SubscriptionQuery
	kept.Search, kept.AsOf = s.Query.Search, s.Query.AsOf
	gone := kept.Organization != 0 && !slices.ContainsFunc(s.Organizations, func(o data.Organization) bool { return o.ID == kept.Organization })
	if gone {
		kept.Organization = 0
	}
	owner := s.ownerKept(filter)
	gone = gone || owner == (data.Owner{}) && (kept.Own.Owner.Person != 0 || filter.OwnerMark != "")
	kept.Own.Owner = owner
	own := kept.Own.OnlyOf(s.own.labels.Fields)
	gone, kept.Own = gone || own != kept.Own, own
	s.Query = kept
	s.buildTable()
	s.BuildTools()
	s.narrowed()
	if gone {
		s.Window.Notices.Say(s.Text("filters.left_out"))
	}
}

// ownerKept is the owner whom a filter means, nobody where the record has them no more.
func (s *Screen) ownerKept(filter keptFilter) data.Owner {
	if filter.OwnerMark == "" {
		return s.own.labels.OwnerOf(filter.Own.Owner.Person)
	}
	for _, owner := range s.own.labels.Owners {
		if owner.Person == 0 && markOf(owner.Name) == filter.OwnerMark {
			return owner
		}
	}
	return data.Owner{}
}
