package changes

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// shownOpen is how many open changes are shown, the first ones due.
const shownOpen = 30

// keptForPast is the height that what is past keeps: its titles and, below its choices in
// two lines, two of its rows.
const keptForPast = 236

// Screen is the list of all changes of totals: on top what is open, each with
// its next step, and below what is past (R21).
type Screen struct {
	*desk.Desk
	Content *fyne.Container
	open    *fyne.Container
	stop    *parts.Stop // of what is open
	Table   *parts.Table
	picks   *parts.Picks[data.ChangeID, data.ChangeRow] // the past ones that are selected, where several are
	picked  desk.Place                                  // those, as they are now
	row     *desk.KeptRow[data.ChangeID, data.ChangeRow]
	empty   *fyne.Container
	Search  string
	Past    *desk.Pages[data.ChangeRow]
	History *history
	head    *fyne.Container // with the line over what is past
	line    *fyne.Container // the choice of what is past, or what can be done for those that are selected
	below   *fyne.Container // the past changes, or the whole history
	View    *parts.Choice[pastView]
	asked   desk.Place
	counted desk.Place // on the tab
}

func New(d *desk.Desk) *Screen {
	c := &Screen{Desk: d, open: container.New(&parts.Stacked{}), empty: container.NewStack()}
	book := d.Book
	c.Past = &desk.Pages[data.ChangeRow]{Desk: d, Changed: c.arrived, Question: func(offset, limit int) func(context.Context) (data.Page[data.ChangeRow], error) {
		query := data.ChangeQuery{Search: c.Search, Past: true, Offset: offset, Limit: limit}
		return func(ctx context.Context) (data.Page[data.ChangeRow], error) { return book.AllChanges(ctx, query) }
	}}
	c.buildTable()
	c.History = newHistory(d)
	c.below = container.NewStack(c.Table, c.empty)
	c.View = parts.NewChoice(desk.OptionsOf(d.Words, "changes.view", []pastView{pastTotals, PastEverything}), pastTotals, c.showPast)
	c.line = container.NewStack(container.NewHBox(c.View))
	c.head = container.New(layout.NewCustomPaddedLayout(8, 4, parts.PageEdge, parts.PageEdge), c.line)
	below := container.NewBorder(c.head, nil, nil, nil, parts.NewPageList(c.below))
	open := container.New(layout.NewCustomPaddedLayout(8, 0, parts.PageEdge, parts.PageEdge), c.open)
	c.Content = container.New(&parts.Upper{Content: open, Keeps: keptForPast}, container.NewVScroll(open), below)
	return c
}

// NoticesLie is what a notice lies over.
func (c *Screen) NoticesLie() (over fyne.CanvasObject, foot float32) { return c.below, 0 }

// pastView is what of the past is shown.
type pastView string

const (
	pastTotals     pastView = "totals"
	PastEverything pastView = "everything"
)

func (c *Screen) showPast(view pastView) {
	c.below.Objects = []fyne.CanvasObject{c.Table, c.empty}
	c.History.before = nil
	if view == PastEverything { // its own choices stand behind this one, which leaves more rows to see
		c.History.before = c.View
		c.below.Objects = []fyne.CanvasObject{c.History.content}
	}
	c.History.buildTools()
	c.showLine()
	parts.ShowIf(view != PastEverything, c.head)
	c.Content.Refresh()
}

