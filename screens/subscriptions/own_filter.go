package subscriptions

import (
	"reflect"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/own"
)

// ownFilter narrows the list of subscriptions by what the user keeps of them. It is not
// there in a record that has nothing of that.
type ownFilter struct {
	labels data.Labels
	asked  desk.Place
}

// askLabels asks what there is to narrow the list by.
func (s *Screen) askLabels() {
	desk.Ask(s.Desk, &s.own.asked, s.Book.Labels, func(labels data.Labels) {
		if reflect.DeepEqual(labels, s.own.labels) {
			return // making the tools anew would take the keyboard from them
		}
		s.own.labels = labels
		s.knowFields(labels.Fields)
		s.BuildTools()
	})
}

// ownTool is the choice among them, nil for none.
func (s *Screen) ownTool() fyne.CanvasObject {
	choice := own.NewFilter(s.Words, s.own.labels, s.Query.Own, func(filter data.OwnFilter) {
		s.Query.Own = filter
		s.narrowed()
	})
	if choice == nil {
		return nil
	}
	return choice
}

// narrowOwn shows only the subscriptions that a filter keeps.
func (s *Screen) narrowOwn(filter data.OwnFilter) {
	s.Query.Own = filter
	s.BuildTools()
	s.narrowed()
}
