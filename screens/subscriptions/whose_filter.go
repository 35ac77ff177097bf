package subscriptions

import (
	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
)

// whoseItem offers every organization, and all of them.
func (f *listFilters) whoseItem() *fyne.MenuItem {
	item := func(label string, id data.OrganizationID) *fyne.MenuItem {
		entry := fyne.NewMenuItem(label, func() { f.narrowToOrganization(id) })
		entry.Checked = f.list.Query.Organization == id
		return entry
	}
	items := []*fyne.MenuItem{item(f.Text("organization.all"), 0)}
	for _, of := range desk.OrganizationOptions(f.Words, f.list.Organizations) {
		items = append(items, item(of.Label, of.Value))
	}
	all := fyne.NewMenuItem(f.Text("column.organization"), nil)
	all.ChildMenu = fyne.NewMenu("", items...)
	return all
}

// narrowToOrganization has the list be of one organization, 0 for every one, and says so
// over it.
func (f *listFilters) narrowToOrganization(id data.OrganizationID) { f.list.NarrowToWhose(id) }

// NarrowToWhose has the list be of one organization, 0 for every one, whatever else it is
// narrowed to.
func (s *Screen) NarrowToWhose(id data.OrganizationID) {
	s.NarrowTo(id)
	s.BuildTools()
	s.narrowed()
}

// whoseLabel names the organization that the list is narrowed to.
func (f *listFilters) whoseLabel() string {
	for _, of := range f.list.Organizations {
		if of.ID == f.list.Query.Organization {
			return f.Text("list.chip_off", "Label", of.Name)
		}
	}
	return ""
}
