package screens

import (
	"strings"

	"seatbook/data"
)

// planView is which lines of a plan are shown.
type planView string

const (
	viewChanges  planView = "changes"
	viewRejected planView = "rejected"
	viewAll      planView = "all"
)

// planKind is what a line of a plan does.
type planKind int

const (
	planLeft planKind = iota
	planChanges
	planRejected
)

// planLine is one line of a plan in words.
type planLine struct {
	kind                       planKind
	action, what, detail, from string
}

// planLines puts a plan into words, what was rejected first.
func (d *desk) planLines(plan data.ImportPlan) []planLine {
	var lines []planLine
	for _, r := range plan.Rejected {
		lines = append(lines, planLine{planRejected, d.Text("import.action.reject"), d.knownError(r.Reason), "", d.source(r.Source)})
	}
	line := func(action data.Action, source data.Source, what, detail string) {
		kind := planChanges
		if action == data.ActionLeave {
			kind = planLeft
		}
		lines = append(lines, planLine{kind, coded(d.words, "import.action", action), what, detail, d.source(source)})
	}
	for _, row := range plan.Subscriptions {
		line(row.Action, row.Source, row.After.Product, d.planDetail(row))
	}
	for _, row := range plan.People {
		line(row.Action, row.Source, row.After.Name, row.After.Address)
	}
	for _, row := range plan.Assignments {
		line(row.Action, row.Source, d.Text("import.holds", "Person", row.Person, "Product", row.Product), "")
	}
	return lines
}

// planDetail says what happens to a subscription, and what the admin should know
// about it.
func (d *desk) planDetail(row data.PlannedSubscription) string {
	var said []string
	total := func(s data.Subscription) string {
		if s.TotalUnknown {
			return "?"
		}
		return d.Number(s.Total)
	}
	if row.Action == data.ActionChange && total(row.Before) != total(row.After) {
		said = append(said, d.Text("import.total_changes", "From", total(row.Before), "To", total(row.After)))
	} else {
		said = append(said, d.Text("import.seats", "Assigned", d.Number(row.After.Assigned()), "Total", total(row.After)))
	}
	if data.OverAssigned(row.After) {
		said = append(said, d.Text("badge.over_assigned"))
	}
	for _, note := range row.Notes {
		said = append(said, d.knownError(note))
	}
	return strings.Join(said, " · ")
}
