package subscriptions

import (
	"seatbook/data"
)

// mark shows which row is selected.
func (s *Screen) mark() {
	at := s.Selected
	if !s.Query.AsOf.IsZero() {
		at = s.past
	}
	if last, several := s.picks.Last(); several { // the keyboard stays with those that are selected
		at = last
	}
	s.knowListed()
	row := s.shownAt(s.Rows.Find(func(row data.SubscriptionRow) bool { return row.ID == at }))
	if s.reveals && row >= 0 {
		s.reveals = false
		s.Table.Reveal(row)
		return
	}
	s.Table.Mark(row)
}

func (s *Screen) selectRow(row int) {
	record, _ := s.place(row)
	switch {
	case record < 0:
	case !s.Query.AsOf.IsZero(): // the past is there to be read
		s.Rows.WhenThere(record, func(r data.SubscriptionRow) { s.choosePast(row, r) })
	default:
		s.Rows.WhenThere(record, func(r data.SubscriptionRow) { s.choose(row, r.ID) })
	}
}

// choose selects the subscription of a row.
func (s *Screen) choose(row int, id data.SubscriptionID) {
	if s.Query.AsOf.IsZero() && (id != s.Selected || s.Panel.unread) {
		s.SelectSubscription(id)
	}
	s.knowListed()
	s.Table.Mark(row)
}

// SelectSubscription shows a subscription in the panel.
func (s *Screen) SelectSubscription(id data.SubscriptionID) {
	s.Rows.ForgetWanted()
	s.menu.Leave()
	s.picks.Clear()
	s.Selected, s.reveals = id, false
	s.Panel.show(id)
}

// Reveal selects a subscription from elsewhere, and brings its row into view: it is shown as it
// is today, whatever day was looked back to.
func (s *Screen) Reveal(id data.SubscriptionID) {
	past := !s.Query.AsOf.IsZero()
	s.ShowToday()
	s.SelectSubscription(id)
	if s.reveals = true; !past { // else the rows of today are still to come
		s.mark()
	}
}

func (s *Screen) Add() { s.Go.OpenSubscriptionForm(nil, s.Query.Organization) }

// Edit opens the form of the subscription that is selected, which the panel may
// not show yet.
func (s *Screen) Edit() {
	switch shown := s.Panel.Shown; {
	case shown != nil && shown.ID == s.Selected:
		s.Go.OpenSubscriptionForm(shown, 0)
	case s.Selected != 0:
		s.Detail(&s.Window.ToOpen, s.Selected, func(detail data.SubscriptionDetail) { s.Go.OpenSubscriptionForm(&detail, 0) })
	}
}
