package costs

import (
	"context"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
	"seatbook/screens/parts"
)

// leastTable is how high the table is at least, below its chart: its titles and four rows,
// which have room in the smallest window. There, the chart gives way first, and then the page
// scrolls.
const leastTable = 212

// costRow is one row of a view of the costs, with the lines that it is the sum of.
type costRow struct {
	name    string
	below   []string
	cells   []string
	ahead   string // what of the last figure is still to come
	amount  int64  // in minor units, which its place in the chart shows
	present bool   // the row of today
	lines   []*costs.Line
}

// buildTable makes the table of the view, below the chart.
func (c *Screen) buildTable() {
	c.rows = nil // those of another view have other cells
	c.was = c.parted()
	columns := []parts.Column{{Title: c.Text("costs.name." + string(c.view))}}
	for _, key := range c.view.columns() {
		columns = append(columns, parts.Column{Title: c.Text("column." + key), Right: true, Figure: true})
	}
	list := "costs." + string(c.view)
	c.Table = parts.NewTable(columns, c.Window.Widths(list, len(columns)))
	c.Table.OnWidths = func(widths []float32) { c.Window.RememberWidths(list, widths) }
	c.Table.Rows = func() int { return len(c.rows) }
	c.Table.Cell = c.cell
	c.Table.OnSelect = func(int) { c.showLines() }
	c.Table.SetDense(c.Window.Low)
	below := fyne.CanvasObject(c.Table)
	if c.view != viewUsage {
		c.beside = parts.NewHSplit(c.Table, c.lines)
		c.beside.Offset = c.was.Table
		below = c.beside
	}
	least := canvas.NewRectangle(color.Transparent)
	least.SetMinSize(fyne.NewSize(0, parts.Grown(c.Table, leastTable)))
	c.split = parts.NewVSplit(c.chart, container.NewStack(least, below))
	c.split.Offset = c.was.Chart
	c.body.Objects = []fyne.CanvasObject{c.split}
	c.body.Refresh()
}

// columns are the figures of a view beside its first column.
func (v costView) columns() []string {
	switch v {
	case viewMonths, viewYears:
		return []string{"amount"}
	case viewUsage:
		return []string{"total", "assigned"}
	default:
		return []string{"cost", "year_ahead"}
	}
}

func (c *Screen) cell(row, column int) parts.CellText {
	r := c.rows[row]
	if column == 0 {
		return parts.CellText{Text: r.name, Below: strings.Join(r.below, " · "), Strong: r.present}
	}
	shows := parts.CellText{Text: r.cells[column-1], Right: true, Strong: r.present}
	if column == len(r.cells) {
		shows.Below = r.ahead
	}
	return shows
}

// show shows the view in the currency that was chosen. What splits the costs up of
// thousands of subscriptions takes its time, beside the window.
func (c *Screen) show() {
	c.splitUp.Leave()
	c.showFigures()
	switch c.view {
	case viewMonths:
		c.showMonths()
	case viewUsage:
		c.showUsage()
	default:
		lines, by, on, answer := c.answer.Lines, c.view.by(), c.Today(), c.answer
		if c.view != viewYears {
			lines = costs.Ahead(lines, on)
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
func (c *Screen) arrived() {
	parts.ShowIf(len(c.rows) > 0 && !c.showsNothing(), c.body)
	selected := 0
	for i, r := range c.rows {
		if r.present {
			selected = i
		}
	}
	c.Table.Mark(-1)
	c.Table.Unfit()
	c.Table.Fit(0, len(c.rows))
	c.Table.LeadWith(min(selected, len(c.rows)-1))
	c.showLines()
	c.Content.Refresh()
	c.Table.Refresh()
}

func (c *Screen) showMonths() {
	c.rows, c.values = nil, nil
	present := data.MonthOf(c.Today())
	for _, m := range c.months {
		if m.Amount.Currency != c.currency {
			continue
		}
		row := costRow{name: exports.MonthName(c.Words, m.Month), cells: []string{c.Money(m.Amount)}, amount: m.Amount.Minor, lines: m.Lines, present: m.Month == present}
		row.below = exports.MonthSays(c.Words, c.peaks, m, c.Today())
		if row.present && m.Ahead.Minor != 0 {
			row.ahead = c.Text("costs.still_ahead", "Amount", c.Money(m.Ahead))
		}
		c.rows = append(c.rows, row)
	}
	c.eachRow()
	c.draw(exports.MonthBars(c.Words, c.chartTitle(), c.months, c.peaks, c.currency))
}

// by is what a view splits the costs up by.
func (v costView) by() costs.By {
	return map[costView]costs.By{
		viewYears: costs.ByYear, viewProducts: costs.ByProduct,
		viewOrganizations: costs.ByOrganization, viewDepartments: costs.ByDepartment,
	}[v]
}

// showShares shows the years, or what the months ahead cost by something else.
func (c *Screen) showShares(shares []costs.Share) {
	c.rows, c.values = nil, nil
	years := exports.BarsOf(c.Words, c.chartTitle(), c.currency)
	for _, share := range shares {
		if share.Amount.Currency != c.currency {
			continue
		}
		row := costRow{name: exports.ShareName(c.Words, c.view.by(), share.Name), cells: []string{c.Money(share.Month), c.Money(share.Amount)}, amount: share.Amount.Minor, lines: share.Lines}
		if c.view == viewYears {
			row.cells = row.cells[1:]
			row.present = share.Name == c.Today().String()[:4]
			exports.AddBar(&years, row.name, share.Amount, share.Told(), "")
		}
		c.rows = append(c.rows, row)
	}
	if c.view == viewYears {
		c.eachRow()
		c.draw(years)
	} else {
		c.draw(c.shareBars())
	}
}

func (c *Screen) showUsage() {
	c.rows, c.values = nil, nil
	for _, u := range c.usage {
		c.rows = append(c.rows, costRow{
			name: exports.MonthName(c.Words, u.Month), cells: []string{c.Number(u.Paid), c.Number(u.Assigned)},
			present: u.Month == data.MonthOf(c.Today()),
		})
	}
	c.eachRow()
	c.draw(c.usageLines())
}
