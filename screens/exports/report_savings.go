package exports

import (
	"context"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/savings"
	"seatbook/screens/lists"
)

// savingsSection lists what can still be saved, with what of it is in the total (R35):
// those of each currency apart.
func (e *Exporter) savingsSection(ctx context.Context) (files.Section, error) {
	section := e.section(ListSavings, "reason", "product", "name", "licenses", "saves_from", "year", "in_total")
	_, all, err := savings.Ask(ctx, e.book, e.known, e.on)
	if err != nil {
		return section, err
	}
	var rows []savings.Row
	for _, row := range all {
		if row.State == data.SavingOpen && (e.Organization == 0 || row.Subscription.Organization == e.Organization) {
			rows = append(rows, row)
		}
	}
	totals := map[string]data.Money{}
	for _, row := range lists.SavingRows(rows, data.SavingOpen) {
		counts := data.Money{}
		if row.Counted && row.PerYear.Known() {
			counts = row.PerYear
			totals[counts.Currency] = counts.Plus(totals[counts.Currency])
		}
		section.Rows = append(section.Rows, []files.Cell{
			Text(lists.SavingGroup(e.Words, row.Leak, row.State)), Text(e.whose(row.Subscription.Product, row.Subscription.OrganizationName)), Text(row.Person.Name), e.number(row.Licenses),
			e.Day(row.Way.From), e.amount(row.PerYear), e.amount(counts),
		})
	}
	if len(section.Rows) > 0 {
		section.Totals = withAmounts([]files.Cell{Text(e.Text("export.total")), {}, {}, {}, {}, {}, {}}, 6, e.amounts(totals))
	}
	return section, nil
}
