package exports

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/files"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
)

// Report is the license report of one organization, or of all where it is the zero one,
// to be printed: its figures,
// its subscriptions, what needs attention, what can be saved, who holds what, and the
// costs of the months ahead (R24, R25, R35).
func (e *Exporter) Report(ctx context.Context, organization data.Organization, made time.Time) (files.Report, error) {
	e.Organization = organization.ID
	e.Subscriptions.Organization, e.People.Organization = organization.ID, organization.ID
	report := files.Report{
		Title: e.Text("report.title"), Page: e.Text("report.page"), Made: made,
		Subtitle: e.Text("report.subtitle", "Date", e.Date(e.on)),
		Regular:  theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
	}
	if organization.Name != "" {
		report.Title = e.Text("report.title_of", "Organization", organization.Name)
	}
	report.Running = strings.Trim(organization.Name+" · "+e.Date(e.on), " ·")
	page, err := e.book.Subscriptions(ctx, e.question())
	if err != nil {
		return report, err
	}
	notices, err := e.book.Attention(ctx, e.on)
	if err != nil {
		return report, err
	}
	notices = e.waiting(notices)
	report.Figures = e.figures(page.Rows, len(notices))
	holders, err := e.holdersSection(ctx)
	if err != nil {
		return report, err
	}
	months, err := e.monthsSection(ctx)
	if err != nil {
		return report, err
	}
	saving, err := e.savingsSection(ctx)
	if err != nil {
		return report, err
	}
	report.Sections = []files.Section{e.seatsSection(page.Rows), e.attentionSection(notices), saving, holders, months}
	for i := range report.Sections {
		report.Sections[i].Empty = e.Text("report.nothing")
	}
	return report, nil
}

// whose names the organization beside a product in a report of all of them.
func (e *Exporter) whose(product, organization string) string {
	if e.Organization != 0 || organization == "" {
		return product
	}
	return product + " · " + organization
}

func (e *Exporter) section(list List, columns ...string) files.Section {
	var section files.Section
	section.Title, section.Columns = desk.Coded(e.Words, "export.list", list), e.Titles(columns...)
	return section
}

// waiting are the notices of the organization that the report is of, as the home page
// counts them: what can be saved has a section of its own (R25).
func (e *Exporter) waiting(notices []data.Notice) (waiting []data.Notice) {
	for _, n := range data.SortNotices(notices) {
		if n.Concern.Group() != data.GroupToSave && (e.Organization == 0 || n.Subscription.Organization == e.Organization) {
			waiting = append(waiting, n)
		}
	}
	return waiting
}

// attentionSection lists what needs attention; what should have been done by a day that
// has passed is for now.
func (e *Exporter) attentionSection(notices []data.Notice) files.Section {
	section := e.section(ListAttention, "product", "what", "by_day")
	for _, n := range notices {
		by := e.Day(n.By)
		if n.By.Before(e.on) && !n.By.IsZero() {
			by = Text(e.Text("report.now"))
		}
		section.Rows = append(section.Rows, []files.Cell{Text(e.whose(n.Subscription.Product, n.Subscription.OrganizationName)), Text(e.NoticeText(n)), by})
	}
	return section
}

// holdersSection names who holds each product, a row a product.
func (e *Exporter) holdersSection(ctx context.Context) (files.Section, error) {
	section := e.section(ListHolders, "product", "licenses", "name")
	all, err := e.book.AllHoldings(ctx, e.Organization)
	var names []string
	for i, h := range all {
		names = append(names, h.Name)
		if i+1 == len(all) || all[i+1].Product != h.Product || all[i+1].OrganizationName != h.OrganizationName {
			section.Rows = append(section.Rows, []files.Cell{Text(e.whose(h.Product, h.OrganizationName)), e.number(len(names)), Text(strings.Join(names, ", "))})
			names = nil
		}
	}
	return section, err
}

