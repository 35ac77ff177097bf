package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/organizations"
	"seatbook/screens/parts"
)

// organizationFilter narrows a screen to one organization. It is only there once there
// are two of them.
type organizationFilter struct {
	*desk.Desk
	of      data.OrganizationID // 0 is every one
	known   []data.Organization
	box     *fyne.Container
	changed func()
}

func newOrganizationFilter(d *desk.Desk, changed func()) *organizationFilter {
	return &organizationFilter{Desk: d, box: container.NewStack(), changed: changed}
}

// know offers the organizations that there are now.
func (f *organizationFilter) know() {
	all := f.Go.Organizations()
	if slices.Equal(all, f.known) {
		return // making the choice anew would take the keyboard from it
	}
	f.known = all
	if !slices.ContainsFunc(all, func(o data.Organization) bool { return o.ID == f.of }) {
		f.of = 0
	}
	f.build()
}

func (f *organizationFilter) build() {
	f.box.Objects = nil
	if len(f.known) > 1 {
		every := parts.Option[data.OrganizationID]{Label: f.Text("organization.all")}
		f.box.Objects = []fyne.CanvasObject{parts.NewChoice(append([]parts.Option[data.OrganizationID]{every}, desk.OrganizationOptions(f.known)...), f.of,
			func(id data.OrganizationID) {
				f.of = id
				f.changed()
			})}
	}
	f.box.Refresh()
}

// narrow shows one organization only.
func (f *organizationFilter) narrow(id data.OrganizationID) {
	f.know()
	f.of = id
	f.build()
	f.changed()
}

// Know, Of and Box are what the home page asks of the filter.
func (f *organizationFilter) Know()                             { f.know() }
func (f *organizationFilter) Of() data.OrganizationID           { return f.of }
func (f *organizationFilter) Box() fyne.CanvasObject            { return f.box }
func (f *organizationFilter) keeps(of data.OrganizationID) bool { return f.of == 0 || f.of == of }

// savings keeps the rows of the organization.
func (f *organizationFilter) savings(rows []savings.Row) []savings.Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r savings.Row) bool { return !f.keeps(r.Subscription.Organization) })
}

// costs keeps what the organization costs.
func (f *organizationFilter) costs(answer costs.Answer, on data.Date) costs.Answer {
	if f.of == 0 {
		return answer
	}
	answer.Lines = slices.DeleteFunc(slices.Clone(answer.Lines), func(l costs.Line) bool { return !f.keeps(l.Subscription.Organization) })
	answer.Rows = slices.DeleteFunc(slices.Clone(answer.Rows), func(r data.SubscriptionRow) bool { return !f.keeps(r.Organization) })
	answer.Running = costs.RunningOn(answer.Rows, on)
	return answer
}

// openOrganizations shows one view over all organizations.
func (w *Window) openOrganizations() { organizations.Open(w.Desk) }

// ShowOrganization shows what a tab has of one organization.
func (w *Window) ShowOrganization(tab desk.Tab, id data.OrganizationID) {
	w.ClearSearch()
	w.ShowTab(tab)
	switch tab {
	case desk.TabSubscriptions:
		w.subscriptions.query.Organization, w.subscriptions.query.Filter = id, data.FilterAll
		w.subscriptions.query.Sort, w.subscriptions.query.Descending = data.SortRenews, false
		w.subscriptions.table.ShowSort(string(data.SortRenews), false)
		w.subscriptions.buildTools()
		w.subscriptions.rows.Reload()
	case desk.TabSavings:
		w.savings.whose.narrow(id)
	case desk.TabCosts:
		w.costs.whose.narrow(id)
	case desk.TabHome:
		w.whose.narrow(id)
	}
	w.FocusList()
}
