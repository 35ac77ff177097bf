package lists

import (
	"cmp"
	"slices"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// SavingsGroup is rows of one state with what they have in common, in words.
type SavingsGroup struct {
	Title string
	Todo  savings.Todo // what is to be done about open ones, empty of others
	Rows  []savings.Row
}

// SavingGroups are the rows of a state under what they have in common: the open ones by what
// is to be done about them (R35), the costliest first, and the others by why they are there.
func SavingGroups(w desk.Words, rows []savings.Row, state data.SavingState) (groups []SavingsGroup) {
	add := func(title string, todo savings.Todo, of []savings.Row) {
		if len(of) > 0 {
			groups = append(groups, SavingsGroup{title, todo, of})
		}
	}
	keep := func(rows []savings.Row, such func(savings.Row) bool) []savings.Row {
		return slices.DeleteFunc(slices.Clone(rows), func(r savings.Row) bool { return !such(r) })
	}
	rows = keep(rows, func(r savings.Row) bool { return r.State == state })
	if state != data.SavingOpen {
		for _, leak := range data.FreedBy() {
			if of := keep(rows, func(r savings.Row) bool { return r.Leak == leak }); len(of) > 0 { // else it may have no words for the state
				add(SavingGroup(w, leak, state), "", of)
			}
		}
		return groups
	}
	open := savings.Parted(rows)
	for _, todo := range savings.Todos() {
		of := keep(open, func(r savings.Row) bool { return r.Todo() == todo })
		add(desk.Coded(w, "savings.todo", todo), todo, inTurn(of))
	}
	return groups
}

// inTurn has the costliest come first, and what comes to the same by its reason and by name.
// A list can have thousands of rows, which are large: names are folded once each, and rows are
// moved once.
func inTurn(rows []savings.Row) []savings.Row {
	names, order := make([]string, len(rows)), make([]int, len(rows))
	for i := range rows {
		names[i], order[i] = data.Fold(rows[i].Person.Name), i
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &rows[i], &rows[j]
		if by := cmp.Or(cmp.Compare(b.PerYear.Minor, a.PerYear.Minor), cmp.Compare(a.Leak, b.Leak), cmp.Compare(names[i], names[j])); by != 0 {
			return by
		}
		return cmp.Or(cmp.Compare(data.Fold(a.Subscription.Product), data.Fold(b.Subscription.Product)), i-j)
	})
	sorted := make([]savings.Row, 0, len(rows))
	for _, i := range order {
		sorted = append(sorted, rows[i])
	}
	return sorted
}
