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

// sizeText says how large a file is.
func sizeText(w desk.Words, bytes int64) string {
	const kilo = 1024
	switch {
	case bytes < kilo:
		return w.Count("file.bytes", int(bytes))
	case bytes < kilo*kilo:
		return w.Text("file.kilobytes", "Size", w.Number(int(bytes/kilo)))
	default:
		return w.Text("file.megabytes", "Size", w.Number(int(bytes/kilo/kilo)))
	}
}
