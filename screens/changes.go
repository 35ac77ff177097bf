package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// shownOpen is how many open changes are shown, the first ones due.
const shownOpen = 30

// mostOpen is the share of the height that the open changes take before they scroll.
const mostOpen = 0.55

// changes is the list of all changes of totals: on top what is open, each with
// its next step, and below what is past (R21).
type changes struct {
	*desk.Desk
	content *fyne.Container
	open    *fyne.Container
	table   *parts.Table
	empty   *fyne.Container
	search  string
	past    *desk.Pages[data.ChangeRow]
	history *history
	below   *fyne.Container // the past changes, or the whole history
	view    *parts.Choice[pastView]
	asked   desk.Place
	counted desk.Place // on the tab
}

func newChanges(d *desk.Desk) *changes {
	c := &changes{Desk: d, open: container.NewVBox(), empty: container.NewStack()}
	book := d.Book
	c.past = &desk.Pages[data.ChangeRow]{Desk: d, Changed: c.arrived, Question: func(offset, limit int) func(context.Context) (data.Page[data.ChangeRow], error) {
		query := data.ChangeQuery{Search: c.search, Past: true, Offset: offset, Limit: limit}
		return func(ctx context.Context) (data.Page[data.ChangeRow], error) { return book.AllChanges(ctx, query) }
	}}
	c.buildTable()
	c.history = newHistory(d)
	c.below = container.NewStack(c.table, c.empty)
	c.view = parts.NewChoice(desk.OptionsOf(d.Words, "changes.view", []pastView{pastTotals, pastEverything}), pastTotals, c.showPast)
	below := container.NewBorder(container.NewHBox(c.view), nil, nil, nil, c.below)
	c.content = container.New(&parts.Upper{Content: c.open, Most: mostOpen}, parts.NewScroll(c.open), below)
	return c
}

// pastView is what of the past is shown.
type pastView string

const (
	pastTotals     pastView = "totals"
	pastEverything pastView = "everything"
)

func (c *changes) showPast(view pastView) {
	c.below.Objects = []fyne.CanvasObject{c.table, c.empty}
	if view == pastEverything {
		c.below.Objects = []fyne.CanvasObject{c.history.content}
	}
	c.below.Refresh()
}

// ShowHistory shows the history of one subscription or person.
func (w *Window) ShowHistory(subject string, query data.HistoryQuery) {
	w.ShowTab(desk.TabChanges)
	w.changes.view.Pick(pastEverything)
	w.changes.history.narrow(subject, query)
}

func (c *changes) buildTable() {
	c.table = parts.NewTable([]parts.Column{
		{Name: "date", Title: c.Text("column.date"), Width: 104},
		{Name: "product", Title: c.Text("column.product"), Weight: 2},
		{Name: "change", Title: c.Text("column.change"), Width: 130, Right: true},
		{Name: "who", Title: c.Text("column.who"), Width: 110},
		{Name: "why", Title: c.Text("column.why"), Weight: 1},
	}, nil)
	c.KeepColumns("changes", c.table)
	c.table.Rows = func() int { return c.past.Count }
	c.table.Cell = func(row, column int) parts.CellText {
		if r, there := c.past.Row(row); there {
			return c.cell(r, column)
		}
		return parts.CellText{}
	}
	c.table.OnMenu = c.showRowMenu
	c.table.OnOpen = func(row int) {
		if r, there := c.past.Row(row); there {
			c.Go.ShowSubscription(r.Subscription)
		}
	}
}

