package subscriptions

import (
	"seatbook/data"
	"seatbook/screens/desk"
)

// Narrow shows what one filter keeps of the organization on view, whatever else the list was
// narrowed to.
func (s *Screen) Narrow(filter data.SubscriptionFilter) { s.filters.only(filter) }

// ChooseColumns offers the columns of the list.
func (s *Screen) ChooseColumns() { s.filters.showColumns() }

// Groupings are the ways to part the list that part this record.
func (s *Screen) Groupings() []data.SubscriptionGrouping { return s.filters.groupings() }

// GroupName is what such a way is called.
func (s *Screen) GroupName(group data.SubscriptionGrouping) string { return s.filters.groupName(group) }

// KeptFilters are the filters that are kept under a name.
func (s *Screen) KeptFilters() []desk.KeptUse { return desk.KeptUses(s.Desk, keptList, s.useFilter) }
