package own

import (
	"fyne.io/fyne/v2"

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
		if hasBounds(field) && len(values) > 0 {
			add(data.OwnFilter{OwnCondition: data.OwnCondition{Field: field.ID}})
			continue
		}
		for _, value := range values[:min(len(values), mostValues)] {
			add(data.OwnFilter{OwnCondition: data.OwnCondition{Field: field.ID, Value: value}})
		}
	}
	return filters
}

// FilterItems offers each tag, owner and own field that the record has: to narrow a list by it,
// too, or no longer.
func FilterItems(d *desk.Desk, labels data.Labels, now data.OwnFilter, narrow func(data.OwnFilter)) (items []*fyne.MenuItem) {
	for _, filter := range Filters(d.Words, labels) {
		entry := fyne.NewMenuItem(filter.Label, func() { narrow(toggled(now, filter.Value)) })
		entry.Checked = now.Has(filter.Value)
		items = append(items, entry)
		for _, field := range labels.Fields {
			if field.ID == filter.Value.Field && hasBounds(field) {
				items = append(items, boundsItem(d, field, now, narrow))
			}
		}
	}
	return items
}

func toggled(now, part data.OwnFilter) data.OwnFilter {
	if now.Has(part) {
		return now.Without(part)
	}
	return now.With(part)
}

// hasBounds tells whether values of a field lie in an order of their own: days and amounts.
func hasBounds(field data.OwnField) bool {
	return field.Kind == data.OwnDate || field.Kind == data.OwnAmount
}
