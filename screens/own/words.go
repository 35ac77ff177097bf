package own

import (
	"strings"

	"seatbook/data"
	"seatbook/screens/desk"
)

// ValueText says what a subscription has in an own field, empty for nothing.
func ValueText(w desk.Words, field data.OwnField, values data.OwnValues) string {
	return desk.OwnValueText(w, field, values.Of(field.ID))
}

// TagsText says all tags in one line.
func TagsText(tags data.Tags) string { return strings.Join(tags.List(), ", ") }
