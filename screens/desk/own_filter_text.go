package desk

import (
	"cmp"
	"strings"

	"seatbook/data"
)

// OwnFilterText says by which tag, owner and own fields, of those that there are, a list is
// narrowed; nothing where it is by none or by a field that is gone.
func OwnFilterText(w Words, filter data.OwnFilter, fields []data.OwnField) string {
	var said []string
	labeled := func(name, value string) { said = append(said, w.Text("own.label", "Name", name, "Value", value)) }
	if filter.Tag != "" {
		labeled(w.Text("field.tag"), filter.Tag)
	}
	if filter.Owner != (data.Owner{}) {
		labeled(w.Text("field.owner"), filter.Owner.Name)
	}
	for _, condition := range filter.Conditions() {
		for _, field := range fields {
			if field.ID == condition.Field {
				labeled(field.Name, cmp.Or(condition.Value, boundsText(w, field, condition)))
			}
		}
	}
	return strings.Join(said, " · ")
}

// boundsText says within which bounds the value of a field is, and that it is filled in where
// there are none.
func boundsText(w Words, field data.OwnField, condition data.OwnCondition) string {
	from, to := OwnValueText(w, field, condition.From), OwnValueText(w, field, condition.To)
	switch date := field.Kind == data.OwnDate; {
	case from == "" && to == "":
		return w.Text("own.filled")
	case from == to:
		return from
	case from != "" && to != "":
		return w.Text("own.between", "From", from, "To", to)
	case from != "" && date:
		return w.Text("own.from_day", "Date", from)
	case from != "":
		return w.Text("own.at_least", "Amount", from)
	case date:
		return w.Text("own.to_day", "Date", to)
	}
	return w.Text("own.at_most", "Amount", to)
}

// OwnValueText says a value of an own field, as OwnValues has it.
func OwnValueText(w Words, field data.OwnField, value string) string {
	switch field.Kind {
	case data.OwnDate:
		if day, err := data.ParseDate(value); err == nil && !day.IsZero() {
			return w.ShortDate(day)
		}
	case data.OwnAmount:
		if amount, ok := data.ParseOwnAmount(value); ok {
			return w.Money(amount)
		}
	}
	return value
}
