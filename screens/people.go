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
	"seatbook/screens/desk"
	"seatbook/screens/parts"
	"seatbook/screens/privacy"
)

// people is the list of people with the panel of the one that is selected.
type people struct {
	*desk.Desk
	content *fyne.Container
	table   *parts.Table
	empty   *fyne.Container
	count   *widget.Label
	tools   *fyne.Container // the filters
	asked   desk.Place      // what the filters offer
	panel   *personPanel
	calm    fyne.CanvasObject // the line above the list while nobody is selected beside others
	head    *fyne.Container   // that line, or what can be done for those who are selected
	picks   *parts.Picks[data.PersonID, data.PersonRow]
	picking desk.Place // people who are selected and were not read yet

	departments []string // that there are
	products    []data.SubscriptionRow

	query    data.PersonQuery
	rows     *desk.Pages[data.PersonRow]
	selected data.PersonID
}

func newPeople(d *desk.Desk) *people {
	p := &people{Desk: d, query: data.PersonQuery{Sort: data.SortName}, empty: container.NewStack(), count: widget.NewLabel("")}
	book := d.Book
	p.rows = &desk.Pages[data.PersonRow]{Desk: d, Changed: p.arrived, Question: func(offset, limit int) func(context.Context) (data.Page[data.PersonRow], error) {
		query := p.query
		query.Offset, query.Limit, query.CostsOn = offset, limit, p.Today()
		return func(ctx context.Context) (data.Page[data.PersonRow], error) { return book.People(ctx, query) }
	}}
	p.picks = p.newPicks()
	p.panel = newPersonPanel(d, p)
	p.buildTable()
	add := parts.NewButton(d.Text("button.add_person"), p.add)
	add.SetIcon(theme.ContentAddIcon())
	p.tools = container.NewVBox()
	columns := parts.NewIconButton(theme.ListIcon(), d.Text("column.choose"), nil)
	columns.OnTapped = func() {
		p.table.ShowColumnMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(columns).AddXY(0, columns.Size().Height))
	}
	kept := parts.NewIconButton(theme.DocumentSaveIcon(), d.Text("filters.kept"), nil)
	kept.OnTapped = func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(kept).AddXY(0, kept.Size().Height)
		widget.ShowPopUpMenuAtPosition(desk.FilterMenu(d, "people", p.filter, p.useFilter), p.Canvas(), at)
	}
	p.calm = container.NewBorder(nil, nil, nil, container.NewHBox(kept, columns, add), p.count)
	p.head = container.NewStack(p.calm)
	tools := container.NewVBox(p.head, p.tools)
	p.buildFilters(nil, nil)
	split := container.NewHSplit(container.NewBorder(tools, nil, nil, nil, container.NewStack(p.table, p.empty)), p.panel.content)
	split.Offset = 0.55
	p.content = container.NewStack(split)
	p.askFilters()
	return p
}

func (p *people) buildTable() {
	columns := personColumns()
	var all []parts.Column
	for _, c := range columns {
		column := c.column
		column.Key, column.Name, column.Title = string(c.sort), c.name, p.Text("column."+c.name)
		all = append(all, column)
	}
	p.table = parts.NewTable(all, nil)
	p.KeepColumns("people", p.table)
	p.table.Picks = p.picks
	p.table.OnEdit = p.editCell
	p.table.OnCopy = p.copyPicked
	p.table.OnDrag = p.drag
	p.table.Rows = func() int { return p.rows.Count }
	p.table.Cell = func(row, column int) parts.CellText {
		if r, there := p.rows.Row(row); there {
			return columns[column].cell(p.Words, r)
		}
		return parts.CellText{}
	}
	p.table.OnSelect = func(row int) {
		p.rows.WhenThere(row, func(r data.PersonRow) { p.choose(row, r.ID) })
	}
	p.table.OnOpen = func(int) { p.edit() }
	p.table.OnMenu = func(row int, at fyne.Position) {
		if p.picks.Len() > 1 && p.picks.Has(row) {
			p.showPickedMenu(at)
			return
		}
		p.rows.WhenThere(row, func(r data.PersonRow) {
			p.choose(row, r.ID)
			p.showMenu(r, at)
		})
	}
	p.table.OnSort = func(key string) {
		p.query.Descending = p.query.Sort == data.PersonSort(key) && !p.query.Descending
		p.query.Sort = data.PersonSort(key)
		p.table.ShowSort(key, p.query.Descending)
		p.rows.Reload()
	}
	p.table.ShowSort(string(p.query.Sort), false)
}

// goOn shows what the same list showed in another language.
func (p *people) goOn(before *people) {
	p.query.Sort, p.query.Descending = before.query.Sort, before.query.Descending
	p.table.ShowSort(string(p.query.Sort), p.query.Descending)
	if before.selected != 0 {
		p.selected = before.selected
		p.panel.show(p.selected)
	}
}

