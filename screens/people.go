package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// people is the list of people with the panel of the one that is selected.
type people struct {
	*desk
	content *fyne.Container
	table   *parts.Table
	empty   *fyne.Container
	count   *widget.Label
	tools   *fyne.Container // the filters
	asked   place           // what the filters offer
	panel   *personPanel

	query    data.PersonQuery
	rows     *pages[data.PersonRow]
	selected data.PersonID
}

// personColumns are the columns of the list of people.
func personColumns() []struct {
	sort  data.PersonSort
	width float32
	right bool
	cell  func(words, data.PersonRow) parts.CellText
} {
	return []struct {
		sort  data.PersonSort
		width float32
		right bool
		cell  func(words, data.PersonRow) parts.CellText
	}{
		{data.SortName, 0, false, personCell},
		{data.SortDepartment, 120, false, func(_ words, p data.PersonRow) parts.CellText { return parts.CellText{Text: p.Department} }},
		{data.SortLicenses, 84, true, func(w words, p data.PersonRow) parts.CellText {
			return parts.CellText{Text: w.Number(p.Licenses), Right: true}
		}},
		{sortNone, 96, true, func(w words, p data.PersonRow) parts.CellText {
			cell := parts.CellText{Right: true}
			if len(p.PerMonth) > 0 { // of several currencies, the others stand below
				cell.Text, cell.Below = w.money(p.PerMonth[0]), w.sum(p.PerMonth[1:])
			}
			return cell
		}},
	}
}

// sortNone is a column by which the list can't be sorted.
const sortNone data.PersonSort = ""

func personCell(w words, p data.PersonRow) parts.CellText {
	cell := parts.CellText{Text: p.Name, Below: p.Address}
	if p.Kind != data.KindPerson {
		cell.Below = coded(w, "person.kind_short", p.Kind) + " · " + cell.Below
	}
	if p.Blocked { // marks stand where the line below does
		cell.Below, cell.Badges = "", []parts.BadgeText{{Text: w.Text("person.blocked")}}
	}
	return cell
}

func newPeople(d *desk) *people {
	p := &people{desk: d, query: data.PersonQuery{Sort: data.SortName}, empty: container.NewStack(), count: widget.NewLabel("")}
	book := d.book
	p.rows = &pages[data.PersonRow]{desk: d, changed: p.arrived, question: func(offset, limit int) func(context.Context) (data.Page[data.PersonRow], error) {
		query := p.query
		query.Offset, query.Limit, query.CostsOn = offset, limit, p.today()
		return func(ctx context.Context) (data.Page[data.PersonRow], error) { return book.People(ctx, query) }
	}}
	p.panel = newPersonPanel(d, p)
	p.buildTable()
	add := parts.NewButton(d.Text("button.add_person"), p.add)
	add.SetIcon(theme.ContentAddIcon())
	p.tools = container.NewVBox()
	tools := container.NewVBox(container.NewBorder(nil, nil, nil, add, p.count), p.tools)
	p.buildFilters(nil, nil)
	split := container.NewHSplit(container.NewBorder(tools, nil, nil, nil, container.NewStack(p.table, p.empty)), p.panel.content)
	split.Offset = 0.55
	p.content = container.NewStack(split)
	return p
}

func (p *people) buildTable() {
	columns := personColumns()
	var shown []parts.Column
	for _, c := range columns {
		title := p.Text("column.cost")
		if c.sort != sortNone {
			title = p.Text("column." + string(c.sort))
		}
		shown = append(shown, parts.Column{Key: string(c.sort), Title: title, Width: c.width, Right: c.right})
	}
	p.table = parts.NewTable(shown, p.window.widths("people", len(shown)))
	p.table.Rows = func() int { return p.rows.count }
	p.table.Cell = func(row, column int) parts.CellText {
		if r, there := p.rows.row(row); there {
			return columns[column].cell(p.words, r)
		}
		return parts.CellText{}
	}
	p.table.OnSelect = func(row int) {
		p.rows.whenThere(row, func(r data.PersonRow) { p.choose(row, r.ID) })
	}
	p.table.OnOpen = func(int) { p.edit() }
	p.table.OnMenu = func(row int, at fyne.Position) {
		p.rows.whenThere(row, func(r data.PersonRow) {
			p.choose(row, r.ID)
			p.showMenu(r, at)
		})
	}
	p.table.OnWidths = func(widths []float32) { p.window.rememberWidths("people", widths) }
	p.table.OnSort = func(key string) {
		p.query.Descending = p.query.Sort == data.PersonSort(key) && !p.query.Descending
		p.query.Sort = data.PersonSort(key)
		p.table.ShowSort(key, p.query.Descending)
		p.rows.reload()
	}
	p.table.ShowSort(string(p.query.Sort), false)
}

