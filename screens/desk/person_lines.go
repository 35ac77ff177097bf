package desk

import (
	"strings"

	"seatbook/data"
	"seatbook/screens/parts"
)

// PersonLines says who somebody is in two lines: the name, and where to find them.
func PersonLines(p data.Person) parts.PickText {
	below := []string{p.Address}
	if p.Department != "" {
		below = append(below, p.Department)
	}
	return parts.PickText{Name: p.Name, Below: strings.Join(below, " · ")}
}
