package subscriptions

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// column is a column of the list.
type column = lists.Column[data.SubscriptionRow]

// columnsOf are the columns of the list as it is: an organization is one where there are
// several, the list is not of one of them, and no group is one already.
func (s *Screen) columnsOf() []column {
	all := lists.ForScreen(lists.Subscriptions(s.fields))
	if len(s.Organizations) > 1 && s.Query.Organization == 0 && s.Query.Group != data.GroupOrganization {
		return all
	}
	return slices.DeleteFunc(all, func(c column) bool { return c.Key == "organization" })
}

// buildColumns builds the table with its columns, as the user left them.
func (s *Screen) buildColumns() {
	s.columns = s.columnsOf()
	s.Table = parts.NewTable(lists.Shapes(s.Words, s.columns), nil)
	s.KeepColumns("subscriptions", s.Table)
}

// knowFields has a column for each own field that there is now.
func (s *Screen) knowFields(fields []data.OwnField) {
	if slices.Equal(fields, s.fields) {
		return
	}
	s.fields = fields
	had := s.Canvas().Focused() == s.Table
	s.buildTable()
	s.Arrived()
	s.knowSummary(s.summary)
	if had {
		s.Canvas().Focus(s.Table)
	}
}

// totalOf is what stands under a column, and in it over a group.
func totalOf(w desk.Words, key string, sums data.SubscriptionSums) (lines []string) {
	var unknown []string // the sum reads as that of all
	if sums.Unknown > 0 {
		unknown = append(unknown, w.Count("list.unknown", sums.Unknown))
	}
	switch key {
	case "product":
		return []string{strings.Join(append([]string{w.Count("list.total", sums.Count)}, unknown...), " · ")}
	case "assigned":
		total := w.Number(sums.Total)
		if sums.Total == 0 && sums.Unknown > 0 {
			total = "?" // as each of them says
		}
		return []string{w.Text("seats.of", "Assigned", w.Number(sums.Assigned), "Total", total)}
	case "total":
		return []string{w.Number(sums.Total)}
	case "available":
		return []string{w.Number(sums.Available)}
	case "cost": // one sum for each currency: they can't be added up
		for _, sum := range sums.PerMonth {
			lines = append(lines, w.Money(sum))
		}
		if len(lines) < 2 { // else it would take a line from the list
			lines = append(lines, unpricedOf(w, sums)...)
		}
	}
	return lines
}

// unpricedOf says how many are in no sum of money, which reads as that of all.
func unpricedOf(w desk.Words, sums data.SubscriptionSums) []string {
	return desk.IfAny(sums.Unpriced, w.Count("list.unpriced", sums.Unpriced))
}

// rightOf tells whether a column stands to the right.
func rightOf(c column) bool { return c.Kind != lists.Words && !c.Leading }
