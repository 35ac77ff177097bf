package people

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// keptList is under which the filters of the list are kept.
const keptList = "people"

// peopleOffered is what the list of people can be narrowed to.
type peopleOffered struct {
	departments []string
	products    []data.SubscriptionRow
	giving      savings.Giving
}

// askFilters asks which departments and products there are.
func (p *Screen) askFilters() {
	book, on, asking := p.Book, p.Today(), p.asking()
	desk.Ask(p.Desk, &p.asked, func(ctx context.Context) (offered peopleOffered, err error) {
		if offered.departments, err = book.Departments(ctx); err != nil {
			return offered, err
		}
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{Filter: data.FilterAll, Sort: data.SortProduct, On: on})
		if offered.products = page.Rows; err != nil {
			return offered, err
		}
		named, err := book.Products(ctx)
		offered.giving = savings.NewGiving(page.Rows, named, asking.known, asking.settings, on)
		return offered, err
	}, func(offered peopleOffered) {
		p.departments, p.products, p.giving = offered.departments, offered.products, offered.giving
		p.Panel.showHeld()
		if of := p.Query.Organization; of != 0 && !slices.ContainsFunc(p.Go.Organizations(), func(o data.Organization) bool { return o.ID == of }) {
			p.Query.Organization = 0 // it is gone
			p.narrowed()
		}
		if of := p.Query.Holding; of != 0 && !slices.ContainsFunc(offered.products, func(row data.SubscriptionRow) bool { return row.ID == of }) {
			p.Query.Holding = 0 // it is gone
			p.narrowed()
		}
		p.filters.show()
	})
}

// listFilters are the chips over the list of people: how they stand, what they are, a
// department, a product that they hold, and an organization where there are several. They
// narrow it together.
type listFilters struct {
	*desk.Desk
	list         *Screen
	content      *fyne.Container
	states       []*parts.Chip // one for each filter of how they stand
	kind         *parts.Chip
	department   *parts.Chip
	holding      *parts.Chip
	organization *parts.Chip
	more         *parts.Chip
	low          bool // they stand in one line
}

// keepState narrows a question to how people stand. Everybody leaves what else it is narrowed
// to, and leaves that, too, where it stood already.
func keepState(q *data.PersonQuery, state data.PersonFilter) {
	again := cmp.Or(q.Filter, data.PeopleAll) == data.PeopleAll
	q.Filter = state
	if again && state == data.PeopleAll {
		q.Kind, q.Department, q.NoDepartment, q.Holding, q.Organization = "", "", false, 0, 0
	}
}

func newListFilters(list *Screen) *listFilters {
	f := &listFilters{Desk: list.Desk, list: list, content: container.NewWithoutLayout()}
	for _, state := range data.PersonFilters() {
		chip := parts.NewChip(desk.Coded(f.Words, "person.filter", state), false, func() { f.narrow(func(q *data.PersonQuery) { keepState(q, state) }) })
		f.states = append(f.states, chip)
	}
	menu := func(build func() *fyne.Menu) (chip *parts.Chip) {
		chip = parts.NewChip("", false, func() {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(chip).AddXY(0, chip.Size().Height)
			parts.ShowMenu(f.Canvas(), build(), at, nil)
		})
		return chip
	}
	f.kind, f.department = menu(f.kindMenu), menu(f.departmentMenu)
	f.holding, f.organization = menu(f.productMenu), menu(f.ownerMenu)
	f.more = menu(f.buildMore)
	f.line()
	f.show()
	return f
}

// line sets the chips in one line where the window is low, in as many as they need where
// it is not.
func (f *listFilters) line() {
	f.low, f.content.Objects, f.content.Layout = f.Window.Low, nil, parts.NewRows(8, 8)
	if f.low {
		f.content.Layout = &parts.OneLine{Gap: 8, Stays: parts.IsChipOn}
	}
	for _, chip := range append(slices.Clone(f.states), f.kind, f.department, f.holding) {
		f.content.Add(chip)
		chip.Show()
	}
	if len(f.Go.Organizations()) > 1 {
		f.content.Add(f.organization)
		f.organization.Show()
	}
	f.content.Add(f.more)
}

// narrow narrows the list.
func (f *listFilters) narrow(by func(*data.PersonQuery)) {
	by(&f.list.Query)
	f.show()
	f.list.narrowed()
}

