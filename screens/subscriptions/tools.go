package subscriptions

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// knowOrganizations shows organizations only once there are two.
func (s *Screen) knowOrganizations(all []data.Organization) {
	if of := s.Query.Organization; of != 0 && !slices.ContainsFunc(all, func(o data.Organization) bool { return o.ID == of }) {
		s.NarrowTo(0) // it is gone
		s.reload()
	}
	if slices.Equal(all, s.Organizations) {
		return // making the tools anew would take the keyboard from them
	}
	several := len(s.Organizations) > 1
	s.Organizations = all
	if several != (len(all) > 1) {
		s.buildTable()
	}
	s.BuildTools()
}

// NarrowTo has the list be of one organization, 0 for every one. Of one, the list need not
// say in each row which it is.
func (s *Screen) NarrowTo(organization data.OrganizationID) {
	s.Query.Organization = organization
	s.buildTable()
}

// ShowWhose shows what a filter keeps of an organization, the next renewal first.
func (s *Screen) ShowWhose(organization data.OrganizationID, only data.SubscriptionFilter) {
	s.NarrowTo(organization)
	s.ShowToday()
	s.Query.Filter, s.Query.Also, s.Query.Vendor, s.Query.Own = only, nil, "", data.OwnFilter{}
	s.Query.Sort, s.Query.Descending = data.SortRenews, false
	s.Table.ShowSort(string(data.SortRenews), false)
	s.BuildTools()
	s.narrowed()
}

// namesOrganization tells whether a row says whose it is beside where it comes from: where
// there are several organizations and their column has no room.
func (s *Screen) namesOrganization() bool {
	return len(s.Organizations) > 1 && s.Query.Organization == 0 && s.Query.Group != data.GroupOrganization && !s.Table.Sees("organization")
}

func (s *Screen) BuildTools() {
	add := parts.NewMainButton(s.Text("button.add"), s.Add)
	load := parts.NewButton(s.Text("button.import"), s.Go.ChooseImport)
	s.offerToday(load, add)
	past := parts.NewChip(s.Text("list.look_back"), false, s.OpenPast)
	acts := container.NewHBox(load, add)
	first := container.NewBorder(nil, nil, container.NewHBox(past), acts)
	if len(s.Organizations) > 1 {
		first = container.New(&parts.Tools{}, container.NewHBox(past), container.New(&parts.CutChoice{}, s.organizationChoice()), acts)
	}
	s.calm = first
	below := []fyne.CanvasObject{s.filters.content}
	if s.Window.Low {
		s.calm, below = s.lowTools(), nil
	}
	s.tools.Objects = []fyne.CanvasObject{s.head}
	s.showPicked()
	if !s.Query.AsOf.IsZero() {
		s.tools.Objects = append(s.tools.Objects, s.buildPastBanner())
	}
	s.tools.Objects = append(append(s.tools.Objects, below...), s.filters.several)
	s.filters.show()
	s.tools.Refresh()
	s.left.Refresh() // the list stands lower below more tools
}

// offerToday leaves what adds to the record off while a past day is on view.
func (s *Screen) offerToday(adds ...*parts.Button) {
	for _, button := range adds {
		if !s.Query.AsOf.IsZero() {
			button.Disable()
		}
	}
}

// lowTools is all that stands over the list in a low window: one line, in which the chips
// have the room. What has none there is under More.
func (s *Screen) lowTools() fyne.CanvasObject {
	load := parts.NewIconButton(theme.FolderOpenIcon(), s.Text("button.import"), s.Go.ChooseImport)
	add := parts.NewMainButton(s.Text("button.add"), s.Add)
	s.offerToday(load, add)
	return container.NewBorder(nil, nil, nil, container.NewHBox(load, add), s.filters.content)
}

// TurnLow shows the list for a window that is low now, or no longer.
func (s *Screen) TurnLow() {
	s.Table.SetDense(s.Window.Low)
	s.foot.SetDense(s.Window.Low)
	s.BuildTools()
	s.Content.Refresh()
}

// organizationChoice narrows the list to one organization.
func (s *Screen) organizationChoice() fyne.CanvasObject {
	every := parts.Option[data.OrganizationID]{Label: s.Text("organization.all")}
	options := append([]parts.Option[data.OrganizationID]{every}, desk.OrganizationOptions(s.Words, s.Organizations)...)
	return parts.NewChoice(options, s.Query.Organization, func(id data.OrganizationID) {
		s.NarrowTo(id)
		s.narrowed()
	})
}

func (s *Screen) askOrganizations() {
	desk.Ask(s.Desk, &s.asked, s.Book.Organizations, s.knowOrganizations)
}