// showMenu offers what can be done with a person.
func (p *people) showMenu(row data.PersonRow, at fyne.Position) {
	item := func(key string, act func()) *fyne.MenuItem { return fyne.NewMenuItem(p.Text("menu."+key), act) }
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("",
		item("assign", func() {
			p.withPerson(row.ID, func(person personAsked) { p.window.openAssignTo(person.PersonRow, person.holds) })
		}),
		fyne.NewMenuItemSeparator(),
		item("leave", func() { p.openLeave([]data.PersonID{row.ID}) }),
		item("join", func() { p.openJoin(row.ID) }),
		item("move", func() { p.withPerson(row.ID, p.openMovePerson) }),
		item("save_set", func() { p.withPerson(row.ID, p.openSaveSet) }),
		item("kind", func() { p.openKind([]data.PersonRow{row}) }),
		fyne.NewMenuItemSeparator(),
		item("history", func() { p.window.showHistory(row.Name, data.HistoryQuery{Person: row.ID}) }),
		fyne.NewMenuItem(p.Text("privacy.open"), func() { p.openPersonData(row.ID) }),
		item("edit", func() { p.window.openPersonForm(row.Person) }),
		fyne.NewMenuItemSeparator(),
		item("remove", func() { p.remove(row) })), p.canvas(), at)
}

// choose selects the person of a row.
func (p *people) choose(row int, id data.PersonID) {
	if id != p.selected || p.panel.unread {
		p.selected = id
		p.panel.show(id)
	}
	p.table.Mark(row)
}

// withPerson asks for a person, to open a dialog.
func (p *people) withPerson(id data.PersonID, then func(personAsked)) {
	p.askPerson(&p.window.toOpen, id, then, p.fail)
}

// remove removes a person. It can be undone, so nothing is asked.
func (p *people) remove(row data.PersonRow) {
	p.write(p.does(acts.RemovePerson{Person: row.Ref()}), nil)
}

func (p *people) setSearch(text string) {
	if text == p.query.Search && p.rows.hasAsked() {
		return
	}
	p.query.Search = text
	p.rows.reload()
}

func (p *people) refresh() {
	p.rows.reload()
	p.askFilters()
	p.panel.refresh()
}

func (p *people) arrived() {
	p.table.Mark(p.rows.find(func(row data.PersonRow) bool { return row.ID == p.selected }))
	p.count.SetText(p.Count("people.count", p.rows.count))
	p.empty.Objects = nil
	if p.rows.count == 0 {
		text := p.Text("empty.people")
		if p.query.Search != "" {
			text = p.Text("empty.nothing_found")
		}
		belowHeader := layout.NewCustomPaddedLayout(48, 0, 8, 8)
		p.empty.Objects = []fyne.CanvasObject{container.New(belowHeader, container.NewVBox(parts.NewWrapped(text)))}
	}
	p.empty.Refresh()
}

func (p *people) add() { p.window.openPersonForm(data.Person{}) }

// edit opens the form of who is selected, whom the panel may not show yet.
func (p *people) edit() {
	switch shown := p.panel.shown; {
	case shown != nil && shown.ID == p.selected:
		p.window.openPersonForm(shown.Person)
	case p.selected != 0:
		p.withPerson(p.selected, func(person personAsked) { p.window.openPersonForm(person.Person) })
	}
}

// showPerson goes to a person.
func (w *Window) showPerson(id data.PersonID) {
	w.showTab(tabPeople)
	w.people.rows.forgetWanted()
	w.people.selected = id
	w.people.arrived()
	w.people.panel.show(id)
}

// showSubscription goes to a subscription.
func (w *Window) showSubscription(id data.SubscriptionID) {
	w.showTab(tabSubscriptions)
	w.subscriptions.selectSubscription(id)
	w.subscriptions.arrived()
}