func (c *Screen) buildTable() {
	c.Table = parts.NewTable([]parts.Column{
		{Name: "date", Title: c.Text("column.date"), Width: 104},
		{Name: "product", Title: c.Text("column.product"), Weight: 2},
		{Name: "change", Title: c.Text("column.change"), Width: 130, Right: true},
		{Name: "who", Title: c.Text("column.who"), Width: 110},
		{Name: "why", Title: c.Text("column.why"), Weight: 1},
	}, nil)
	c.KeepColumns("changes", c.Table)
	id := func(r data.ChangeRow) data.ChangeID { return r.ID }
	c.picks = desk.NewPicks(c.Desk, c.Past, id, c.showPicked)
	c.row = &desk.KeptRow[data.ChangeID, data.ChangeRow]{Table: c.Table, Rows: c.Past, ID: id}
	c.Table.Picks = c.picks
	c.Table.OnMoved = func() { c.Window.Notices.Clear() }
	c.Table.OnCopy = func() { lists.CopyPicked(c.Desk, c.Table, c.picks, c.cell) }
	c.Table.Rows = func() int { return c.Past.Count }
	c.Table.There = c.Past.There
	c.Table.Cell = func(row, column int) parts.CellText {
		if r, there := c.Past.Row(row); there {
			return c.cell(r, column)
		}
		return parts.CellText{}
	}
	c.Table.OnMenu = c.showRowMenu
	c.Table.OnOpen = func(row int) {
		if r, there := c.Past.Row(row); there {
			c.Go.ShowSubscription(r.Subscription)
		}
	}
}

func (c *Screen) cell(r data.ChangeRow, column int) parts.CellText {
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
		return parts.CellText{Text: data.ShortName(r.Product), Below: below}
	case 2:
		if r.Ends {
			return parts.CellText{Text: c.Text("changes.ended"), Right: true}
		}
		return parts.CellText{Text: c.Text("changes.from_to", "From", c.Number(r.From), "To", c.Number(r.To)), Right: true}
	case 3:
		return parts.CellText{Text: r.Actor}
	default:
		return parts.CellText{Text: c.WhyText(r), Below: numbersText(c.Words, r.Change)}
	}
}

func (c *Screen) SetSearch(text string) {
	if text == c.Search && c.Past.HasAsked() {
		return
	}
	c.Search = text
	c.picks.Clear()
	c.row.Leave()
	c.History.forgetPicked()
	c.Table.ToTop()
	c.History.Query.Search = text
	counted := c.counted.Last != nil
	c.reload()
	if !counted {
		c.askCount()
	}
}

func (c *Screen) Refresh() {
	c.reload()
	c.PickAgain(nil, nil)
	c.askCount()
}

// reload asks for what is on view.
func (c *Screen) reload() {
	c.row.Reload()
	c.History.reload()
	book, query := c.Book, data.ChangeQuery{Search: c.Search, Open: true, Limit: shownOpen}
	desk.Ask(c.Desk, &c.asked, func(ctx context.Context) (waiting, error) { return askWaiting(ctx, book, query) }, c.showOpen)
}

// waiting are the changes that are open, and how many wait with the drafts beside them (R21).
type waiting struct {
	data.Page[data.ChangeRow]
	all int
}

func askWaiting(ctx context.Context, book *ledger.Book, query data.ChangeQuery) (w waiting, err error) {
	if w.Page, err = book.AllChanges(ctx, query); err != nil {
		return w, err
	}
	query.Beside, query.Limit = true, 1
	beside, err := book.AllChanges(ctx, query)
	w.all = w.Count + beside.Count
	return w, err
}

// askCount asks for the number on the tab.
func (c *Screen) askCount() {
	book := c.Book
	// The tab counts what is open whatever is searched for.
	desk.Ask(c.Desk, &c.counted, func(ctx context.Context) (waiting, error) {
		return askWaiting(ctx, book, data.ChangeQuery{Open: true, Limit: 1})
	}, func(w waiting) { c.Go.CountTab(desk.TabChanges, w.all) })
}

func (c *Screen) arrived() {
	c.Past.Each(c.picks.See)
	c.row.Arrived()
	c.Table.FitHeights()
	c.empty.Objects = nil
	switch {
	case c.Past.Count > 0:
	case c.Search != "":
		c.empty.Objects = []fyne.CanvasObject{parts.NewNothing(theme.SearchIcon(), c.NothingFound(c.Search))}
	default:
		c.empty.Objects = []fyne.CanvasObject{parts.NewNothing(theme.HistoryIcon(), c.Text("changes.none"))}
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