// showMenu offers what can be done with a person.
func (p *people) showMenu(row data.PersonRow, at fyne.Position) {
	item := func(key string, act func()) *fyne.MenuItem { return fyne.NewMenuItem(p.Text("menu."+key), act) }
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("",
		item("assign", func() {
			p.withPerson(row.ID, func(person personAsked) { p.Go.OpenAssignTo(person.PersonRow, person.holds) })
		}),
		fyne.NewMenuItemSeparator(),
		item("leave", func() { openLeave(p.Desk, []data.PersonID{row.ID}) }),
		item("join", func() { openJoin(p.Desk, row.ID) }),
		item("move", func() { p.withPerson(row.ID, func(person personAsked) { openMovePerson(p.Desk, person) }) }),
		item("save_set", func() { p.withPerson(row.ID, func(person personAsked) { openSaveSet(p.Desk, person) }) }),
		item("kind", func() { openKind(p.Desk, []data.PersonRow{row}) }),
		fyne.NewMenuItemSeparator(),
		item("history", func() { p.Go.ShowHistory(row.Name, data.HistoryQuery{Person: row.ID}) }),
		fyne.NewMenuItem(p.Text("privacy.open"), func() { privacy.OpenData(p.Desk, row.ID) }),
		item("edit", func() { p.Go.OpenPersonForm(row.Person) }),
		fyne.NewMenuItemSeparator(),
		item("remove", func() { p.remove(row) })), p.Canvas(), at)
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
	askPerson(p.Desk, &p.Window.ToOpen, id, then, p.Fail)
}

// remove removes a person. It can be undone, so nothing is asked.
func (p *people) remove(row data.PersonRow) {
	p.Write(p.Does(acts.RemovePerson{Person: row.Ref()}), nil)
}

func (p *people) setSearch(text string) {
	if text == p.query.Search && p.rows.HasAsked() {
		return
	}
	p.query.Search = text
	p.narrowed()
}

// narrowed asks for the list that is narrowed to something else: who can't be seen any
// more is not selected either.
func (p *people) narrowed() {
	p.picks.Clear()
	p.rows.Reload()
}

func (p *people) refresh() {
	p.rows.Reload()
	p.askFilters()
	p.panel.refresh()
}

func (p *people) arrived() {
	p.rows.Each(p.picks.See)
	p.table.Mark(p.rows.Find(func(row data.PersonRow) bool { return row.ID == p.selected }))
	p.count.SetText(p.Count("people.count", p.rows.Count))
	p.empty.Objects = nil
	if p.rows.Count == 0 {
		text := p.Text("empty.people")
		if p.query.Search != "" {
			text = p.Text("empty.nothing_found")
		}
		belowHeader := layout.NewCustomPaddedLayout(48, 0, 8, 8)
		p.empty.Objects = []fyne.CanvasObject{container.New(belowHeader, container.NewVBox(parts.NewWrapped(text)))}
	}
	p.empty.Refresh()
}

func (p *people) add() { p.Go.OpenPersonForm(data.Person{}) }

// edit opens the form of who is selected, whom the panel may not show yet.
func (p *people) edit() {
	switch shown := p.panel.shown; {
	case shown != nil && shown.ID == p.selected:
		p.Go.OpenPersonForm(shown.Person)
	case p.selected != 0:
		p.withPerson(p.selected, func(person personAsked) { p.Go.OpenPersonForm(person.Person) })
	}
}

// ShowPerson goes to a person.
func (w *Window) ShowPerson(id data.PersonID) {
	w.ShowTab(desk.TabPeople)
	w.people.rows.ForgetWanted()
	w.people.selected = id
	w.people.arrived()
	w.people.panel.show(id)
}

// SubscriptionOnView is the subscription in the panel, nil where none is.
func (w *Window) SubscriptionOnView() *data.SubscriptionDetail {
	if !w.onView() {
		return nil
	}
	return w.subscriptions.panel.shown
}

// Organizations are those of the record, as far as they were read.
func (w *Window) Organizations() []data.Organization { return w.subscriptions.organizations }

// ChosenOrganization is the one that the list of subscriptions is narrowed to, 0 for all
// of them.
func (w *Window) ChosenOrganization() data.OrganizationID { return w.subscriptions.query.Organization }

// FocusTotal moves the keyboard to the total in the panel, where it can be changed.
func (w *Window) FocusTotal() { w.subscriptions.panel.focusTotal() }

// ShowSubscription goes to a subscription.
func (w *Window) ShowSubscription(id data.SubscriptionID) {
	w.ShowTab(desk.TabSubscriptions)
	w.subscriptions.selectSubscription(id)
	w.subscriptions.arrived()
}
