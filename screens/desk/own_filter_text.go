package desk

import (
	"cmp"

	"seatbook/data"
)

// OwnFilterText says by which tag, owner or own field, of those that there are, a list is
// narrowed; nothing where it is by none or by a field that is gone.
func OwnFilterText(w Words, filter data.OwnFilter, fields []data.OwnField) string {
	labeled := func(name, value string) string { return w.Text("own.label", "Name", name, "Value", value) }
	switch {
	case filter.Tag != "":
		return labeled(w.Text("field.tag"), filter.Tag)
	case filter.Owner != data.Owner{}:
		return labeled(w.Text("field.owner"), filter.Owner.Name)
	}
	for _, field := range fields {
		if field.ID == filter.Field {
			return labeled(field.Name, cmp.Or(filter.Value, w.Text("own.filled")))
		}
	}
	return ""
}
