package exports

import (
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/savings"
	"seatbook/screens/lists"
)

// savingsSection lists what can still be saved, in groups by why, with what of it is in
// the total (R35): those of each currency apart.
func (r *reported) savingsSection() files.Section {
	section := r.section(ListSavings, "product", "name", "why", "licenses", "saves_from", "year", "in_total")
	var open []savings.Row
	for _, row := range r.day.Leaks {
		if row.State == data.SavingOpen {
			open = append(open, row)
		}
	}
	counted := map[string][]data.Money{}
	var all []data.Money
	var rows []parted
	subtotals := func(of string) [][]files.Cell {
		return withAmounts([]files.Cell{Text(r.Text("report.subtotal", "Group", of)), {}, {}, {}, {}, {}, {}}, 6, r.cellsOf(counted[of]))
	}
	for _, row := range lists.SavingRows(open, data.SavingOpen) {
		of, counts := lists.SavingGroup(r.Words, row.Leak, row.State), data.Money{}
		if row.Counted && row.PerYear.Known() {
			counts = row.PerYear
			counted[of], all = data.AddMoney(counted[of], counts), data.AddMoney(all, counts)
		}
		rows = append(rows, parted{of, subtotals, []files.Cell{
			Text(r.whose(row.Subscription)), Text(row.Person.Name), Text(lists.SavingDetail(r.Words, row.Row)), r.number(row.Licenses), r.Day(row.Way.From), r.amount(row.PerYear), r.amount(counts),
		}})
	}
	part(&section, rows, 1)
	if len(all) > 0 {
		section.Note = r.Text("report.counted_once")
		section.Totals = withAmounts([]files.Cell{Text(r.Text("export.total")), {}, {}, {}, {}, {}, {}}, 6, r.cellsOf(all))
	}
	return section
}