func (c *changes) cell(r data.ChangeRow, column int) parts.CellText {
	switch column {
	case 0:
		day := r.ConfirmedOn
		if day.IsZero() {
			day = r.SubmittedOn
		}
		return parts.CellText{Text: c.ShortDate(day)}
	case 1:
		below := desk.Coded(c.Words, "change_kind", r.Kind)
		if r.State == data.ChangeWithdrawn {
			below = c.Text("changes.withdrawn")
		}
		return parts.CellText{Text: r.Product, Below: below}
	case 2:
		return parts.CellText{Text: c.Text("changes.from_to", "From", c.Number(r.From), "To", c.Number(r.To)), Right: true}
	case 3:
		return parts.CellText{Text: r.Actor}
	default:
		return parts.CellText{Text: r.Note, Below: numbersText(c.Words, r.Change)}
	}
}

func (c *changes) setSearch(text string) {
	if text == c.search && c.past.HasAsked() {
		return
	}
	c.search = text
	c.history.query.Search = text
	counted := c.counted.Last != nil
	c.reload()
	if !counted {
		c.askCount()
	}
}

func (c *changes) refresh() {
	c.reload()
	c.askCount()
}

// reload asks for what is on view.
func (c *changes) reload() {
	c.past.Reload()
	c.history.reload()
	book, query := c.Book, data.ChangeQuery{Search: c.search, Open: true, Limit: shownOpen}
	desk.Ask(c.Desk, &c.asked, func(ctx context.Context) (data.Page[data.ChangeRow], error) {
		return book.AllChanges(ctx, query)
	}, c.showOpen)
}

// askCount asks for the number on the tab.
func (c *changes) askCount() {
	book := c.Book
	// The tab counts what is open whatever is searched for.
	desk.Ask(c.Desk, &c.counted, func(ctx context.Context) (data.Page[data.ChangeRow], error) {
		return book.AllChanges(ctx, data.ChangeQuery{Open: true, Limit: 1})
	}, func(page data.Page[data.ChangeRow]) { c.Go.CountTab(desk.TabChanges, page.Count) })
}

// showOpen shows the open changes.
func (c *changes) showOpen(page data.Page[data.ChangeRow]) {
	c.open.Objects = []fyne.CanvasObject{parts.NewStrong(c.Count("changes.open", page.Count))}
	if page.Count == 0 {
		c.open.Objects = []fyne.CanvasObject{parts.NewFaint(c.Text("changes.none_open"))}
	}
	for _, row := range page.Rows {
		c.open.Add(c.buildOpen(row))
	}
	if more := page.Count - len(page.Rows); more > 0 {
		c.open.Add(parts.NewFaint(c.Count("changes.more", more)))
	}
	c.content.Refresh()
}

// buildOpen shows one open change: what it is, what it waits for, its next step.
func (c *changes) buildOpen(row data.ChangeRow) fyne.CanvasObject {
	product := parts.NewQuietButton(row.Product, nil, func() { c.Go.ShowSubscription(row.Subscription) })
	lines := container.New(&parts.Packed{}, parts.NewWrapped(openChangeText(c.Words, row.Change)))
	if row.Due(c.Today()) {
		due := parts.NewWrapped(c.Text("changes.due"))
		due.Importance = widget.WarningImportance
		lines.Add(due)
	}
	if row.Note != "" {
		lines.Add(parts.NewFaint(row.Note))
	}
	return container.NewVBox(container.NewHBox(product), lines, newOpenChangeSteps(c.Desk, row.Change, row.Subject), parts.NewSeparator())
}

func (c *changes) arrived() {
	c.table.Refresh()
	c.empty.Objects = nil
	if c.past.Count == 0 {
		c.empty.Objects = []fyne.CanvasObject{container.NewCenter(parts.NewCentered(c.Text("changes.none")))}
	}
	c.empty.Refresh()
}

// orderText names the order that was placed for a change, as far as it was told (R21).
func orderText(w desk.Words, c data.Change) string {
	switch {
	case c.OrderNumber == "":
		return ""
	case c.OrderedOn.IsZero():
		return w.Text("changes.order", "Number", c.OrderNumber)
	default:
		return w.Text("changes.order_on", "Number", c.OrderNumber, "Date", w.ShortDate(c.OrderedOn))
	}
}
