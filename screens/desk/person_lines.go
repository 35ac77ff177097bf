package desk

import (
	"strings"

	"seatbook/data"
	"seatbook/screens/parts"
)

// OfferedLines is that for one who is offered something: it says of who may not sign in that
// they can't.
func OfferedLines(w Words) func(data.PersonRow) parts.PickText {
	return func(row data.PersonRow) parts.PickText {
		says := PersonLines(row.Person)
		if row.Blocked {
			says.Chip = warned(w.Text("holders.blocked"))
		}
		return says
	}
}

// PersonLines says who somebody is in two lines: the name, and where to find them.
func PersonLines(p data.Person) parts.PickText {
	below := []string{p.Address}
	if p.Department != "" {
		below = append(below, p.Department)
	}
	return parts.PickText{Name: p.Name, Below: strings.Join(below, " · ")}
}
