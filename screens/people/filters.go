package people

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// peopleOffered is what the list of people can be narrowed to.
type peopleOffered struct {
	departments []string
	products    []data.SubscriptionRow
}

// askFilters asks which departments and products there are.
func (p *Screen) askFilters() {
	book, on := p.Book, p.Today()
	desk.Ask(p.Desk, &p.asked, func(ctx context.Context) (offered peopleOffered, err error) {
		if offered.departments, err = book.Departments(ctx); err != nil {
			return offered, err
		}
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{Filter: data.FilterAll, Sort: data.SortProduct, On: on})
		offered.products = page.Rows
		return offered, err
	}, func(offered peopleOffered) {
		p.departments, p.products = offered.departments, offered.products
		if of := p.Query.Organization; of != 0 && !slices.ContainsFunc(p.Go.Organizations(), func(o data.Organization) bool { return o.ID == of }) {
			p.Query.Organization = 0 // it is gone
			p.narrowed()
		}
		if of := p.Query.Holding; of != 0 && !slices.ContainsFunc(offered.products, func(row data.SubscriptionRow) bool { return row.ID == of }) {
			p.Query.Holding = 0 // it is gone
			p.narrowed()
		}
		p.buildFilters(offered.departments, offered.products)
	})
}

// buildFilters offers what the list can be narrowed to: what people are and how they
// stand, a department, a product that they hold, and an organization where there are
// several. They narrow it together.
func (p *Screen) buildFilters(departments []string, products []data.SubscriptionRow) {
	picked := cmp.Or(p.Query.Filter, data.PeopleAll)
	filter := parts.NewChoice(desk.OptionsOf(p.Words, "person.filter", data.PersonFilters()), picked, func(f data.PersonFilter) {
		p.Query.Filter = f
		p.narrowed()
	})
	every := []parts.Option[string]{{Label: p.Text("person.every_department")}}
	if p.Query.Department != "" && !slices.Contains(departments, p.Query.Department) {
		departments = append([]string{p.Query.Department}, departments...)
	}
	for _, name := range departments {
		every = append(every, parts.Option[string]{Value: name, Label: name})
	}
	department := parts.NewChoice(every, p.Query.Department, func(name string) {
		p.Query.Department = name
		p.narrowed()
	})
	held := []parts.Option[data.SubscriptionID]{{Label: p.Text("person.every_product")}}
	for _, row := range products {
		if of := p.Query.Organization; of == 0 || row.Organization == of {
			held = append(held, parts.Option[data.SubscriptionID]{Value: row.ID, Label: p.withOrganization(data.ShortName(row.Product), row)})
		}
	}
	holding := parts.NewChoice(held, p.Query.Holding, func(id data.SubscriptionID) {
		p.Query.Holding = id
		p.narrowed()
	})
	second := container.New(&parts.CutChoice{}, holding)
	if all := p.Go.Organizations(); len(all) > 1 {
		second = container.NewGridWithColumns(2, second, container.New(&parts.CutChoice{}, p.organizationChoice(all)))
	}
	p.tools.Objects = []fyne.CanvasObject{
		container.NewGridWithColumns(2, container.New(&parts.CutChoice{}, filter), container.New(&parts.CutChoice{}, department)), second,
	}
	p.tools.Refresh()
}

// organizationChoice narrows the list to one organization, and what is held to what that
// has.
func (p *Screen) organizationChoice(all []data.Organization) *parts.Choice[data.OrganizationID] {
	every := []parts.Option[data.OrganizationID]{{Label: p.Text("organization.all")}}
	return parts.NewChoice(append(every, desk.OrganizationOptions(all)...), p.Query.Organization, func(id data.OrganizationID) {
		p.Query.Organization = id
		if i := slices.IndexFunc(p.products, func(row data.SubscriptionRow) bool { return row.ID == p.Query.Holding }); i >= 0 && id != 0 && p.products[i].Organization != id {
			p.Query.Holding = 0
		}
		p.buildFilters(p.departments, p.products)
		p.narrowed()
	})
}

// filter is what the list is narrowed to, to be kept; what is searched for stays in
// its field.
func (p *Screen) filter() data.PersonQuery {
	return data.PersonQuery{Filter: p.Query.Filter, Department: p.Query.Department, Holding: p.Query.Holding, Organization: p.Query.Organization, Sort: p.Query.Sort, Descending: p.Query.Descending}
}

// useFilter narrows the list to what was kept.
func (p *Screen) useFilter(kept data.PersonQuery) {
	kept.Search = p.Query.Search
	if p.hasGone(kept) {
		p.Window.Notices.Say(p.Text("filters.left_out"))
	}
	p.Query = kept
	p.Table.ShowSort(string(kept.Sort), kept.Descending)
	p.askFilters()
	p.narrowed()
}

// hasGone tells whether a filter names an organization or a subscription that the record
// has no more.
func (p *Screen) hasGone(kept data.PersonQuery) bool {
	return kept.Organization != 0 && !slices.ContainsFunc(p.Go.Organizations(), func(o data.Organization) bool { return o.ID == kept.Organization }) ||
		kept.Holding != 0 && !slices.ContainsFunc(p.products, func(row data.SubscriptionRow) bool { return row.ID == kept.Holding })
}

// newMore offers in words what is done with the list itself: its filters that are kept,
// and its columns.
func (p *Screen) newMore() *parts.Button {
	var more *parts.Button
	more = parts.NewIconButton(theme.MoreVerticalIcon(), p.Text("people.list_menu"), func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(more).AddXY(0, more.Size().Height)
		menu := desk.FilterMenu(p.Desk, "people", p.filter, p.useFilter)
		menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem(p.Text("column.choose_many"), func() { p.Table.ShowColumnMenu(at) }))
		widget.ShowPopUpMenuAtPosition(menu, p.Canvas(), at)
	})
	return more
}
