package exports

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/files"
	"seatbook/screens/desk"
)

// costs are the lines of the statements of the months ahead.
func (e *Exporter) costs(ctx context.Context, sheet *files.Sheet) error {
	answer, err := costs.Of(ctx, e.book, costs.Query{From: data.MonthOf(e.on), Months: costs.ForecastMonths, On: e.on})
	if err != nil {
		return err
	}
	answer = answer.Only(e.Organization, e.on)
	sheet.Columns = e.Titles(columnsOf(ListCosts)...)
	sheet.Total, sheet.Sums, sheet.Currency = e.Text("export.total_money"), []int{6}, 7
	for _, l := range answer.Lines {
		sheet.Rows = append(sheet.Rows, []files.Cell{
			e.Day(l.On), Text(l.Subscription.Product), Text(l.Subscription.OrganizationName), Text(desk.Coded(e.Words, "cost", l.Kind)),
			e.number(l.Licenses), e.amount(l.Price), e.amount(l.Amount), currencyOf(l.Amount),
		})
	}
	for _, row := range costs.Undated(answer.Rows, e.on) { // without a day and an amount, so that they are not missed
		price := row.PriceOn(e.on)
		sheet.Rows = append(sheet.Rows, []files.Cell{
			{}, Text(row.Product), Text(row.OrganizationName), Text(e.Text("cost.undated")), e.number(row.PaidTotal()), e.amount(price), {}, currencyOf(price),
		})
	}
	return nil
}

// costsSplitUp is a view of the costs as one sees it, in the currency that is on view or in
// each: what the months, the years or the year ahead come to.
func (e *Exporter) costsSplitUp(ctx context.Context, sheet *files.Sheet, list List) error {
	every, err := costs.Of(ctx, e.book, costs.Around(e.on))
	if err != nil {
		return err
	}
	answer := every.Only(e.Organization, e.on)
	sheet.Columns = e.Titles(columnsOf(list)...)
	sheet.Columns[0] = e.Text("costs.name." + string(list))
	sheet.Total, sheet.Sums, sheet.Currency = e.Text("export.total_money"), []int{1}, slices.Index(columnsOf(list), "currency")
	if list == ListMonths {
		e.months(sheet, costs.MonthsAround(answer.Lines, every.Lines, e.on))
		return nil
	}
	lines, by := answer.Lines, list.by()
	if by != costs.ByYear {
		lines, sheet.Sums = costs.Ahead(lines, e.on), []int{1, 2}
	}
	for _, share := range costs.Shares(answer.Rows, lines, by, answer.Holders, e.on) {
		if !e.inCurrency(share.Amount) {
			continue
		}
		cells := []files.Cell{Text(ShareName(e.Words, by, share.Name))}
		if by != costs.ByYear {
			cells = append(cells, e.amount(share.Month))
		}
		sheet.Rows = append(sheet.Rows, append(cells, e.amount(share.Amount), currencyOf(share.Amount)))
	}
	return nil
}

func (e *Exporter) months(sheet *files.Sheet, months []costs.Month) {
	peaks := costs.Peaks(months)
	for _, m := range months {
		if e.inCurrency(m.Amount) {
			sheet.Rows = append(sheet.Rows, []files.Cell{
				Text(MonthName(e.Words, m.Month)), e.amount(m.Amount), currencyOf(m.Amount), Text(strings.Join(MonthSays(e.Words, peaks, m, e.on), " · ")),
			})
		}
	}
}

// inCurrency tells whether an amount is in the currency that the costs are narrowed to.
func (e *Exporter) inCurrency(amount data.Money) bool {
	return e.Currency == "" || amount.Currency == e.Currency
}

// usage is how many licenses there were in total and assigned, month by month.
func (e *Exporter) usage(ctx context.Context, sheet *files.Sheet) error {
	all, err := e.book.Usage(ctx, costs.PastMonths+1, e.on)
	if err != nil {
		return err
	}
	sheet.Columns = e.Titles(columnsOf(ListUsage)...)
	sheet.Columns[0] = e.Text("costs.name.usage")
	for _, u := range all {
		sheet.Rows = append(sheet.Rows, []files.Cell{Text(MonthName(e.Words, u.Month)), e.number(u.Paid), e.number(u.Assigned)})
	}
	return nil
}

// by is what a view of the costs splits them up by.
func (l List) by() costs.By {
	return map[List]costs.By{
		ListYears: costs.ByYear, ListProducts: costs.ByProduct, ListOrganizations: costs.ByOrganization, ListDepartments: costs.ByDepartment,
	}[l]
}

// ShareName is what is called of costs that are split up, also where it has no name.
func ShareName(w desk.Words, by costs.By, name string) string {
	switch {
	case name != "" && by == costs.ByProduct:
		return data.ShortName(name)
	case name != "":
		return name
	case by == costs.ByOrganization:
		return w.Text("costs.no_organization")
	default:
		return w.Text("costs.no_department")
	}
}

// MonthSays tells what there is to tell of a month beside its amount on a day: that it is
// only expected, that nobody told that it was billed, and what makes it dearer than others.
func MonthSays(w desk.Words, peaks []costs.Peak, m costs.Month, on data.Date) (said []string) {
	if data.MonthOf(on).MonthsUntil(m.Month) > 0 {
		said = append(said, w.Text("costs.expected"))
	}
	if m.Reckoned.Minor != 0 {
		said = append(said, w.Text("costs.probable"))
	}
	if peak := PeakText(w, peaks, m); peak != "" {
		said = append(said, peak)
	}
	return said
}
