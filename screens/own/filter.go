package own

import (
	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// mostValues is how many values of an own field are offered; the rest is found by the
// search.
const mostValues = 30

// Filters are what a list can be narrowed to by tag, owner or own field, with the words of
// each; none where a record has nothing of that.
func Filters(w desk.Words, labels data.Labels) (filters []parts.Option[data.OwnFilter]) {
	add := func(filter data.OwnFilter) {
		filters = append(filters, parts.Option[data.OwnFilter]{Value: filter, Label: desk.OwnFilterText(w, filter, labels.Fields)})
	}
	for _, tag := range labels.Tags {
		add(data.OwnFilter{Tag: tag})
	}
	for _, owner := range labels.Owners {
		add(data.OwnFilter{Owner: owner})
	}
	for _, field := range labels.Fields {
		values := labels.Values[field.ID]
		if field.Kind != data.OwnText && field.Kind != data.OwnChoice && len(values) > 0 {
			add(data.OwnFilter{Field: field.ID})
			continue
		}
		for _, value := range values[:min(len(values), mostValues)] {
			add(data.OwnFilter{Field: field.ID, Value: value})
		}
	}
	return filters
}
