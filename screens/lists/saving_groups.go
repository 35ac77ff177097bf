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
// is to be done about them (R35), the costliest first, and the others by why they are there. The
// rows are in turn ([SavingsInTurn]).
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
		add(desk.Coded(w, "savings.todo", todo), todo, costliest(of))
	}
	return groups
}

// SavingsInTurn has what is open come first, the costliest of it before, and what comes to the same by
// its reason and by name; the rest stays in its order. A list can have thousands of rows: names
// are folded once each, and it is done beside the window.
func SavingsInTurn(rows []savings.Row) []savings.Row {
	names := make([]string, len(rows))
	for i := range rows {
		names[i] = data.Fold(rows[i].Person.Name)
	}
	open := func(i int) int {
		if rows[i].State == data.SavingOpen {
			return 0
		}
		return 1
	}
	return ordered(rows, func(i, j int) int {
		a, b := &rows[i], &rows[j]
		if by := cmp.Compare(open(i), open(j)); by != 0 || open(i) == 1 {
			return by
		}
		if by := cmp.Or(byCost(a, b), cmp.Compare(names[i], names[j])); by != 0 {
			return by
		}
		return cmp.Compare(data.Fold(a.Subscription.Product), data.Fold(b.Subscription.Product))
	})
}

// costliest puts rows that are in turn, and of which some were parted since, into their order.
func costliest(rows []savings.Row) []savings.Row {
	return ordered(rows, func(i, j int) int { return byCost(&rows[i], &rows[j]) })
}

// byCost has the costlier of two rows come first, and what comes to the same by its reason.
func byCost(a, b *savings.Row) int {
	return cmp.Or(cmp.Compare(b.PerYear.Minor, a.PerYear.Minor), cmp.Compare(a.Leak, b.Leak))
}

// ordered returns rows in an order, those that are equal in it as they were. They are large,
// and are moved once.
func ordered(rows []savings.Row, by func(i, j int) int) []savings.Row {
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Or(by(i, j), i-j) })
	sorted := make([]savings.Row, 0, len(rows))
	for _, i := range order {
		sorted = append(sorted, rows[i])
	}
	return sorted
}
