package imports

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/i18n"
	"seatbook/screens/desk"
)

// PlanSummary says in short what an import does: who and what is in the files, what it
// brings, what is still needed, and what could not be read.
func PlanSummary(t *i18n.Translator, plan importing.Plan) string {
	w := desk.Words{Translator: t}
	if plan.Empty() && !plan.Says() {
		return w.Text("import.nothing")
	}
	var said []string
	for _, line := range []string{inTheFiles(w, plan), brings(w, plan), newOrganizations(w, plan), stillNeeded(w, plan), notRead(w, plan)} {
		if line != "" {
			said = append(said, line)
		}
	}
	return strings.Join(said, "\n")
}

func inTheFiles(w desk.Words, plan importing.Plan) string {
	people, products, names := len(plan.People), plan.CountProducts(), len(plan.Products)
	organizations := 0
	if len(plan.Called) > 1 {
		organizations = len(plan.Called)
	}
	found := slices.Concat(desk.IfAny(organizations, w.Count("import.story.organizations", organizations)), desk.IfAny(people, w.Count("import.story.people", people)), desk.IfAny(products, w.Count("import.story.products", products)))
	var said []string
	if len(found) > 0 {
		said = append(said, w.Text("import.story.found", "Found", strings.Join(found, ", ")))
	}
	return strings.Join(append(said, desk.IfAny(names, w.Count("import.names", names))...), " ")
}

func brings(w desk.Words, plan importing.Plan) string {
	if brings := whatItBrings(w, plan); len(brings) > 0 {
		return w.Text("import.story.brings", "Brings", strings.Join(brings, ", "))
	}
	if slices.ContainsFunc(plan.Products, func(p data.Product) bool { return p.Plans != "" }) {
		return w.Text("import.story.plans")
	}
	return w.Text("import.story.nothing")
}

// whatItBrings counts what a plan adds, gives, takes back and changes.
func whatItBrings(w desk.Words, plan importing.Plan) []string {
	s, p, a := plan.CountSubscriptions(), plan.CountPeople(), plan.CountAssignments()
	changed, organizations := s.Changed+p.Changed, len(plan.NewOrganizations())
	return slices.Concat(
		desk.IfAny(organizations, w.Count("import.group.organizations", organizations)),
		desk.IfAny(p.Added, w.Count("import.group.people", p.Added)), desk.IfAny(s.Added, w.Count("import.group.subscriptions", s.Added)),
		desk.IfAny(a.Added, w.Count("import.group.given", a.Added)), desk.IfAny(a.Removed, w.Count("import.group.taken", a.Removed)),
		desk.IfAny(changed, w.Count("import.group.changed", changed)),
	)
}

// mostNamed is how many of the organizations that are made are named above the lines, in
// which all are.
const mostNamed = 8

// newOrganizations names those that a plan makes.
func newOrganizations(w desk.Words, plan importing.Plan) string {
	var names []string
	for _, o := range plan.NewOrganizations() {
		names = append(names, o.Name)
	}
	if len(names) == 0 {
		return ""
	}
	return w.Count("import.story.new_organizations", len(names), "Names", w.NamesOf(names[:min(len(names), mostNamed)], len(names)))
}

// stillNeeded names the file that would tell what these don't, and what no file of
// Microsoft can tell.
func stillNeeded(w desk.Words, plan importing.Plan) string {
	var needs []string
	switch {
	case plan.NeedsTotals():
		needs = append(needs, w.Text("import.story.needs_totals"))
	case plan.NeedsPeople():
		needs = append(needs, w.Text("import.story.needs_people"))
	}
	if products := plan.WithoutTotal(); len(products) > 0 {
		named := w.NamesOf(products[:min(len(products), importing.NamedInANote)], len(products))
		needs = append(needs, w.Text("import.story.needs_typing", "Products", named))
	}
	return strings.Join(needs, "\n")
}

func notRead(w desk.Words, plan importing.Plan) string {
	rows, files := 0, 0
	for _, r := range plan.Rejected {
		if r.Line > 0 {
			rows++
		} else {
			files++
		}
	}
	unread, over, far := len(plan.Unread), len(plan.OverAssigned()), plan.FarTotals()
	farNames := w.NamesOf(far[:min(len(far), importing.NamedInANote)], len(far))
	return strings.Join(slices.Concat(
		desk.IfAny(rows, w.Count("import.rejected", rows)), desk.IfAny(unread, w.Count("import.unread", unread)),
		desk.IfAny(files, w.Count("import.rejected_files", files)), desk.IfAny(over, w.Count("import.over_assigned", over)),
		desk.IfAny(len(far), w.Count("import.far_totals", len(far), "Products", farNames)),
	), "\n")
}
