package costs

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/overview"
	"seatbook/screens/budgets"
	"seatbook/screens/desk"
	"seatbook/screens/organizations"
	"seatbook/screens/parts"
)

// The months that the licenses over time look back, and those of a year.
const (
	pastMonths   = costs.PastMonths
	monthsOfYear = 12
)

// costView is what the costs are split up by.
type costView string

const (
	viewMonths        costView = "months"
	viewYears         costView = "years"
	viewProducts      costView = "products"
	viewOrganizations costView = "organizations"
	viewDepartments   costView = "departments"
	viewUsage         costView = "usage"
)

func costViews() []costView {
	return []costView{viewMonths, viewYears, viewProducts, viewOrganizations, viewDepartments, viewUsage}
}

// Screen shows what the subscriptions cost: its figures large, a chart in which
// each value can be pointed at and chosen, the table of its figures, and the lines that
// the chosen one is the sum of (R16, R25).
type Screen struct {
	*desk.Desk
	Content *fyne.Container
	Whose   *organizations.Filter
	budgets *budgets.Strip
	figures *fyne.Container
	tools   *fyne.Container // the choices, with the budgets beside them
	choices *fyne.Container
	note    *parts.Plain    // what explains the view, below it
	missing *parts.Plain    // what is to be filled in before there is something to see
	fill    *fyne.Container // the button that leads to that
	lacks   *fyne.Container // both
	empty   *fyne.Container // what stands in place of the views where none has anything to show
	chart   *parts.Plot
	values  []chartValue // of the chart
	Table   *parts.Table
	lines   *parts.Table
	split   *parts.Split    // the chart above the table, nil before there is one
	beside  *parts.Split    // the table beside its lines
	was     parted          // how they were parted before they were made anew
	body    *fyne.Container // the chart above the table, with the lines beside it where the view has some

	view     costView
	currency string // the one on view; currencies are never added up
	costsAsked
	rows    []costRow
	asked   desk.Place
	all     costsAsked // of every organization
	splitUp desk.Place // what a view splits up
}

// costsAsked is what the views are made of.
type costsAsked struct {
	answer costs.Answer
	months []costs.Month
	peaks  []costs.Peak
	usage  []data.Usage
}

func New(d *desk.Desk) *Screen {
	c := &Screen{
		Desk: d, view: viewMonths, was: parted{firstChart, firstTable}, chart: parts.NewPlot(), missing: parts.NewPlain("", parts.SizeText), note: parts.NewDim("", parts.SizeSmall),
		figures: container.New(&parts.Columns{Least: leastFigure, Gap: figureGap}), choices: container.NewHBox(), body: container.NewStack(), empty: container.NewStack(),
	}
	c.Whose = organizations.NewFilter(d, c.showAsked)
	c.budgets = budgets.NewStrip(d)
	c.tools = container.NewBorder(nil, nil, c.choices, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 12, 0), c.budgets.Content))
	c.chart.SetDense(d.Window.Low)
	c.chart.OnChoose = c.chooseRow
	c.buildLines()
	c.buildTable()
	c.lines.SetDense(d.Window.Low)
	c.fill = container.New(layout.NewCustomPaddedLayout(0, 0, 12, 0), parts.NewQuietButton(c.Text("prices.button"), nil, c.fillPrices))
	c.lacks = container.New(&parts.Beside{}, container.NewWithoutLayout(), container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), c.missing), c.fill) // on one line: the table has little room
	top := container.New(&parts.Stacked{Gap: 8}, c.figures, c.lacks, c.tools)
	below := container.New(layout.NewCustomPaddedLayout(4, 8, parts.PageEdge, parts.PageEdge), c.note)
	page := container.NewBorder(container.New(layout.NewCustomPaddedLayout(12, 8, parts.PageEdge, parts.PageEdge), top), below, nil, nil, parts.NewPageList(c.body, c.empty))
	c.Content = container.NewStack(parts.NewPageScroll(page)) // a low window scrolls, and does not grow
	return c
}

// TurnLow shows the page for a window that is low now, or no longer: what stands over the
// lists leaves them more than one row in view.
func (c *Screen) TurnLow() {
	c.chart.SetDense(c.Window.Low)
	c.Table.SetDense(c.Window.Low)
	c.lines.SetDense(c.Window.Low)
	c.Content.Refresh()
}

// newFillButton returns the button that asks for what is missing of prices and days, where
// there is nothing else to do.
func (c *Screen) newFillButton() *parts.Button {
	return parts.NewMainButton(c.Text("prices.button"), c.fillPrices)
}

func (c *Screen) fillPrices() {
	all, _ := overview.Incomplete(c.answer.Rows, c.Today())
	c.Go.OpenPrices(all)
}

// chooseRow selects the row that a value of the chart stands for. In a low window, where only
// the first rows of the table are in view, it is one of them.
func (c *Screen) chooseRow(value int) {
	row := c.values[value].row
	if !c.Window.Low {
		c.Table.SelectRow(row)
		return
	}
	c.Table.LeadWith(row)
}

