package exports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/files"
)

// figures are the numbers of the cover: those of the home page and of the costs, and what
// the list of subscriptions comes to.
func (r *reported) figures() []files.Figure {
	var running []data.Money
	for _, of := range costs.RunningOn(r.rows, r.on) {
		running = append(running, of.Month)
	}
	figures := []files.Figure{
		r.charged(r.Text("report.month", "Month", MonthName(r.Words, data.MonthOf(r.on))), r.shown.Month),
		r.charged(r.yearText(), r.year()),
		r.amounts(r.Text("report.running"), running, ""),
		r.toSave(), r.renewal(),
	}
	return append(figures, r.counts()...)
}

// amounts is a figure of amounts, the user's own currency first, and then the largest.
func (r *reported) amounts(label string, all []data.Money, below string) files.Figure {
	figure := files.Figure{Label: label, Value: r.Text("home.unknown"), Below: below}
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b data.Money) int { return cmp.Compare(b.Minor, a.Minor) })
	all = r.HomeFirst(all)
	for i, amount := range all {
		if i == 0 {
			figure.Value = r.Money(amount)
			continue
		}
		figure.Others = append(figure.Others, r.Money(amount))
	}
	return figure
}

// charged is what statements carry, with what of each currency is still to come.
func (r *reported) charged(label string, months []costs.Month) files.Figure {
	var all, ahead []data.Money
	for _, m := range slices.SortedStableFunc(slices.Values(months), func(a, b costs.Month) int { return cmp.Compare(b.Amount.Minor, a.Amount.Minor) }) {
		all = append(all, m.Amount)
		if m.Ahead.Minor != 0 {
			ahead = append(ahead, m.Ahead)
		}
	}
	if len(ahead) == 0 {
		return r.amounts(label, all, "")
	}
	return r.amounts(label, all, r.Text("report.ahead", "Amount", r.Sum(ahead)))
}

// yearText names the months of this year of which statements are known: what the record
// begins with is not the cost of a year.
func (r *reported) yearText() string {
	first := data.Month{Year: int(r.on.Year), Month: 12}
	for _, m := range r.months {
		if m.Month.Year == first.Year && m.Month.Month < first.Month && m.Amount.Minor != 0 {
			first = m.Month
		}
	}
	switch first.Month {
	case 1:
		return r.Text("report.year", "Year", strconv.Itoa(first.Year))
	case 12:
		return r.Text("report.month", "Month", MonthName(r.Words, first))
	}
	return r.Text("report.year_from", "Month", MonthName(r.Words, first))
}

// year is what the statements of this year carry, a currency each.
func (r *reported) year() (all []costs.Month) {
	for _, m := range r.months {
		if m.Month.Year != int(r.on.Year) {
			continue
		}
		at := slices.IndexFunc(all, func(sum costs.Month) bool { return sum.Amount.Currency == m.Amount.Currency })
		if at < 0 {
			all = append(all, costs.Month{Amount: m.Amount, Ahead: m.Ahead})
			continue
		}
		all[at].Amount, all[at].Ahead = all[at].Amount.Plus(m.Amount), all[at].Ahead.Plus(m.Ahead)
	}
	return all
}

// toSave is what is paid for without use in a year (R35).
func (r *reported) toSave() files.Figure {
	var below []string
	if len(r.shown.Savings) > 0 {
		below = append(below, r.Text("home.unused.a_year"))
	}
	if n := r.shown.Unpriced; n > 0 {
		below = append(below, r.Count("home.unused.unpriced", n))
	}
	figure := r.amounts(r.Text("report.unused"), r.shown.Savings, strings.Join(below, " · "))
	if len(below) == 0 {
		figure.Value = r.Text("home.unused.nothing")
	}
	return figure
}

// renewal is when what is renewed or ends next.
func (r *reported) renewal() files.Figure {
	figure := files.Figure{Label: r.Text("home.renewal.title"), Value: r.Text("home.unknown")}
	next := r.shown.Renewal
	if next.On.IsZero() {
		return figure
	}
	switch {
	case next.Ends && next.Subscription.GoesOn():
		figure.Label = r.Text("home.renewal.title_extends")
	case next.Ends:
		figure.Label = r.Text("home.renewal.title_ends")
	}
	figure.Value, figure.Below = r.Date(next.On), r.whose(next.Subscription)
	return figure
}

// counts are what there is: points, licenses, subscriptions.
func (r *reported) counts() []files.Figure {
	sums, over, urgent := data.SumUp(r.rows, r.on), 0, 0
	for _, row := range r.rows {
		over += max(0, -row.Available())
	}
	for _, n := range r.shown.Notices {
		if n.Concern.Group() == data.GroupNow {
			urgent++
		}
	}
	points := files.Figure{Label: r.Text("report.attention"), Value: r.Number(len(r.shown.Notices))}
	if urgent > 0 {
		points.Below = r.Text("report.urgent", "Urgent", r.Number(urgent))
	}
	licenses := files.Figure{Label: r.Text("report.paid"), Value: r.Number(sums.Paid), Below: r.Text("report.assigned", "Assigned", r.Number(sums.PaidAssigned))}
	if over > 0 {
		licenses.Below += ", " + r.Text("report.over", "Over", r.Number(over))
	}
	subscriptions := files.Figure{Label: r.Text("report.subscriptions"), Value: r.Number(len(r.rows))}
	if sums.Unknown > 0 {
		subscriptions.Below = r.Count("list.unknown", sums.Unknown)
	}
	return []files.Figure{points, licenses, subscriptions}
}
