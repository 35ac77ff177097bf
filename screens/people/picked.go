package people

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/merging"
	"seatbook/screens/parts"
)

// showPicked says how many people are selected, with what can be done for all of them,
// in place of the line above the list, so that nothing moves.
func (p *Screen) showPicked() {
	p.head.Objects = []fyne.CanvasObject{p.calm}
	if p.picks.Len() > 0 {
		p.head.Objects = []fyne.CanvasObject{p.buildPickBar()}
	}
	p.head.Refresh()
	if ids := p.picks.IDs(); len(ids) == 1 && ids[0] != p.Selected { // one is left, who need not be the last on view
		p.Selected = ids[0]
		p.Panel.Show(p.Selected)
	}
	p.Panel.showMany(p.picks.Rows())
	p.Table.Refresh()
}

func (p *Screen) buildPickBar() fyne.CanvasObject {
	assign := parts.NewMainButton(p.Text("menu.assign"), func() { p.withPicked(p.openAssignMany) })
	back := parts.NewButton(p.Text("menu.take_back"), func() { p.withPicked(p.openTakeBackMany) })
	if p.Book.ReadOnly() {
		assign.Disable()
		back.Disable()
	}
	return desk.PickBar(p.Desk, p.picks.Len(), p.PickedMenu, p.Table.EndPicks, assign, back)
}

// buildManyButtons are what can be done for all who are selected, as the menu has it: of
// those without a license nothing can be taken back.
func (p *Screen) buildManyButtons(holding bool) (buttons []fyne.CanvasObject) {
	button := func(key string, act func([]data.PersonRow)) {
		b := parts.NewButton(p.Text("menu."+key), func() { p.withPicked(act) })
		if p.Book.ReadOnly() {
			b.Disable()
		}
		buttons = append(buttons, b)
	}
	button("assign", p.openAssignMany)
	if holding {
		button("take_back", p.openTakeBackMany)
		button("move", p.OpenMove)
	}
	button("leave", func(rows []data.PersonRow) { comings.OpenLeave(p.Desk, desk.PersonIDs(rows)) })
	button("kind", func(rows []data.PersonRow) { comings.OpenKind(p.Desk, rows) })
	button("department", p.openDepartment)
	button("merge_people", func(rows []data.PersonRow) { merging.OpenPicked(p.Desk, rows) })
	if len(p.Go.Organizations()) > 1 {
		button("organization", p.openOrganization)
	}
	return buttons
}

// showPickedMenu offers what can be done for all who are selected.
func (p *Screen) showPickedMenu(at fyne.Position) {
	parts.ShowMenu(p.Canvas(), p.PickedMenu(), at, nil)
}

// PickedMenu is what can be done for all that are selected.
func (p *Screen) PickedMenu() *fyne.Menu {
	item := func(key string, act func([]data.PersonRow)) *fyne.MenuItem {
		item := fyne.NewMenuItem(p.Text("menu."+key), func() { p.withPicked(act) })
		item.Disabled = p.Book.ReadOnly()
		return item
	}
	menu := fyne.NewMenu("",
		item("assign", p.openAssignMany),
		item("take_back", p.openTakeBackMany),
		fyne.NewMenuItemSeparator(),
		item("leave", func(rows []data.PersonRow) { comings.OpenLeave(p.Desk, desk.PersonIDs(rows)) }),
		item("move", p.OpenMove),
		fyne.NewMenuItemSeparator(),
		item("kind", func(rows []data.PersonRow) { comings.OpenKind(p.Desk, rows) }),
		item("department", p.openDepartment),
		item("merge_people", func(rows []data.PersonRow) { merging.OpenPicked(p.Desk, rows) }))
	if len(p.Go.Organizations()) > 1 {
		menu.Items = append(menu.Items, item("organization", p.openOrganization))
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(p.Text("menu.copy_table"), p.copyPicked),
		fyne.NewMenuItem(p.Text("menu.export"), p.Go.OpenExport),
		fyne.NewMenuItemSeparator(),
		item("remove_many", p.openRemoveMany))
	return menu
}

// PickAgain selects those who were selected before, and with nil asks how those are who
// are; who is not in the list any more is not selected either.
func (p *Screen) PickAgain(ids []data.PersonID) {
	book, query := p.Book, p.Query
	query.Offset, query.Limit, query.CostsOn = 0, 0, p.Today()
	desk.AskPicks(p.Desk, &p.picked, p.picks, ids, func(ids []data.PersonID) func(context.Context) (data.Page[data.PersonRow], error) {
		query.IDs = ids
		return func(ctx context.Context) (data.Page[data.PersonRow], error) { return book.People(ctx, query) }
	})
}

// Picked are those who are selected, where several are.
func (p *Screen) Picked() []data.PersonID { return p.picks.IDs() }

// withPicked asks for who is selected as they are now, to do something for all of
// them.
func (p *Screen) withPicked(then func([]data.PersonRow)) { p.with(p.picks.IDs(), then) }

// WithMeant asks for who is selected, or else for the one on view, to do something for
// them; false where nobody is.
func (p *Screen) WithMeant(then func([]data.PersonRow)) bool {
	ids := p.meant()
	if len(ids) > 0 {
		p.with(ids, then)
	}
	return len(ids) > 0
}

// meant are those who are selected, or else the one on view.
func (p *Screen) meant() []data.PersonID {
	if ids := p.picks.IDs(); len(ids) > 0 || p.Selected == 0 {
		return ids
	}
	return []data.PersonID{p.Selected}
}

func (p *Screen) with(ids []data.PersonID, then func([]data.PersonRow)) {
	if len(ids) == 0 { // nobody is meant, and never everybody
		return
	}
	book, query := p.Book, data.PersonQuery{IDs: ids, Sort: data.SortName}
	desk.Ask(p.Desk, &p.Window.ToOpen, func(ctx context.Context) (data.Page[data.PersonRow], error) {
		return book.People(ctx, query)
	}, func(page data.Page[data.PersonRow]) {
		if len(page.Rows) > 0 {
			then(page.Rows)
		}
	})
}

// copyPicked puts those who are selected into the clipboard as a table, in the columns
// of the list and as the language writes it; where nobody is, the one on view.
func (p *Screen) copyPicked() {
	if ids := p.meant(); len(ids) > 0 {
		p.Go.CopyPeople(ids, p.Table.Shown())
	}
}
