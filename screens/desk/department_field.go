package desk

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/screens/parts"
)

// NewDepartmentField is a line for a department, which suggests those that there are.
func NewDepartmentField(d *Desk, text string) *parts.Completing {
	var all []string
	field := parts.NewCompleting(text, "", func(typed string) []string { return Fitting(all, typed) })
	Ask(d, &Place{}, d.Book.Departments, func(departments []string) { all = departments })
	return field
}

// Fitting are the names that have what was typed, those that begin with it first.
func Fitting(names []string, typed string) []string {
	var begin, have []string
	typed = data.Fold(typed)
	for _, name := range names {
		switch folded := data.Fold(name); {
		case strings.HasPrefix(folded, typed):
			begin = append(begin, name)
		case strings.Contains(folded, typed):
			have = append(have, name)
		}
	}
	return slices.Concat(begin, have)
}
