package people

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/merging"
	"seatbook/screens/parts"
	"seatbook/screens/privacy"
)

// Screen is the list of people with the panel of the one that is selected.
type Screen struct {
	*desk.Desk
	Content *fyne.Container
	split   *parts.Split
	Table   *parts.Table
	empty   *fyne.Container
	filters *listFilters
	foot    *parts.Foot
	list    *fyne.Container // with that foot
	summed  desk.Place      // what they hold together
	unasked func()          // ends the wait before that is asked for, nil where nothing waits
	asked   desk.Place      // what the filters offer
	Panel   *panel
	left    *fyne.Container // the tools and the list below them
	tools   *fyne.Container
	calm    fyne.CanvasObject // the line above the list while nobody is selected beside others
	head    *fyne.Container   // that line, or what can be done for those who are selected
	picks   *parts.Picks[data.PersonID, data.PersonRow]
	columns []lists.Column[data.PersonRow]

	departments []string // that there are
	products    []data.SubscriptionRow
	giving      savings.Giving // what leaks of what somebody holds

	Query    data.PersonQuery
	Rows     *desk.Pages[data.PersonRow]
	sums     data.PeopleSums // of what the question asks for
	Selected data.PersonID
	leftOut  *desk.LeftOut
	picked   desk.Place // those who are selected, as they are now
	reveals  bool       // who is selected comes into view as soon as they are there
}

func New(d *desk.Desk) *Screen {
	p := &Screen{Desk: d, Query: data.PersonQuery{Sort: data.SortName}, empty: container.NewStack()}
	book := d.Book
	p.Rows = &desk.Pages[data.PersonRow]{Desk: d, Changed: p.Arrived, Question: func(offset, limit int) func(context.Context) (data.Page[data.PersonRow], error) {
		query := p.Query
		query.Offset, query.Limit, query.CostsOn = offset, limit, p.Today()
		return func(ctx context.Context) (data.Page[data.PersonRow], error) { return book.People(ctx, query) }
	}}
	p.picks = desk.NewPicks(d, p.Rows, desk.PersonID, p.showPicked)
	p.Panel = newPersonPanel(d, p)
	p.buildTable()
	p.leftOut = desk.NewLeftOut(d, p.showAll)
	p.head = container.NewStack()
	p.left = container.NewWithoutLayout()
	p.filters = newListFilters(p)
	p.tools = container.New(&parts.Stacked{Gap: 8})
	p.buildTools()
	p.list = container.NewBorder(nil, p.foot, nil, nil, parts.NewPageList(p.Table, p.empty))
	tools := container.New(layout.NewCustomPaddedLayout(8, 4, parts.PageEdge, 12), p.tools)
	// What stands above the list comes before it by Tab as well, and the panel after it.
	p.left.Layout, p.left.Objects = layout.NewBorderLayout(tools, nil, nil, nil), []fyne.CanvasObject{tools, p.list}
	p.split = parts.NewHSplit(parts.NewGround(parts.ColorSurface, p.left), p.leftOut.Over(p.Panel.content))
	p.split.Offset, p.split.Least = 0.6, parts.LeastPanel
	p.Content = container.NewStack(p.split)
	p.askFilters()
	return p
}