// show shows the chips as they are now. They stay the same ones, so that none loses the
// keyboard.
func (f *listFilters) show() {
	changed := false
	for i, state := range data.PersonFilters() {
		chosen := state == cmp.Or(f.list.Query.Filter, data.PeopleAll)
		if state == data.PeopleAll { // which it is not of a department alone
			chosen = chosen && !f.list.isNarrowedBeside()
		}
		changed = f.states[i].Set(desk.Coded(f.Words, "person.filter", state), chosen) || changed
	}
	q := f.list.Query
	changed = setChip(f, f.kind, "column.kind", f.kinds(), q.Kind) || changed
	changed = setChip(f, f.department, "column.department", f.departments(), f.inDepartment()) || changed
	changed = setChip(f, f.holding, "column.product", f.products(), q.Holding) || changed
	changed = setChip(f, f.organization, "column.organization", f.owners(), q.Organization) || changed
	changed = f.more.Set(f.Text("people.list_menu"), false) || changed
	several := len(f.Go.Organizations()) > 1
	if f.low != f.Window.Low || several != slices.Contains(f.content.Objects, fyne.CanvasObject(f.organization)) {
		f.line()
		changed = true
	}
	if changed {
		f.content.Refresh()
		f.list.left.Refresh() // the list stands lower below chips on one line more
	}
}

// setChip has a chip say what the list is narrowed to, or what it can be.
func setChip[T comparable](f *listFilters, chip *parts.Chip, key string, options []parts.Option[T], chosen T) (changed bool) {
	var all T
	for _, option := range options {
		if option.Value == chosen && chosen != all {
			return chip.Set(option.Label, true)
		}
	}
	return chip.Set(f.Text("list.chip_menu", "Label", f.Text(key)), false)
}

// Narrow shows whom one filter keeps of the organization on view, whatever else the list was
// narrowed to.
func (p *Screen) Narrow(filter data.PersonFilter) {
	p.filters.narrow(func(q *data.PersonQuery) {
		q.Filter, q.Kind, q.Department, q.NoDepartment, q.Holding = filter, "", "", false, 0
	})
}

// KeptFilters are the filters that are kept under a name.
func (p *Screen) KeptFilters() []desk.KeptUse { return desk.KeptUses(p.Desk, keptList, p.useFilter) }

// ChooseColumns offers the columns of the list.
func (p *Screen) ChooseColumns() { p.filters.showColumns() }

// ofOrganization narrows the list to one organization, and what is held to what that has.
func (p *Screen) ofOrganization(id data.OrganizationID) {
	p.Query.Organization = id
	if i := slices.IndexFunc(p.products, func(row data.SubscriptionRow) bool { return row.ID == p.Query.Holding }); i >= 0 && id != 0 && p.products[i].Organization != id {
		p.Query.Holding = 0
	}
}

// NarrowToWhose has the list be of one organization, 0 for every one, whatever else it is
// narrowed to.
func (p *Screen) NarrowToWhose(id data.OrganizationID) {
	p.filters.narrow(func(*data.PersonQuery) { p.ofOrganization(id) })
}

// filter is what the list is narrowed to, to be kept; what is searched for stays in
// its field.
func (p *Screen) filter() data.PersonQuery {
	return data.PersonQuery{Filter: p.Query.Filter, Department: p.Query.Department, NoDepartment: p.Query.NoDepartment, Kind: p.Query.Kind, Holding: p.Query.Holding, Organization: p.Query.Organization, Sort: p.Query.Sort, Descending: p.Query.Descending}
}

// useFilter narrows the list to what was kept.
func (p *Screen) useFilter(kept data.PersonQuery) {
	kept = kept.Parted()
	kept.Search = p.Query.Search
	if p.hasGone(kept) {
		p.Window.Notices.Say(p.Text("filters.left_out"))
	}
	p.Query = kept
	p.Table.ShowSort(string(kept.Sort), kept.Descending)
	p.filters.show()
	p.askFilters()
	p.narrowed()
}

// hasGone tells whether a filter names an organization or a subscription that the record
// has no more.
func (p *Screen) hasGone(kept data.PersonQuery) bool {
	return kept.Organization != 0 && !slices.ContainsFunc(p.Go.Organizations(), func(o data.Organization) bool { return o.ID == kept.Organization }) ||
		kept.Holding != 0 && !slices.ContainsFunc(p.products, func(row data.SubscriptionRow) bool { return row.ID == kept.Holding })
}