// buildTools offers the views, and the currencies where there are several.
func (c *Screen) buildTools() {
	c.choices.Objects = []fyne.CanvasObject{parts.NewChoice(desk.OptionsOf(c.Words, "costs.view", costViews()), c.view, c.pickView)}
	if codes := c.currencies(); len(codes) > 1 && c.view != viewUsage {
		var all []parts.Option[string]
		for _, code := range codes {
			all = append(all, parts.Option[string]{Value: code, Label: code})
		}
		c.choices.Add(parts.NewChoice(all, c.currency, func(code string) {
			c.currency = code
			c.show()
		}))
	}
	c.choices.Add(c.Whose.Box())
	c.tools.Refresh()
}

// pickView shows another view.
func (c *Screen) pickView(v costView) {
	c.view = v
	c.buildTable()
	c.buildTools()
	c.show()
}

// currencies lists the currencies of all that costs something, the user's own first.
func (c *Screen) currencies() (codes []string) {
	note := func(code string) {
		if !slices.Contains(codes, code) {
			codes = append(codes, code)
		}
	}
	for _, line := range c.answer.Lines {
		note(line.Amount.Currency)
	}
	for _, running := range c.answer.Running {
		note(running.Month.Currency)
	}
	slices.SortFunc(codes, func(a, b string) int {
		return cmp.Or(data.CompareHome(a, b, c.Home), cmp.Compare(a, b))
	})
	return codes
}

func (c *Screen) buildLines() {
	c.lines = parts.NewTable([]parts.Column{
		{Title: c.Text("column.date"), Figure: true},
		{Title: c.Text("column.product")},
		{Title: c.Text("column.amount"), Right: true, Figure: true},
	}, c.Window.Widths("lines", 3))
	c.lines.OnWidths = func(widths []float32) { c.Window.RememberWidths("lines", widths) }
	c.lines.Rows = func() int { return len(c.shown()) }
	c.lines.Cell = func(row, column int) parts.CellText { return c.line(c.shown()[row], column) }
	c.lines.OnOpen = func(row int) { c.Go.ShowSubscription(c.shown()[row].Subscription.ID) }
}

// showLines shows the lines of the row that is selected, and marks it in the chart.
func (c *Screen) showLines() {
	c.chart.Choose(c.valueOf(c.Table.Selected()))
	c.lines.Unfit()
	c.lines.Fit(0, len(c.shown()))
	c.lines.Refresh()
}

// shown are the lines of the row that is selected.
func (c *Screen) shown() []*costs.Line {
	if i := c.Table.Selected(); i >= 0 && i < len(c.rows) {
		return c.rows[i].lines
	}
	return nil
}

func (c *Screen) line(l *costs.Line, column int) parts.CellText {
	switch column {
	case 0:
		return parts.CellText{Text: c.ShortDate(l.On)}
	case 1:
		below := desk.Coded(c.Words, "cost", l.Kind)
		if l.Kind != costs.KindPeriod {
			below = c.Text("costs.part_of", "Kind", below, "From", c.ShortDate(l.Period.Start), "To", c.ShortDate(l.Period.Next.AddDays(-1)))
		}
		if of := l.Subscription.OrganizationName; of != "" && c.Whose.Of() == 0 && len(c.Go.Organizations()) > 1 {
			below += " · " + of
		}
		return parts.CellText{Text: data.ShortName(l.Subscription.Product), Below: below}
	default:
		times := c.Text("costs.times", "Licenses", c.Number(l.Licenses), "Price", c.Money(l.Price))
		if l.Kind == costs.KindExtended && l.Price.Times(l.Licenses) != l.Amount { // R26: rounded once, and not for each license
			times = c.Text("costs.times_rounded", "Times", times)
		}
		return parts.CellText{Text: c.Money(l.Amount), Lines: []string{times}, Right: true}
	}
}

// Refresh asks for three whole years, of which the months look at the middle.
func (c *Screen) Refresh() {
	on := c.Today()
	book := c.Book
	desk.Ask(c.Desk, &c.asked, func(ctx context.Context) (asked costsAsked, err error) {
		if asked.usage, err = book.Usage(ctx, pastMonths+1, on); err != nil {
			return asked, err
		}
		asked.answer, err = costs.Of(ctx, book, costs.Around(on))
		asked.months = costs.MonthsAround(asked.answer.Lines, asked.answer.Lines, on)
		asked.peaks = costs.Peaks(asked.months)
		return asked, err
	}, func(asked costsAsked) {
		c.all = asked
		c.Whose.Know()
		c.showAsked()
	})
}

// showAsked shows what the organization costs that is chosen.
func (c *Screen) showAsked() {
	c.costsAsked = c.all
	c.budgets.Refresh(c.Whose.Of())
	if c.answer = c.Whose.Costs(c.all.answer, c.Today()); c.Whose.Of() != 0 {
		c.months = costs.MonthsAround(c.answer.Lines, c.all.answer.Lines, c.Today())
		c.peaks = costs.Peaks(c.months)
	}
	if codes := c.currencies(); !slices.Contains(codes, c.currency) && len(codes) > 0 {
		c.currency = codes[0]
	}
	c.buildTools()
	c.show()
}

// Leave asks no more: they are worked out only while they are looked at.
func (c *Screen) Leave() {
	c.asked.Leave()
	c.budgets.Leave()
	c.splitUp.Leave()
}
