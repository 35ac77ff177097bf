package costs

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/overview"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
	"seatbook/screens/parts"
)

// The least width in which a large figure stands, and the room between two.
const (
	leastFigure = 150
	figureGap   = 24
)

// showFigures shows what this month's statements carry, what a month costs as it is,
// and how much of that is not used, in the currency on view.
func (c *Screen) showFigures() {
	running, runs := c.running()
	month, carried := c.presentMonth()
	c.figures.Objects = nil
	if carried {
		name := exports.MonthName(c.Words, month.Month)
		partly := month.Ahead.Minor != 0 && month.Ahead != month.Amount
		ahead, title := "", c.Text("costs.figure.month", "Month", name)
		switch {
		case partly:
			title = c.Text("costs.figure.month_partly", "Month", name)
			ahead = c.Text("costs.still_ahead", "Amount", c.Money(month.Ahead))
		case month.Reckoned.Minor != 0: // nobody told that it was billed
			title = c.Text("costs.figure.month_probable", "Month", name)
		case month.Ahead.Minor != 0: // nothing was billed yet
			title = c.Text("costs.figure.month_ahead", "Month", name)
		}
		c.addFigure(title, month.Amount, said(append([]string{ahead}, c.alsoThisMonth()...)...))
	}
	if runs {
		c.addFigure(c.Text("costs.figure.running"), running.Month, c.others(c.ofRunning(func(r costs.Running) data.Money { return r.Month }), c.aYear(running.Month)))
		unused := ""
		if running.Unused.Minor != 0 {
			unused = c.aYear(running.Unused)
		}
		if running.Over.Minor > 0 {
			unused = c.Text("costs.over", "Over", c.Money(running.Over))
		}
		c.addFigure(c.Text("costs.figure.unused"), running.Unused, c.others(c.ofRunning(func(r costs.Running) data.Money { return r.Unused }), unused))
	}
	c.figures.Refresh()
	lacking, unpriced := overview.Incomplete(c.answer.Rows, c.Today())
	undated := len(lacking) - unpriced
	missing, note := "", ""
	switch {
	case len(c.answer.Running) == 0 && len(c.answer.Lines) == 0 && c.Whose.Of() != 0:
		missing = c.NothingFound("") // another organization may have some
	case len(c.answer.Running) == 0 && len(c.answer.Lines) == 0:
		missing = c.Text("costs.none")
	case len(c.answer.Lines) == 0:
		missing = c.Text("costs.no_dates")
	case len(lacking) > 0: // beside the licenses over time, too: the figures above are the same
		missing = strings.Join(append(desk.IfAny(unpriced, c.Count("costs.unpriced", unpriced)), desk.IfAny(undated, c.Count("costs.undated", undated))...), " ")
	}
	if c.view == viewUsage {
		note = c.unknownTotals()
	}
	if c.showEmpty(missing, len(lacking) > 0); c.showsNothing() {
		missing, note = "", ""
	}
	c.missing.SetText(missing)
	c.note.SetText(note)
	parts.ShowIf(note != "", c.note)
	parts.ShowIf(missing != "", c.lacks)
	parts.ShowIf(missing != "" && len(lacking) > 0 && !c.Book.ReadOnly(), c.fill)
	c.lacks.Refresh()
	parts.ShowIf(len(c.figures.Objects) > 0, c.figures)
}

// showsNothing tells whether nothing is known of costs, so that no view of them has anything
// to show.
func (c *Screen) showsNothing() bool {
	return len(c.answer.Lines) == 0 && len(c.answer.Running) == 0 && c.Whose.Of() == 0 && c.view != viewUsage
}

// showEmpty says in place of the views what is to be filled in before they have something to
// show, with the button that asks it. The licenses over time are there without.
func (c *Screen) showEmpty(missing string, lacking bool) {
	nothing := c.showsNothing()
	parts.ShowIf(!nothing, c.tools)
	parts.ShowIf(nothing, c.empty)
	c.empty.Objects = nil
	if !nothing {
		return
	}
	var ways []fyne.CanvasObject
	if lacking && !c.Book.ReadOnly() {
		ways = append(ways, c.newFillButton())
	}
	if len(c.answer.Rows) > 0 {
		ways = append(ways, parts.NewButton(c.Text("costs.view.usage"), func() { c.pickView(viewUsage) }))
	}
	c.empty.Objects = []fyne.CanvasObject{parts.NewNothing(theme.HistoryIcon(), missing, ways...)}
	c.empty.Refresh()
}

// unknownTotals says how many totals nobody has told, of which what is assigned counts in the
// licenses over time (F1): the list of subscriptions leaves them out of its total.
func (c *Screen) unknownTotals() string {
	unknown, assigned := 0, 0
	for _, row := range c.answer.Rows {
		if row.TotalUnknown {
			unknown, assigned = unknown+1, assigned+row.Assigned()
		}
	}
	if unknown == 0 {
		return ""
	}
	return c.Count("costs.usage_unknown", unknown, "Assigned", c.Number(assigned))
}

func (c *Screen) addFigure(name string, amount data.Money, below string) {
	c.figures.Add(container.New(&parts.Stacked{Gap: 2},
		parts.NewDim(name, parts.SizeSmall), parts.NewFigure(c.Money(amount)), parts.NewDim(below, parts.SizeSmall)))
}

// running is what the subscriptions cost as they are, in the currency on view.
func (c *Screen) running() (costs.Running, bool) {
	for _, r := range c.answer.Running {
		if r.Month.Currency == c.currency {
			return r, true
		}
	}
	return costs.Running{}, false
}

// presentMonth is what the statements of this month carry, in the currency on view.
func (c *Screen) presentMonth() (costs.Month, bool) {
	for _, m := range c.months {
		if m.Month == data.MonthOf(c.Today()) && m.Amount.Currency == c.currency {
			return m, true
		}
	}
	return costs.Month{}, false
}

func (c *Screen) aYear(month data.Money) string {
	return c.Text("costs.a_year", "Year", c.Money(month.Times(monthsOfYear)))
}

// others says what an amount is in the other currencies, which are never added up, before
// what else is said of it.
func (c *Screen) others(amounts []data.Money, below string) string {
	var others []string
	for _, amount := range amounts {
		if amount.Currency != c.currency && amount.Minor != 0 {
			others = append(others, c.Text("costs.also", "Month", c.Money(amount)))
		}
	}
	return said(append(others, below)...)
}

// alsoThisMonth says what this month's statements carry in the other currencies, and what of
// that is still to come.
func (c *Screen) alsoThisMonth() (others []string) {
	for _, m := range c.months {
		switch {
		case m.Month != data.MonthOf(c.Today()) || m.Amount.Currency == c.currency || m.Amount.Minor == 0:
		case m.Ahead.Minor != 0 && m.Ahead != m.Amount:
			others = append(others, c.Text("costs.also_ahead", "Month", c.Money(m.Amount), "Ahead", c.Money(m.Ahead)))
		default:
			others = append(others, c.Text("costs.also", "Month", c.Money(m.Amount)))
		}
	}
	return others
}

// said are the parts of a line that there is something in.
func said(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " · ")
}

// ofRunning is one of the amounts of what the subscriptions cost as they are, in each currency.
func (c *Screen) ofRunning(amount func(costs.Running) data.Money) (all []data.Money) {
	for _, r := range c.answer.Running {
		all = append(all, amount(r))
	}
	return all
}
