package screens

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/parts"
)

// forecastMonths is how far the costs look ahead.
const forecastMonths = 12

// costs shows what the subscriptions cost now and what the statements of the
// months ahead will carry, each with the lines it is the sum of (R16, R25).
type costs struct {
	*desk
	content *fyne.Container
	running *widget.Label
	months  *parts.Table
	lines   *parts.Table
	all     []data.MonthCost
	asked   latest
}

func newCosts(d *desk) *costs {
	c := &costs{desk: d, running: parts.NewWrapped("")}
	c.buildMonths()
	c.buildLines()
	split := container.NewHSplit(c.months, c.lines)
	split.Offset = 0.36
	head := container.New(&packed{}, c.running, parts.NewFaint(d.Text("costs.estimate")))
	c.content = container.NewBorder(head, nil, nil, nil, split)
	return c
}

func (c *costs) buildMonths() {
	c.months = parts.NewTable([]parts.Column{
		{Title: c.Text("column.month")},
		{Title: c.Text("column.amount"), Width: 130, Right: true},
	}, c.window.widths("months", 2))
	c.months.Rows = func() int { return len(c.all) }
	c.months.OnWidths = func(widths []float32) { c.window.rememberWidths("months", widths) }
	c.months.Cell = func(row, column int) parts.CellText {
		m := c.all[row]
		if column == 0 {
			return parts.CellText{Text: c.month(m.Month)}
		}
		return parts.CellText{
			Text: c.money(m.Amount), Right: true,
			Bar: true, Assigned: int(max(0, m.Amount.Minor)), Total: c.highest(m.Amount.Currency) + 1,
		}
	}
	c.months.OnSelect = func(int) { c.lines.Refresh() }
}

// highest is the largest amount of a month in a currency, which its bars are a
// share of.
func (c *costs) highest(code string) (highest int) {
	for _, m := range c.all {
		if m.Amount.Currency == code {
			highest = max(highest, int(m.Amount.Minor))
		}
	}
	return highest
}

// month writes a month with its name.
func (w words) month(m data.Month) string {
	return w.Month(m.First().Time())
}

func (c *costs) buildLines() {
	c.lines = parts.NewTable([]parts.Column{
		{Title: c.Text("column.date"), Width: 90},
		{Title: c.Text("column.product")},
		{Title: c.Text("column.calculation"), Width: 150, Right: true},
		{Title: c.Text("column.amount"), Width: 110, Right: true},
	}, c.window.widths("lines", 4))
	c.lines.OnWidths = func(widths []float32) { c.window.rememberWidths("lines", widths) }
	c.lines.Rows = func() int { return len(c.shown()) }
	c.lines.Cell = func(row, column int) parts.CellText { return c.line(c.shown()[row], column) }
	c.lines.OnOpen = func(row int) { c.window.showSubscription(c.shown()[row].Subscription.ID) }
}

// shown are the lines of the month that is selected, the first one otherwise.
func (c *costs) shown() []data.CostLine {
	i := max(0, c.months.Selected())
	if i >= len(c.all) {
		return nil
	}
	return c.all[i].Lines
}

func (c *costs) line(l data.CostLine, column int) parts.CellText {
	switch column {
	case 0:
		return parts.CellText{Text: c.shortDate(l.On)}
	case 1:
		return parts.CellText{Text: data.ShortName(l.Subscription.Product), Below: coded(c.words, "cost", l.Kind)}
	case 2:
		return parts.CellText{Text: c.Text("costs.times", "Licenses", c.Number(l.Licenses), "Price", c.money(l.Price)), Right: true}
	default:
		return parts.CellText{Text: c.money(l.Amount), Right: true}
	}
}

func (c *costs) refresh() {
	query := data.CostQuery{From: data.MonthOf(c.today()), Months: forecastMonths, On: c.today()}
	askLatest(&c.asked, c.desk, func(ctx context.Context) (data.Costs, error) { return c.book.Costs(ctx, query) }, func(answer data.Costs) {
		c.all = data.ByMonth(answer.Lines, query.From, query.Months)
		c.running.SetText(c.runningText(answer.Running))
		c.months.Mark(min(max(0, c.months.Selected()), len(c.all)-1))
		c.lines.Refresh()
		c.content.Refresh()
	})
}

// runningText says what the subscriptions cost as they are, a line a currency.
func (c *costs) runningText(running []data.Running) string {
	if len(running) == 0 {
		return c.Text("costs.none")
	}
	var said []string
	for _, r := range running {
		year := data.Money{Minor: r.Month.Minor * forecastMonths, Currency: r.Month.Currency}
		said = append(said, c.Text("costs.running", "Month", c.money(r.Month), "Year", c.money(year), "Unused", c.money(r.Unused)))
	}
	return strings.Join(said, "\n")
}
