package subscriptions

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/own"
	"seatbook/screens/parts"
)

// shownVendors is how many vendors have a chip of their own; the others are under More.
const shownVendors = 2

// listFilters are the chips over the list of subscriptions: what it can be narrowed to
// and how many that keeps, with the rest and the groups under More.
type listFilters struct {
	*desk.Desk
	list    *Screen
	content *fyne.Container
	several *fyne.Container // below it, the tags, owner and own fields where they are several
	chips   []*parts.Chip
	shown   []listFilter
	whose   *parts.Chip   // the organization that the list is narrowed to, where no choice says so
	own     []*parts.Chip // of each tag, owner and own field that the list is narrowed to
	kept    []data.OwnFilter
	more    *parts.Chip
}

// listFilter is one thing that the list can be narrowed to: a filter, or a vendor.
type listFilter struct {
	filter data.SubscriptionFilter
	vendor string
}

func newListFilters(list *Screen) *listFilters {
	f := &listFilters{Desk: list.Desk, list: list}
	f.content = container.New(&parts.OneLine{Gap: 8, Stays: parts.IsChipOn})
	f.several = container.New(parts.NewRows(8, 4))
	f.whose = parts.NewChip("", true, func() { f.narrowToOrganization(0) })
	f.more = parts.NewChip(f.Text("filter.more"), false, f.openMore)
	f.show()
	return f
}

// offered are the filters that have a chip: those that matter most, and the one that
// is chosen.
func (f *listFilters) offered() []listFilter {
	offered := []listFilter{{data.FilterAll, ""}, {data.FilterToDecide, ""}, {data.FilterRenewsSoon, ""}}
	if vendors := f.list.summary.Vendors; len(vendors) > 1 {
		for _, v := range vendors[:min(shownVendors, len(vendors))] {
			if v.Vendor != "" && v.All > 1 {
				offered = append(offered, listFilter{data.FilterAll, v.Vendor})
			}
		}
	}
	if vendor := (listFilter{data.FilterAll, f.list.Query.Vendor}); vendor.vendor != "" && !slices.Contains(offered, vendor) {
		offered = append(offered, vendor)
	}
	for _, filter := range f.list.Query.Filters() {
		if of := (listFilter{filter, ""}); !slices.Contains(offered, of) {
			offered = append(offered, of)
		}
	}
	return offered
}

// isChosen tells whether the list is narrowed to something: to all of it where it is to
// nothing.
func (f *listFilters) isChosen(of listFilter) bool {
	switch {
	case of.vendor != "":
		return f.list.Query.Vendor == of.vendor
	case of.filter == data.FilterAll:
		return f.list.Query.Vendor == "" && len(f.list.Query.Filters()) == 0 && f.list.Query.Own == data.OwnFilter{}
	}
	return slices.Contains(f.list.Query.Filters(), of.filter)
}

// show shows the chips as they are now. They stay the same ones as long as they can, so
// that none loses the keyboard.
func (f *listFilters) show() {
	offered, kept := f.offered(), f.list.Query.Own.Parts()
	ofOne := f.Window.Low && f.list.Query.Organization != 0
	has := func(chip *parts.Chip) bool { return slices.Contains(f.content.Objects, fyne.CanvasObject(chip)) }
	changed := !slices.Equal(offered, f.shown) || !slices.Equal(kept, f.kept) || ofOne != has(f.whose)
	if changed {
		f.shown, f.kept, f.chips, f.own = offered, kept, nil, nil
		f.content.Objects, f.several.Objects = nil, nil
		for _, of := range offered {
			chip := parts.NewChip(f.label(of), f.isChosen(of), func() { f.choose(of) })
			f.chips = append(f.chips, chip)
			f.content.Add(chip)
		}
		if ofOne {
			f.content.Add(f.whose)
		}
		for _, part := range kept {
			chip := parts.NewChip(f.ownLabel(part), true, func() { f.list.narrowOwn(f.list.Query.Own.Without(part)) })
			f.own = append(f.own, chip)
			if len(kept) > 1 {
				f.several.Add(chip)
			} else {
				f.content.Add(chip)
			}
		}
		f.content.Add(f.more)
		parts.ShowIf(len(kept) > 1, f.several)
	}
	for i, of := range offered {
		changed = f.chips[i].Set(f.label(of), f.isChosen(of)) || changed
	}
	changed = f.whose.Set(f.whoseLabel(), true) || changed
	for i, part := range kept {
		changed = f.own[i].Set(f.ownLabel(part), true) || changed
	}
	if changed {
		f.content.Refresh()
		f.several.Resize(fyne.NewSize(f.list.tools.Size().Width, 0)) // of which its rows are
		f.list.left.Refresh()                                        // the list stands lower below chips on one line more
	}
}

// label names a filter, with how many it keeps once that is known.
func (f *listFilters) label(of listFilter) string {
	label, count := f.name(of), f.list.summary.Filters[of.filter]
	if of.vendor != "" {
		count = 0
		for _, v := range f.list.summary.Vendors {
			if v.Vendor == of.vendor && of.filter == data.FilterAll {
				count = v.Count
			}
		}
	}
	if f.list.summary.Filters == nil || count == 0 && of.filter != data.FilterAll {
		return label
	}
	return f.Text("list.chip_count", "Label", label, "Count", f.Number(count))
}