func (p *Screen) buildTable() {
	p.columns = lists.ForScreen(lists.People())
	p.Table = parts.NewTable(lists.Shapes(p.Words, p.columns), nil)
	p.KeepColumns("people", p.Table)
	p.Table.Picks = p.picks
	p.Table.SetDense(p.Window.Low)
	p.Table.OnEdit = p.editCell
	p.Table.OnCopy = p.copyPicked
	p.Table.OnDrag = p.drag
	p.Table.Rows = func() int { return p.Rows.Count }
	p.Table.Cell = func(row, column int) parts.CellText {
		if r, there := p.Rows.Row(row); there {
			return p.columns[column].Shown(lists.In{Words: p.Words, On: p.Today()}, r)
		}
		return parts.CellText{}
	}
	p.Table.OnSelect = func(row int) {
		p.Rows.WhenThere(row, func(r data.PersonRow) { p.choose(row, r.ID) })
	}
	p.Table.OnOpen = func(int) { p.Edit() }
	p.Table.OnRemove = p.removeMeant
	p.Table.OnMoved = func() { p.Window.Notices.Clear() }
	p.Table.OnMenu = func(row int, at fyne.Position) {
		if p.picks.Len() > 1 && p.picks.Has(row) {
			p.showPickedMenu(at)
			return
		}
		p.Rows.WhenThere(row, func(r data.PersonRow) {
			p.choose(row, r.ID)
			p.showMenu(r, at)
		})
	}
	p.Table.OnSort = func(key string) {
		p.Query.Descending = p.Query.Sort == data.PersonSort(key) && !p.Query.Descending
		p.Query.Sort = data.PersonSort(key)
		p.Table.ShowSort(key, p.Query.Descending)
		p.reload()
	}
	p.Table.ShowSort(string(p.Query.Sort), false)
	p.foot = parts.NewFoot(p.Table)
	p.foot.SetDense(p.Window.Low)
}

// NoticesLie is what a notice lies over, above its foot.
func (p *Screen) NoticesLie() (over fyne.CanvasObject, foot float32) { return p.list, p.FootHeight() }

// FootHeight is how much of the window's foot the totals take.
func (p *Screen) FootHeight() float32 { return p.foot.MinSize().Height }

// typingPause is how long nothing is typed before what is found is added up: at each key
// the list alone is asked for.
const typingPause = 300 * time.Millisecond

// reload asks for the list anew, and for what they hold together.
func (p *Screen) reload() {
	p.Rows.Reload()
	p.summed.Leave()
	if p.unasked != nil {
		p.unasked()
		p.unasked = nil
	}
	if p.Query.Search == "" {
		p.askSums()
		return
	}
	p.knowSums(data.PeopleSums{})
	p.unasked = p.Window.After(typingPause, p.askSums)
}

func (p *Screen) askSums() {
	book, query := p.Book, p.Query
	query.CostsOn = p.Today()
	desk.AskOr(p.Desk, &p.summed, func(ctx context.Context) (data.PeopleSums, error) {
		return book.PeopleSums(ctx, query)
	}, p.knowSums, func(error) {}) // that it can't be had is told by the list, which can't be had either
}

// knowSums shows the sums under the list.
func (p *Screen) knowSums(sums data.PeopleSums) {
	p.sums = sums
	p.showSums()
}

// showSums shows how many people there are, what they hold and what that costs.
func (p *Screen) showSums() {
	var totals []parts.FootText
	for i, column := range p.columns {
		total := parts.FootText{Right: column.Kind != lists.Words, Indent: i == 0}
		switch column.Key {
		case "name":
			total.Lines = []string{p.Count("people.count", p.Rows.Count)}
			if len(p.sums.PerMonth) > 0 {
				total.Lines = append(total.Lines, p.Text("list.without_vat"))
			}
		case "licenses":
			if p.sums.Licenses > 0 || p.Query.Search == "" {
				total.Lines = []string{p.Number(p.sums.Licenses)}
			}
		case "cost":
			for _, sum := range p.HomeFirst(p.sums.PerMonth) {
				total.Lines = append(total.Lines, p.Money(sum))
			}
		}
		totals = append(totals, total)
	}
	p.foot.ShowTotals(totals)
}

// showMenu offers what can be done with a person.
func (p *Screen) showMenu(row data.PersonRow, at fyne.Position) {
	parts.ShowMenu(p.Canvas(), p.buildMenu(row), at, nil)
}

