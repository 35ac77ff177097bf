package own

import (
	"strings"

	"seatbook/data"
	"seatbook/screens/desk"
)

// ValueText says what a subscription has in an own field, empty for nothing.
func ValueText(w desk.Words, field data.OwnField, values data.OwnValues) string {
	value := values.Of(field.ID)
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

// TagsText says all tags in one line.
func TagsText(tags data.Tags) string { return strings.Join(tags.List(), ", ") }
