package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// costRow is one row of a view of the costs, with the lines that it is the sum of.
type costRow struct {
	name, below string
	cells       []string
	bar         int64 // what its bar shows, as a share of the highest
	present     bool  // the row of today
	lines       []costs.Line
}

// buildTable makes the table of the view, with the chart above it where the view
// has one.
func (c *costsScreen) buildTable() {
	c.rows = nil // those of another view have other cells
	columns := []parts.Column{{Title: c.Text("costs.name." + string(c.view))}}
	for _, key := range c.view.columns() {
		columns = append(columns, parts.Column{Title: c.Text("column." + key), Width: 116, Right: true})
	}
	list := "costs." + string(c.view)
	c.table = parts.NewTable(columns, c.Window.Widths(list, len(columns)))
	c.table.OnWidths = func(widths []float32) { c.Window.RememberWidths(list, widths) }
	c.table.Rows = func() int { return len(c.rows) }
	c.table.Cell = c.cell
	c.table.OnSelect = func(int) { c.lines.Refresh() }
	c.figures.Objects = []fyne.CanvasObject{c.table}
	if c.view.hasChart() {
		split := container.NewVSplit(c.chart, c.table)
		split.Offset = 0.42
		c.figures.Objects = []fyne.CanvasObject{split}
	}
	c.figures.Refresh()
	c.body.Objects = []fyne.CanvasObject{c.split}
	if c.view == viewUsage {
		c.body.Objects = []fyne.CanvasObject{c.figures}
	}
	c.body.Refresh()
}

// columns are the figures of a view beside its first column.
func (v costView) columns() []string {
	switch v {
	case viewMonths, viewYears:
		return []string{"amount"}
	case viewUsage:
		return []string{"paid", "assigned"}
	default:
		return []string{"cost", "year_ahead"}
	}
}

func (v costView) hasChart() bool {
	return v == viewMonths || v == viewProducts || v == viewUsage
}

func (c *costsScreen) cell(row, column int) parts.CellText {
	r := c.rows[row]
	if column == 0 {
		return parts.CellText{Text: r.name, Below: r.below, Strong: r.present}
	}
	cell := parts.CellText{Text: r.cells[column-1], Right: true}
	if column == len(r.cells) && c.view != viewUsage {
		cell.Bar, cell.Assigned, cell.Total = true, int(max(0, r.bar)), int(c.highest()+1)
	}
	return cell
}

func (c *costsScreen) highest() (highest int64) {
	for _, r := range c.rows {
		highest = max(highest, r.bar)
	}
	return highest
}

// show shows the view in the currency that was chosen. What splits the costs up of
// thousands of subscriptions takes its time, beside the window.
func (c *costsScreen) show() {
	c.splitUp.Leave()
	switch c.view {
	case viewMonths:
		c.showMonths()
	case viewUsage:
		c.showUsage()
	default:
		lines, by, on, answer := c.answer.Lines, c.view.by(), c.Today(), c.answer
		if c.view != viewYears {
			lines = c.ahead()
		}
		desk.Ask(c.Desk, &c.splitUp, func(context.Context) ([]costs.Share, error) {
			return costs.Shares(answer.Rows, lines, by, answer.Holders, on), nil
		}, func(shares []costs.Share) {
			c.showShares(shares)
			c.arrived()
		})
		return
	}
	c.arrived()
}

// arrived selects the row of today and shows its lines.
func (c *costsScreen) arrived() {
	parts.ShowIf(len(c.rows) > 0, c.body)
	parts.ShowIf(len(c.rows) > 0 && c.view != viewUsage, c.about)
	selected := 0
	for i, r := range c.rows {
		if r.present {
			selected = i
		}
	}
	c.table.Mark(-1)
	c.table.SelectRow(min(selected, len(c.rows)-1))
	c.lines.Refresh()
	c.content.Refresh()
	c.table.Refresh()
}

// firstMonth is the first of the months on view.
func (c *costsScreen) firstMonth() data.Month { return data.MonthOf(c.Today()).Add(-pastMonths) }

