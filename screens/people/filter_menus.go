package people

import (
	"slices"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

func (f *listFilters) kindMenu() *fyne.Menu {
	return menuOf(f, f.kinds(), f.list.Query.Kind, func(q *data.PersonQuery, k data.PersonKind) { q.Kind = k })
}

func (f *listFilters) departmentMenu() *fyne.Menu {
	return menuOf(f, f.departments(), f.inDepartment(), func(q *data.PersonQuery, of ofDepartment) { q.Department, q.NoDepartment = of.name, of.none })
}

func (f *listFilters) productMenu() *fyne.Menu {
	return menuOf(f, f.products(), f.list.Query.Holding, func(q *data.PersonQuery, id data.SubscriptionID) { q.Holding = id })
}

func (f *listFilters) ownerMenu() *fyne.Menu {
	return menuOf(f, f.owners(), f.list.Query.Organization, func(_ *data.PersonQuery, id data.OrganizationID) { f.list.ofOrganization(id) })
}

// menuOf is a menu of one of several, which the list is narrowed to.
func menuOf[T comparable](f *listFilters, options []parts.Option[T], chosen T, narrow func(*data.PersonQuery, T)) *fyne.Menu {
	menu := fyne.NewMenu("")
	for _, option := range options {
		item := fyne.NewMenuItem(option.Label, func() { f.narrow(func(q *data.PersonQuery) { narrow(q, option.Value) }) })
		item.Checked = option.Value == chosen
		menu.Items = append(menu.Items, item)
	}
	return menu
}

// kinds are what people can be (R30).
func (f *listFilters) kinds() []parts.Option[data.PersonKind] {
	options := []parts.Option[data.PersonKind]{{Label: f.Text("person.every_kind")}}
	for _, kind := range data.PersonKinds() {
		options = append(options, parts.Option[data.PersonKind]{Value: kind, Label: desk.Coded(f.Words, "person.kinds", kind)})
	}
	return options
}

// ofDepartment is a department that the list is narrowed to, or none.
type ofDepartment struct {
	name string
	none bool
}

func (f *listFilters) inDepartment() ofDepartment {
	return ofDepartment{f.list.Query.Department, f.list.Query.NoDepartment}
}

func (f *listFilters) departments() []parts.Option[ofDepartment] {
	options := []parts.Option[ofDepartment]{{Label: f.Text("person.every_department")}, {Value: ofDepartment{none: true}, Label: f.Text("person.no_department")}}
	names := f.list.departments
	if of := f.list.Query.Department; of != "" && !slices.Contains(names, of) {
		names = append([]string{of}, names...)
	}
	for _, name := range names {
		options = append(options, parts.Option[ofDepartment]{Value: ofDepartment{name: name}, Label: name})
	}
	return options
}

func (f *listFilters) products() []parts.Option[data.SubscriptionID] {
	options := []parts.Option[data.SubscriptionID]{{Label: f.Text("person.every_product")}}
	for _, row := range f.list.products {
		if of := f.list.Query.Organization; of == 0 || row.Organization == of {
			options = append(options, parts.Option[data.SubscriptionID]{Value: row.ID, Label: f.list.withOrganization(data.ShortName(row.Product), row)})
		}
	}
	return options
}

func (f *listFilters) owners() []parts.Option[data.OrganizationID] {
	return append([]parts.Option[data.OrganizationID]{{Label: f.Text("organization.all")}}, desk.OrganizationOptions(f.Words, f.Go.Organizations())...)
}

// buildMore offers what is done with the list itself: its filters that are kept, and its
// columns.
func (f *listFilters) buildMore() *fyne.Menu {
	menu := desk.FilterMenu(f.Desk, keptList, f.list.filter, f.list.useFilter)
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(f.Text("column.choose_many"), f.showColumns))
	if f.low { // which has no room for all chips
		menu.Items = append(append(menu.Items, fyne.NewMenuItemSeparator()), f.chipItems()...)
	}
	return menu
}

// showColumns offers the columns, below the filters.
func (f *listFilters) showColumns() {
	f.list.Table.ShowColumnMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(f.more).AddXY(0, f.more.Size().Height))
}

// chipItems offers what the chips do.
func (f *listFilters) chipItems() (items []*fyne.MenuItem) {
	for i, state := range data.PersonFilters() {
		item := fyne.NewMenuItem(desk.Coded(f.Words, "person.filter", state), f.states[i].Press)
		item.Checked = f.states[i].On()
		items = append(items, item)
	}
	below := func(key string, menu *fyne.Menu) {
		item := fyne.NewMenuItem(f.Text(key), nil)
		item.ChildMenu = menu
		items = append(items, item)
	}
	below("column.kind", f.kindMenu())
	below("column.department", f.departmentMenu())
	below("column.product", f.productMenu())
	if len(f.Go.Organizations()) > 1 {
		below("column.organization", f.ownerMenu())
	}
	return items
}
