package exports

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/lists"
)

// seatsSection lists the subscriptions, in groups by their organization where there are
// several, and else by their vendor, with the totals below each group and below all: those
// of each currency apart, and what of it is paid for.
func (r *reported) seatsSection() files.Section {
	section := r.section(ListSubscriptions, "product", "channel", "status", "total", "assigned", "available", "renews", "price", "cost")
	var rows []parted
	for _, row := range r.byGroup() {
		rows = append(rows, parted{r.groupOf(row), r.subtotals, r.seats(row)})
	}
	part(&section, rows, 2)
	sums := data.SumUp(r.rows, r.on)
	section.Totals = r.sums(r.Text("export.total"), sums)
	if sums.Paid != sums.Total { // trials and what is over stand in the list, too
		paid := []files.Cell{Text(r.Text("report.paid_of")), {}, {}, r.number(sums.Paid), r.number(sums.PaidAssigned), {}, {}, {}, {}}
		section.Totals = append(section.Totals, paid)
	}
	return section
}

// groupOf is what a subscription stands under.
func (r *reported) groupOf(row data.SubscriptionRow) string {
	if r.several {
		return cmp.Or(row.OrganizationName, r.Text("costs.no_organization"))
	}
	return cmp.Or(row.Vendor, r.Text("report.no_vendor"))
}

// byGroup are the subscriptions in the order of their groups, by name.
func (r *reported) byGroup() []data.SubscriptionRow {
	rows := slices.Clone(r.rows)
	slices.SortStableFunc(rows, func(a, b data.SubscriptionRow) int {
		return cmp.Compare(data.Fold(r.groupOf(a)), data.Fold(r.groupOf(b)))
	})
	return rows
}

// seats is the line of a subscription.
func (r *reported) seats(row data.SubscriptionRow) []files.Cell {
	total, free := Text(r.Text("report.unknown")), files.Cell{}
	if available, known := row.AvailableOn(r.on); known {
		total, free = r.number(row.Total), r.number(available)
	}
	return []files.Cell{
		Text(row.Product), Text(lists.ChannelOf(r.Words, row.Subscription)), Text(r.StatusWord(row.Subscription, r.on)),
		total, r.number(row.Assigned()), free, r.Day(lists.RenewsOn(row, r.on)), lists.PriceOf(lists.In{Words: r.Words, On: r.on}, row), r.amount(row.Charged(r.on)),
	}
}

// subtotals are the totals of a group.
func (r *reported) subtotals(group string) [][]files.Cell {
	var rows []data.SubscriptionRow
	for _, row := range r.rows {
		if r.groupOf(row) == group {
			rows = append(rows, row)
		}
	}
	return r.sums(r.Text("report.subtotal", "Group", group), data.SumUp(rows, r.on))
}

// sums are the totals of some subscriptions, what they cost a row a currency.
func (r *reported) sums(called string, sums data.SubscriptionSums) [][]files.Cell {
	totals := []files.Cell{
		Text(r.withUnknown(called, sums)), {}, {}, r.number(sums.Total), r.number(sums.Assigned), r.number(sums.Available), {}, {}, {},
	}
	return withAmounts(totals, len(totals)-1, r.cellsOf(r.HomeFirst(sums.PerMonth)))
}

// cellsOf are amounts as they are written.
func (e *Exporter) cellsOf(amounts []data.Money) (cells []files.Cell) {
	for _, amount := range amounts {
		cells = append(cells, e.amount(amount))
	}
	return cells
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

// attentionSection lists what needs attention, as the home page does; what should have
// been done by a day that has passed is for now, and what waits since one is not.
func (r *reported) attentionSection() files.Section {
	section := r.section(ListAttention, "product", "what", "date")
	var rows []parted
	for _, n := range r.shown.Notices {
		by := r.Day(n.By)
		switch past := n.By.Before(r.on) && !n.By.IsZero(); {
		case past && n.Concern.Group() == data.GroupNow:
			by = Text(r.Text("report.now"))
		case past:
			by = Text(r.Text("home.by.since", "Date", r.Date(n.By)))
		}
		rows = append(rows, parted{r.Text("attention.group." + string(n.Concern.Group())), nil, []files.Cell{Text(r.noticeOf(n)), Text(r.NoticeText(n)), by}})
	}
	part(&section, rows, 1)
	return section
}

// noticeOf names what a notice is about, with whose it is where there are several.
func (r *reported) noticeOf(n data.Notice) string {
	if n.Concern == data.ConcernOverBudget { // it is of no subscription
		return r.NoticeSubject(n)
	}
	return r.whose(n.Subscription)
}

// holdersSection names who holds each product, a row a product, in groups by their
// organization where there are several. What is assigned to nobody by name is there, too:
// the numbers add up to those of the subscriptions.
func (r *reported) holdersSection(ctx context.Context) (files.Section, error) {
	section := r.section(ListHolders, "product", "licenses", "name")
	all, err := r.book.AllHoldings(ctx, r.Organization)
	type held struct{ organization, product string }
	names, assigned := map[held][]string{}, map[held]int{}
	for _, h := range all {
		key := held{h.OrganizationName, h.Product}
		names[key] = append(names[key], h.Name)
	}
	for _, row := range r.rows {
		assigned[held{row.OrganizationName, row.Product}] += row.Assigned()
	}
	for key, named := range names { // of what is not among the subscriptions of the report
		assigned[key] = max(assigned[key], len(named))
	}
	order := slices.SortedFunc(maps.Keys(assigned), func(a, b held) int {
		return cmp.Or(cmp.Compare(data.Fold(a.organization), data.Fold(b.organization)), cmp.Compare(data.Fold(a.product), data.Fold(b.product)), cmp.Compare(a.product, b.product))
	})
	var rows []parted
	for _, key := range order {
		if assigned[key] == 0 {
			continue
		}
		of := ""
		if r.several {
			of = cmp.Or(key.organization, r.Text("costs.no_organization"))
		}
		rows = append(rows, parted{of, nil, []files.Cell{Text(key.product), r.number(assigned[key]), Text(r.holders(names[key], assigned[key]))}})
	}
	part(&section, rows, 2)
	return section, err
}

// holders names who holds some licenses, and says how many of them are not by name.
func (r *reported) holders(names []string, licenses int) string {
	if unnamed := licenses - len(names); unnamed > 0 {
		names = append(slices.Clone(names), r.Count("report.not_by_name", unnamed))
	}
	return strings.Join(names, ", ")
}
