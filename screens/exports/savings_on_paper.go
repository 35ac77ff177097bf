package exports

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
)

// savingsOnPaper are the rows of the savings as their page has them (R35): what can be saved
// by what is to be done about it, then what is kept and what was saved this year, each with
// what it comes to. A state of which there is nothing is left out.
func (e *Exporter) savingsOnPaper(rows []savings.Row) (sections []files.Section) {
	several := slices.ContainsFunc(rows, func(row savings.Row) bool {
		return row.Subscription.Organization != rows[0].Subscription.Organization
	})
	for _, state := range []data.SavingState{data.SavingOpen, data.SavingKept, data.SavingDone} {
		if groups := lists.SavingGroups(e.Words, lists.SavingsInTurn(rows), state); len(groups) > 0 {
			sections = append(sections, e.savingsOf(state, groups, several))
		}
	}
	return sections
}

// savingsOf is the rows of one state, with the organization beside the product where there
// are several.
func (e *Exporter) savingsOf(state data.SavingState, groups []lists.SavingsGroup, several bool) files.Section {
	section := e.section(ListSavings, "product", "name", "why", "licenses", "saves_from", "year", "in_total")
	section.Title = desk.Coded(e.Words, "savings.state", state)
	var all []savings.Row
	for _, group := range groups {
		all = append(all, group.Rows...)
	}
	counted, twins := savings.Counted(all, state), lists.SavingTwins(e.Words, all, e.on)
	for _, group := range groups {
		of := files.Group{Title: e.Count("savings.head", len(group.Rows), "Title", group.Title), Rows: len(group.Rows)}
		if total, _ := savings.Total(group.Rows, state); len(total) > 0 { // as its head says on the page
			of.Title += " · " + e.Sum(total)
		}
		for _, row := range group.Rows {
			cells := e.savingOnPaper(row, group.Todo, several, twins[row.License()])
			if counted[len(section.Rows)] {
				cells[len(cells)-1] = e.amount(row.PerYear)
			}
			section.Rows = append(section.Rows, cells)
		}
		section.Groups = append(section.Groups, of)
	}
	if total, _ := savings.Total(all, state); len(total) > 0 {
		section.Note = e.Text("report.counted_once")
		section.Totals = withAmounts([]files.Cell{Text(e.Text("export.total")), {}, {}, {}, {}, {}, {}}, 6, e.cellsOf(e.HomeFirst(total)))
	}
	return section
}

// savingOnPaper is a row with what tells it from another that would read the same, and with
// nothing yet in its last column, what of it is in the total.
func (e *Exporter) savingOnPaper(row savings.Row, todo savings.Todo, several bool, twin string) []files.Cell {
	said, product, from := lists.SavingOf(e.Words, row), row.Subscription.Product, row.Way.From
	if several && row.Subscription.OrganizationName != "" {
		product += " · " + row.Subscription.OrganizationName
	}
	why := said.Why
	switch {
	case row.State != data.SavingOpen:
		why, from = said.When, row.Saving.SavesFrom
	case todo == savings.TodoAsk, todo == savings.TodoHeld, todo == savings.TodoOrder: // which is more than a day
		why = strings.TrimSuffix(said.When, ".") + ". " + said.Why
	}
	return []files.Cell{
		Text(product), Text(row.Person.Name), Text(strings.TrimSpace(why + " " + twin)), e.number(row.Licenses), e.Day(from), e.amount(row.PerYear), {},
	}
}