func (p *Screen) buildMenu(row data.PersonRow) *fyne.Menu {
	item := func(key string, act func()) *fyne.MenuItem {
		entry := fyne.NewMenuItem(p.Text("menu."+key), act)
		entry.Disabled = p.Book.ReadOnly() && key != "history"
		return entry
	}
	return fyne.NewMenu("",
		item("assign", func() {
			p.withPerson(row.ID, func(person comings.Person) { p.Go.OpenAssignTo(person.PersonRow, person.Holds) })
		}),
		fyne.NewMenuItemSeparator(),
		item("leave", func() { comings.OpenLeave(p.Desk, []data.PersonID{row.ID}) }),
		item("join_like", func() { comings.OpenJoinLike(p.Desk, row.ID) }),
		item("move", func() { comings.OpenMove(p.Desk, []data.PersonRow{row}, 0) }),
		item("save_set", func() { p.withPerson(row.ID, func(person comings.Person) { comings.OpenSaveSet(p.Desk, person) }) }),
		item("kind", func() { comings.OpenKind(p.Desk, []data.PersonRow{row}) }),
		item("merge", func() { merging.OpenPeople(p.Desk, row) }),
		fyne.NewMenuItemSeparator(),
		item("history", func() { p.Go.ShowHistory(row.Name, data.HistoryQuery{Person: row.ID}) }),
		fyne.NewMenuItem(p.Text("privacy.open"), func() { privacy.OpenData(p.Desk, row.ID) }),
		item("edit", func() { p.Go.OpenPersonForm(row.Person) }),
		fyne.NewMenuItemSeparator(),
		item("remove", func() { p.Remove(row) }))
}

// choose selects the person of a row.
func (p *Screen) choose(row int, id data.PersonID) {
	if id != p.Selected || p.Panel.unread {
		p.Selected = id
		p.Panel.Show(id)
	}
	p.knowListed()
	p.Table.Mark(row)
}

// withPerson asks for a person, to open a dialog.
func (p *Screen) withPerson(id data.PersonID, then func(comings.Person)) {
	comings.AskPerson(p.Desk, &p.Window.ToOpen, id, then, p.Fail)
}

// narrowed asks for the list that is narrowed to something else: who can't be seen any
// more is not selected either.
func (p *Screen) narrowed() {
	if p.picks.Len() > 0 {
		p.picks.Clear()
		p.Selected = 0
		p.Panel.forget()
		p.Table.Mark(-1)
	}
	p.Table.ToTop() // who is found first is who is meant
	p.reload()
}

func (p *Screen) Refresh() {
	p.reload()
	p.PickAgain(nil)
	p.askFilters()
	p.Panel.refresh()
}

// Reveal selects somebody from elsewhere, and brings their row into view.
func (p *Screen) Reveal(id data.PersonID) {
	p.picks.Clear()
	p.Selected, p.reveals = id, true
	p.Arrived()
}

// Arrived shows rows that have come in, with who is selected marked.
func (p *Screen) Arrived() {
	p.Rows.Each(p.picks.See)
	at := p.Selected
	if last, several := p.picks.Last(); several { // the keyboard stays with those who are selected
		at = last
		p.Panel.showMany(p.picks.Rows())
	}
	row := p.Rows.Find(func(row data.PersonRow) bool { return row.ID == at })
	p.Table.Mark(row)
	if p.reveals && row >= 0 {
		p.reveals = false
		p.Table.Reveal(row)
	}
	p.knowListed()
	p.showSums()
	p.empty.Objects = nil
	if p.Rows.Count == 0 {
		p.empty.Objects = []fyne.CanvasObject{p.buildNothing()}
	}
	p.empty.Refresh()
}

func (p *Screen) Add() { p.Go.OpenPersonForm(data.Person{}) }

// Edit opens the form of who is selected, whom the panel may not show yet.
func (p *Screen) Edit() {
	switch shown := p.Panel.shown; {
	case shown != nil && shown.ID == p.Selected:
		p.Go.OpenPersonForm(shown.Person)
	case p.Selected != 0:
		p.withPerson(p.Selected, func(person comings.Person) { p.Go.OpenPersonForm(person.Person) })
	}
}
