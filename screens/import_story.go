package screens

import (
	"slices"
	"strings"

	"seatbook/data/importing"
	"seatbook/i18n"
)

// PlanSummary says in short what an import does: who and what is in the files, what it
// brings, what is still needed, and what could not be read.
func PlanSummary(t *i18n.Translator, plan importing.Plan) string {
	w := words{t}
	if plan.Empty() && len(plan.Rejected)+len(plan.Unread)+len(plan.Notes) == 0 {
		return w.Text("import.nothing")
	}
	var said []string
	for _, line := range []string{w.inTheFiles(plan), w.brings(plan), w.stillNeeded(plan), w.notRead(plan)} {
		if line != "" {
			said = append(said, line)
		}
	}
	return strings.Join(said, "\n")
}

// ifAny returns words where there is something that they count.
func ifAny(n int, words string) []string {
	if n == 0 {
		return nil
	}
	return []string{words}
}

func (w words) inTheFiles(plan importing.Plan) string {
	people, products, names := len(plan.People), plan.CountProducts(), len(plan.Products)
	found := slices.Concat(ifAny(people, w.Count("import.story.people", people)), ifAny(products, w.Count("import.story.products", products)))
	var said []string
	if len(found) > 0 {
		said = append(said, w.Text("import.story.found", "Found", strings.Join(found, ", ")))
	}
	return strings.Join(append(said, ifAny(names, w.Count("import.names", names))...), " ")
}

func (w words) brings(plan importing.Plan) string {
	s, p, a := plan.CountSubscriptions(), plan.CountPeople(), plan.CountAssignments()
	changed := s.Changed + p.Changed
	brings := slices.Concat(
		ifAny(p.Added, w.Count("import.group.people", p.Added)), ifAny(s.Added, w.Count("import.group.subscriptions", s.Added)),
		ifAny(a.Added, w.Count("import.group.given", a.Added)), ifAny(a.Removed, w.Count("import.group.taken", a.Removed)),
		ifAny(changed, w.Count("import.group.changed", changed)),
	)
	if len(brings) == 0 {
		return w.Text("import.story.nothing")
	}
	return w.Text("import.story.brings", "Brings", strings.Join(brings, ", "))
}

// stillNeeded names the file that would tell what these don't, and what no file of
// Microsoft can tell.
func (w words) stillNeeded(plan importing.Plan) string {
	var needs []string
	switch {
	case plan.NeedsTotals():
		needs = append(needs, w.Text("import.story.needs_totals"))
	case plan.NeedsPeople():
		needs = append(needs, w.Text("import.story.needs_people"))
	}
	if products := plan.WithoutTotal(); len(products) > 0 {
		named := w.namesOf(products[:min(len(products), importing.NamedInANote)], len(products))
		needs = append(needs, w.Text("import.story.needs_typing", "Products", named))
	}
	return strings.Join(needs, "\n")
}

func (w words) notRead(plan importing.Plan) string {
	rows, files := 0, 0
	for _, r := range plan.Rejected {
		if r.Line > 0 {
			rows++
		} else {
			files++
		}
	}
	unread, over := len(plan.Unread), len(plan.OverAssigned())
	return strings.Join(slices.Concat(
		ifAny(rows, w.Count("import.rejected", rows)), ifAny(unread, w.Count("import.unread", unread)),
		ifAny(files, w.Count("import.rejected_files", files)), ifAny(over, w.Count("import.over_assigned", over)),
	), "\n")
}
