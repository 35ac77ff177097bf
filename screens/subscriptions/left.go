package subscriptions

import (
	"maps"

	"seatbook/data"
)

// Left is how the list was left: what it was narrowed and sorted by, what was selected
// and how the window was parted. It is what another language and the next start go on
// from.
type Left struct {
	Query    data.SubscriptionQuery
	Selected data.SubscriptionID
	Split    float64
	Typed    map[data.SubscriptionID]Typed // changes that were typed and not sent
}

// Left returns how the list is left.
func (s *Screen) Left() Left {
	query := s.Query
	query.Search, query.Offset, query.Limit, query.On = "", 0, 0, data.Date{}
	return Left{query, s.Selected, s.split.Offset, s.Panel.allTyped()}
}

// Tomorrow is what of it counts for another start: the record as it is now, and no name
// of an owner nor what was noted of a change, which only the record may hold.
func (l Left) Tomorrow() Left {
	l.Query.AsOf, l.Query.Own.Owner = data.Date{}, data.Owner{}
	typed := l.Typed
	l.Typed = map[data.SubscriptionID]Typed{}
	for id, of := range typed {
		of.Why = ""
		l.Typed[id] = of
	}
	return l
}

// GoOn shows the list as it was left.
func (s *Screen) GoOn(left Left) {
	search := s.Query.Search
	s.Query = left.Query
	s.Query.Search = search
	if left.Split > 0 {
		s.split.SetOffset(left.Split)
	}
	s.buildTable()
	s.BuildTools()
	s.askOrganizations() // the one that it was narrowed to may be gone
	s.Panel.typed = maps.Clone(left.Typed)
	if left.Selected != 0 {
		s.Reveal(left.Selected)
	}
}