// monthsSection says what the statements of the months ahead carry, a row a month
// and currency, below a chart of each currency that looks back, too.
func (e *Exporter) monthsSection(ctx context.Context) (files.Section, error) {
	section := e.section(ListCosts, "month", "amount")
	section.Columns = append(section.Columns, "") // what makes a month dear
	present := data.MonthOf(e.on)
	from, months := present.Add(-costs.PastMonths), costs.PastMonths+costs.ForecastMonths
	answer, err := costs.Of(ctx, e.book, costs.Query{From: from, Months: months, On: e.on})
	var lines []*costs.Line
	for _, line := range answer.Lines {
		if e.Organization == 0 || line.Subscription.Organization == e.Organization {
			lines = append(lines, line)
		}
	}
	all := costs.Months(lines, from, months)
	peaks, totals := costs.Peaks(all), map[string]data.Money{}
	for _, m := range all {
		if present.MonthsUntil(m.Month) < 0 {
			continue
		}
		totals[m.Amount.Currency] = m.Amount.Plus(totals[m.Amount.Currency])
		section.Rows = append(section.Rows, []files.Cell{Text(MonthName(e.Words, m.Month)), e.amount(m.Amount), Text(PeakText(e.Words, peaks, m))})
	}
	if n := e.undated(answer); n > 0 {
		section.Rows = append(section.Rows, []files.Cell{Text(e.Count("costs.undated", n)), {}, {}})
	}
	for _, currency := range slices.Sorted(maps.Keys(totals)) {
		section.Charts = append(section.Charts, MonthBars(e.Words, all, peaks, currency))
	}
	if len(section.Rows) > 0 {
		section.Totals = withAmounts([]files.Cell{Text(e.Text("export.total")), {}, {}}, 1, e.amounts(totals))
	}
	return section, err
}

// undated counts what costs something and is on no statement.
func (e *Exporter) undated(answer costs.Answer) (n int) {
	for _, row := range costs.Undated(answer.Rows, e.on) {
		if e.Organization == 0 || row.Organization == e.Organization {
			n++
		}
	}
	return n
}

// figures are the numbers of the cover.
func (e *Exporter) figures(rows []data.SubscriptionRow, waiting int) []files.Figure {
	sums, over := data.SumUp(rows, e.on), 0
	for _, row := range rows {
		over += max(0, -row.Available())
	}
	figures := []files.Figure{
		{Label: e.withUnknown(e.Text("report.subscriptions"), sums), Value: e.Number(len(rows))},
		{Label: e.Text("report.paid"), Value: e.Number(sums.Paid)},
		{Label: e.Text("report.assigned"), Value: e.Number(sums.PaidAssigned)},
		{Label: e.Text("report.over"), Value: e.Number(over)},
		{Label: e.Text("report.attention"), Value: e.Number(waiting)},
	}
	for _, r := range costs.RunningOn(rows, e.on) {
		figures = append(figures,
			files.Figure{Label: e.Text("report.month"), Value: e.Money(r.Month)},
			files.Figure{Label: e.Text("report.unused"), Value: e.Money(r.Unused)})
	}
	return figures
}

// seatsSection lists the subscriptions, with the totals below them, what of them is paid
// for, and those of each currency apart.
func (e *Exporter) seatsSection(rows []data.SubscriptionRow) files.Section {
	section := e.section(ListSubscriptions, "product", "channel", "status", "total", "assigned", "available", "renews", "price", "cost")
	months := map[string]data.Money{}
	for _, row := range rows {
		cost := row.Charged(e.on)
		total, free := files.Cell{}, files.Cell{}
		if available, known := row.AvailableOn(e.on); known {
			total, free = e.number(row.Total), e.number(available)
		}
		if cost.Known() {
			months[cost.Currency] = cost.Plus(months[cost.Currency])
		}
		section.Rows = append(section.Rows, []files.Cell{
			Text(e.whose(row.Product, row.OrganizationName)), Text(lists.ChannelOf(e.Words, row.Subscription)), Text(e.StatusWord(row.Subscription, e.on)),
			total, e.number(row.Assigned()), free, e.Day(lists.RenewsOn(row, e.on)), lists.PriceOf(lists.In{Words: e.Words, On: e.on}, row), e.amount(cost),
		})
	}
	sums := data.SumUp(rows, e.on)
	totals := []files.Cell{
		Text(e.withUnknown(e.Text("export.total"), sums)), {}, {}, e.number(sums.Total), e.number(sums.Assigned), e.number(sums.Available), {}, {}, {},
	}
	section.Totals = withAmounts(totals, len(totals)-1, e.amounts(months))
	if sums.Paid != sums.Total { // trials and what is over stand in the list, too
		paid := []files.Cell{Text(e.Text("report.paid_of")), {}, {}, e.number(sums.Paid), e.number(sums.PaidAssigned), {}, {}, {}, {}}
		section.Totals = append(section.Totals, paid)
	}
	return section
}

// amounts are the amounts of each currency, by its code.
func (e *Exporter) amounts(byCurrency map[string]data.Money) (all []files.Cell) {
	for _, currency := range slices.Sorted(desk.KeysOf(byCurrency)) {
		all = append(all, e.amount(byCurrency[currency]))
	}
	return all
}

// withAmounts puts amounts into a column below each other, the first one beside the
// other totals.
func withAmounts(totals []files.Cell, column int, amounts []files.Cell) [][]files.Cell {
	rows := [][]files.Cell{totals}
	for i, amount := range amounts {
		if i > 0 {
			rows = append(rows, make([]files.Cell, len(totals)))
		}
		rows[i][column] = amount
	}
	return rows
}
