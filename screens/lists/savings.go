package lists

import (
	"strings"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// Saving is a row of the savings list as it is written, and whether it is in the total: a
// license counts once, however many reasons it has (R35).
type Saving struct {
	savings.Row
	Counted bool
	twin    twin // that another row would read the same
}

// SavingRows are rows as they are written: those of one state with what counts of them,
// of all states with what counts of what is open.
func SavingRows(rows []savings.Row, state data.SavingState) (all []Saving) {
	counted, twins := savings.Counted(rows, state), twinsOf(rows)
	for i, row := range rows {
		all = append(all, Saving{row, counted[i], twins[row.License()]})
	}
	return all
}

// Savings are the columns of the list of savings.
func Savings() []Column[Saving] {
	words := func(key string, of func(In, Saving) string) Column[Saving] {
		return Column[Saving]{Key: key, Value: func(in In, s Saving) files.Cell { return text(of(in, s)) }}
	}
	return []Column[Saving]{
		words("reason", func(in In, s Saving) string { return SavingGroup(in.Words, s.Leak, s.State) }),
		words("product", func(_ In, s Saving) string { return s.Subscription.Product }),
		words("organization", func(_ In, s Saving) string { return s.Subscription.OrganizationName }),
		words("name", func(_ In, s Saving) string { return s.Person.Name }),
		words("address", func(_ In, s Saving) string { return s.Person.Address }),
		{Key: "licenses", Kind: Count, Value: func(in In, s Saving) files.Cell { return in.count(s.Licenses) }},
		{Key: "year", Kind: Amount, Value: func(in In, s Saving) files.Cell { return in.amount(s.PerYear) }},
		{Key: "in_total", Kind: Amount, Summed: true, Value: inTotal},
		{Key: currency, OnlyFile: true, Value: func(_ In, s Saving) files.Cell { return text(s.PerYear.Currency) }},
		{Key: "saves_from", Kind: Day, Value: func(in In, s Saving) files.Cell { return in.day(s.Way.From) }},
		words("state", func(in In, s Saving) string { return desk.Coded(in.Words, "savings.state", s.State) }),
		words("why", func(in In, s Saving) string {
			why := strings.TrimSpace(strings.TrimSuffix(savingWhen(in.Words, s.Row), ".") + ". " + savingWhy(in.Words, s.Row))
			return strings.TrimSpace(why + " " + s.twin.text(in.Words, in.On))
		}),
	}
}

// inTotal is the amount of what is in the total, empty for the rest.
func inTotal(in In, s Saving) files.Cell {
	if !s.Counted {
		return files.Cell{}
	}
	return in.amount(s.PerYear)
}