func (f *listFilters) name(of listFilter) string {
	switch {
	case of == listFilter{filter: data.FilterAll}:
		return f.Text("list.all")
	case of.vendor == "":
		return desk.Coded(f.Words, "filter", of.filter)
	}
	return of.vendor
}

// choose narrows the list to something beside what it is narrowed to already, or no longer
// to that.
func (f *listFilters) choose(of listFilter) {
	switch chosen := f.isChosen(of); {
	case of.vendor != "" && chosen:
		f.list.Query.Vendor = ""
	case of.vendor != "":
		f.list.Query.Vendor = of.vendor
	default:
		if f.list.Query = f.list.Query.With(of.filter); of.filter == data.FilterAll {
			f.list.Query.Vendor, f.list.Query.Own = "", data.OwnFilter{}
		}
	}
	f.show()
	f.list.narrowed()
}

// only narrows the list to one filter and to nothing else but its organization.
func (f *listFilters) only(filter data.SubscriptionFilter) {
	f.list.Query = f.list.Query.With(data.FilterAll)
	f.list.Query.Vendor, f.list.Query.Own = "", data.OwnFilter{}
	f.choose(listFilter{filter, ""})
}

// showColumns offers the columns, below the filters.
func (f *listFilters) showColumns() {
	f.list.Table.ShowColumnMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(f.more).AddXY(0, f.more.Size().Height))
}

// openMore offers the filters that are kept, the columns, every filter and vendor, and
// the groups.
func (f *listFilters) openMore() {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.more).AddXY(0, f.more.Size().Height)
	parts.ShowMenu(f.Canvas(), f.buildMore(), at, nil)
}

func (f *listFilters) buildMore() *fyne.Menu {
	kept := desk.FilterMenu(f.Desk, keptList, f.list.keptFilter, f.list.useFilter)
	menu := fyne.NewMenu("", parts.NewMenuHead(f.Text("filter.head")))
	item := func(in *fyne.Menu, label string, on bool, act func()) {
		entry := fyne.NewMenuItem(label, act)
		entry.Checked = on
		in.Items = append(in.Items, entry)
	}
	for _, filter := range data.SubscriptionFilters() {
		of := listFilter{filter, ""}
		item(menu, f.label(of), f.isChosen(of), func() { f.choose(of) })
	}
	if vendors := f.list.summary.Vendors; len(vendors) > 1 {
		menu.Items = append(menu.Items, f.vendorItem(vendors))
	}
	if len(f.list.Organizations) > 1 {
		menu.Items = append(menu.Items, f.whoseItem())
	}
	if items := own.FilterItems(f.Desk, f.list.own.labels, f.list.Query.Own, f.list.narrowOwn); len(items) > 0 {
		of := fyne.NewMenuItem(f.Text("own.more"), nil)
		of.ChildMenu = fyne.NewMenu("", items...)
		menu.Items = append(menu.Items, of)
	}
	menu.Items = append(append(menu.Items, fyne.NewMenuItemSeparator()), kept.Items...)
	groups := fyne.NewMenuItem(f.Text("group.head"), nil)
	groups.ChildMenu = fyne.NewMenu("")
	for _, group := range f.groupings() {
		item(groups.ChildMenu, f.groupName(group), f.list.Query.Group == group, func() { f.list.GroupBy(group) })
	}
	menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(), groups,
		fyne.NewMenuItem(f.Text("column.choose_many"), f.showColumns), fyne.NewMenuItem(f.Text("list.look_back"), f.list.OpenPast))
	return menu
}

// vendorItem offers each vendor.
func (f *listFilters) vendorItem(vendors []data.VendorCount) *fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, v := range vendors {
		if v.Vendor == "" {
			continue
		}
		of := listFilter{data.FilterAll, v.Vendor}
		entry := fyne.NewMenuItem(f.label(of), func() { f.choose(of) })
		entry.Checked = f.isChosen(of)
		items = append(items, entry)
	}
	of := fyne.NewMenuItem(f.Text("column.vendor"), nil)
	of.ChildMenu = fyne.NewMenu("", items...)
	return of
}

// ownLabel names a tag, owner or own field that the list is narrowed to.
func (f *listFilters) ownLabel(part data.OwnFilter) string {
	if kept := desk.OwnFilterText(f.Words, part, f.list.own.labels.Fields); kept != "" {
		return f.Text("list.chip_off", "Label", kept)
	}
	return f.Text("own.more")
}

// groupings are those that part this record.
func (f *listFilters) groupings() []data.SubscriptionGrouping {
	all := []data.SubscriptionGrouping{data.GroupNone, data.GroupVendor}
	if len(f.list.Organizations) > 1 {
		all = append(all, data.GroupOrganization)
	}
	return all
}

func (f *listFilters) groupName(group data.SubscriptionGrouping) string {
	if group == data.GroupNone {
		return f.Text("group.by_none")
	}
	return f.Text("group.by_" + string(group))
}
