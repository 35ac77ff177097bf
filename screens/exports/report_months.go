package exports

import (
	"strings"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/files"
	"seatbook/data/overview"
)

// shownRenewals is how many of the next renewals the cover lists.
const shownRenewals = 4

// renewalsSection lists what is renewed or ends next, and what comes of it.
func (r *reported) renewalsSection() files.Section {
	section := files.Section{}
	section.Title, section.Columns = r.Text("report.renewals"), r.Titles("date", "what", "decide_before", "licenses", "cost")
	for _, next := range overview.Renewals(r.rows, r.on, shownRenewals) {
		s := next.Subscription
		named := r.Text("calendar."+endEvent(s.Subscription), "Product", r.whose(s))
		section.Rows = append(section.Rows, []files.Cell{
			r.Day(next.On), Text(named), r.Day(next.DecideBy), r.number(next.Licenses), r.amount(s.LicensesPerMonth(next.Licenses, r.on)),
		})
	}
	return section
}

// monthsSection says what the statements of the months ahead carry, a row a month and a
// column a currency, below a chart of each currency that looks back, too.
func (r *reported) monthsSection() files.Section {
	section := r.section(ListCosts, "month")
	if n := len(r.undated); n > 0 {
		section.Note = r.Count("costs.undated", n)
	}
	peaks, codes := costs.Peaks(r.months), r.currencies()
	for _, code := range codes {
		section.Columns = append(section.Columns, code)
		section.Charts = append(section.Charts, MonthBars(r.Words, r.Text("report.chart", "Currency", code), r.known, peaks, code))
	}
	section.Columns = append(section.Columns, r.Text("report.peak"))
	sums := make([]data.Money, len(codes))
	for at := costs.PastMonths * len(codes); at < len(r.months); at += len(codes) { // each month has all currencies
		cells, told := []files.Cell{Text(MonthName(r.Words, r.months[at].Month))}, []string(nil)
		for i, m := range r.months[at : at+len(codes)] {
			cells, sums[i] = append(cells, r.amount(m.Amount)), m.Amount.Plus(sums[i])
			if peak := PeakText(r.Words, peaks, m); peak != "" {
				told = append(told, peak)
			}
		}
		section.Rows = append(section.Rows, append(cells, Text(strings.Join(told, "; "))))
	}
	if len(section.Rows) > 0 {
		totals := []files.Cell{Text(r.Text("export.total"))}
		for _, sum := range sums {
			totals = append(totals, r.amount(sum))
		}
		section.Totals = [][]files.Cell{append(totals, files.Cell{})}
	}
	return section
}

// currencies are those of the months, in their order.
func (r *reported) currencies() (codes []string) {
	for _, m := range r.months {
		if m.Month != r.months[0].Month {
			break
		}
		codes = append(codes, m.Amount.Currency)
	}
	return codes
}
