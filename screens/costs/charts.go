package costs

import (
	"slices"

	"seatbook/data"
	"seatbook/data/chart"
	"seatbook/screens/exports"
)

// shownShares is how many parts of a whole the chart names.
const shownShares = 6

// shareBars are the largest parts of a whole by their name and amount, and the others
// together.
func (c *Screen) shareBars() chart.Shares {
	shares := chart.Shares{Title: c.chartTitle()}
	whole, others := int64(0), int64(0)
	for _, r := range c.rows {
		whole += max(0, r.amount)
	}
	add := func(name string, amount int64, row int, tells []string) {
		share := c.Text("costs.share", "Amount", c.RoundMoney(amount, c.currency), "Share", c.Percent(float64(amount)/float64(whole)))
		shares.Names, shares.Values, shares.Says = append(shares.Names, name), append(shares.Values, amount), append(shares.Says, share)
		c.values = append(c.values, chartValue{row, tells})
	}
	for i, r := range c.rows {
		switch {
		case r.amount <= 0:
		case len(shares.Names) < shownShares:
			add(r.name, r.amount, i, c.tells(r))
		default:
			others += r.amount
		}
	}
	if others > 0 {
		name := c.Text("costs.others")
		add(name, others, c.values[len(c.values)-1].row+1, []string{name, c.Money(data.Money{Minor: others, Currency: c.currency})})
	}
	return shares
}

// chartTitle says what the chart is of, and in which currency.
func (c *Screen) chartTitle() string {
	return c.Text("costs.chart."+string(c.view), "Currency", c.currency, "From", exports.MonthName(c.Words, data.MonthOf(c.Today())))
}

// usageLines are the licenses that there were in total, and assigned.
func (c *Screen) usageLines() chart.Lines {
	lines := chart.Lines{
		Title: c.chartTitle(), Names: []string{c.Text("column.total"), c.Text("column.assigned")},
		Values: make([][]int64, 2), Whole: 1, Format: func(licenses int64) string { return c.Number(int(licenses)) },
	}
	for _, u := range c.usage {
		lines.Labels = append(lines.Labels, c.ShortMonth(u.Month.First().Time()))
		lines.Values[0], lines.Values[1] = append(lines.Values[0], int64(u.Paid)), append(lines.Values[1], int64(u.Assigned))
	}
	return lines
}

// chartValue is a value of the chart: the row that it stands for, and what is told of it.
type chartValue struct {
	row   int
	tells []string
}

// eachRow has every row be a value of the chart.
func (c *Screen) eachRow() {
	for i, r := range c.rows {
		c.values = append(c.values, chartValue{i, c.tells(r)})
	}
}

// tells says what a row is, its figures with their names where there are several.
func (c *Screen) tells(r costRow) []string {
	told := []string{r.name}
	for i, key := range c.view.columns() {
		if len(r.cells) > 1 {
			told = append(told, c.Text("costs.told", "Name", c.Text("column."+key), "Figure", r.cells[i]))
		} else {
			told = append(told, r.cells[i])
		}
	}
	if r.ahead != "" {
		told = append(told, r.ahead)
	}
	return append(told, r.below...)
}

// draw shows a chart, or none where it has no values.
func (c *Screen) draw(drawn chart.Chart) {
	if drawn.Len() == 0 {
		c.chart.Draw("", nil, nil)
		return
	}
	c.chart.Draw(c.chartTitle(), drawn, func(value int) []string { return c.values[value].tells })
}

// valueOf is the value of the chart that stands for a row, -1 for none.
func (c *Screen) valueOf(row int) int {
	return slices.IndexFunc(c.values, func(v chartValue) bool { return v.row == row })
}