func (c *costsScreen) showMonths() {
	c.rows = nil
	present := data.MonthOf(c.Today())
	bars := parts.Bars{Format: func(value float64) string { return c.roundMoney(value) }}
	for _, m := range c.months {
		if m.Amount.Currency != c.currency {
			continue
		}
		row := costRow{name: month(c.Words, m.Month), cells: []string{c.Money(m.Amount)}, bar: m.Amount.Minor, lines: m.Lines, present: m.Month == present}
		switch {
		case row.present && m.Ahead.Minor != 0:
			row.below = c.Text("costs.still_ahead", "Amount", c.Money(m.Ahead))
		case present.MonthsUntil(m.Month) > 0:
			row.below = c.Text("costs.expected")
		}
		c.rows = append(c.rows, row)
		bars.Labels = append(bars.Labels, c.ShortMonth(m.Month.First().Time()))
		bars.Done = append(bars.Done, float64(m.Amount.Minor-m.Ahead.Minor))
		bars.Expected = append(bars.Expected, float64(m.Ahead.Minor))
	}
	if len(c.rows) == 0 {
		c.chart.ShowNothing()
		return
	}
	c.chart.ShowBars(c.Text("costs.view.months"), bars)
}

// roundMoney writes an amount in minor units without the cents, for an axis.
func (c *costsScreen) roundMoney(minor float64) string {
	return c.RoundMoney(int64(minor), c.currency)
}

// by is what a view splits the costs up by.
func (v costView) by() costs.By {
	return map[costView]costs.By{
		viewYears: costs.ByYear, viewProducts: costs.ByProduct,
		viewOrganizations: costs.ByOrganization, viewDepartments: costs.ByDepartment,
	}[v]
}

// showShares shows the years, or what the months ahead cost by something else.
func (c *costsScreen) showShares(shares []costs.Share) {
	c.rows = nil
	for _, share := range shares {
		if share.Amount.Currency != c.currency {
			continue
		}
		row := costRow{name: c.shareName(share.Name), cells: []string{c.Money(share.Month), c.Money(share.Amount)}, bar: share.Amount.Minor, lines: share.Lines}
		if c.view == viewYears {
			row.cells = row.cells[1:]
			row.present = share.Name == c.Today().String()[:4]
		}
		c.rows = append(c.rows, row)
	}
	if shares := c.shares(); c.view == viewProducts && len(shares.Values) > 0 {
		c.chart.ShowShares(c.Text("costs.view.products"), shares)
	} else {
		c.chart.ShowNothing()
	}
}

// ahead are the lines of the months ahead, the present one included.
func (c *costsScreen) ahead() (lines []costs.Line) {
	for _, line := range c.answer.Lines {
		if n := data.MonthOf(c.Today()).MonthsUntil(data.MonthOf(line.On)); n >= 0 && n < forecastMonths {
			lines = append(lines, line)
		}
	}
	return lines
}

func (c *costsScreen) shareName(name string) string {
	switch {
	case name != "" && c.view == viewProducts:
		return data.ShortName(name)
	case name != "":
		return name
	case c.view == viewOrganizations:
		return c.Text("costs.no_organization")
	default:
		return c.Text("costs.no_department")
	}
}

// shownShares is how many products the chart names.
const shownShares = 6

func (c *costsScreen) shares() (shares parts.Shares) {
	shares.Format = c.Percent
	others := 0.0
	for i, r := range c.rows {
		switch {
		case r.bar <= 0:
		case i < shownShares:
			shares.Names, shares.Values = append(shares.Names, r.name), append(shares.Values, float64(r.bar))
		default:
			others += float64(r.bar)
		}
	}
	if others > 0 {
		shares.Names, shares.Values = append(shares.Names, c.Text("costs.others")), append(shares.Values, others)
	}
	return shares
}

func (c *costsScreen) showUsage() {
	c.rows = nil
	lines := parts.Lines{
		Names:  []string{c.Text("column.paid"), c.Text("column.assigned")},
		Values: make([][]float64, 2),
		Format: func(value float64) string { return c.Number(int(value)) },
	}
	for _, u := range c.usage {
		c.rows = append(c.rows, costRow{
			name: month(c.Words, u.Month), cells: []string{c.Number(u.Paid), c.Number(u.Assigned)},
			present: u.Month == data.MonthOf(c.Today()),
		})
		lines.Labels = append(lines.Labels, c.ShortMonth(u.Month.First().Time()))
		lines.Values[0], lines.Values[1] = append(lines.Values[0], float64(u.Paid)), append(lines.Values[1], float64(u.Assigned))
	}
	c.chart.ShowLines(c.Text("costs.view.usage"), lines)
}

// month writes a month with its name.
func month(w desk.Words, m data.Month) string { return w.Month(m.First().Time()) }
