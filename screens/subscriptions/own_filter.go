package subscriptions

import (
	"reflect"
	"strings"

	"seatbook/data"
	"seatbook/screens/desk"
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
			return
		}
		s.own.labels = labels
		s.knowFields(labels.Fields)
		s.filters.show()
	})
}

// FieldNames are the names of the user's own fields.
func (s *Screen) FieldNames() string {
	var names []string
	for _, field := range s.own.labels.Fields {
		names = append(names, field.Name)
	}
	return strings.Join(names, " ")
}

// narrowOwn shows only the subscriptions that a filter keeps.
func (s *Screen) narrowOwn(filter data.OwnFilter) {
	s.Query.Own = filter
	s.filters.show()
	s.narrowed()
}
