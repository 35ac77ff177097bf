package imports

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/screens/desk"
)

// planDetail says what the admin should know about a row of a plan.
func planDetail(w desk.Words, plan importing.Plan, at importing.Row) string {
	if at.Kind == importing.RowPerson {
		row := plan.People[at.Index]
		if row.Namesake != nil {
			return withOwner(plan, row.After().Organization, row.After().Address, w.Text("import.namesake", "Address", row.Namesake.Address))
		}
		return withOwner(plan, row.After().Organization, row.After().Address)
	}
	if at.Kind != importing.RowSubscription {
		return ""
	}
	row := plan.Subscriptions[at.Index]
	said := []string{w.Text("import.seats_unknown", "Assigned", w.Number(row.After.Assigned()))}
	if !row.After.TotalUnknown {
		said[0] = w.Text("import.seats", "Assigned", w.Number(row.After.Assigned()), "Total", w.Number(row.After.Total))
	}
	if data.OverAssigned(row.After) {
		said = append(said, w.Text("badge.over_assigned"))
	}
	return withOwner(plan, row.After.Organization, said...)
}

// withOwner is a detail, behind the organization where the plan is of several.
func withOwner(plan importing.Plan, whose data.OrganizationID, said ...string) string {
	if name := plan.Called[whose]; name != "" && len(plan.Called) > 1 {
		said = slices.Insert(said, 0, name)
	}
	return strings.Join(said, " · ")
}

// organizationWords says what a plan brings of an organization that it makes.
func organizationWords(w desk.Words, of importing.NewOrganization) lineWords {
	return lineWords{
		action: desk.Coded(w, "import.action", importing.ActionAdd), what: of.Name,
		file: slices.Concat(desk.IfAny(of.Subscriptions, w.Count("import.brought.subscriptions", of.Subscriptions)), desk.IfAny(of.People, w.Count("import.brought.people", of.People))),
	}
}
