package subscriptions

import "seatbook/data"

// Left is how the list was left: what it was narrowed and sorted by, what was selected
// and how the window was parted. It is what another language and the next start go on
// from.
type Left struct {
	Query    data.SubscriptionQuery
	Selected data.SubscriptionID
	Split    float64
}

// Left returns how the list is left.
func (s *Screen) Left() Left {
	query := s.Query
	query.Search, query.Offset, query.Limit, query.On = "", 0, 0, data.Date{}
	return Left{query, s.Selected, s.split.Offset}
}

// Tomorrow is what of it counts for another start: the record as it is now, and no name
// of an owner, which only the record may hold.
func (l Left) Tomorrow() Left {
	l.Query.AsOf, l.Query.Own.Owner = data.Date{}, data.Owner{}
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
	if left.Selected != 0 {
		s.Reveal(left.Selected)
	}
}
